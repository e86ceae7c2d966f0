// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/targetfeature.h"

#include "app/settings/settings.h"
#include "app/targets/targetfile.h"
#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authorworkspace.h"
#include "app/workspaces/author/versionsdialog.h"
#include "parsers/targets/targetreader.h"
#include "widgets/editor/versionsmodel.h"
#include "widgets/frame/theme.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace bootscope {

namespace {
const QString kChosenState = QStringLiteral("author/target");
} // namespace

TargetFeature::TargetFeature(AuthorWorkspace &host)
    : AuthorFeature(host), m_targets{embeddedTarget()}, m_chosen(m_targets.first().id()), m_menu(addMenu())
{
    m_menu->setToolTipsVisible(true);
    connect(&m_compare, &TargetCompare::finished, this, [this](const QList<TargetVerdict> &verdicts) {
        m_verdicts = verdicts;
        refreshVerdicts();
    });
    if (!m_store.isEmpty())
        enqueue({});
}

TargetFeature::~TargetFeature()
{
    delete m_button;
}

QWidget *TargetFeature::makeStatusWidget()
{
    m_button = new QToolButton;
    m_button->setObjectName(QStringLiteral("target"));
    m_button->setAutoRaise(true);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setMenu(m_menu);
    refreshVerdicts();
    return m_button;
}

TargetFeature::Done TargetFeature::work(const TargetStore &store, const Job &job, const std::atomic_bool &cancelled)
{
    Done done;
    std::optional<Target> target = job.target;
    if (!job.path.isEmpty()) {
        Result<Target> read = readTargetFrom(job.path, &cancelled);
        if (!read) {
            done.problem = read.error();
            return done;
        }
        if (read->versionIsGuess) {
            done.unsure = read.take();
            return done;
        }
        target = read.take();
    }
    if (target) {
        if (const Result<bool> kept = store.add(*target); !kept) {
            done.problem = kept.error();
            return done;
        }
        done.kept = target;
    }
    QStringList problems;
    done.added = store.added(&problems);
    done.problem = problems.value(0);
    return done;
}

void TargetFeature::enqueue(const Job &job)
{
    m_jobs.append(job);
    if (m_jobs.size() == 1)
        runNext();
}

void TargetFeature::runNext()
{
    m_worker.start([this, store = m_store, job = m_jobs.first()](const Worker::Task &task) {
        const Done done = work(store, job, task.cancelled());
        task.post([this, done] {
            m_jobs.removeFirst();
            finish(done);
            if (!m_jobs.isEmpty())
                runNext();
        });
    });
}

void TargetFeature::finish(const Done &done)
{
    const bool isFirst = m_targets.size() == 1;
    const QString remembered = QString::fromUtf8(host().settings().state(kChosenState));
    if (done.added)
        show(*done.added, done.kept ? done.kept->id() : isFirst ? remembered : m_chosen);
    if (done.kept)
        host().messages().showMessage(
            Tone::Info, tr("cloud-init %1 is added, and texts are checked for it now.").arg(done.kept->label()));
    if (done.unsure)
        askVersion(*done.unsure);
    say(done.problem);
}

void TargetFeature::show(const QList<Target> &added, const QString &wanted)
{
    m_targets = QList<Target>{embeddedTarget()} + added;
    m_verdicts.clear();
    m_compared.reset();
    choose(wanted);
}

const Target &TargetFeature::chosenTarget() const
{
    const auto found = std::find_if(m_targets.cbegin(), m_targets.cend(),
                                    [this](const Target &target) { return target.id() == m_chosen; });
    return found == m_targets.cend() ? m_targets.first() : *found;
}

void TargetFeature::choose(const QString &id)
{
    const QString before = m_chosen;
    m_chosen = id;
    m_chosen = chosenTarget().id(); // one that is gone gives way to the embedded one
    const Result<CheckOptions> options = checkOptionsFor(chosenTarget());
    if (!options) {
        say(options.error());
        m_chosen = m_targets.first().id();
    }
    host().settings().setState(kChosenState, m_chosen.toUtf8());
    if (m_chosen != before)
        host().setCheckOptions(options ? *options : CheckOptions());
    buildMenu();
    compare();
}

void TargetFeature::documentChanged(AuthorDocument *document)
{
    const auto result = document ? document->result() : nullptr;
    if (m_targets.size() < 2 || result == m_compared.lock())
        return;
    compare();
}

void TargetFeature::compare()
{
    const AuthorDocument *document = front();
    const auto result = document ? document->result() : nullptr;
    m_compared = result;
    if (result && m_targets.size() > 1) {
        m_compare.start(result->userData.raw, m_targets);
        return;
    }
    m_compare.cancel();
    m_verdicts.clear();
    refreshVerdicts();
}

void TargetFeature::openComparison()
{
    if (!m_dialog) {
        m_dialog = new VersionsDialog(&host());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &VersionsDialog::chosen, this, &TargetFeature::choose);
    }
    refreshVerdicts();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void TargetFeature::chooseFile()
{
    add(QFileDialog::getOpenFileNames(
        &host(), tr("Add a version of cloud-init"), {},
        tr("Schemas and packages of cloud-init (*.json *.deb *.rpm *.tar *.tar.* *.tgz *.zip);;All files (*)")));
}

void TargetFeature::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(&host(), tr("A source tree or an unpacked package"));
    if (!path.isEmpty())
        add({path});
}

bool TargetFeature::takesFile(const QString &path)
{
    if (!looksLikeTarget(path))
        return false;
    MessageBar &bar = host().messages();
    if (bar.isHidden() || bar.message() != m_offer)
        m_offered.clear();
    m_offered.append(path);
    m_offer = tr("%1 looks like a release of cloud-init. Add it as a target version?")
                  .arg(m_offered.size() == 1 ? QFileInfo(path).fileName()
                                             : tr("%1 and others").arg(QFileInfo(m_offered.first()).fileName()));
    bar.showMessage(Tone::Info, m_offer, tr("Add"), [this] { add(std::exchange(m_offered, {})); });
    return true;
}

void TargetFeature::add(const QStringList &paths)
{
    for (const QString &path : paths)
        enqueue({path, {}});
}

void TargetFeature::askVersion(const Target &target)
{
    auto *dialog = new QInputDialog(&host());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Version of the schema"));
    dialog->setLabelText(tr("%1 does not say its version. By its contents it is the schema of cloud-init %2 or a "
                            "release near it.\nThe rules of this version are taken:")
                             .arg(target.file, target.version));
    dialog->setTextValue(target.version);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, target](const QString &version) {
        // Confirming the guess does not make it known.
        const Result<Target> named =
            version.trimmed() == target.version ? Result<Target>(target) : withVersion(target, version.trimmed());
        if (named)
            enqueue({{}, *named});
        else
            say(named.error());
    });
    dialog->open();
}

void TargetFeature::remove(const QString &id)
{
    const auto found =
        std::find_if(m_targets.cbegin(), m_targets.cend(), [&id](const Target &target) { return target.id() == id; });
    if (found == m_targets.cend() || !m_store.remove(id))
        return;
    const Target removed = *found;
    QList<Target> left = m_targets.mid(1);
    left.removeIf([&id](const Target &target) { return target.id() == id; });
    show(left, m_chosen == id ? QString() : m_chosen);
    host().messages().showMessage(Tone::Info, tr("cloud-init %1 is no longer a target version.").arg(removed.label()),
                                  tr("Put it back"), [this, removed] {
                                      enqueue({{}, removed});
                                  });
}

QString TargetFeature::describe(const Target &target) const
{
    switch (target.source) {
    case Target::Source::Embedded:
        return tr("%1, built in").arg(target.label());
    case Target::Source::SchemaFile:
        return target.versionIsGuess ? tr("%1 or near it, from a schema file").arg(target.label())
                                     : tr("%1, from a schema file").arg(target.label());
    case Target::Source::SourceTree:
        return tr("%1, from its source").arg(target.label());
    case Target::Source::Package:
        break;
    }
    return target.label();
}

void TargetFeature::buildMenu()
{
    m_menu->clear();
    delete m_group;
    delete m_removeMenu;
    m_group = new QActionGroup(this);
    m_removeMenu = new QMenu(tr("&Remove"), m_menu);
    m_menu->setTitle(tr("Tar&get version"));
    m_menu->addAction(tr("Texts are judged as this cloud-init does"))->setEnabled(false);
    // Queued: each of these makes the menu anew, which is still at work when its action is triggered.
    for (const Target &target : std::as_const(m_targets)) {
        const QString id = target.id();
        QAction *action = m_menu->addAction(describe(target));
        action->setCheckable(true);
        action->setChecked(id == m_chosen);
        action->setData(id);
        action->setToolTip(target.file);
        m_group->addAction(action);
        connect(
            action, &QAction::triggered, this, [this, id] { choose(id); }, Qt::QueuedConnection);
        if (target.source == Target::Source::Embedded)
            continue;
        QAction *removal = m_removeMenu->addAction(describe(target));
        connect(
            removal, &QAction::triggered, this, [this, id] { remove(id); }, Qt::QueuedConnection);
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Compare versions…")), &QAction::triggered, this, &TargetFeature::openComparison);
    m_menu->actions().last()->setEnabled(m_targets.size() > 1);
    connect(m_menu->addAction(tr("&Add a version…")), &QAction::triggered, this, &TargetFeature::chooseFile);
    m_menu->actions().last()->setToolTip(
        tr("schema-cloud-config-v1.json, a package (.deb, .rpm) or an archive of cloud-init's source"));
    connect(m_menu->addAction(tr("Add from a &folder…")), &QAction::triggered, this, &TargetFeature::chooseFolder);
    m_menu->addMenu(m_removeMenu);
    m_removeMenu->setEnabled(m_targets.size() > 1);
    refreshVerdicts();
}

void TargetFeature::refreshVerdicts()
{
    if (m_dialog)
        m_dialog->setVerdicts(m_verdicts, m_chosen);
    if (m_group) {
        for (QAction *action : m_group->actions()) {
            const auto target = std::find_if(m_targets.cbegin(), m_targets.cend(), [action](const Target &one) {
                return one.id() == action->data().toString();
            });
            const auto verdict =
                std::find_if(m_verdicts.cbegin(), m_verdicts.cend(),
                             [action](const TargetVerdict &one) { return one.id == action->data().toString(); });
            // What stands behind a tab is drawn at the right edge, where other entries have their keys.
            const QString words = verdict == m_verdicts.cend() ? QString() : QLatin1Char('\t') + verdictWords(*verdict);
            action->setText(describe(*target) + words);
        }
    }
    if (!m_button)
        return;
    const bool isSplit = differ(m_verdicts);
    const QString name = tr("cloud-init %1").arg(chosenTarget().label());
    const QString text = isSplit ? tr("%1 – other versions differ").arg(name) : name;
    m_button->setText(text + QStringLiteral("  ")); // the arrow is drawn over the corner
    m_button->setIcon(isSplit ? Theme::icon(QStringLiteral("warning"), Token::Warning) : QIcon());
    m_button->setToolTip(isSplit ? comparisonSentence(m_verdicts) : tr("The cloud-init that texts are checked for"));
    m_button->setAccessibleName(tr("Target version: %1").arg(text));
}

void TargetFeature::say(const QString &problem)
{
    if (!problem.isEmpty())
        host().messages().showMessage(Tone::Error, problem);
}

void TargetFeature::retranslate()
{
    buildMenu();
}

} // namespace bootscope
