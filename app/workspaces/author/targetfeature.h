// SPDX-License-Identifier: GPL-3.0-or-later
// The version of cloud-init that judges the texts: a button in the status bar to choose it, to add others from a
// schema or a package, and to compare what they say.
#pragma once

#include "app/jobs/worker.h"
#include "app/targets/targetcompare.h"
#include "app/targets/targetstore.h"
#include "app/workspaces/author/authorfeature.h"

#include <QPointer>
#include <QStringList>
#include <optional>

class QActionGroup;
class QToolButton;

namespace bootscope {

class VersionsDialog;

class TargetFeature : public AuthorFeature
{
    Q_OBJECT
public:
    explicit TargetFeature(AuthorWorkspace &host);
    ~TargetFeature() override;

    QWidget *makeStatusWidget() override;
    void documentChanged(AuthorDocument *document) override;
    bool takesFile(const QString &path) override;
    void retranslate() override;

private:
    // What is done away from the window, one after the other: reads what was added before, a file, or keeps a target.
    struct Job
    {
        QString path;
        std::optional<Target> target;
    };
    struct Done
    {
        std::optional<QList<Target>> added; // all of them, when they were read
        std::optional<Target> kept;
        std::optional<Target> unsure; // the user has to say its version
        QString problem;
    };
    static Done work(const TargetStore &store, const Job &job, const std::atomic_bool &cancelled);
    void enqueue(const Job &job);
    void runNext();
    void finish(const Done &done);

    void chooseFile();
    void chooseFolder();
    void add(const QStringList &paths);
    void askVersion(const Target &target);
    void show(const QList<Target> &added, const QString &wanted);
    void choose(const QString &id);
    void remove(const QString &id);
    void compare();
    void openComparison();
    void buildMenu();
    void refreshVerdicts();
    void say(const QString &problem);
    const Target &chosenTarget() const;
    QString describe(const Target &target) const;

    TargetStore m_store;
    QList<Target> m_targets; // the embedded one first
    QString m_chosen;        // id of the one in force
    QStringList m_offered;   // dropped files that a message asks about
    QString m_offer;         // that message
    QList<Job> m_jobs;       // the first one is being done
    std::weak_ptr<const CheckResult> m_compared;
    QList<TargetVerdict> m_verdicts; // of the text in front; empty while there is one target
    QMenu *m_menu;
    QActionGroup *m_group = nullptr;
    QMenu *m_removeMenu = nullptr;
    QPointer<QToolButton> m_button;
    QPointer<VersionsDialog> m_dialog;
    TargetCompare m_compare;
    Worker m_worker;
};

} // namespace bootscope
