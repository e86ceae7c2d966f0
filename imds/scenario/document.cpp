// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/document.h"

#include <QRegularExpression>

#include <utility>

namespace bootscope {

namespace {

constexpr qsizetype kShortLine = 100; // a list or mapping of plain values that fits is written on one line

QByteArray quoted(const QByteArray &utf8)
{
    QByteArray out = "\"";
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            out += QByteArray("\\") + c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (c == '\r')
            out += "\\r";
        else if (uchar(c) < 0x20 || uchar(c) == 0x7f)
            out += "\\u00" + QByteArray::number(uchar(c), 16).rightJustified(2, '0');
        else
            out += c;
    }
    return out + '"';
}

// Text that no reader of YAML takes for a number, a date, a flag or a piece of syntax stands without quotes.
QByteArray yamlScalar(const QByteArray &text)
{
    static const QRegularExpression plain(QStringLiteral(R"(\A[A-Za-z/][A-Za-z0-9_./+@%-]*( [A-Za-z0-9_./+@%-]+)*\z)"));
    static const QRegularExpression special(
        QStringLiteral(R"(\A(?:null|true|false|yes|no|on|off|y|n|[-+]?\.?(?:inf|nan))\z)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString value = QString::fromUtf8(text);
    return plain.match(value).hasMatch() && !special.match(value).hasMatch() ? text : quoted(text);
}

// Lines that are easier to read as they are. The first must not begin with a blank: its indentation would be unknown.
bool isBlock(const QByteArray &text)
{
    if (!text.contains('\n') || text.startsWith(' ') || text.startsWith('\n') || text.startsWith('\t'))
        return false;
    for (const char c : text) {
        if ((uchar(c) < 0x20 && c != '\n' && c != '\t') || uchar(c) == 0x7f)
            return false;
    }
    // YAML's other line ends and the byte order mark do not survive a block.
    return !text.contains("\xc2\x85") && !text.contains("\xe2\x80\xa8") && !text.contains("\xe2\x80\xa9") &&
           !text.contains("\xef\xbb\xbf");
}

QByteArray block(const QByteArray &text, int indent)
{
    const QByteArray margin(indent, ' ');
    qsizetype ends = 0;
    while (ends < text.size() && text.at(text.size() - 1 - ends) == '\n')
        ++ends;
    QByteArray out = ends == 0 ? "|-" : ends == 1 ? "|" : "|+";
    for (const QByteArray &line : (ends > 0 ? text.chopped(1) : text).split('\n'))
        out += '\n' + (line.isEmpty() ? QByteArray() : margin + line);
    return out;
}

QByteArray leaf(const Document &node, bool yaml)
{
    switch (node.kind) {
    case Document::Kind::Null:
        return "null";
    case Document::Kind::Word:
        return node.text;
    case Document::Kind::Text:
        return yaml ? yamlScalar(node.text) : quoted(node.text);
    case Document::Kind::List:
        return "[]";
    case Document::Kind::Map:
        break;
    }
    return "{}";
}

// On one line; null when that is too long or too deep.
QByteArray flow(const Document &node)
{
    if (node.isEmpty() || (node.items.empty() && node.fields.empty()))
        return leaf(node, true);
    QByteArray out;
    const auto add = [&out](const QByteArray &text) { out += (out.isEmpty() ? "" : ", ") + text; };
    for (const Document &item : node.items) {
        if (!item.items.empty() || !item.fields.empty())
            return {};
        add(leaf(item, true));
    }
    for (const auto &[key, value] : node.fields) {
        if (!value.fields.empty() || (!value.items.empty() && flow(value).isNull()))
            return {};
        add(yamlScalar(key) + ": " + flow(value));
    }
    if (out.size() > kShortLine)
        return {};
    return node.kind == Document::Kind::List ? '[' + out + ']' : '{' + out + '}';
}

void yaml(const Document &node, int indent, QByteArray &out)
{
    const QByteArray margin(indent, ' ');
    const auto value = [&](const Document &child) {
        if (child.kind == Document::Kind::Text && isBlock(child.text)) {
            out += ' ' + block(child.text, indent + 2) + '\n';
            return;
        }
        // The top has a line for each section; what is further in is kept together where it fits.
        const bool isLeaf = child.items.empty() && child.fields.empty();
        const QByteArray line = isLeaf ? leaf(child, true) : indent > 0 ? flow(child) : QByteArray();
        if (!line.isNull()) {
            out += ' ' + line + '\n';
            return;
        }
        out += '\n';
        yaml(child, indent + 2, out);
    };
    for (const Document &item : node.items) {
        const QByteArray line = flow(item);
        if (!line.isNull()) {
            out += margin + "- " + line + '\n';
            continue;
        }
        QByteArray inner;
        yaml(item, indent + 2, inner);
        out += margin + "- " + inner.mid(indent + 2);
    }
    for (const auto &[key, child] : node.fields) {
        out += margin + yamlScalar(key) + ':';
        value(child);
    }
}

void json(const Document &node, int indent, QByteArray &out)
{
    if (node.items.empty() && node.fields.empty()) {
        out += leaf(node, false);
        return;
    }
    const bool isList = node.kind == Document::Kind::List;
    const QByteArray margin = '\n' + QByteArray(indent + 2, ' ');
    out += isList ? '[' : '{';
    bool first = true;
    const auto begin = [&] {
        out += (first ? "" : ",") + margin;
        first = false;
    };
    for (const Document &item : node.items) {
        begin();
        json(item, indent + 2, out);
    }
    for (const auto &[key, value] : node.fields) {
        begin();
        out += quoted(key) + ": ";
        json(value, indent + 2, out);
    }
    out += '\n' + QByteArray(indent, ' ') + (isList ? ']' : '}');
}

} // namespace

Document Document::word(const QByteArray &text)
{
    return {Kind::Word, text, {}, {}};
}

Document Document::number(double value)
{
    return word(QByteArray::number(value, 'g', 15));
}

Document Document::flag(bool value)
{
    return word(value ? "true" : "false");
}

Document Document::string(const QByteArray &utf8)
{
    return utf8.isNull() ? null() : Document{Kind::Text, utf8, {}, {}};
}

Document &Document::add(const QByteArray &key, Document value)
{
    fields.push_back({key, std::move(value)});
    return *this;
}

QByteArray Document::toYaml() const
{
    QByteArray out;
    if (items.empty() && fields.empty())
        return leaf(*this, true) + '\n';
    yaml(*this, 0, out);
    return out;
}

QByteArray Document::toJson() const
{
    QByteArray out;
    json(*this, 0, out);
    return out + '\n';
}

} // namespace bootscope
