// SPDX-License-Identifier: GPL-3.0-or-later
// The tab "Clock": the emulator's time.
#pragma once

#include "app/workspaces/metadata/metadatafeature.h"

#include <QTimer>

namespace bootscope {

class ClockPanel;

class ClockFeature : public MetadataFeature
{
    Q_OBJECT
public:
    explicit ClockFeature(MetadataWorkspace &host);

    QWidget *makeTab() override;
    QString tabTitle() const override;
    bool isAtTheRight() const override { return true; }
    void retranslate() override;
    void emulatorChanged() override;

private:
    void refresh();

    ClockPanel *m_panel = nullptr; // owned by the page
    QTimer m_tick;
};

} // namespace bootscope
