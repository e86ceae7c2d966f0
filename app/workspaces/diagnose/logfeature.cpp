// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/logfeature.h"

#include "app/jobs/savelines.h"
#include "app/settings/settings.h"
#include "app/workspaces/diagnose/diagnoselogs.h"
#include "app/workspaces/diagnose/diagnoseview.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "widgets/diagnose/logs/filterrow.h"
#include "widgets/diagnose/logs/logpanel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace bootscope {

namespace {

const QString kStateBeside = QStringLiteral("diagnose/logs-beside");
const QString kStateFolded = QStringLiteral("diagnose/logs-folded");
const QString kStateDeltas = QStringLiteral("diagnose/logs-deltas");

} // namespace

LogFeature::LogFeature(DiagnoseWorkspace &host) : DiagnoseFeature(host), m_menu(addMenu())
{
    LogPanel *logs = host.view().logs;
    const auto addSwitch = [this](const QKeySequence &keys, auto slot) {
        QAction *action = addAction(m_menu, keys, [] {});
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, slot);
        return action;
    };
    m_beside = addSwitch(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [logs](bool on) { logs->setBeside(on); });
    m_folded = addSwitch({}, [&host](bool on) { host.navigator().logs().setFolded(on); });
    m_deltas = addSwitch({}, [logs](bool on) { logs->setDeltasShown(on); });
    m_raw = addSwitch({}, [logs](bool on) { logs->setRaw(on); });
    m_menu->addSeparator();
    m_filter =
        addAction(m_menu, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [logs] { logs->filterRow().focusText(); });
    m_undo = addAction(m_menu, {}, [logs] { logs->filterRow().undo(); });
    m_redo = addAction(m_menu, {}, [logs] { logs->filterRow().redo(); });
    m_menu->addSeparator();
    m_copy = addAction(m_menu, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [logs] {
        if (const LogTable *table = logs->activeTable())
            table->copyText();
    });
    m_save = addAction(m_menu, {}, [this] { askWhereToSave(); });
    connect(logs, &LogPanel::besideChanged, m_beside, &QAction::setChecked);
    connect(logs, &LogPanel::saveRequested, this, &LogFeature::askWhereToSave);
    logs->setViewMenu(m_menu);
    restore();
}

void LogFeature::restore()
{
    const Settings &settings = host().settings();
    m_beside->setChecked(settings.state(kStateBeside) == "on");
    m_folded->setChecked(settings.state(kStateFolded) != "off");
    m_deltas->setChecked(settings.state(kStateDeltas) == "on");
}

void LogFeature::saveState()
{
    Settings &settings = host().settings();
    const auto word = [](const QAction *action) { return QByteArray(action->isChecked() ? "on" : "off"); };
    settings.setState(kStateBeside, word(m_beside));
    settings.setState(kStateFolded, word(m_folded));
    settings.setState(kStateDeltas, word(m_deltas));
}

void LogFeature::caseChanged()
{
    m_saving.cancel();
}

void LogFeature::askWhereToSave()
{
    const LogPanel *logs = host().view().logs;
    if (!logs->currentTable() || !host().analysis())
        return;
    const int input = logs->currentInput();
    const QString name =
        input >= 0 ? QFileInfo(host().analysis()->inputs.at(input).path).completeBaseName() : QStringLiteral("merged");
    const QString path =
        QFileDialog::getSaveFileName(&host(), tr("Save what is shown"), name + QStringLiteral("-shown.log"));
    if (!path.isEmpty())
        saveShown(path);
}

void LogFeature::saveShown(const QString &path)
{
    const LogTable *table = host().view().logs->activeTable();
    if (!table)
        return;
    const LogModel &lines = table->lines();
    if (!lines.source())
        return;
    host().messages().showMessage(Tone::Info, tr("Saving the lines…"), tr("Cancel"), [this] { m_saving.cancel(); });
    m_saving.start([this, path, source = lines.source(), index = lines.lineIndex(),
                    rows = lines.rows()](const Worker::Task &task) {
        const Result<quint32> saved = saveLines(path, *source, index, rows, task.cancelled());
        task.post([this, path, saved] {
            if (saved)
                host().messages().showMessage(Tone::Success, tr("%L1 lines were saved in %2.").arg(*saved).arg(path));
            else
                host().messages().showMessage(Tone::Error, saved.error());
        });
    });
}

void LogFeature::retranslate()
{
    m_menu->setTitle(tr("Lo&gs"));
    m_beside->setText(tr("Both logs &side by side"));
    m_folded->setText(tr("&Fold tracebacks and reports of commands"));
    m_deltas->setText(tr("Time &differences"));
    m_raw->setText(tr("&Raw text, with control characters"));
    m_filter->setText(tr("F&ilter the lines"));
    m_undo->setText(tr("&Undo the last change of the filter"));
    m_redo->setText(tr("R&edo the change of the filter"));
    m_copy->setText(tr("&Copy the text alone"));
    m_save->setText(tr("Save &what is shown…"));
}

} // namespace bootscope
