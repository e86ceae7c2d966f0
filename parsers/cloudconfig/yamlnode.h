// SPDX-License-Identifier: GPL-3.0-or-later
// One value of a YAML document as Python would hold it after yaml.safe_load, with the place where it was written.
#pragma once

#include "parsers/base/textrange.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace bootscope {

struct YamlNode;

// A key with its value. Keys are unique within a mapping; both nodes belong to the document.
struct YamlEntry
{
    const YamlNode *key = nullptr;
    const YamlNode *value = nullptr;
};

// A datetime.datetime as Python holds it; offset from UTC only when one was written.
struct YamlTime
{
    QDate date;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int microsecond = 0;
    bool hasOffset = false;
    int offsetSeconds = 0;
    bool operator==(const YamlTime &) const = default;
};

// A node may be reached over several paths (aliases, merge keys) and even contain itself: bound every walk.
struct YamlNode
{
    enum class Kind : quint8 {
        Null,
        Bool,
        Integer,
        Float,
        String,
        Bytes,
        Date,
        DateTime,
        Sequence,
        Mapping,
        Set,
        Tuple
    };

    Kind kind = Kind::Null;
    bool boolean = false;          // Bool
    qint64 integer = 0;            // Integer, when digits is empty
    double real = 0;               // Float; of an Integer the nearest float
    QByteArray digits;             // Integer beyond 64 bits: sign and decimal digits
    QString text;                  // String: its value
    QByteArray bytes;              // Bytes: decoded
    YamlTime time;                 // Date (only .date) and DateTime
    QList<const YamlNode *> items; // Sequence; Tuple: a key and a value of !!omap and !!pairs
    QList<YamlEntry> entries;      // Mapping, in the order in which the keys came first; Set: values are null pointers
    TextRange range; // from the tag, anchor or first character to after the last one; of an alias: of its anchor's node

    bool isMapping() const { return kind == Kind::Mapping; }
    bool isSequence() const { return kind == Kind::Sequence; }
    bool isString() const { return kind == Kind::String; }
    // The entry under a string key, or null. Linear: mappings of a cloud-config are small.
    const YamlEntry *find(const QString &key) const;
};

} // namespace bootscope
