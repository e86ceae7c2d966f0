// SPDX-License-Identifier: GPL-3.0-or-later
// Where libyaml and PyYAML part ways over what is an error, and how errors are noted.
#include "parsers/cloudconfig/pythonrepr.h"
#include "parsers/cloudconfig/yamlcomposer.h"

#include <QRegularExpression>

namespace bootscope {

// PyYAML lets a key end before a bracket, as in {a:[b]}; libyaml does once a space follows. PyYAML lets the first line
// of a block scalar begin with a tab; libyaml does not.
void YamlComposer::wantPatch(const QString &problem)
{
    if (m_patches.size() >= kMaxPatches)
        return;
    TextPatch patch;
    patch.offset = m_cursor.byteOf(m_parser.problem_mark.index);
    patch.line = int(m_parser.problem_mark.line) + 1;
    patch.column = int(m_parser.problem_mark.column) + 1;
    const bool inBlock = m_parser.context && QByteArrayView(m_parser.context) == "while scanning a block scalar";
    if (problem == QLatin1String("found unexpected ':'") &&
        QByteArrayView(",[]{}").contains(m_utf8.mid(patch.offset + 1, 1))) {
        ++patch.offset;
        ++patch.column;
        m_wanted = patch;
    } else if (inBlock && problem.startsWith(QLatin1String("found a tab character")) &&
               m_utf8.mid(patch.offset, 1) == "\t") {
        patch.kind = TextPatch::Kind::Tab;
        m_wanted = patch;
    } else if (problem == QLatin1String("found invalid Unicode character escape code")) {
        // Python holds half of a surrogate pair for a character.
        const qsizetype digits = m_utf8.mid(patch.offset - 1, 1) == "U" ? 8 : 4;
        const uint code = m_utf8.mid(patch.offset, digits).toUInt(nullptr, 16);
        patch.kind = TextPatch::Kind::Escape;
        patch.offset += digits - 4;
        if (code >= 0xD800 && code <= 0xDFFF)
            m_wanted = patch;
    }
}

void YamlComposer::failAsParser()
{
    // libyaml ends the last line itself when the text does not: a problem there is at the end of the text.
    const TextPosition last = original(positionOf(m_utf8, m_utf8.size()));
    const auto inText = [this, last](const yaml_mark_t &mark) { return qMin(toPosition(mark), last); };
    const QString problem = QString::fromUtf8(m_parser.problem ? m_parser.problem : "unreadable");
    const QString context = QString::fromUtf8(m_parser.context ? m_parser.context : "");
    const bool hasContext = m_parser.context && m_parser.context_mark.index <= m_parser.problem_mark.index;
    // What stands in a quoted scalar that never ends is no structure: there tabs are allowed.
    const bool quoted = hasContext && context == QLatin1String("while scanning a quoted scalar");
    m_seen = m_cursor.byteOf(quoted ? m_parser.context_mark.index : m_parser.problem_mark.index);
    wantPatch(problem);
    if (problem.startsWith(QLatin1String("found a tab character")))
        failForTab(inText(m_parser.problem_mark));
    else if (hasContext)
        fail(problem, inText(m_parser.problem_mark), context, inText(m_parser.context_mark));
    else
        fail(problem, inText(m_parser.problem_mark));
}

// What libyaml lets pass in scalars and PyYAML does not. Between brackets PyYAML takes every "?" for the start of a
// key, even inside of a word; and after "|" or ">" a comment needs a blank before it.
bool YamlComposer::checkScalar(const RawNode &node)
{
    const ScalarSpan &span = m_spans.last();
    if (span.style == ScalarSpan::Style::Block) {
        static const QRegularExpression glued(QStringLiteral("\\A(?:[!&]\\S* +)*[|>][-+0-9]*#"));
        const QString header = QString::fromUtf8(m_utf8.mid(span.begin, 200));
        if (!glued.match(header).hasMatch())
            return true;
        fail(QStringLiteral("expected chomping or indentation indicators, but found '#'"), node.range.begin,
             QStringLiteral("while scanning a block scalar"), node.range.begin);
        return false;
    }
    const qsizetype mark = node.text.indexOf(QLatin1Char('?'));
    if (mark < 0 || span.style != ScalarSpan::Style::Plain || m_open.isEmpty() || !m_open.last()->isFlow)
        return true;
    const bool sequence = m_open.last()->type == RawNode::Type::Sequence;
    TextPosition place = node.range.begin;
    place.column +=
        int(node.text.first(mark).toUcs4().size()); // exact unless a tag stands before or the text is folded
    fail(QStringLiteral("expected ',' or '%1', but got '?'").arg(QLatin1Char(sequence ? ']' : '}')), place,
         sequence ? QStringLiteral("while parsing a flow sequence") : QStringLiteral("while parsing a flow mapping"),
         m_open.last()->range.begin);
    return false;
}

void YamlComposer::checkTabs()
{
    const qsizetype tab = findTab(m_utf8, m_spans, m_seen, m_hidesTabs);
    if (tab < 0)
        return;
    const TextPosition place = original(positionOf(m_utf8, tab));
    if (m_error && m_error->place < place)
        return;
    failForTab(place);
}

void YamlComposer::failForTab(TextPosition place)
{
    fail(QStringLiteral("found character '\\t' that cannot start any token"), place,
         QStringLiteral("while scanning for the next token"));
}

void YamlComposer::fail(const QString &problem, TextPosition place, const QString &context, TextPosition contextPlace)
{
    YamlError error;
    error.problem = problem;
    error.context = context;
    error.place = place;
    error.contextPlace = contextPlace;
    error.reported = contextPlace.isKnown() ? contextPlace : place;
    m_error = error;
}

void YamlComposer::limit(const QString &sentence, TextPosition place)
{
    YamlError error;
    error.kind = YamlError::Kind::Limit;
    error.problem = sentence;
    error.place = place;
    error.reported = place;
    m_error = error;
}

} // namespace bootscope
