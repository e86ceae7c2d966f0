// SPDX-License-Identifier: GPL-3.0-or-later
// JSON and YAML as plain trees of texts, with YAML's tags kept: templates use tags that no YAML reader knows.
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <deque>
#include <memory>

namespace bootscope::carriers {

struct TreeNode
{
    enum class Kind : quint8 { Text, List, Map };
    Kind kind = Kind::Text;
    QString tag; // "!Sub"; empty for none and for YAML's own
    QString text;
    QList<const TreeNode *> items;
    QList<QPair<QString, const TreeNode *>> entries;
    int line = 0;        // 1-based, where the value begins; 0 = not known (JSON)
    int firstLine = 0;   // of a literal block: line of its first text line; 0 for other values
    int columnShift = 0; // of a literal block: blanks in front of its lines

    bool isMap() const { return kind == Kind::Map; }
    bool isList() const { return kind == Kind::List; }
    bool isText() const { return kind == Kind::Text; }
    const TreeNode *find(QStringView key) const;
    QString textOf(QStringView key) const; // empty when there is no such text
};

// The nodes belong to the tree. YAML aliases share nodes, which may even contain themselves: bound every walk.
struct Tree
{
    std::shared_ptr<std::deque<TreeNode>> nodes;
    QList<const TreeNode *> documents; // maps and lists; YAML may have several
    bool isJson = false;
};

// No documents when the bytes are neither.
Tree readTree(const QByteArray &bytes);

} // namespace bootscope::carriers
