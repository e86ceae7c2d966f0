// SPDX-License-Identifier: GPL-3.0-or-later
// What a client makes of a listing: which line is a directory, and what to ask for it.
#pragma once

#include <QByteArray>
#include <QList>

namespace bootscope {

struct ListingEntry
{
    QByteArray label; // the line as listed
    QByteArray path;  // to ask for, percent-encoded; a directory ends in "/"
    bool isDirectory = false;
    bool operator==(const ListingEntry &) const = default;
};

// directory: its path, ending in "/", as it was asked for. Lines that are no safe name ("..", control characters) and
// what is over the limit are left out.
QList<ListingEntry> parseListing(const QByteArray &directory, const QByteArray &body);
// A value that is a secret by its place: not fetched unless asked for by name.
bool isWithheldPath(const QByteArray &path);

inline constexpr qsizetype kMaxListingEntries = 5000;

} // namespace bootscope
