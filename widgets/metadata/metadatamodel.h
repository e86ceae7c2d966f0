// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of a metadata service as it becomes known: a directory is asked for when somebody opens it.
#pragma once

#include "imds/tree/listing.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QIcon>
#include <QSet>

#include <memory>

namespace bootscope {

class MetadataModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class State : quint8 { Unasked, Asked, Listed, Failed }; // of a directory

    explicit MetadataModel(QObject *parent = nullptr);
    ~MetadataModel() override;

    // Forgets everything; the top level is then what the version lists.
    void clear(const QByteArray &version = "latest");
    // The answers to listingWanted. A path that is not in the tree is ignored.
    void setListing(const QByteArray &path, const QList<ListingEntry> &entries);
    void setProblem(const QByteArray &path, const QString &sentence);
    // Asks again for every directory that is known, and keeps what is still listed where it is.
    void refresh();
    // Asks for every directory there is, and for those in them, within limits: for a search.
    void fetchAll();
    // Forgets what was asked and has not come; who asked for it is told by fetchingStopped().
    void stopFetching();
    bool isFetchingAll() const { return m_fetchAll && m_asked > 0; }
    int folders() const { return m_folders; } // known, with the top
    int foldersRead() const { return m_foldersRead; }
    // Items that the user keeps, and those that a watch has seen change; shown as such, there or not.
    void setMarked(const QSet<QByteArray> &paths);
    void setChanged(const QSet<QByteArray> &paths);

    const ListingEntry *entry(const QModelIndex &index) const; // null for an invalid index
    QModelIndex indexOf(const QByteArray &path) const;
    bool isLoading() const { return m_asked > 0; }
    void refreshLook(); // theme or language has changed

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void listingWanted(const QByteArray &path);
    void listed(const QByteArray &path);
    void progressed(); // of fetchAll: folders() and foldersRead() are others, or it has ended
    void fetchingStopped();

private:
    struct Node;
    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOfNode(const Node *node) const;
    void ask(Node &node);
    void answered(Node &node, State state);
    void addFresh(Node &node, const QList<ListingEntry> &entries);
    static void number(Node &node, int from);
    void removeMissing(Node &node, const QSet<QByteArray> &listed);
    void forget(const Node &node);
    void showAgain(const QSet<QByteArray> &paths);

    std::unique_ptr<Node> m_root;
    QHash<QByteArray, Node *> m_nodes;
    QIcon m_folderIcon;
    QIcon m_valueIcon;
    QIcon m_secretIcon;
    QIcon m_markIcon;
    QSet<QByteArray> m_marked;
    QSet<QByteArray> m_changed;
    int m_folders = 0;
    int m_foldersRead = 0;
    int m_asked = 0;
    bool m_fetchAll = false;
};

} // namespace bootscope
