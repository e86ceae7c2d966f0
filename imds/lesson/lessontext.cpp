// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/lesson/lessontext.h"

namespace bootscope {

namespace {

// "{TOKEN}" becomes the shell's "$TOKEN", which single quotes would not let through.
QString headerWord(const QByteArray &name, const QByteArray &value)
{
    QString text = QString::fromLatin1(name + ": " + value);
    const bool isVariable = text.contains(QLatin1Char('{'));
    text.replace(QLatin1Char('{'), QLatin1Char('$')).remove(QLatin1Char('}'));
    return isVariable ? QStringLiteral("\"%1\"").arg(text) : QStringLiteral("'%1'").arg(text);
}

QString curlLine(const LessonRequest &request, const LessonPlace &place)
{
    const bool isFetched = request.route == LessonRequest::Route::Fetcher;
    QString line = request.keepAs.isEmpty() ? QStringLiteral("curl -i") : QStringLiteral("curl -s");
    if (request.method != "GET")
        line += QStringLiteral(" -X ") + QString::fromLatin1(request.method);
    for (const auto &[name, value] : request.headers)
        line += QStringLiteral(" -H ") + headerWord(name, value);
    const QString address = isFetched ? place.fetcher.toString() + QString::fromLatin1(fetcherTarget(request, place))
                                      : place.endpoint.toString() + QString::fromLatin1(lessonPath(request, place));
    line += QStringLiteral(" '%1'").arg(address);
    if (request.keepAs.isEmpty())
        return line;
    const QString name = QString::fromLatin1(request.keepAs);
    return QStringLiteral("%1=$(%2); echo \"$%1\"").arg(name, line);
}

// 21 is IP_MINTTL: packets that arrive with a smaller TTL are as good as lost.
QString pythonLine(const LessonRequest &request, const LessonPlace &place)
{
    QString head = QString::fromLatin1(request.method + ' ' + lessonPath(request, place) +
                                       " HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nUser-Agent: " + kTwoHopsAgent + "\\r\\n");
    for (const auto &[name, value] : request.headers)
        head += QString::fromLatin1(name + ": " + value + "\\r\\n");
    return QStringLiteral("python3 -c 'import socket; s = socket.create_connection((\"%1\", %2)); "
                          "s.setsockopt(socket.IPPROTO_IP, 21, 2); s.settimeout(3); s.sendall(b\"%3\\r\\n\"); "
                          "print(s.recv(9999).decode())'")
        .arg(place.endpoint.host())
        .arg(place.endpoint.port())
        .arg(head);
}

} // namespace

QString terminalLines(const LessonStep &step, const LessonPlace &place)
{
    QStringList lines;
    for (const LessonRequest &request : step.requests) {
        if (request.waitMs > 0)
            lines.append(QStringLiteral("sleep %1").arg((request.waitMs + 999) / 1000));
        lines.append(request.route == LessonRequest::Route::TwoHops ? pythonLine(request, place)
                                                                    : curlLine(request, place));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace bootscope
