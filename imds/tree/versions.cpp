// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/tree/versions.h"

#include "imds/tree/listing.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

bool isVersionName(const QByteArray &name)
{
    static const QRegularExpression dated(QStringLiteral(R"(\A(\d{4}-\d{2}-\d{2}|\d{1,4}\.\d{1,4})\z)"));
    return name == kLatestVersion || dated.match(QString::fromLatin1(name)).hasMatch();
}

QList<QByteArray> parseVersions(const QByteArray &body)
{
    QList<QByteArray> versions;
    for (const ListingEntry &entry : parseListing("/", body)) {
        const QByteArray name = entry.path.sliced(1, entry.path.size() - 2);
        if (isVersionName(name))
            versions.append(name);
    }
    // "1.0" is before all dates, as text too.
    std::sort(versions.begin(), versions.end(), std::greater<>());
    return versions;
}

QByteArray versionOf(const QByteArray &path)
{
    if (!path.startsWith('/'))
        return {};
    const qsizetype end = path.indexOf('/', 1);
    const QByteArray first = path.mid(1, end < 0 ? -1 : end - 1);
    return isVersionName(first) ? first : QByteArray();
}

QByteArray inVersion(const QByteArray &path, const QByteArray &version)
{
    const QByteArray before = versionOf(path);
    return before.isEmpty() ? path : '/' + version + path.mid(1 + before.size());
}

} // namespace bootscope
