// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/partchecks.h"

#include "parsers/userdata/detection.h"
#include "parsers/userdata/documentfixes.h"
#include "parsers/userdata/jinja.h"
#include "parsers/userdata/jinjasyntax.h"
#include "parsers/userdata/messages.h"
#include "parsers/userdata/scriptchecks.h"
#include "parsers/userdata/textindex.h"
#include "parsers/userdata/unhandled.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>
#include <QSet>

#include <algorithm>
#include <utility>

namespace bootscope::userdata {

namespace {

class PartChecker
{
public:
    PartChecker(const Part &part, Release release, bool afterHandler, bool afterConfig)
        : m_part(part), m_release(release), m_afterHandler(afterHandler), m_afterConfig(afterConfig), m_text(part.bytes)
    {
    }

    QList<Diagnostic> check()
    {
        const QByteArray type = m_part.contentType.toUtf8();
        if (m_part.format == Format::Include || m_part.format == Format::IncludeOnce)
            return {};
        if (!isHandledType(type, m_release))
            checkUnhandled(type);
        else if (m_part.format == Format::ShellScript || m_part.format == Format::CloudBoothook)
            m_diagnostics += checkScript(m_part);
        else if (m_part.format == Format::JinjaTemplate)
            checkTemplate();
        else if (m_part.format == Format::CloudConfigJsonp)
            checkJsonPatch();
        else if (m_part.format == Format::CloudConfig && m_part.bytes.startsWith("#!"))
            say(Severity::Error, "mime.declared-type", m_text.lineRange(1),
                Message::tr("A script in a part declared as text/cloud-config"),
                Message::tr("cloud-init trusts this type and reads the script as YAML. Declare the part as "
                            "text/x-shellscript."));
        return m_diagnostics;
    }

private:
    void say(Severity severity, const char *code, TextRange inPart, const QString &message, const QString &help = {})
    {
        m_diagnostics.append(diagnostic(severity, code, m_part.lines.toDocument(inPart), message, help, m_part.index));
    }

    void offer(const QList<Fix> &inPart)
    {
        for (const Fix &fix : inPart) {
            if (const auto edits = m_part.lines.toDocument(fix.edits); edits && !edits->isEmpty())
                m_diagnostics.last().fixes.append({fix.title, *edits});
        }
    }

    void checkUnhandled(const QByteArray &type)
    {
        if (m_part.bytes.isEmpty())
            return; // cloud-init says nothing about an empty part either
        if (type == kNotMultipart) {
            Diagnostic made = explainUnhandled(m_part.bytes);
            made.range = m_part.lines.toDocument(made.range);
            made.part = m_part.index;
            const QList<Fix> fixes = std::exchange(made.fixes, {});
            m_diagnostics.append(made);
            offer(fixes);
        } else if (type == "application/node.eks.aws") {
            say(Severity::Info, "mime.node-config", m_text.lineRange(1),
                Message::tr("This part is for nodeadm of Amazon EKS; cloud-init leaves it alone"));
        } else if (isScriptType(type)) {
            say(Severity::Error, "mime.script-frequency", m_text.lineRange(1),
                Message::tr("Unhandled unknown content-type (%1)").arg(m_part.contentType),
                Message::tr("Scripts per boot, per instance and once came with cloud-init 22.1."));
        } else if (m_afterHandler) {
            say(Severity::Info, "mime.custom-type", m_text.lineRange(1),
                Message::tr("Only a part handler can take the type %1").arg(m_part.contentType),
                Message::tr("A part handler stands above; whether it does is not checked."));
        } else {
            const QByteArray meant = typeFromStart(m_part.bytes, m_release);
            say(Severity::Error, "mime.unknown-type", m_text.lineRange(1),
                Message::tr("Unhandled unknown content-type (%1)").arg(m_part.contentType),
                meant.isEmpty() ? Message::tr("cloud-init ignores this part. Declare a type that it knows, such as "
                                              "text/cloud-config or text/x-shellscript.")
                                : Message::tr("cloud-init ignores this part. By its first line it is %1.")
                                      .arg(QString::fromLatin1(meant)));
        }
    }

    void checkTemplate()
    {
        const TemplateHead head = readTemplateHead(m_part.bytes);
        if (!head.isHead) {
            say(Severity::Error, "jinja.header", m_text.lineRange(1),
                Message::tr("The line \"## template: jinja\" must be the very first"),
                Message::tr(
                    "cloud-init sees a template by its type and then does not find this line: the part is lost."));
            offer(fixesForLeadingBlanks(m_part.bytes, m_text));
        } else if (head.engine != "jinja") {
            say(Severity::Error, "jinja.engine", m_text.lineRange(1),
                Message::tr("Unknown template rendering type '%1' requested").arg(QString::fromUtf8(head.engine)),
                Message::tr("Nothing may follow \"jinja\" on this line."));
            offer(
                {fixForHeader(m_part.bytes, m_text, m_text.lineText(1).size(), QStringLiteral("## template: jinja"))});
        } else if (m_text.lineCount() == 1) { // what is only statements renders to a line end, and is refused
            say(Severity::Warning, "jinja.empty", m_text.lineRange(1), Message::tr("The template renders to nothing"),
                Message::tr("cloud-init has nothing to do and says nothing."));
        } else if (m_part.rendersTo == Format::Unknown && !startsWithExpression(m_part.bytes)) {
            say(Severity::Error, "jinja.no-type", m_text.lineRange(std::min(2, m_text.lineCount())),
                Message::tr("Could not find supported sub-handler for this template"),
                m_release >= Release{24, 4}
                    ? Message::tr("Below the template line must stand #cloud-config, #! or #cloud-boothook.")
                    : Message::tr("Below the template line must stand #cloud-config or #!."));
        } else {
            checkMarks();
            checkRendered();
        }
    }

    // What is sure of the rendered text whatever its expressions give.
    void checkRendered()
    {
        const qsizetype start = renderedStart(m_part.bytes);
        if (m_part.rendersTo == Format::CloudConfigJsonp) {
            say(Severity::Error, "jinja.json-patch", m_text.lineRange(m_text.position(start).line),
                Message::tr("A template of a JSON Patch is not applied"),
                Message::tr("cloud-init reads what it renders to as cloud-config, finds a list and drops it."));
        } else if ((m_part.rendersTo == Format::ShellScript || m_part.rendersTo == Format::CloudBoothook) &&
                   leadingSpace(QByteArrayView(m_part.bytes).sliced(start)) > 0) {
            const qsizetype space = leadingSpace(QByteArrayView(m_part.bytes).sliced(start));
            const TextRange blanks = m_text.range(start, start + space);
            say(Severity::Error, "jinja.leading-blank", blanks,
                Message::tr("Blanks stand before the first line of the rendered script"),
                Message::tr(
                    "cloud-init keeps them, and the kernel needs #! as the very first bytes: Exec format error. "
                    "Delete them."));
            offer({{Message::tr("Delete what stands before the first character"), {{blanks, {}}}}});
        }
    }

    void checkMarks()
    {
        for (const JinjaFinding &finding : scanJinja(m_part.bytes)) {
            const TextRange range = m_text.range(finding.begin, finding.end);
            const QString text = QString::fromUtf8(m_part.bytes.mid(finding.begin, finding.end - finding.begin));
            if (finding.kind == JinjaFinding::Kind::Subtraction) {
                // What lies below these two is text or a mapping, of which nothing can be subtracted.
                const bool fails = text.startsWith(QLatin1String("ds.")) || text.startsWith(QLatin1String("v1."));
                say(fails ? Severity::Error : Severity::Warning, "jinja.hyphen", range,
                    Message::tr("jinja reads %1 as a subtraction").arg(text),
                    Message::tr("Write an underscore for the hyphen (since cloud-init 22.1), or ['…'] with the name in "
                                "quotes."));
                const QString name = QString(text).replace(QLatin1Char('-'), QLatin1Char('_'));
                if (m_release >= Release{22, 1})
                    offer({{Message::tr("Write %1").arg(name), {{range, name}}}});
            } else
                say(Severity::Error, "jinja.syntax", range,
                    finding.kind == JinjaFinding::Kind::NotClosed ? Message::tr("\"%1\" is not closed").arg(text)
                                                                  : Message::tr("unexpected '%1'").arg(text),
                    Message::tr("jinja cannot read the template and the part is lost."));
        }
    }

    void checkJsonPatch()
    {
        constexpr QByteArrayView kPrefix = "#cloud-config-jsonp";
        const qsizetype space = leadingSpace(m_part.bytes);
        qsizetype begin = space;
        if (m_part.bytes.mid(space).startsWith(kPrefix)) // in any other case it stays, and is no JSON
            begin += kPrefix.size();
        QJsonParseError problem;
        const QJsonDocument patch = QJsonDocument::fromJson(m_part.bytes.mid(begin), &problem);
        if (problem.error != QJsonParseError::NoError) {
            const qsizetype at = std::min<qsizetype>(begin + std::max(1, problem.offset) - 1, m_part.bytes.size());
            say(Severity::Error, "jsonp.syntax", m_text.range(at, at),
                Message::tr("Not valid JSON: %1").arg(problem.errorString()), Message::tr("The part is dropped."));
        } else if (!patch.isArray()) {
            say(Severity::Error, "jsonp.array", m_text.lineRange(1),
                Message::tr("A JSON Patch is a list of operations"),
                Message::tr("Write [ {\"op\": …, \"path\": …} ]."));
        } else if (!m_afterConfig) {
            checkPatchPaths(patch.array());
        }
    }

    // The patch is applied to what the parts above made, not to the image's own configuration: nothing is there yet.
    void checkPatchPaths(const QJsonArray &operations)
    {
        QSet<QString> made;
        for (const QJsonValue operation : operations) {
            const QString name = operation[QLatin1String("op")].toString();
            const QString path = operation[QLatin1String("path")].toString();
            const QString top = path.section(QLatin1Char('/'), 1, 1);
            const bool changes = name == QLatin1String("replace") || name == QLatin1String("remove");
            const bool below = name == QLatin1String("add") && path.count(QLatin1Char('/')) > 1;
            if ((changes || below) && !made.contains(top)) {
                say(Severity::Error, "jsonp.path", m_text.lineRange(1),
                    Message::tr("The patch changes \"%1\", and no part above makes it").arg(path),
                    Message::tr("cloud-init applies the patch to the parts above it only, not to the image's own "
                                "configuration, and drops it whole. Use \"add\", or put a cloud-config above."));
                return;
            }
            made.insert(top);
        }
    }

    const Part &m_part;
    Release m_release;
    bool m_afterHandler;
    bool m_afterConfig; // parts above may have made what a patch changes
    TextIndex m_text;
    QList<Diagnostic> m_diagnostics;
};

// Scripts of one name are written to one file: only the last of them is run, and nothing says so.
QList<Diagnostic> checkNames(const QList<Part> &parts)
{
    QList<Diagnostic> diagnostics;
    QHash<QString, int> seen;
    for (const Part &part : parts) {
        if (part.format != Format::ShellScript)
            continue;
        const QString path = part.module + QLatin1Char('/') + part.filename;
        if (const int earlier = seen.value(path))
            diagnostics.append(diagnostic(
                Severity::Warning, "parts.same-name", part.lines.toDocument(TextRange{{1, 1}, {1, 1}}),
                Message::tr("Part %1 has the same file name, %2").arg(earlier).arg(part.filename),
                Message::tr("Both are written to one file and only this one is run. Give each part its own name."),
                part.index));
        seen.insert(path, part.index);
    }
    return diagnostics;
}

} // namespace

QList<Diagnostic> checkParts(const QList<Part> &parts, Release release)
{
    QList<Diagnostic> diagnostics;
    bool afterHandler = false;
    bool afterConfig = false;
    for (const Part &part : parts) {
        diagnostics += PartChecker(part, release, afterHandler, afterConfig).check();
        const Format format = part.format == Format::JinjaTemplate ? part.rendersTo : part.format;
        afterConfig = afterConfig || format == Format::CloudConfig || format == Format::CloudConfigJsonp ||
                      format == Format::Include || format == Format::IncludeOnce;
        afterHandler = afterHandler || part.format == Format::PartHandler;
    }
    return diagnostics + checkNames(parts);
}

} // namespace bootscope::userdata
