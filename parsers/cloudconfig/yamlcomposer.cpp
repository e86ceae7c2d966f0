// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/yamlcomposer.h"

#include "parsers/cloudconfig/pythonrepr.h"

#include <QCoreApplication>

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

QByteArray withoutByteOrderMark(const QByteArray &utf8)
{
    return utf8.startsWith(kByteOrderMark) ? utf8.mid(3) : utf8;
}

} // namespace

YamlComposer::YamlComposer(const QByteArray &utf8, const YamlLimits &limits, const QList<TextPatch> &patches)
    : m_utf8(withoutByteOrderMark(utf8)), m_limits(limits), m_patches(patches), m_cursor(m_utf8)
{
    m_hidesMarks = m_utf8.contains(kByteOrderMark);
    if (m_hidesMarks)
        m_utf8.replace(kByteOrderMark, kStandInUtf8);
    for (const TextPatch &patch : m_patches) {
        m_hidesTabs = m_hidesTabs || patch.kind == TextPatch::Kind::Tab;
        if (patch.kind == TextPatch::Kind::Space)
            m_utf8.insert(patch.offset, ' ');
        else if (patch.kind == TextPatch::Kind::Escape)
            m_utf8.replace(patch.offset, 4, "FFFD");
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
    if (m_hidesMarks)
        node->text.replace(QChar(kStandIn), QChar(QChar::ByteOrderMark));
    if (m_hidesTabs)
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

} // namespace bootscope
