// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/tree/metadatatree.h"

#include "imds/tree/versions.h"

#include <algorithm>

namespace bootscope {

struct MetadataTree::Node
{
    bool isDirectory = false;
    bool keepEmpty = false;
    QByteArray value;
    QByteArray label;
    QByteArray since = "1.0";
    std::map<QByteArray, std::unique_ptr<Node>> children; // in byte order, as listings are
};

const QList<QByteArray> &metadataVersions()
{
    static const QList<QByteArray> versions = {
        "1.0",        "2007-01-19", "2007-03-01", "2007-08-29", "2007-10-10", "2007-12-15", "2008-02-01", "2008-09-01",
        "2009-04-04", "2011-01-01", "2011-05-01", "2012-01-12", "2014-02-25", "2014-11-05", "2015-10-20", "2016-04-19",
        "2016-06-30", "2016-09-02", "2018-03-28", "2018-08-17", "2018-09-24", "2019-10-01", "2020-10-27", "2021-01-03",
        "2021-03-23", "2021-07-15", "2022-09-24", "2024-04-11", "latest"};
    return versions;
}

MetadataTree::MetadataTree() : m_root(std::make_unique<Node>())
{
    m_root->isDirectory = true;
}

MetadataTree::MetadataTree(MetadataTree &&) noexcept = default;
MetadataTree &MetadataTree::operator=(MetadataTree &&) noexcept = default;
MetadataTree::~MetadataTree() = default;

QList<QByteArray> MetadataTree::split(const QByteArray &path)
{
    QList<QByteArray> segments = path.split('/');
    segments.removeAll(QByteArray(""));
    return segments;
}

QList<QByteArray> MetadataTree::belowVersion(const QByteArray &path)
{
    QList<QByteArray> segments = split(path);
    if (!segments.isEmpty() && isVersionName(segments.first()))
        segments.removeFirst();
    return segments;
}

// Makes what is missing on the way; a value on the way becomes a directory.
MetadataTree::Node *MetadataTree::descend(const QList<QByteArray> &segments)
{
    Node *node = m_root.get();
    for (const QByteArray &segment : segments) {
        node->isDirectory = true;
        std::unique_ptr<Node> &child = node->children[segment];
        if (!child)
            child = std::make_unique<Node>();
        node = child.get();
    }
    return node;
}

void MetadataTree::set(const QByteArray &path, const QByteArray &value, const char *since)
{
    const QList<QByteArray> segments = split(path);
    if (value.isNull() || segments.isEmpty())
        return;
    Node *node = descend(segments);
    node->isDirectory = false;
    node->children.clear();
    node->value = value;
    if (since)
        node->since = since;
}

void MetadataTree::addDirectory(const QByteArray &path)
{
    Node *node = descend(split(path));
    node->isDirectory = true;
    node->keepEmpty = true;
}

void MetadataTree::setLabel(const QByteArray &path, const QByteArray &label)
{
    descend(split(path))->label = label;
}

void MetadataTree::remove(const QByteArray &path)
{
    QList<QByteArray> segments = split(path);
    if (segments.isEmpty())
        return;
    const QByteArray last = segments.takeLast();
    Node *node = m_root.get();
    for (const QByteArray &segment : std::as_const(segments)) {
        const auto child = node->children.find(segment);
        if (child == node->children.end())
            return;
        node = child->second.get();
    }
    node->children.erase(last);
}

bool MetadataTree::isVisible(const Node &node, const QByteArray &version)
{
    if (!node.isDirectory)
        return node.since <= version;
    return node.keepEmpty || std::any_of(node.children.begin(), node.children.end(),
                                         [&version](const auto &child) { return isVisible(*child.second, version); });
}

MetadataTree::Found MetadataTree::find(const QList<QByteArray> &segments) const
{
    Found found;
    if (segments.isEmpty())
        return {Found::Kind::Listing, metadataVersions().join('\n'), false};
    const QByteArray &version = segments.first(); // "latest" sorts after every date
    if (!metadataVersions().contains(version))
        return found;
    const Node *node = m_root.get();
    for (qsizetype i = 1; i < segments.size(); ++i) {
        const auto child = node->children.find(segments.at(i));
        if (child == node->children.end())
            return found;
        node = child->second.get();
    }
    if (!isVisible(*node, version))
        return found;
    if (!node->isDirectory)
        return {Found::Kind::Value, node->value, segments.size() == 2 && segments.at(1) == "user-data"};

    found.kind = Found::Kind::Listing;
    const bool bare = segments.size() == 1; // the version's own listing has no slashes
    for (const auto &[name, child] : node->children) {
        if (!isVisible(*child, version))
            continue;
        if (!found.body.isEmpty())
            found.body += '\n';
        if (!child->label.isNull())
            found.body += child->label;
        else if (child->isDirectory && !bare)
            found.body += name + '/';
        else
            found.body += name;
    }
    return found;
}

} // namespace bootscope
