// SPDX-License-Identifier: GPL-3.0-or-later
// The one sentence on top of a workspace that answers its question, with a sign for how it stands.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace bootscope {

enum class Tone : quint8 { Neutral, Success, Info, Warning, Error, Suspect };

struct VerdictText
{
    Tone tone = Tone::Neutral;
    QString sentence;
    bool operator==(const VerdictText &) const = default;
};

class VerdictStrip : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictStrip(QWidget *parent = nullptr);

    void setVerdict(const VerdictText &verdict);
    const VerdictText &verdict() const { return m_verdict; }
    // A widget at the right end (the size meter, the lamps); the strip owns it.
    void addEndWidget(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();

    VerdictText m_verdict;
    QLabel *m_sign;
    QLabel *m_sentence;
    QHBoxLayout *m_layout;
};

} // namespace bootscope
