// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/yamlcomposer.h"

#include "parsers/cloudconfig/pythonvalue.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace bootscope {

namespace {

QByteArray toBytes(const yaml_char_t *text)
{
    return QByteArray(reinterpret_cast<const char *>(text));
}

constexpr char kByteOrderMark[] = "\xef\xbb\xbf";
// A private character that stands for a byte order mark inside of the text: PyYAML reads that as a letter, libyaml
// skips it.
constexpr char16_t kStandIn = 0xf8fe;
constexpr char kStandInUtf8[] = "\xef\xa3\xbe";

QByteArray prepared(const QByteArray &utf8)
{
    QByteArray text = utf8.startsWith(kByteOrderMark) ? utf8.mid(3) : utf8;
    if (text.contains(kByteOrderMark))
        text.replace(kByteOrderMark, kStandInUtf8);
    return text;
}

} // namespace

YamlComposer::YamlComposer(const QByteArray &utf8, const YamlLimits &limits, const QList<TextPatch> &patches)
    : m_utf8(prepared(utf8)), m_limits(limits), m_patches(patches), m_cursor(m_utf8)
{
    for (const TextPatch &patch : m_patches) {
        if (patch.kind == TextPatch::Kind::Space)
            m_utf8.insert(patch.offset, ' ');
        else
            m_utf8.replace(patch.offset, 1, kTabStandInUtf8);
    }
    yaml_parser_initialize(&m_parser);
    yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&m_parser, reinterpret_cast<const yaml_char_t *>(m_utf8.constData()),
                                 size_t(m_utf8.size()));
}

YamlComposer::~YamlComposer()
{
    yaml_parser_delete(&m_parser);
}

// Columns behind a space that we put in stand one further left in the text as it was given.
TextPosition YamlComposer::original(TextPosition place) const
{
    int shift = 0;
    for (const TextPatch &patch : m_patches) {
        if (patch.kind == TextPatch::Kind::Space && patch.line == place.line && patch.column < place.column)
            ++shift;
    }
    return {place.line, place.column - shift};
}

TextPosition YamlComposer::toPosition(const yaml_mark_t &mark) const
{
    return original({int(mark.line) + 1, int(mark.column) + 1});
}

RawNode *YamlComposer::compose()
{
    m_clock.start();
    yaml_event_t event;
    while (next(event)) {
        const bool last = event.type == YAML_STREAM_END_EVENT;
        const bool goOn = handle(event);
        m_seen = m_cursor.byteOf(event.end_mark.index);
        yaml_event_delete(&event);
        if (last || !goOn)
            break;
    }
    checkTabs();
    return m_error ? nullptr : m_root;
}

bool YamlComposer::next(yaml_event_t &event)
{
    if (m_clock.elapsed() > m_limits.milliseconds) {
        limit(QCoreApplication::translate("bootscope::Yaml",
                                          "Reading this YAML takes too long; the rest is not checked."),
              toPosition(m_parser.mark));
        return false;
    }
    if (yaml_parser_parse(&m_parser, &event))
        return true;
    failAsParser();
    return false;
}

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

bool YamlComposer::handle(const yaml_event_t &event)
{
    switch (event.type) {
    case YAML_DOCUMENT_START_EVENT:
        if (++m_documents > 1) {
            fail(QStringLiteral("but found another document"), toPosition(event.start_mark),
                 QStringLiteral("expected a single document in the stream"),
                 m_root ? m_root->range.begin : TextPosition{});
            return false;
        }
        return true;
    case YAML_ALIAS_EVENT: {
        const QByteArray name = toBytes(event.data.alias.anchor);
        RawNode *node = m_anchors.value(name);
        if (!node) {
            fail(QStringLiteral("found undefined alias %1").arg(pythonReprOfText(QString::fromUtf8(name))),
                 toPosition(event.start_mark));
            return false;
        }
        return attach(node);
    }
    case YAML_SCALAR_EVENT: {
        RawNode *node = make(event);
        if (!node || !declareAnchor(event.data.scalar.anchor, event, node))
            return false;
        addScalar(event, node);
        return checkScalar(*node) && attach(node);
    }
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT: {
        const bool sequence = event.type == YAML_SEQUENCE_START_EVENT;
        RawNode *node = make(event);
        if (!node ||
            !declareAnchor(sequence ? event.data.sequence_start.anchor : event.data.mapping_start.anchor, event,
                           node) ||
            !attach(node)) {
            return false;
        }
        node->isFlow = sequence ? event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
                                : event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
        node->type = sequence ? RawNode::Type::Sequence : RawNode::Type::Mapping;
        const yaml_char_t *tag = sequence ? event.data.sequence_start.tag : event.data.mapping_start.tag;
        node->tagName = tag ? QString::fromUtf8(toBytes(tag)) : QString();
        const bool plain = !tag || node->tagName == QLatin1String("!");
        node->tag = plain ? (sequence ? YamlTag::Sequence : YamlTag::Mapping) : tagFromName(node->tagName);
        m_open.append(node);
        m_keys.append(nullptr);
        if (m_open.size() > m_limits.depth) {
            limit(QCoreApplication::translate("bootscope::Yaml", "Nested too deeply: cloud-init gives up here too."),
                  toPosition(event.start_mark));
            return false;
        }
        return true;
    }
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        finish(event);
        return true;
    default:
        return true;
    }
}

RawNode *YamlComposer::make(const yaml_event_t &event)
{
    if (int(m_nodes.size()) >= m_limits.nodes) {
        limit(QCoreApplication::translate("bootscope::Yaml", "Too many values to check: over %1.").arg(m_limits.nodes),
              toPosition(event.start_mark));
        return nullptr;
    }
    m_nodes.emplace_back();
    RawNode *node = &m_nodes.back();
    node->range = {toPosition(event.start_mark), toPosition(event.end_mark)};
    return node;
}

bool YamlComposer::declareAnchor(const yaml_char_t *anchor, const yaml_event_t &event, RawNode *node)
{
    if (!anchor)
        return true;
    const QByteArray name = toBytes(anchor);
    if (const RawNode *first = m_anchors.value(name)) {
        fail(QStringLiteral("second occurrence"), toPosition(event.start_mark),
             QStringLiteral("found duplicate anchor %1; first occurrence")
                 .arg(pythonReprOfText(QString::fromUtf8(name))),
             first->range.begin);
        return false;
    }
    m_anchors.insert(name, node);
    return true;
}

bool YamlComposer::attach(RawNode *node)
{
    if (m_open.isEmpty()) {
        m_root = node;
        return true;
    }
    RawNode *parent = m_open.last();
    if (parent->type == RawNode::Type::Sequence) {
        parent->items.append(node);
    } else if (RawNode *&key = m_keys.last()) {
        parent->entries.emplaceBack(key, node);
        key = nullptr;
    } else {
        key = node;
    }
    return true;
}

// A block collection ends, for libyaml, where the next token begins; for a reader it ends with its last child.
void YamlComposer::finish(const yaml_event_t &event)
{
    RawNode *node = m_open.takeLast();
    m_keys.removeLast();
    const bool flow = event.end_mark.index > event.start_mark.index;
    if (flow) {
        node->range.end = toPosition(event.end_mark);
        return;
    }
    const auto cover = [node](const RawNode *child) {
        if (child->range.begin >= node->range.begin && child->range.end > node->range.end)
            node->range.end = child->range.end;
    };
    for (const RawNode *item : std::as_const(node->items))
        cover(item);
    for (const auto &[key, value] : std::as_const(node->entries)) {
        cover(key);
        cover(value);
    }
}

void YamlComposer::addScalar(const yaml_event_t &event, RawNode *node)
{
    const auto &scalar = event.data.scalar;
    node->text = QString::fromUtf8(reinterpret_cast<const char *>(scalar.value), qsizetype(scalar.length));
    node->text.replace(QChar(kStandIn), QChar(QChar::ByteOrderMark));
    node->text.replace(QChar(kTabStandIn), QLatin1Char('\t'));
    if (scalar.tag)
        node->tagName = QString::fromUtf8(toBytes(scalar.tag));
    if (scalar.tag && node->tagName != QLatin1String("!"))
        node->tag = tagFromName(node->tagName);
    else
        node->tag = scalar.plain_implicit ? resolveScalar(node->text) : YamlTag::String;

    ScalarSpan span;
    span.begin = m_cursor.byteOf(event.start_mark.index);
    span.end = m_cursor.byteOf(event.end_mark.index);
    switch (scalar.style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        span.style = ScalarSpan::Style::Quoted;
        break;
    case YAML_LITERAL_SCALAR_STYLE:
    case YAML_FOLDED_SCALAR_STYLE:
        span.style = ScalarSpan::Style::Block;
        node->range.end = trimmedEnd(span.begin, span.end, node->range.end);
        break;
    default:
        break;
    }
    m_spans.append(span);
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

// libyaml lets a block scalar end where the next token begins; for a reader it ends with its last character.
TextPosition YamlComposer::trimmedEnd(qsizetype begin, qsizetype end, TextPosition at) const
{
    int lines = 0;
    qsizetype last = end;
    while (last > begin && QByteArrayView(" \t\r\n").contains(m_utf8.at(last - 1))) {
        --last;
        if (m_utf8.at(last) == '\n' || (m_utf8.at(last) == '\r' && (last + 1 >= end || m_utf8.at(last + 1) != '\n')))
            ++lines;
    }
    if (lines == 0)
        return {at.line, at.column - int(end - last)};
    qsizetype lineStart = last;
    while (lineStart > 0 && m_utf8.at(lineStart - 1) != '\n' && m_utf8.at(lineStart - 1) != '\r')
        --lineStart;
    return {at.line - lines, positionOf(m_utf8.sliced(lineStart, last - lineStart), last - lineStart).column};
}

void YamlComposer::checkTabs()
{
    const qsizetype tab = findTab(m_utf8, m_spans, m_seen);
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
