// SPDX-License-Identifier: GPL-3.0-or-later
// Author: texts in tabs, what cloud-init would make of the one in front, its problems. What else it can do are
// features; see authorfeature.h.
#pragma once

#include "app/workspaces/workspace.h"
#include "parsers/checks/check.h"

class QLabel;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace bootscope {

class AuthorDocument;
class AuthorFeature;
class AuthorTabs;
class EmptyState;
class PartsModel;
class ProblemsPanel;
class SizeMeter;

class AuthorWorkspace : public Workspace
{
    Q_OBJECT
public:
    explicit AuthorWorkspace(Settings &settings, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void openPaths(const QStringList &paths) override;
    void openExample() override;
    QList<QAction *> menuActions() const override;
    QStringList statusSegments() const override;
    QList<QWidget *> statusWidgets() const override { return m_statusWidgets; }
    bool mayClose() override;
    void saveState() override;
    // Text that is in no file: found beside logs, read from the metadata service. line: 1-based, 0 = the top.
    void openText(const QByteArray &userData, const QString &name, int line);

    // For the features.
    using Workspace::settings;
    AuthorTabs &tabs() const { return *m_tabs; }
    SizeMeter &sizeMeter() const { return *m_meter; }
    EmptyState &emptyState() const { return *m_empty; }
    ProblemsPanel &problems() const { return *m_problems; }
    AuthorDocument *current() const; // null when no text is open
    void newDocument();
    void stepProblem(bool forward);
    // Puts the caret of the text in front there; does nothing in text that is packed, where places mean nothing.
    void goTo(TextPosition place);
    // How every text is checked from now on; checks all again.
    void setCheckOptions(const CheckOptions &options);
    const CheckOptions &checkOptions() const { return m_checkOptions; }

protected:
    void retranslate() override;
    bool event(QEvent *event) override;

private:
    QWidget *buildSide();
    void refresh();
    // The chain gets what it needs, up to two fifths; until the user moves the handle.
    void fitSide();

    CheckOptions m_checkOptions;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    AuthorTabs *m_tabs;
    QSplitter *m_across;
    QSplitter *m_down;
    QSplitter *m_side = nullptr;
    bool m_sideIsTheirs = false;
    QTreeView *m_parts = nullptr;
    PartsModel *m_partsModel;
    QLabel *m_partsTitle = nullptr;
    ProblemsPanel *m_problems;
    SizeMeter *m_meter;
    QList<AuthorFeature *> m_features; // children of this
    QList<QWidget *> m_statusWidgets;
};

} // namespace bootscope
