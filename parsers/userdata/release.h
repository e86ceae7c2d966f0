// SPDX-License-Identifier: GPL-3.0-or-later
// A cloud-init release, to ask whether it has a rule already: "22.4.2" is release 22.4.
#pragma once

#include <QString>
#include <compare>

namespace bootscope {

struct Release
{
    int year = 0;
    int number = 0;

    constexpr auto operator<=>(const Release &) const = default;

    // Reads the first two numbers of "22.4.2" or "22.4.2-1+deb12u4"; what is no version counts as the newest.
    static Release of(const QString &version)
    {
        bool yearOk = false;
        bool numberOk = false;
        const int year = version.section(QLatin1Char('.'), 0, 0).toInt(&yearOk);
        QString second = version.section(QLatin1Char('.'), 1, 1);
        qsizetype digits = 0;
        while (digits < second.size() && second.at(digits).isDigit())
            ++digits;
        second.truncate(digits);
        const int number = second.toInt(&numberOk);
        return yearOk && numberOk ? Release{year, number} : Release{9999, 0};
    }
};

} // namespace bootscope
