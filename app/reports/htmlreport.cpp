// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/htmlparts.h"
#include "app/reports/reportwords.h"

#include "parsers/boots/explain.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootscope {

namespace {

constexpr std::size_t kMostShortBoots = 2000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Report)
};

class HtmlWriter
{
public:
    HtmlWriter(ReportSource &source, const ReportOptions &options, QIODevice &out)
        : m_source(source)
        , m_options(options)
        , m_out(out)
        , m_words(source, options)
        , m_excerpts(source.analysis())
        , m_parts(source, m_excerpts)
    {
    }

    void write()
    {
        head();
        std::size_t row = 0;
        for (const Boot &boot : m_source.analysis().boots) {
            if (m_options.isCancelled())
                return;
            if (m_options.onlyBoot != 0 && boot.index != m_options.onlyBoot)
                continue;
            if (m_words.isInFull(boot))
                inFull(boot);
            else if (++row <= kMostShortBoots)
                shortly(boot);
        }
        closeTable();
        if (row > kMostShortBoots)
            put(QStringLiteral("<p>%1</p>\n")
                    .arg(html(Text::tr("Boots that are not listed: %1").arg(row - kMostShortBoots))));
        if (m_source.analysis().boots.empty())
            put(QStringLiteral("<p>%1</p>\n").arg(html(Text::tr("No boot was found in these files."))));
        notes();
        m_parts.evidence(m_out);
        m_parts.inputs(m_out);
        m_parts.masked(m_out);
        put(QStringLiteral("</main></body></html>\n"));
    }

private:
    void put(const QString &text) { m_out.write(text.toUtf8()); }

    // The boot that the title is about: the last that failed, else the last.
    const Boot *headBoot() const
    {
        const Boot *found = nullptr;
        for (const Boot &boot : m_source.analysis().boots) {
            if (m_options.onlyBoot != 0 && boot.index != m_options.onlyBoot)
                continue;
            if (!found || boot.verdict == Verdict::Failed || found->verdict != Verdict::Failed)
                found = &boot;
        }
        return found;
    }

    void head()
    {
        const Boot *boot = headBoot();
        const QString title = boot ? m_words.verdict(*boot) : Text::tr("Report on a boot");
        put(QStringLiteral(
                "<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"/>\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                "<meta name=\"generator\" content=\"Bootscope %2\"/>\n<title>%3</title>\n<style>\n%4</style>\n"
                "</head><body><main>\n<h1>%3</h1>\n<p class=\"note\">%5</p>\n")
                .arg(m_options.language, QStringLiteral(BOOTSCOPE_VERSION), html(title), reportStyle(),
                     html(m_words.maskedNote())));
    }

    void inFull(const Boot &boot)
    {
        closeTable();
        const QString id = QStringLiteral("boot-%1").arg(boot.index);
        put(QStringLiteral("<section id=\"%1\" class=\"boot %2\">\n<h2>%3</h2>\n<p>%4</p>\n")
                .arg(id, verdictId(boot.verdict), html(m_words.verdict(boot)),
                     html(m_words.facts(boot).join(QStringLiteral(" · "))) + m_parts.links(ends(boot), 1)));
        put(m_parts.timeline(boot));
        for (int i = 0; i < int(boot.failures.size()); ++i)
            failure(boot.failures.at(i), id + QStringLiteral("-failure-%1").arg(i + 1));
        m_parts.parts(boot, m_out);
        m_parts.stages(boot, m_out);
        m_parts.gaps(boot, m_out);
        m_parts.steps(boot, m_out);
        put(QStringLiteral("</section>\n"));
    }

    // Where a boot begins and ends: what its facts rest on.
    static QList<Evidence> ends(const Boot &boot)
    {
        if (boot.logInput >= 0)
            return {{boot.logInput, boot.logBegin, boot.logBegin}, {boot.logInput, boot.logEnd, boot.logEnd}};
        return {{boot.outputInput, boot.outputBegin, boot.outputBegin},
                {boot.outputInput, boot.outputEnd, boot.outputEnd}};
    }

    void failure(const Failure &failure, const QString &id)
    {
        const Explanation words = explain(failure, m_options.language);
        put(QStringLiteral("<article id=\"%1\" class=\"%2\">\n<h3><span class=\"role\">%3</span> %4</h3>\n")
                .arg(id, roleId(failure.role), html(m_words.role(failure)), html(words.title)));
        put(QStringLiteral("<p class=\"message\"><code>%1</code>%2</p>\n")
                .arg(html(m_source.text(failure.message.left(1000))), m_parts.links(failure.evidence, 3)));
        QStringList where;
        for (const QString &one :
             {m_words.place(failure), m_words.exitStatus(failure), m_words.userDataPlace(failure)}) {
            if (!one.isEmpty())
                where.append(html(one));
        }
        if (!where.isEmpty())
            put(QStringLiteral("<p>%1</p>\n").arg(where.join(QStringLiteral(" · "))));
        put(QStringLiteral("<p>%1</p>\n<p><b>%2</b> %3</p>\n")
                .arg(html(words.cause), html(Text::tr("What to do:")), html(words.advice)));
        for (const UserDataLines &lines : userDataPlaces(failure))
            put(m_parts.userData(lines));
        put(QStringLiteral("</article>\n"));
    }

    void shortly(const Boot &boot)
    {
        if (!m_inTable)
            put(QStringLiteral("<table><tr><th>%1</th><th>%2</th><th>%3</th><th>%4</th></tr>\n")
                    .arg(html(Text::tr("Boot")), html(Text::tr("Start")), html(Text::tr("Length")),
                         html(Text::tr("What happened"))));
        m_inTable = true;
        put(QStringLiteral(
                "<tr id=\"boot-%1\"><td class=\"num\">%1</td><td>%2</td><td class=\"num\">%3</td><td>%4%5</td></tr>\n")
                .arg(boot.index)
                .arg(toIsoString(boot.start, boot.isUtc), html(reportSeconds(boot.durationUs)),
                     html(m_words.verdict(boot)), m_parts.links(ends(boot).mid(0, 1), 1)));
    }

    void notes()
    {
        const QList<ReaderNote> notes = readerNotes(m_source.analysis(), m_options);
        if (notes.isEmpty())
            return;
        put(QStringLiteral("<section id=\"notes\">\n<h2>%1</h2>\n<table><tr><th>%2</th><th>%3</th><th>%4</th></tr>\n")
                .arg(html(Text::tr("Notes")), html(Text::tr("Line")), html(Text::tr("Message")),
                     html(Text::tr("Note"))));
        for (const ReaderNote &one : notes) {
            const Evidence &place = one.place;
            put(QStringLiteral("<tr><td>%1</td><td><code>%2</code></td><td>%3</td></tr>\n")
                    .arg(m_parts.links({place}, 1),
                         html(m_source.lines(place.input, place.line, place.endLine).value(0)),
                         html(m_source.text(one.note))));
        }
        put(QStringLiteral("</table>\n</section>\n"));
    }

    void closeTable()
    {
        if (m_inTable)
            put(QStringLiteral("</table>\n"));
        m_inTable = false;
    }

    ReportSource &m_source;
    const ReportOptions &m_options;
    QIODevice &m_out;
    ReportWords m_words;
    ReportExcerpts m_excerpts;
    HtmlParts m_parts;
    bool m_inTable = false;
};

} // namespace

void writeHtmlReport(ReportSource &source, const ReportOptions &options, QIODevice &out)
{
    HtmlWriter(source, options, out).write();
}

} // namespace bootscope
