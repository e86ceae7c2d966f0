// SPDX-License-Identifier: GPL-3.0-or-later
// A document made of nested values in a chosen order, and its spelling in YAML and JSON.
#pragma once

#include <QByteArray>

#include <vector>

namespace bootscope {

struct DocumentField;

struct Document
{
    enum class Kind : quint8 { Null, Word, Text, List, Map };

    Kind kind = Kind::Null;
    QByteArray text; // Word: a number, true or false; Text: UTF-8
    std::vector<Document> items;
    std::vector<DocumentField> fields;

    static Document null();
    static Document word(const QByteArray &text);
    static Document number(double value);
    static Document flag(bool value);
    static Document string(const QByteArray &utf8); // a null one is null
    static Document list();
    static Document map();

    Document &add(const QByteArray &key, Document value); // to a map; *this
    bool isEmpty() const;

    QByteArray toYaml() const; // ends in a line feed
    QByteArray toJson() const; // two blanks of indentation, ends in a line feed
};

// A pair would have to know the size of what is not defined yet.
struct DocumentField
{
    QByteArray key;
    Document value;
};

inline Document Document::null()
{
    return {};
}

inline Document Document::list()
{
    return {Kind::List, {}, {}, {}};
}

inline Document Document::map()
{
    return {Kind::Map, {}, {}, {}};
}

inline bool Document::isEmpty() const
{
    return items.empty() && fields.empty() && text.isEmpty();
}

} // namespace bootscope
