// SPDX-License-Identifier: GPL-3.0-or-later
// The tab "Run a program": starts a command that finds the emulator instead of the metadata service.
#pragma once

#include "app/workspaces/metadata/metadatafeature.h"

#include <QPointer>
#include <QStringDecoder>

namespace bootscope {

class ProcessRun;
class RunPanel;
struct ProcessOutcome;

class RunFeature : public MetadataFeature
{
    Q_OBJECT
public:
    explicit RunFeature(MetadataWorkspace &host);
    ~RunFeature() override;

    QWidget *makeTab() override;
    QString tabTitle() const override;
    void retranslate() override;
    void saveState() override;
    void emulatorChanged() override;

private:
    void run(const QString &command);
    void stop();
    void ended(const ProcessOutcome &outcome);

    RunPanel *m_panel = nullptr; // owned by the page
    QPointer<ProcessRun> m_run;
    QStringDecoder m_decoder; // a character may come in two pieces
    QAction *m_action;
};

} // namespace bootscope
