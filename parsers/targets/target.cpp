// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/targets/target.h"

#include <QCryptographicHash>

#include <algorithm>

namespace bootscope {

QString Target::label() const
{
    return package.isEmpty() ? version : package;
}

QString Target::id() const
{
    if (source == Source::Embedded)
        return QStringLiteral("embedded");
    QString name = label();
    std::replace_if(
        name.begin(), name.end(),
        [](QChar c) {
            return !(c.isDigit() || (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || c == QLatin1Char('.') ||
                     c == QLatin1Char('-'));
        },
        QLatin1Char('_'));
    const QByteArray hash = QCryptographicHash::hash(schema, QCryptographicHash::Sha256).toHex().left(8);
    return name.left(60) + QLatin1Char('-') + QString::fromLatin1(hash);
}

Target embeddedTarget()
{
    Target target;
    target.version = Schema::embeddedVersion();
    target.source = Target::Source::Embedded;
    return target;
}

Result<CheckOptions> checkOptionsFor(const Target &target)
{
    CheckOptions options;
    options.cloudInit = target.version;
    if (target.source == Target::Source::Embedded)
        return options;
    Result<std::shared_ptr<const Schema>> schema = Schema::load(target.schema, target.version);
    if (!schema)
        return Error{schema.error()};
    options.schema = schema.take();
    return options;
}

} // namespace bootscope
