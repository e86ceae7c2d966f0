// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/unfinished.h"

#include <QRegularExpression>

namespace bootscope {

std::optional<Finding> findUnfinished(const BootView &view, const OutputErrors &errors)
{
    static const QRegularExpression started(QStringLiteral("\\['\\S*/scripts/(?:per-\\w+/)?([^'/]+)'"));
    const BootNotes &notes = view.noted.log;
    if (!view.log.isValid() || notes.finished || view.noted.output.finished || notes.scripts.empty())
        return std::nullopt;
    // Whatever is recorded after the start tells that it ended.
    const LineNo line = notes.scripts.back();
    if (view.log.nextRecord(LineNo(line.value + 1), view.boot().logEnd).value > 0)
        return std::nullopt;
    const QString message = view.log.record(line).message();
    Finding finding;
    Failure &failure = finding.failure;
    finding.order = line;
    failure.role = FailureRole::Suspect;
    failure.kind = QStringLiteral("script-unfinished");
    failure.stage = view.stageAt(line);
    failure.script = started.match(message).captured(1);
    if (const Step *step = view.moduleStepAt(line))
        failure.module = view.moduleOf(*step);
    failure.message = message;
    addEvidence(failure, {view.log.inputIndex(), line, line});
    const auto region = errors.regionOf(failure.module, failure.stage);
    const QStringList said = errors.saidIn(region, LineNo(region.end.value + 1));
    setPlaces(failure, view.link.reachedPlaces(failure.script, said));
    return finding;
}

} // namespace bootscope
