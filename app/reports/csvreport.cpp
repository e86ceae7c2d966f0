// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/reportsource.h"

namespace bootscope {

namespace {

// Quoted where it must be, and never a formula: a spreadsheet runs what begins with one of these signs.
QByteArray field(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    if (!bytes.isEmpty() && QByteArrayView("=+-@\t\r").contains(bytes.front()))
        bytes.prepend('\'');
    if (bytes.contains('"') || bytes.contains(',') || bytes.contains('\n') || bytes.contains('\r') ||
        bytes.startsWith(' ') || bytes.startsWith('\''))
        return '"' + bytes.replace('"', "\"\"") + '"';
    return bytes;
}

QByteArray seconds(qint64 us)
{
    return us < 0 ? QByteArray() : QByteArray::number(double(us) / 1e6, 'f', 6);
}

} // namespace

void writeCsvReport(ReportSource &source, const ReportOptions &options, QIODevice &out)
{
    out.write("boot,stage,step,module,start,duration_s,result,finished,file,line,end_line\r\n");
    for (const Boot &boot : source.analysis().boots) {
        if (options.isCancelled())
            return;
        if (options.onlyBoot != 0 && boot.index != options.onlyBoot)
            continue;
        QByteArray rows;
        const QByteArray file = field(source.path(boot.logInput));
        for (const StageRun &stage : boot.stages) {
            for (const Step &step : stage.steps) {
                rows += QByteArray::number(boot.index) + ',' + stageId(stage.stage).toLatin1() + ',' +
                        field(source.stepName(step)) + ',' + field(source.moduleName(step)) + ',' +
                        toIsoString(step.start, boot.isUtc).toLatin1() + ',' + seconds(step.durationUs) + ',' +
                        resultId(step.result).toLatin1() + ',' + (step.finished ? "true" : "false") + ',' + file + ',' +
                        QByteArray::number(step.line.value) + ',' + QByteArray::number(step.endLine.value) + "\r\n";
            }
        }
        out.write(rows);
    }
}

} // namespace bootscope
