// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of metadata as the service shows it: values, listings, and from which version on each is there.
#pragma once

#include <QByteArray>
#include <QList>

#include <map>
#include <memory>

namespace bootscope {

// The versions that "/" lists, ascending, "latest" last.
// Source: a listing of the real service of August 2024.
const QList<QByteArray> &metadataVersions();

class MetadataTree
{
public:
    struct Found
    {
        enum class Kind : quint8 { Absent, Value, Listing };
        Kind kind = Kind::Absent;
        QByteArray body;
        bool binary = false; // user data: application/octet-stream
    };

    MetadataTree();
    MetadataTree(MetadataTree &&) noexcept;
    MetadataTree &operator=(MetadataTree &&) noexcept;
    ~MetadataTree();

    // Adds or replaces the value at a path below the version ("meta-data/ami-id"). A null value adds nothing.
    // since: the first version that shows it; null keeps the one of a value that is replaced, else all versions do.
    void set(const QByteArray &path, const QByteArray &value, const char *since = nullptr);
    // A directory that is there even when it is empty.
    void addDirectory(const QByteArray &path);
    // How the directory at path is listed by its parent instead of "name/": public-keys says "0=name".
    void setLabel(const QByteArray &path, const QByteArray &label);
    void remove(const QByteArray &path); // a value, or a directory with all that is in it

    // segments: of a path, decoded, the version first, no empty ones. No segments: the list of versions.
    Found find(const QList<QByteArray> &segments) const;

    // "/latest/meta-data/x" -> meta-data, x: scenarios name paths with a version, and mean all versions.
    static QList<QByteArray> belowVersion(const QByteArray &path);
    static QList<QByteArray> split(const QByteArray &path); // at "/", empty segments left out

private:
    struct Node;
    Node *descend(const QList<QByteArray> &segments);
    static bool isVisible(const Node &node, const QByteArray &version);
    std::unique_ptr<Node> m_root; // what is below a version
};

} // namespace bootscope
