// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/htmlparts.h"
#include "app/reports/htmltables.h"

#include "app/reports/reportwords.h"

#include <QCoreApplication>

namespace bootscope {

namespace {

constexpr int kMostLinks = 6;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Report)
};

void put(QIODevice &out, const QString &text)
{
    out.write(text.toUtf8());
}

} // namespace

QString html(const QString &text)
{
    return text.toHtmlEscaped();
}

QString HtmlParts::links(const QList<Evidence> &evidence, quint32 around)
{
    QString out;
    for (const Evidence &one : evidence.mid(0, kMostLinks)) {
        const int number = m_excerpts.add(one, around);
        if (number > 0)
            out += QStringLiteral(" <a class=\"ref\" href=\"#e%1\">").arg(number) + html(m_source.path(one.input)) +
                   QStringLiteral(":%1</a>").arg(one.line.value);
    }
    return out;
}

QString HtmlParts::timeline(const Boot &boot)
{
    const QString svg = svgTimeline(m_source, boot);
    return svg.isEmpty() ? QStringLiteral("<p class=\"note\">%1</p>\n")
                               .arg(html(Text::tr("The logs tell no times: there is no timeline.")))
                         : QStringLiteral("<figure class=\"timeline\">%1</figure>\n").arg(svg);
}

QString HtmlParts::userData(const UserDataLines &lines)
{
    const UserDataLines wide = withContext(lines, m_source.userDataLineCount());
    if (m_source.userDataLineCount() == 0 || wide.endLine < wide.line)
        return {};
    QString out = QStringLiteral("<figure><figcaption>%1</figcaption><pre>")
                      .arg(html(Text::tr("User data, lines %1 to %2").arg(wide.line).arg(wide.endLine)));
    for (int line = wide.line; line <= wide.endLine; ++line) {
        const bool isMeant = line >= lines.line && line <= lines.endLine;
        out += QStringLiteral("<span class=\"%1\"><i>%2</i> %3</span>\n")
                   .arg(isMeant ? QStringLiteral("hit") : QStringLiteral("line"))
                   .arg(line, 5)
                   .arg(html(m_source.userDataLine(line)));
    }
    return out + QStringLiteral("</pre></figure>\n");
}

void HtmlParts::stages(const Boot &boot, QIODevice &out)
{
    if (boot.stages.empty())
        return;
    put(out, QStringLiteral("<table>") + header({Text::tr("Stage"), Text::tr("Start"), Text::tr("Length"),
                                                 Text::tr("Result"), Text::tr("Steps"), Text::tr("Shown by")}));
    for (const StageRun &stage : boot.stages) {
        put(out, QStringLiteral("<tr class=\"%1\">").arg(resultId(stage.result)) +
                     cell(html(stage.stage == Stage::Unknown ? Text::tr("Unknown") : stageName(stage.stage))) +
                     cell(html(toIsoString(stage.start, boot.isUtc))) +
                     cell(html(reportSeconds(stage.durationUs)), "num") +
                     cell(html(reportResult(stage.result, stage.finished))) +
                     cell(QString::number(stage.steps.size()), "num") +
                     cell(links({{boot.logInput, stage.line, stage.line}}, 0)) + QStringLiteral("</tr>\n"));
    }
    put(out, QStringLiteral("</table>\n"));
}

void HtmlParts::steps(const Boot &boot, QIODevice &out)
{
    std::size_t count = 0;
    for (const StageRun &stage : boot.stages)
        count += stage.steps.size();
    if (count == 0)
        return;
    put(out, QStringLiteral("<details><summary>%1</summary><table>").arg(html(Text::tr("All steps: %1").arg(count))) +
                 header({Text::tr("Stage"), Text::tr("Step"), Text::tr("Start"), Text::tr("Length"), Text::tr("Result"),
                         Text::tr("Shown by")}));
    for (const StageRun &stage : boot.stages) {
        for (const Step &step : stage.steps) {
            put(out, QStringLiteral("<tr class=\"%1\">").arg(resultId(step.result)) +
                         cell(html(stage.stage == Stage::Unknown ? QString() : stageName(stage.stage))) +
                         cell(html(m_source.stepName(step))) + cell(html(toIsoString(step.start, boot.isUtc))) +
                         cell(html(reportSeconds(step.durationUs)), "num") +
                         cell(html(reportResult(step.result, step.finished))) +
                         cell(links({{boot.logInput, step.line, step.line}}, 0)) + QStringLiteral("</tr>\n"));
        }
    }
    put(out, QStringLiteral("</table></details>\n"));
}

void HtmlParts::evidence(QIODevice &out)
{
    if (m_excerpts.all().isEmpty())
        return;
    put(out, QStringLiteral("<section id=\"evidence\"><h2>%1</h2>\n").arg(html(Text::tr("Evidence"))));
    for (const Excerpt &excerpt : m_excerpts.all()) {
        const QStringList lines = m_source.lines(excerpt.lines.input, excerpt.first, excerpt.last);
        QString text = QStringLiteral("<figure id=\"e%1\"><figcaption>").arg(excerpt.number) +
                       html(m_source.path(excerpt.lines.input)) +
                       QStringLiteral(":%1</figcaption><pre>").arg(excerpt.lines.line.value);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const quint32 line = excerpt.first.value + quint32(i);
            const bool isMeant = line >= excerpt.lines.line.value && line <= excerpt.lines.endLine.value;
            text += QStringLiteral("<span class=\"%1\"><i>%2</i> %3</span>\n")
                        .arg(isMeant ? QStringLiteral("hit") : QStringLiteral("line"))
                        .arg(line, 5)
                        .arg(html(lines.at(i)));
        }
        put(out, text + QStringLiteral("</pre></figure>\n"));
    }
    put(out, QStringLiteral("</section>\n"));
}

void HtmlParts::inputs(QIODevice &out)
{
    put(out, QStringLiteral("<section id=\"inputs\"><h2>%1</h2><table>").arg(html(Text::tr("What was read"))) +
                 header({Text::tr("File"), Text::tr("Kind"), Text::tr("Lines"), Text::tr("Remark")}));
    for (int i = 0; i < int(m_source.analysis().inputs.size()); ++i) {
        const Input &input = m_source.analysis().inputs.at(i);
        put(out, QStringLiteral("<tr>") + cell(html(m_source.path(i))) + cell(html(inputKindId(input.kind))) +
                     cell(input.source ? QString::number(input.lines.lineCount()) : QString(), "num") +
                     cell(html(m_source.text(input.remark))) + QStringLiteral("</tr>\n"));
    }
    put(out, QStringLiteral("</table></section>\n"));
}

void HtmlParts::masked(QIODevice &out)
{
    if (!m_source.redactor())
        return;
    // Labels stand in the text: what each of them stands for is said here, never its value.
    put(out, QStringLiteral("<section id=\"masked\"><h2>%1</h2>\n").arg(html(Text::tr("What is masked"))));
    const QList<MaskedItem> items = m_source.redactor()->items();
    if (items.isEmpty()) {
        put(out,
            QStringLiteral("<p>%1</p></section>\n").arg(html(Text::tr("Nothing was found that had to be masked."))));
        return;
    }
    put(out, QStringLiteral("<table>") +
                 header({Text::tr("Label"), Text::tr("Kind"), Text::tr("Places"), Text::tr("First in")}));
    for (const MaskedItem &item : items)
        put(out, QStringLiteral("<tr>") +
                     cell(QStringLiteral("<code>%1</code>").arg(html(QString::fromUtf8(item.label)))) +
                     cell(html(maskKindName(item.kind))) + cell(QString::number(item.count), "num") +
                     cell(html(item.places.constFirst().name) + QLatin1Char(':') +
                          QString::number(item.places.constFirst().line)) +
                     QStringLiteral("</tr>\n"));
    put(out, QStringLiteral("</table></section>\n"));
}

} // namespace bootscope
