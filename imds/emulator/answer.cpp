// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/emulator/answer.h"

#include <QDateTime>
#include <QLocale>

namespace bootscope {

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 301:
        return "Moved Permanently";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Not Allowed"; // as the real service says it
    case 413:
        return "Request Entity Too Large";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Status";
    }
}

QByteArray page(int status)
{
    const QByteArray title = QByteArray::number(status) + " - " + reasonOf(status);
    return "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n"
           "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\"\n"
           "\t\"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n"
           "<html xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"en\" lang=\"en\">\n"
           " <head>\n  <title>" +
           title + "</title>\n </head>\n <body>\n  <h1>" + title + "</h1>\n </body>\n</html>\n";
}

// Made once: a header of an answer then costs no memory of its own.
struct Names
{
    QByteArray acceptRanges = "Accept-Ranges";
    QByteArray allow = "Allow";
    QByteArray connection = "Connection";
    QByteArray contentLength = "Content-Length";
    QByteArray contentType = "Content-Type";
    QByteArray date = "Date";
    QByteArray lastModified = "Last-Modified";
    QByteArray location = "Location";
    QByteArray server = "Server";
    QByteArray tokenTtl = "X-Aws-Ec2-Metadata-Token-Ttl-Seconds";
    QByteArray binary = "application/octet-stream";
    QByteArray bytes = "bytes";
    QByteArray close = "close";
    QByteArray html = "text/html";
    QByteArray none = "none";
    QByteArray plain = "text/plain";
};

const Names &names()
{
    static const Names made;
    return made;
}

const QByteArray &typeName(Answer::Type type)
{
    switch (type) {
    case Answer::Type::Binary:
        return names().binary;
    case Answer::Type::Page:
        return names().html;
    case Answer::Type::Text:
        break;
    }
    return names().plain;
}

} // namespace

Answer errorAnswer(int status, Rule rule, ServiceOptions::Flavour flavour)
{
    Answer answer;
    answer.status = status;
    answer.rule = rule;
    // Nitro sends 401 and 405 without a body; the older hosts send the page.
    const bool empty = status == 405 || (status == 401 && flavour == ServiceOptions::Flavour::Nitro);
    if (!empty) {
        answer.type = Answer::Type::Page;
        answer.body = page(status);
    }
    return answer;
}

QByteArray statusLine(int status, ServiceOptions::Flavour flavour)
{
    return (flavour == ServiceOptions::Flavour::Xen ? QByteArray("HTTP/1.0 ") : QByteArray("HTTP/1.1 ")) +
           QByteArray::number(status) + ' ' + reasonOf(status);
}

// The order is that of answers captured from the real service.
HttpHeaders answerHeaders(const Answer &answer, const WireOptions &options)
{
    HttpHeaders headers;
    headers.reserve(9);
    const Names &n = names();
    const auto length = [&] { headers.emplace_back(n.contentLength, QByteArray::number(answer.body.size())); };
    const auto type = [&] { headers.emplace_back(n.contentType, typeName(answer.type)); };
    const auto ttl = [&] {
        if (answer.tokenTtl >= 0)
            headers.emplace_back(n.tokenTtl, QByteArray::number(answer.tokenTtl));
    };
    const auto server = [&] {
        if (!options.server.isNull())
            headers.emplace_back(n.server, options.server);
    };
    if (options.flavour == ServiceOptions::Flavour::Xen) {
        if (!answer.location.isNull())
            headers.emplace_back(n.location, answer.location);
        if (!answer.allow.isNull())
            headers.emplace_back(n.allow, answer.allow);
        if (answer.isItem)
            headers.emplace_back(n.acceptRanges, n.bytes);
        length();
        type();
        headers.emplace_back(n.date, options.date);
        if (answer.isItem)
            headers.emplace_back(n.lastModified, options.lastModified);
        ttl();
        headers.emplace_back(n.connection, n.close);
        server();
        return headers;
    }
    ttl();
    if (!answer.allow.isNull())
        headers.emplace_back(n.allow, answer.allow);
    if (answer.isItem) {
        type();
        headers.emplace_back(n.acceptRanges, n.none);
        headers.emplace_back(n.lastModified, options.lastModified);
    }
    length();
    headers.emplace_back(n.date, options.date);
    server();
    if (!options.keepAlive)
        headers.emplace_back(n.connection, n.close);
    if (!answer.isItem)
        type();
    return headers;
}

QByteArray serialize(const QByteArray &statusLine, const HttpHeaders &headers, const QByteArray &body)
{
    QByteArray wire;
    wire.reserve(400 + body.size());
    wire += statusLine;
    wire += "\r\n";
    for (const auto &[name, value] : headers) {
        wire += name;
        wire += ": ";
        wire += value;
        wire += "\r\n";
    }
    wire += "\r\n";
    wire += body;
    return wire;
}

QByteArray httpDate(qint64 msSinceEpoch)
{
    return QLocale::c()
        .toString(QDateTime::fromMSecsSinceEpoch(msSinceEpoch, Qt::UTC),
                  QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
        .toLatin1();
}

} // namespace bootscope
