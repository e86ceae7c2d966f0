// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the Diagnose workspace and where they stand: timeline on top, logs and explanation below, lists at the
// foot.
#pragma once

#include <QWidget>

class QLabel;
class QSortFilterProxyModel;
class QSplitter;
class QTabWidget;
class QToolButton;

namespace bootscope {

class BootModel;
class FactModel;
class FailureCard;
class FailureModel;
class LogPanel;
class PlainTable;
class Settings;
class StepModel;
class TimelineView;
class UserDataView;

class DiagnoseView : public QWidget
{
    Q_OBJECT
public:
    explicit DiagnoseView(QWidget *parent = nullptr);

    void restore(const Settings &settings);
    void save(Settings &settings) const;
    void retranslate();
    void setLanguage(const QString &language); // of explanations
    void setBootCount(std::size_t count);
    void setFailureCount(int count); // in the tab's name

    BootModel *const boots;
    FailureModel *const failures;
    StepModel *const steps;
    FactModel *const facts;

    PlainTable *bootTable;
    TimelineView *timeline;
    LogPanel *logs;
    FailureCard *card;
    UserDataView *userData;
    QTabWidget *tabs;
    PlainTable *failureTable;
    PlainTable *stepTable;
    QSortFilterProxyModel *sortedSteps;
    PlainTable *factTable;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeTimelineArea();
    void makeTables();
    void refreshFonts();

    int m_failureCount = 0;
    QSplitter *m_rows;   // timeline | middle | lists
    QSplitter *m_top;    // boots | timeline
    QSplitter *m_middle; // logs | explanation
    QSplitter *m_right;  // card | user data
    QToolButton *m_zoomIn;
    QToolButton *m_zoomOut;
    QToolButton *m_fit;
    int m_bootDigits = 4; // room for the numbers of the boots
};

} // namespace bootscope
