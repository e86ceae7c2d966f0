// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/metadatamodel.h"

#include "widgets/frame/theme.h"

#include <QFont>

#include <vector>

namespace bootscope {

namespace {
constexpr int kMaxNodes = 5000;
constexpr int kMaxDepth = 16;
} // namespace

struct MetadataModel::Node
{
    ListingEntry entry;
    Node *parent = nullptr;
    int row = 0;
    int depth = 0;
    State state = State::Unasked;
    QString problem;
    std::vector<std::unique_ptr<Node>> children;
};

MetadataModel::MetadataModel(QObject *parent) : QAbstractItemModel(parent)
{
    clear();
    refreshLook();
}

MetadataModel::~MetadataModel() = default;

void MetadataModel::clear(const QByteArray &version)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_root->entry = {version + '/', '/' + version + '/', true};
    m_nodes = {{m_root->entry.path, m_root.get()}};
    m_asked = 0;
    m_folders = 1;
    m_foldersRead = 0;
    m_fetchAll = false;
    endResetModel();
    Q_EMIT progressed();
}

void MetadataModel::refreshLook()
{
    m_folderIcon = Theme::icon(QStringLiteral("folder"), Token::Accent);
    m_valueIcon = Theme::icon(QStringLiteral("file"), Token::Muted);
    m_secretIcon = Theme::icon(QStringLiteral("key"), Token::Warning);
    m_markIcon = Theme::icon(QStringLiteral("mark"), Token::Accent);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void MetadataModel::setListing(const QByteArray &path, const QList<ListingEntry> &entries)
{
    Node *node = m_nodes.value(path);
    if (!node || node->state == State::Listed)
        return;
    answered(*node, State::Listed);
    QSet<QByteArray> now;
    for (const ListingEntry &entry : entries)
        now.insert(entry.path);
    removeMissing(*node, now);
    addFresh(*node, entries);
    Q_EMIT listed(path);
    if (m_fetchAll) {
        for (const auto &child : node->children)
            ask(*child);
    }
    Q_EMIT progressed();
}

void MetadataModel::addFresh(Node &node, const QList<ListingEntry> &entries)
{
    // What is there is in the order of the listing already: all at once into an empty folder, else each to its place.
    QList<std::pair<int, ListingEntry>> fresh;
    for (const ListingEntry &entry : entries) {
        if (m_nodes.size() + fresh.size() < kMaxNodes && !m_nodes.contains(entry.path))
            fresh.append({int(&entry - entries.data()), entry});
    }
    const bool isFirst = node.children.empty();
    if (isFirst && !fresh.isEmpty())
        beginInsertRows(indexOfNode(&node), 0, int(fresh.size()) - 1);
    for (const auto &[place, entry] : std::as_const(fresh)) {
        const int row = qMin(place, int(node.children.size()));
        auto child = std::make_unique<Node>();
        child->entry = entry;
        child->parent = &node;
        child->depth = node.depth + 1;
        // Too deep to be a real tree: it is shown, and not followed.
        if (!entry.isDirectory || child->depth >= kMaxDepth)
            child->state = State::Listed;
        else
            ++m_folders;
        if (!isFirst)
            beginInsertRows(indexOfNode(&node), row, row);
        m_nodes.insert(entry.path, child.get());
        node.children.insert(node.children.begin() + row, std::move(child));
        number(node, row);
        if (!isFirst)
            endInsertRows();
    }
    if (isFirst && !fresh.isEmpty())
        endInsertRows();
}

void MetadataModel::number(Node &node, int from)
{
    for (std::size_t row = std::size_t(from); row < node.children.size(); ++row)
        node.children.at(row)->row = int(row);
}

// Of a tree that was read before.
void MetadataModel::removeMissing(Node &node, const QSet<QByteArray> &listed)
{
    for (int row = int(node.children.size()) - 1; row >= 0; --row) {
        if (listed.contains(node.children.at(std::size_t(row))->entry.path))
            continue;
        beginRemoveRows(indexOfNode(&node), row, row);
        forget(*node.children.at(std::size_t(row)));
        node.children.erase(node.children.begin() + row);
        number(node, row);
        endRemoveRows();
    }
}

void MetadataModel::forget(const Node &node)
{
    for (const auto &child : node.children)
        forget(*child);
    m_nodes.remove(node.entry.path);
    if (!node.entry.isDirectory || node.depth >= kMaxDepth)
        return;
    --m_folders;
    if (node.state == State::Asked)
        --m_asked;
    else if (node.state != State::Unasked)
        --m_foldersRead;
}

void MetadataModel::refresh()
{
    const QList<Node *> nodes = m_nodes.values();
    for (Node *node : nodes) {
        if (!node->entry.isDirectory || node->depth >= kMaxDepth || node->state == State::Unasked ||
            node->state == State::Asked)
            continue;
        node->state = State::Unasked;
        --m_foldersRead;
        ask(*node);
    }
}

void MetadataModel::answered(Node &node, State state)
{
    if (node.state == State::Asked)
        --m_asked;
    node.state = state;
    ++m_foldersRead;
}

void MetadataModel::setProblem(const QByteArray &path, const QString &sentence)
{
    Node *node = m_nodes.value(path);
    if (!node || node->state != State::Asked)
        return;
    answered(*node, State::Failed);
    node->problem = sentence;
    if (node != m_root.get())
        Q_EMIT dataChanged(indexOfNode(node), indexOfNode(node));
    Q_EMIT progressed();
}

void MetadataModel::fetchAll()
{
    m_fetchAll = true;
    const QList<Node *> nodes = m_nodes.values();
    for (Node *node : nodes)
        ask(*node);
}

void MetadataModel::stopFetching()
{
    m_fetchAll = false;
    for (Node *node : std::as_const(m_nodes)) {
        if (node->state == State::Asked)
            node->state = State::Unasked;
    }
    m_asked = 0;
    Q_EMIT fetchingStopped();
    Q_EMIT progressed();
}

void MetadataModel::setMarked(const QSet<QByteArray> &paths)
{
    const QSet<QByteArray> before = std::exchange(m_marked, paths);
    showAgain(before + paths);
}

void MetadataModel::setChanged(const QSet<QByteArray> &paths)
{
    const QSet<QByteArray> before = std::exchange(m_changed, paths);
    showAgain(before + paths);
}

void MetadataModel::showAgain(const QSet<QByteArray> &paths)
{
    for (const QByteArray &path : paths) {
        if (const QModelIndex index = indexOf(path); index.isValid())
            Q_EMIT dataChanged(index, index);
    }
}

void MetadataModel::ask(Node &node)
{
    if (!node.entry.isDirectory || node.state != State::Unasked)
        return;
    node.state = State::Asked;
    ++m_asked;
    Q_EMIT listingWanted(node.entry.path);
}

MetadataModel::Node *MetadataModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex MetadataModel::indexOfNode(const Node *node) const
{
    return node == m_root.get() || !node ? QModelIndex() : createIndex(node->row, 0, node);
}

const ListingEntry *MetadataModel::entry(const QModelIndex &index) const
{
    return index.isValid() ? &nodeOf(index)->entry : nullptr;
}

QModelIndex MetadataModel::indexOf(const QByteArray &path) const
{
    return indexOfNode(m_nodes.value(path));
}

QModelIndex MetadataModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (row < 0 || column != 0 || row >= int(node->children.size()))
        return {};
    return createIndex(row, 0, node->children.at(std::size_t(row)).get());
}

QModelIndex MetadataModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOfNode(nodeOf(child)->parent) : QModelIndex();
}

int MetadataModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int MetadataModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool MetadataModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return !node->children.empty() ||
           (node->entry.isDirectory && (node->state == State::Unasked || node->state == State::Asked));
}

bool MetadataModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return node->entry.isDirectory && node->state == State::Unasked;
}

void MetadataModel::fetchMore(const QModelIndex &parent)
{
    ask(*nodeOf(parent));
}

QVariant MetadataModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole: {
        QByteArray label = node->entry.label;
        if (label.endsWith('/'))
            label.chop(1);
        return QString::fromUtf8(label);
    }
    case Qt::DecorationRole:
        return m_marked.contains(node->entry.path) ? m_markIcon
               : node->entry.isDirectory           ? m_folderIcon
               : isWithheldPath(node->entry.path)  ? m_secretIcon
                                                   : m_valueIcon;
    case Qt::ToolTipRole:
        return node->problem.isEmpty() ? QString::fromUtf8(node->entry.path) : node->problem;
    case Qt::ForegroundRole:
        return node->state == State::Failed           ? QVariant(Theme::color(Token::Error))
               : m_changed.contains(node->entry.path) ? QVariant(Theme::color(Token::Accent))
                                                      : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return m_changed.contains(node->entry.path) ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

} // namespace bootscope
