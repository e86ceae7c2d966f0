// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/carriertree.h"

#include "parsers/cloudconfig/jsonreader.h"
#include "parsers/cloudconfig/yamlcomposer.h"

#include <QHash>

namespace bootscope::carriers {

namespace {

constexpr int kMaxDocuments = 200;
constexpr int kMaxDepth = 100;

QString textOfScalar(const YamlNode &node)
{
    switch (node.kind) {
    case YamlNode::Kind::String:
        return node.text;
    case YamlNode::Kind::Integer:
        return node.digits.isEmpty() ? QString::number(node.integer) : QString::fromLatin1(node.digits);
    case YamlNode::Kind::Float:
        return QString::number(node.real);
    case YamlNode::Kind::Bool:
        return node.boolean ? QStringLiteral("true") : QStringLiteral("false");
    default:
        return {};
    }
}

const TreeNode *convertJson(const YamlNode &from, std::deque<TreeNode> &nodes)
{
    TreeNode &node = nodes.emplace_back();
    if (from.isMapping()) {
        node.kind = TreeNode::Kind::Map;
        for (const YamlEntry &entry : from.entries)
            node.entries.emplaceBack(entry.key->text, convertJson(*entry.value, nodes));
    } else if (from.isSequence()) {
        node.kind = TreeNode::Kind::List;
        for (const YamlNode *item : from.items)
            node.items.append(convertJson(*item, nodes));
    } else {
        node.text = textOfScalar(from);
    }
    return &node;
}

class YamlConverter
{
public:
    YamlConverter(const QList<QByteArray> &lines, int offset, std::deque<TreeNode> &nodes)
        : m_lines(lines), m_offset(offset), m_nodes(nodes)
    {
    }

    const TreeNode *convert(const RawNode &from, int depth = 0)
    {
        if (const TreeNode *known = m_made.value(&from))
            return known;
        TreeNode &node = m_nodes.emplace_back();
        m_made.insert(&from, &node);
        node.line = from.range.begin.line + m_offset;
        if (from.tagName.startsWith(QLatin1Char('!')) && from.tagName.size() > 1)
            node.tag = from.tagName;
        if (depth > kMaxDepth)
            return &node;
        switch (from.type) {
        case RawNode::Type::Mapping:
            node.kind = TreeNode::Kind::Map;
            for (const auto &[key, value] : from.entries)
                node.entries.emplaceBack(key->text, convert(*value, depth + 1));
            break;
        case RawNode::Type::Sequence:
            node.kind = TreeNode::Kind::List;
            for (const RawNode *item : from.items)
                node.items.append(convert(*item, depth + 1));
            break;
        case RawNode::Type::Scalar:
            node.text = from.tag == YamlTag::Null ? QString() : from.text;
            findLiteral(from, node);
        }
        return &node;
    }

private:
    void findLiteral(const RawNode &from, TreeNode &node) const
    {
        QByteArray head = m_lines.value(node.line - 1).mid(std::max(0, from.range.begin.column - 1)).trimmed();
        if (head.startsWith('!'))
            head = head.mid(std::max<qsizetype>(0, head.indexOf(' '))).trimmed();
        if (!head.startsWith('|'))
            return;
        const QList<QByteArray> lines = from.text.toUtf8().split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines.at(i).isEmpty())
                continue;
            QByteArray written = m_lines.value(node.line + i);
            if (written.endsWith('\r'))
                written.chop(1);
            if (!written.endsWith(lines.at(i)))
                return;
            node.columnShift = int(written.size() - lines.at(i).size());
            node.firstLine = node.line + 1;
            return;
        }
    }

    const QList<QByteArray> &m_lines;
    int m_offset;
    std::deque<TreeNode> &m_nodes;
    QHash<const RawNode *, const TreeNode *> m_made;
};

// "---" at the first column: indented, it is text.
bool isDocumentMark(const QByteArray &line)
{
    return line.startsWith("---") && (line.size() == 3 || QByteArrayView(" \t\r").contains(line.at(3)));
}

void readYaml(const QByteArray &bytes, Tree &tree)
{
    const QList<QByteArray> lines = bytes.split('\n');
    YamlLimits limits;
    limits.depth = kMaxDepth;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= lines.size() && tree.documents.size() < kMaxDocuments; ++at) {
        const bool isMark = at < lines.size() && isDocumentMark(lines.at(at));
        if (at < lines.size() && !isMark)
            continue;
        const QByteArray document = lines.mid(begin, at - begin).join('\n');
        if (!document.trimmed().isEmpty()) {
            YamlComposer composer(document, limits);
            const RawNode *root = composer.compose();
            if (root && root->type != RawNode::Type::Scalar)
                tree.documents.append(YamlConverter(lines, int(begin), *tree.nodes).convert(*root));
        }
        begin = at;
    }
}

} // namespace

const TreeNode *TreeNode::find(QStringView key) const
{
    for (const auto &[name, value] : entries) {
        if (name == key)
            return value;
    }
    return nullptr;
}

QString TreeNode::textOf(QStringView key) const
{
    const TreeNode *value = find(key);
    return value && value->isText() ? value->text : QString();
}

Tree readTree(const QByteArray &bytes)
{
    Tree tree;
    tree.nodes = std::make_shared<std::deque<TreeNode>>();
    QByteArray text = bytes;
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    const QByteArray head = text.left(4096).trimmed();
    if (head.startsWith('{') || head.startsWith('[')) {
        std::deque<YamlNode> nodes;
        if (const auto root = readJson(text, nodes)) {
            tree.documents.append(convertJson(**root, *tree.nodes));
            tree.isJson = true;
            return tree;
        }
    }
    readYaml(text, tree);
    return tree;
}

} // namespace bootscope::carriers
