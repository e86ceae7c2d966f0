// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/htmltables.h"

#include "app/reports/reportwords.h"
#include "parsers/boots/parts/partruns.h"
#include "parsers/boots/timing/gaps.h"

#include <QCoreApplication>

namespace bootscope {

namespace {

constexpr std::size_t kMostGaps = 50;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Report)
};

} // namespace

QString cell(const QString &html, const char *kind)
{
    return QStringLiteral("<td%1>%2</td>")
        .arg(*kind ? QStringLiteral(" class=\"%1\"").arg(QLatin1String(kind)) : QString(), html);
}

QString header(const QStringList &names)
{
    QString row;
    for (const QString &name : names)
        row += QStringLiteral("<th>") + html(name) + QStringLiteral("</th>");
    return QStringLiteral("<tr>%1</tr>\n").arg(row);
}

void HtmlParts::gaps(const Boot &boot, QIODevice &out)
{
    const std::atomic<bool> never = false;
    std::vector<Gap> gaps = gapsOf(m_source.analysis(), boot.index - 1, never);
    if (gaps.empty())
        return;
    gaps.resize(std::min(gaps.size(), kMostGaps));
    QString rows;
    for (const Gap &gap : gaps) {
        rows += QStringLiteral("<tr>") + cell(html(toIsoString(gap.start, boot.isUtc))) +
                cell(html(reportSeconds(gap.durationUs)), "num") + cell(html(m_source.text(gapName(gap)))) +
                cell(links({{boot.logInput, gap.line, gap.endLine}}, 0)) + QStringLiteral("</tr>\n");
    }
    out.write((QStringLiteral("<h3>%1</h3>\n<table>").arg(html(Text::tr("Silent stretches"))) +
               header({Text::tr("From"), Text::tr("Length"), Text::tr("What was waited for"), Text::tr("Shown by")}) +
               rows + QStringLiteral("</table>\n"))
                  .toUtf8());
}

void HtmlParts::parts(const Boot &boot, QIODevice &out)
{
    const QList<PartRun> runs = partRuns(m_source.analysis(), boot.index - 1);
    if (runs.isEmpty())
        return;
    QString rows;
    for (const PartRun &run : runs) {
        QString what = html(m_source.text(run.sentence)) + links(run.evidence, 1);
        if (!run.command.isEmpty())
            what += QStringLiteral("<br/><code>") + html(m_source.text(run.command)) + QStringLiteral("</code>");
        rows += QStringLiteral("<tr>") + cell(run.part > 0 ? QString::number(run.part) : QString(), "num") +
                cell(html(m_source.text(run.name))) + cell(html(partRunStateName(run.state))) + cell(what) +
                QStringLiteral("</tr>\n");
    }
    out.write((QStringLiteral("<h3>%1</h3>\n<table>").arg(html(Text::tr("What became of the user data"))) +
               header({Text::tr("Part"), Text::tr("Name"), Text::tr("State"), Text::tr("Why")}) + rows +
               QStringLiteral("</table>\n"))
                  .toUtf8());
}

} // namespace bootscope
