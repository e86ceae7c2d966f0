// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/imdsclientcall.h"
#include "app/commands/imdscommands.h"
#include "app/commands/stopsignals.h"
#include "imds/client/watch.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace bootscope {

namespace {

// One line a change, and one for what each item was at first.
void printState(const ClientCall &call, const QByteArray &path, const WatchState &state)
{
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1();
    const bool hasValue = state.kind == WatchState::Kind::Value;
    const QByteArray value = hasValue ? shown(call, path, state.body) : QByteArray();
    if (call.json) {
        const QJsonObject line{
            {QStringLiteral("time"), QString::fromLatin1(time)},
            {QStringLiteral("path"), QString::fromUtf8(path)},
            {QStringLiteral("value"), hasValue ? QJsonValue(QString::fromUtf8(value)) : QJsonValue()},
            {QStringLiteral("problem"), hasValue ? QJsonValue() : QJsonValue(state.problem)}};
        print(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    } else {
        const bool isAbsent = state.kind == WatchState::Kind::Absent;
        const QByteArray nothing = isAbsent
                                       ? QCoreApplication::translate("bootscope::ImdsCommand", "(absent, 404)").toUtf8()
                                       : '(' + state.problem.toUtf8() + ')';
        print(time + ' ' + path + ' ' + (hasValue ? oneLine(value) : nothing) + '\n');
    }
    std::fflush(stdout);
}

} // namespace

int runImdsWatch(const ClientCall &call, ImdsClient &client)
{
    StopSignals stop;
    MetadataWatch watch;
    watch.setInterval(call.everyMs);
    for (const QString &argument : call.arguments)
        watch.add(fullPath(argument, call.version));
    QObject::connect(&stop, &StopSignals::stopRequested, qApp, &QCoreApplication::quit);
    QList<QByteArray> known;
    QObject::connect(&watch, &MetadataWatch::asked, &watch, [&](const QByteArray &path) {
        if (known.contains(path))
            return;
        known.append(path);
        printState(call, path, watch.state(path));
    });
    QObject::connect(&watch, &MetadataWatch::changed, &watch,
                     [&](const WatchChange &change) { printState(call, change.path, change.after); });
    watch.setClient(&client);
    return QCoreApplication::exec();
}

} // namespace bootscope
