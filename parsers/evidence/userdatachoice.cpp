// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/userdatachoice.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Evidence)
};

constexpr int kProcessed = 20; // a MIME message that cloud-init made of the user data
constexpr int kAnyText = 10;   // something that begins like user data

} // namespace

int userDataRank(const QString &place, const QString &currentInstance)
{
    const QString name = place.section(QLatin1Char('/'), -1);
    const bool inInstances = place.contains(QLatin1String("var/lib/cloud/instances/"));
    const bool isOther = inInstances && !currentInstance.isEmpty() &&
                         !place.contains(QLatin1String("/instances/") + currentInstance + QLatin1Char('/'));
    if (name == QLatin1String("user-data.txt"))
        return isOther ? 60 : 90;
    if (name == QLatin1String("user-data.txt.i"))
        return kProcessed;
    if (name.startsWith(QLatin1String("vendor-data")) || name.startsWith(QLatin1String("vendor_data")) ||
        name == QLatin1String("cloud-config.txt"))
        return 0;
    if (name.startsWith(QLatin1String("user-data")) || name.startsWith(QLatin1String("userdata")) ||
        name.startsWith(QLatin1String("user_data")))
        return 80;
    // The machine's own configuration, and what was taken out of the user data.
    if (place.contains(QLatin1String("etc/cloud/")) || place.contains(QLatin1String("var/lib/cloud/")) ||
        place.contains(QLatin1String("/scripts/")) || place.startsWith(QLatin1String("etc/")))
        return 0;
    return kAnyText;
}

void chooseUserData(QList<FoundFile> &files)
{
    const auto rankOf = [](const FoundFile &file) {
        if (file.input.format == QLatin1String("carried"))
            return 85;
        return userDataRank(file.place, file.currentInstance);
    };
    const auto isFound = [](const FoundFile &file) {
        return file.input.kind == InputKind::UserDataFile && !file.isAsked;
    };
    const bool isNamed = std::any_of(files.cbegin(), files.cend(), [](const FoundFile &file) {
        return file.input.kind == InputKind::UserDataFile && file.isAsked;
    });
    // The best of each machine, and how many are as good.
    QHash<int, std::pair<int, int>> best;
    for (const FoundFile &file : std::as_const(files)) {
        if (!isFound(file) || !file.input.source || file.input.source->size() == 0)
            continue;
        auto &[rank, count] = best[file.input.caseIndex];
        const int own = rankOf(file);
        if (own > rank) {
            rank = own;
            count = 0;
        }
        count += own == rank ? 1 : 0;
    }
    for (FoundFile &file : files) {
        if (isFound(file) && rankOf(file) == kProcessed)
            addRemark(file.input, Text::tr("User data as cloud-init put it together: its lines are not those that were "
                                           "written."));
    }
    files.removeIf([&](const FoundFile &file) {
        if (!isFound(file))
            return false;
        const auto [rank, count] = best.value(file.input.caseIndex);
        // Of several that merely begin like user data none is better than another.
        const int own = rankOf(file);
        return own == 0 || own < rank || (rank == kAnyText && count > 1) || isNamed;
    });
}

} // namespace bootscope
