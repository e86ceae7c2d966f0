// SPDX-License-Identifier: GPL-3.0-or-later
// The tab "Walk": sets the emulator as each step needs it, watches its exchanges, and says what they mean.
#pragma once

#include "app/workspaces/metadata/metadatafeature.h"
#include "imds/lesson/lessonprogress.h"
#include "imds/lesson/lessonrunner.h"
#include "imds/lesson/naivefetcher.h"

#include <optional>

namespace bootscope {

class LessonPanel;

class LessonFeature : public MetadataFeature
{
    Q_OBJECT
public:
    explicit LessonFeature(MetadataWorkspace &host);

    QWidget *makeTab() override;
    QString tabTitle() const override;
    bool isAtTheRight() const override { return true; }
    void retranslate() override;
    void saveState() override;
    void emulatorChanged() override;
    void exchanged(const Exchange &exchange) override;
    void scenarioLeaves() override;
    void restoreOwn(Scenario &scenario) const override;

private:
    void open();
    void choose(int step);
    void startEmulator();
    void run();
    void applySettings();
    void leave();
    void putBack();
    LessonPlace place() const;
    QString settingsSentence() const;
    void showSteps();
    void showPage();
    void followFetcher(const LessonStep &step);

    LessonProgress m_progress;
    LessonRunner m_runner;
    NaiveFetcher m_fetcher;
    LessonPanel *m_panel = nullptr; // owned by the page
    QString m_answer;
    bool m_isOpen = false;                  // somebody walks: the emulator is set for the step
    bool m_runs = false;                    // the emulator, when it was looked at last
    std::optional<LessonSettings> m_before; // as it was set before, while it is set for a step
    QAction *m_action;
};

} // namespace bootscope
