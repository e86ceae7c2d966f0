// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/cloudinitrules.h"

#include <QStringList>
#include <QVersionNumber>

namespace bootscope {

CloudInitRules CloudInitRules::of(const QString &version)
{
    CloudInitRules rules;
    const QVersionNumber number = QVersionNumber::fromString(version);
    if (number.isNull())
        return rules;
    const auto since = [&number](int year, int release) { return number >= QVersionNumber(year, release); };
    rules.deprecations = since(22, 3);
    rules.versionedDeprecations = since(23, 1);
    rules.detectsType = since(23, 2);
    rules.deepestMatch = since(23, 4);
    rules.pythonUnicodeTag = !since(24, 2);
    return rules;
}

} // namespace bootscope
