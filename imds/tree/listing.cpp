// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/tree/listing.h"

#include "imds/exchange.h"
#include "imds/tree/metadatatree.h"

#include <QSet>

#include <algorithm>

namespace bootscope {

QList<ListingEntry> parseListing(const QByteArray &directory, const QByteArray &body)
{
    QList<ListingEntry> entries;
    QSet<QByteArray> known;
    const QList<QByteArray> above = MetadataTree::split(directory);
    const bool isRoot = above.isEmpty();                                   // lists versions
    const bool isVersion = above.size() == 1;                              // lists its trees without slashes
    const bool isKeys = !above.isEmpty() && above.last() == "public-keys"; // lists "0=name", means "0/"
    for (const QByteArray &line : body.split('\n')) {
        ListingEntry entry;
        entry.label = line.endsWith('\r') ? line.chopped(1) : line;
        QByteArray name = entry.label;
        if (name.endsWith('/')) {
            name.chop(1);
            entry.isDirectory = true;
        } else if (isKeys && name.contains('=')) {
            name = name.left(name.indexOf('='));
            entry.isDirectory = true;
        } else if (isRoot || (isVersion && name != "user-data")) {
            entry.isDirectory = true;
        }
        const bool unsafe = name.isEmpty() || name == "." || name == ".." || name.contains('/') ||
                            std::any_of(name.begin(), name.end(), [](char c) { return uchar(c) < 0x20; });
        if (unsafe)
            continue;
        entry.path = directory + name.toPercentEncoding("!$&'()*+,;=:@") + (entry.isDirectory ? "/" : "");
        if (const qsizetype before = known.size(); known.insert(entry.path), known.size() == before)
            continue; // twice
        entries.append(entry);
        if (entries.size() >= kMaxListingEntries)
            break;
    }
    return entries;
}

bool isWithheldPath(const QByteArray &path)
{
    return isCredentialPath(path) && !path.endsWith('/');
}

} // namespace bootscope
