// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/marksfeature.h"

#include "app/jobs/markstore.h"
#include "app/workspaces/diagnose/diagnoseview.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "widgets/diagnose/logs/logpanel.h"
#include "widgets/diagnose/logs/markmodel.h"
#include "widgets/frame/plaintable.h"

namespace bootscope {

MarksFeature::MarksFeature(DiagnoseWorkspace &host)
    : DiagnoseFeature(host)
    , m_marks(std::make_shared<const LogNotes>())
    , m_model(new MarkModel(this))
    , m_toggle(addAction(QKeySequence(Qt::CTRL | Qt::Key_M), [this] { toggle(); }))
    , m_next(addAction(QKeySequence(Qt::Key_F4), [this] { jump(1); }))
    , m_previous(addAction(QKeySequence(Qt::SHIFT | Qt::Key_F4), [this] { jump(-1); }))
{
    connect(host.view().logs, &LogPanel::markRequested, this, &MarksFeature::toggle);
    connect(m_model, &MarkModel::noteEdited, this, &MarksFeature::setNote);
}

QWidget *MarksFeature::makeTab()
{
    m_table = new PlainTable;
    m_table->setModel(m_model);
    m_table->setColumnWidths({24, 38});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        const auto [input, line] = m_model->placeOf(row.row());
        if (input >= 0 && m_table->hasFocus())
            host().navigator().showLines(input, line, line);
    });
    connect(m_table, &PlainTable::clicked, this, [this](const QModelIndex &row) {
        const auto [input, line] = m_model->placeOf(row.row());
        if (input >= 0)
            host().navigator().showLines(input, line, line);
    });
    retranslate();
    return m_table;
}

QString MarksFeature::tabTitle() const
{
    const int count = m_model->rowCount();
    return count > 0 ? tr("Marks (%1)").arg(count) : tr("Marks");
}

void MarksFeature::caseChanged()
{
    m_loading.cancel();
    take({});
    if (!host().analysis())
        return;
    m_loading.start([this, analysis = host().analysis()](const Worker::Task &task) {
        const CarriedCase all = allMarks(marksFolder(), *analysis);
        task.post([this, all] {
            if (!all.notes.isEmpty())
                take(all.notes);
            if (!all.changed.isEmpty())
                host().messages().showMessage(Tone::Warning,
                                              tr("Changed since this bundle was made, so its notes are left out: %1")
                                                  .arg(all.changed.join(QStringLiteral(", "))));
        });
    });
}

void MarksFeature::take(LogNotes marks)
{
    m_marks = std::make_shared<const LogNotes>(std::move(marks));
    for (LogTable *table : host().view().logs->tables())
        table->lines().setNotes(m_marks);
    m_model->setMarks(host().analysis(), m_marks);
    if (m_table)
        host().view().tabs->setTabText(host().view().tabs->indexOf(m_table), tabTitle());
}

// A later call may replace one that has not begun: what that one was to write is written by the next.
void MarksFeature::keep(int input)
{
    m_unsaved.insert(input);
    m_saving.start([this, analysis = host().analysis(), inputs = m_unsaved, marks = m_marks](const Worker::Task &task) {
        QString sentence;
        for (const int each : inputs) {
            const Result<bool> saved = saveMarks(marksFolder(), analysis->inputs.at(each), marks->value(each));
            if (!saved)
                sentence = saved.error();
        }
        task.post([this, sentence] {
            m_unsaved.clear();
            if (!sentence.isEmpty())
                host().messages().showMessage(Tone::Warning, sentence);
        });
    });
}

void MarksFeature::toggle()
{
    const LogTable *table = host().view().logs->activeTable();
    if (!table || !host().analysis() || table->currentLine().value == 0)
        return;
    const auto [input, line] = table->lines().originOf(table->currentLine());
    if (input < 0)
        return;
    LogNotes marks = *m_marks;
    QMap<quint32, QString> &own = marks[input];
    const bool isNew = !own.contains(line.value);
    if (isNew)
        own.insert(line.value, QString());
    else
        own.remove(line.value);
    if (own.isEmpty())
        marks.remove(input);
    take(std::move(marks));
    keep(input);
    if (const int row = m_model->rowOf(input, line); m_table && row >= 0)
        m_table->setCurrentIndex(m_model->index(row, MarkModel::NoteColumn));
}

void MarksFeature::setNote(int input, LineNo line, const QString &note)
{
    LogNotes marks = *m_marks;
    marks[input].insert(line.value, note);
    m_marks = std::make_shared<const LogNotes>(std::move(marks));
    for (LogTable *table : host().view().logs->tables())
        table->lines().setNotes(m_marks);
    keep(input);
}

// In the order of the list, from the line that is selected, round its ends.
void MarksFeature::jump(int direction)
{
    const LogTable *table = host().view().logs->activeTable();
    const int count = m_model->rowCount();
    if (!table || count == 0)
        return;
    const std::pair<int, LineNo> here = table->lines().originOf(table->currentLine());
    int before = 0; // marks in front of the line
    while (before < count && m_model->placeOf(before) < here)
        ++before;
    const bool isOn = before < count && m_model->placeOf(before) == here;
    const int next = direction > 0 ? (isOn ? before + 1 : before) : before - 1;
    const int row = (next + count) % count;
    const auto [input, line] = m_model->placeOf(row);
    host().navigator().showLines(input, line, line);
    if (m_table)
        m_table->setCurrentIndex(m_model->index(row, MarkModel::NoteColumn));
}

void MarksFeature::retranslate()
{
    m_toggle->setText(tr("&Mark this line"));
    m_next->setText(tr("Ne&xt mark"));
    m_previous->setText(tr("Pre&vious mark"));
    m_model->retranslate();
    if (!m_table)
        return;
    m_table->setAccessibleName(tr("Marked lines"));
    m_table->setEmptyText(tr("No line is marked. Ctrl+M marks the lines chosen in a log; a mark can have a note."));
}

} // namespace bootscope
