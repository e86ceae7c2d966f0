// SPDX-License-Identifier: GPL-3.0-or-later
// Search in bytes that are mostly UTF-8. Places are bytes, so that what is found can be replaced without touching a
// byte beside it; a byte that is no UTF-8 is a character of its own.
#pragma once

#include "parsers/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace bootscope {

struct SearchQuery
{
    QString text;
    bool isRegex = false;
    bool matchesCase = false;
    bool wholeWord = false;
    bool operator==(const SearchQuery &) const = default;
};

struct SearchMatch
{
    qsizetype begin = 0; // bytes
    qsizetype end = 0;
    QList<std::pair<qsizetype, qsizetype>> groups; // of a regular expression, 0 first; -1, -1 for one that took no part
    bool operator==(const SearchMatch &) const = default;
};

struct SearchMatches
{
    QList<SearchMatch> all; // in order, none overlaps another
    bool isCut = false;     // there are more
};

inline constexpr qsizetype kMaxMatches = 100000;

// The error names what is wrong with the expression and where.
Result<SearchMatches> findAll(const QByteArray &text, const SearchQuery &query);

// The bytes for one match. In a regular expression's replacement \1 to \9 are groups, \0 is all of the match, \n and \t
// are a line end and a tab, \\ is a backslash.
QByteArray replacementFor(const QByteArray &text, const SearchMatch &match, const QString &replacement, bool isRegex,
                          const QByteArray &lineEnd);

} // namespace bootscope
