// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of a YAML text while it is being typed: mappings, lists and where the caret stands in them, read by
// indentation and never refused. For completion and hover only; what cloud-init makes of a text is yamltree.h's.
// Lines and columns are 0-based here and columns count UTF-16 units, as QString does.
#pragma once

#include "parsers/cloudconfig/yamltree.h"

#include <QStringList>

#include <deque>
#include <optional>

namespace bootscope::assist {

struct OutlineNode;

struct OutlineEntry
{
    QString key; // without quotes
    int line = 0;
    int begin = 0; // of the key, with its quotes
    int end = 0;
    OutlineNode *value = nullptr; // never null
};

struct OutlineNode
{
    enum class Kind : quint8 { Empty, Mapping, Sequence, Scalar, BlockScalar };

    Kind kind = Kind::Empty;
    bool flow = false;
    int indent = 0; // column of the keys or dashes of a block
    const OutlineNode *parent = nullptr;
    YamlKey step;                // from the parent
    QList<OutlineEntry> entries; // Mapping
    QList<OutlineNode *> items;  // Sequence
    QString text;                // Scalar that stands in one line, without its quotes
    bool quoted = false;
    int line = 0; // where it begins
    // BlockScalar: its lines, from first to last; content begins at column indent. None yet: last < first.
    int firstLine = 0;
    int lastLine = -1;

    const OutlineEntry *find(const QString &key) const;
    QList<YamlKey> path() const;
};

// What may be written where the caret stands. A blank line can be the place of two: an item or a key.
struct YamlPlace
{
    enum class Role : quint8 {
        Key,   // a key of the mapping `node`
        Start, // the node begins here, in block style: a first key, a dash or a scalar
        Item,  // a further item of the list `node`: its dash stands here
        Value  // a scalar or a flow collection: behind "key: ", or inside of a flow list
    };
    Role role = Role::Key;
    const OutlineNode *node = nullptr; // Key: the mapping; Item: the list; else the node that is to be written
    QList<YamlKey> path;               // of the node; of a Value in a flow list the last step is its index
};

struct YamlCursor
{
    enum class Where : quint8 { Nowhere, Comment, BlockScalar, Structure };

    Where where = Where::Nowhere;
    QList<YamlPlace> places;           // in a Structure
    const OutlineNode *text = nullptr; // of a BlockScalar
    QString word;                      // typed so far, up to the caret
    int begin = 0;                     // the word as a whole, with its quotes
    int end = 0;
    bool flow = false;
    bool afterDash = false;
    bool colonFollows = false;         // of a key
    bool needsSpace = false;           // "key:" stands directly before the caret
    QChar quote;                       // that opens the word; null for none
    int afterColon = 0;                // of a value: the column behind the colon
    int parentIndent = -1;             // of the mapping that holds the value
    std::optional<OutlineEntry> entry; // whose key the caret stands in, when a colon follows
};

class YamlOutline
{
public:
    // caretLine and caretColumn: -1 when there is no caret.
    explicit YamlOutline(const QStringList &lines, int caretLine = -1, int caretColumn = -1);
    ~YamlOutline();
    YamlOutline(const YamlOutline &) = delete;
    YamlOutline &operator=(const YamlOutline &) = delete;

    const OutlineNode &root() const { return *m_root; }
    const YamlCursor &cursor() const { return m_cursor; }
    // Lists stand in the column of their key ("packages:" above "- nginx").
    bool hasFlushLists() const { return m_flushLists; }

private:
    friend class OutlineReader;
    friend class FlowReader;
    OutlineNode *make(OutlineNode *parent, YamlKey step, int line);

    std::deque<OutlineNode> m_nodes;
    OutlineNode *m_root = nullptr;
    YamlCursor m_cursor;
    bool m_flushLists = false;
};

} // namespace bootscope::assist
