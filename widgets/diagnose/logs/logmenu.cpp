// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logs/logmenu.h"

#include "widgets/diagnose/logs/logtable.h"

#include <QCoreApplication>
#include <QMenu>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::LogMenu)
};

FilterChip chipOf(FilterChip::Kind kind, const QString &text, bool exclude = false)
{
    FilterChip chip;
    chip.kind = kind;
    chip.text = text;
    chip.exclude = exclude;
    return chip;
}

void addPlaces(QMenu &menu, const Analysis &analysis, int input, LineNo line, const LogMenuCalls &calls)
{
    const int index = bootAtLine(analysis, input, line);
    if (index < 0)
        return;
    const Boot &boot = analysis.boots[size_t(index)];
    const StepRef ref = boot.logInput == input ? stepAtLine(boot, line) : StepRef();
    if (const Step *step = stepOf(boot, ref)) {
        const FilterChip chip =
            chipOf(FilterChip::Kind::Module, moduleOfStep(analysis.names.value(qsizetype(step->name))));
        menu.addAction(Text::tr("Only module %1").arg(chip.text), &menu, [chip, &calls] { calls.filter(chip); });
    }
    if (const StageRun *stage = stageOf(boot, ref)) {
        FilterChip chip;
        chip.kind = FilterChip::Kind::Stage;
        chip.stage = stage->stage;
        menu.addAction(Text::tr("Only stage %1").arg(stageName(chip.stage)), &menu,
                       [chip, &calls] { calls.filter(chip); });
    }
}

void addTimes(QMenu &menu, LogTable &table, LineNo line, const LogMenuCalls &calls)
{
    const LogTime time = table.lines().timeOf(line);
    if (!time.isKnown())
        return;
    FilterChip from;
    from.kind = FilterChip::Kind::Time;
    from.from = time;
    FilterChip until;
    until.kind = FilterChip::Kind::Time;
    until.until = time;
    menu.addAction(Text::tr("Only from here on"), &menu, [from, &calls] { calls.filter(from); });
    menu.addAction(Text::tr("Only until here"), &menu, [until, &calls] { calls.filter(until); });
    menu.addSeparator();
    menu.addAction(Text::tr("Measure times from here"), &menu, [&table, line] {
        table.lines().setReference(line);
        table.setDeltasShown(true);
    });
}

} // namespace

void fillLogMenu(QMenu &menu, LogTable &table, const AnalysisPtr &analysis, const LogMenuCalls &calls)
{
    const LineNo line = table.currentLine();
    const LogModel &lines = table.lines();
    if (line.value == 0)
        return;
    if (analysis) {
        const auto [input, own] = lines.originOf(line);
        addPlaces(menu, *analysis, input, own, calls);
    }
    const QModelIndex row = table.currentIndex();
    const QString source = row.siblingAtColumn(LogModel::SourceColumn).data().toString();
    const bool isRecord = !row.siblingAtColumn(LogModel::LevelColumn).data().toString().isEmpty();
    if (isRecord && !source.isEmpty()) {
        const FilterChip only = chipOf(FilterChip::Kind::Source, source);
        const FilterChip hide = chipOf(FilterChip::Kind::Source, source, true);
        menu.addAction(Text::tr("Only source %1").arg(source), &menu, [only, &calls] { calls.filter(only); });
        menu.addAction(Text::tr("Hide source %1").arg(source), &menu, [hide, &calls] { calls.filter(hide); });
    }
    addTimes(menu, table, line, calls);
    if (lines.reference().value > 0)
        menu.addAction(Text::tr("Measure times from row to row"), &menu, [&table] { table.lines().setReference({}); });
    menu.addSeparator();
    menu.addAction(lines.noteOf(line) ? Text::tr("Take the mark off") : Text::tr("Mark this line"), &menu,
                   [&calls] { calls.mark(); });
    if (lines.fold(line))
        menu.addAction(lines.isFoldOpen(line) ? Text::tr("Fold these lines") : Text::tr("Unfold these lines"), &menu,
                       [&table] { table.toggleFold(); });
    menu.addSeparator();
    menu.addAction(Text::tr("Copy the text alone"), &menu, [&table] { table.copyText(); });
    menu.addAction(Text::tr("Save what is shown…"), &menu, [&calls] { calls.save(); });
}

} // namespace bootscope
