// SPDX-License-Identifier: GPL-3.0-or-later
// Four questions about a boot, each answered by a lamp: the user's scripts, cloud-init itself, deprecations, the end.
#pragma once

#include "widgets/diagnose/bootdetail.h"

#include <QWidget>
#include <array>

namespace bootscope {

struct Lamp
{
    enum class State : quint8 { Unknown, Good, Warning, Suspect, Bad };
    State state = State::Unknown;
    QString name; // translated: "Your scripts"
    QString fact; // translated: one sentence
};

inline constexpr int kLampCount = 4;
enum LampId { ScriptsLamp, CloudInitLamp, DeprecationLamp, EndLamp };

// Unknown where the logs do not tell. boot: null for no boot.
std::array<Lamp, kLampCount> lampsOf(const Boot *boot, const BootDetail &detail);

class LampRow : public QWidget
{
    Q_OBJECT
public:
    explicit LampRow(QWidget *parent = nullptr);

    void setLamps(const std::array<Lamp, kLampCount> &lamps);
    const Lamp &lamp(int id) const { return m_lamps.at(size_t(id)); }
    QSize sizeHint() const override;

Q_SIGNALS:
    void lampActivated(int id);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRect rectOf(int id) const;
    int lampAt(QPoint point) const;

    std::array<Lamp, kLampCount> m_lamps;
};

} // namespace bootscope
