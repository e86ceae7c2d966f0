// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/jsonreader.h"

#include "parsers/cloudconfig/yamlscalars.h"

#include <QCoreApplication>
#include <QHash>

namespace bootscope {

namespace {

constexpr int kMaxDepth = 200;

class JsonReader
{
public:
    JsonReader(const QString &text, std::deque<YamlNode> &nodes) : m_text(text), m_nodes(nodes) {}

    const YamlNode *read()
    {
        const YamlNode *root = value();
        skipBlanks();
        return m_at == m_text.size() ? root : nullptr;
    }
    qsizetype line() const { return m_text.first(qMin(m_at, m_text.size())).count(u'\n') + 1; }

private:
    char16_t peek() const { return m_at < m_text.size() ? m_text.at(m_at).unicode() : u'\0'; }
    void skipBlanks()
    {
        while (peek() == u' ' || peek() == u'\n' || peek() == u'\r' || peek() == u'\t')
            ++m_at;
    }
    bool take(char16_t c)
    {
        skipBlanks();
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    bool takeWord(QStringView word)
    {
        if (!m_text.sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }
    const YamlNode *value();
    bool object(YamlNode &node);
    bool array(YamlNode &node);
    bool string(QString &text);
    bool escape(QString &text);
    bool number(YamlNode &node);

    QStringView m_text;
    std::deque<YamlNode> &m_nodes;
    qsizetype m_at = 0;
    int m_depth = 0;
};

const YamlNode *JsonReader::value()
{
    if (++m_depth > kMaxDepth)
        return nullptr;
    skipBlanks();
    YamlNode &node = m_nodes.emplace_back();
    bool ok = true;
    switch (peek()) {
    case u'{':
        ok = object(node);
        break;
    case u'[':
        ok = array(node);
        break;
    case u'"':
        node.kind = YamlNode::Kind::String;
        ok = string(node.text);
        break;
    case u't':
    case u'f':
        node.kind = YamlNode::Kind::Bool;
        node.boolean = peek() == u't';
        ok = takeWord(node.boolean ? u"true" : u"false");
        break;
    case u'n':
        ok = takeWord(u"null");
        break;
    default:
        ok = number(node);
    }
    --m_depth;
    return ok ? &node : nullptr;
}

bool JsonReader::object(YamlNode &node)
{
    node.kind = YamlNode::Kind::Mapping;
    take(u'{');
    if (take(u'}'))
        return true;
    QHash<QString, qsizetype> places;
    do {
        skipBlanks();
        const YamlNode *key = peek() == u'"' ? value() : nullptr;
        if (!key || !take(u':'))
            return false;
        const YamlNode *member = value();
        if (!member)
            return false;
        const auto place = places.constFind(key->text);
        if (place != places.cend()) {
            node.entries[*place].value = member;
            continue;
        }
        places.insert(key->text, node.entries.size());
        node.entries.append(YamlEntry{key, member});
    } while (take(u','));
    return take(u'}');
}

bool JsonReader::array(YamlNode &node)
{
    node.kind = YamlNode::Kind::Sequence;
    take(u'[');
    if (take(u']'))
        return true;
    do {
        const YamlNode *item = value();
        if (!item)
            return false;
        node.items.append(item);
    } while (take(u','));
    return take(u']');
}

bool JsonReader::string(QString &text)
{
    take(u'"');
    while (m_at < m_text.size()) {
        const QChar c = m_text.at(m_at++);
        if (c == u'"')
            return true;
        if (c.unicode() < 0x20 || (c == u'\\' && !escape(text)))
            return false;
        if (c != u'\\')
            text += c;
    }
    return false;
}

bool JsonReader::escape(QString &text)
{
    const char16_t c = peek();
    ++m_at;
    switch (c) {
    case u'"':
    case u'\\':
    case u'/':
        text += QChar(c);
        return true;
    case u'b':
        text += QLatin1Char('\b');
        return true;
    case u'f':
        text += QLatin1Char('\f');
        return true;
    case u'n':
        text += QLatin1Char('\n');
        return true;
    case u'r':
        text += QLatin1Char('\r');
        return true;
    case u't':
        text += QLatin1Char('\t');
        return true;
    case u'u': {
        bool ok = m_at + 4 <= m_text.size();
        const ushort unit = ok ? m_text.sliced(m_at, 4).toUShort(&ok, 16) : 0;
        m_at += 4;
        text += QChar(unit);
        return ok;
    }
    default:
        return false;
    }
}

bool JsonReader::number(YamlNode &node)
{
    const qsizetype begin = m_at;
    while (QStringView(u"+-.0123456789eE").contains(QChar(peek())) && peek() != u'\0')
        ++m_at;
    const QString text = m_text.sliced(begin, m_at - begin).toString();
    const bool whole = !text.contains(QLatin1Char('.')) && !text.contains(QLatin1Char('e'), Qt::CaseInsensitive);
    return !text.isEmpty() && (whole ? makeInteger(text, node) : makeFloat(text, node));
}

} // namespace

Result<const YamlNode *> readJson(const QByteArray &utf8, std::deque<YamlNode> &nodes)
{
    const QString text = QString::fromUtf8(utf8);
    JsonReader reader(text, nodes);
    if (const YamlNode *root = reader.read())
        return root;
    return Error{QCoreApplication::translate("bootscope::Schema", "This is not JSON: line %1 cannot be read.")
                     .arg(reader.line())};
}

} // namespace bootscope
