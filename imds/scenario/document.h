// SPDX-License-Identifier: GPL-3.0-or-later
// A document made of nested values in a chosen order, and its spelling in YAML and JSON.
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace bootscope {

struct Document
{
    enum class Kind : quint8 { Null, Word, Text, List, Map };

    Kind kind = Kind::Null;
    QByteArray text; // Word: a number, true or false; Text: UTF-8
    std::vector<Document> items;
    std::vector<std::pair<QByteArray, Document>> fields;

    static Document null() { return {}; }
    static Document word(const QByteArray &text);
    static Document number(double value);
    static Document flag(bool value);
    static Document string(const QByteArray &utf8); // a null one is null
    static Document list() { return {Kind::List, {}, {}, {}}; }
    static Document map() { return {Kind::Map, {}, {}, {}}; }

    Document &add(const QByteArray &key, Document value); // to a map; *this
    bool isEmpty() const { return items.empty() && fields.empty() && text.isEmpty(); }

    QByteArray toYaml() const; // ends in a line feed
    QByteArray toJson() const; // two blanks of indentation, ends in a line feed
};

} // namespace bootscope
