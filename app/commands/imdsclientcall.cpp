// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/imdsclientcall.h"

#include <QCoreApplication>

#include <cstdio>

namespace bootscope {

QByteArray fullPath(const QString &argument, const QByteArray &version)
{
    QByteArray path = argument.toUtf8().toPercentEncoding("/!$&'()*+,;=:@%");
    if (path.startsWith('/'))
        return path;
    // "latest/meta-data/…" and "2021-03-23/meta-data/…" name their version themselves, as lessons and curl lines do.
    const QByteArray first = path.left(path.indexOf('/'));
    if (first == "latest" || (first.size() >= 3 && first.at(0) >= '0' && first.at(0) <= '9'))
        return '/' + path;
    return '/' + version + '/' + path;
}

QByteArray printable(QByteArray value)
{
    for (char &c : value) {
        if ((uchar(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7f)
            c = '?';
    }
    return value;
}

void print(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
}

QByteArray shown(const ClientCall &call, const QByteArray &path, const QByteArray &body)
{
    return call.showSecrets ? body : maskedBody("GET", path, body);
}

QByteArray oneLine(const QByteArray &value)
{
    const QByteArray safe = printable(value);
    const qsizetype lines = safe.count('\n') + (safe.endsWith('\n') ? 0 : 1);
    if (lines <= 1)
        return safe.trimmed();
    return safe.left(safe.indexOf('\n')) + " … " +
           QCoreApplication::translate("bootscope::ImdsCommand", "(%1 lines)").arg(lines).toUtf8();
}

} // namespace bootscope
