// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/emulator/answer.h"

#include <QDateTime>
#include <QLocale>

namespace bootscope {

namespace {

constexpr char kTtlHeader[] = "X-Aws-Ec2-Metadata-Token-Ttl-Seconds";

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

QByteArray typeName(Answer::Type type)
{
    switch (type) {
    case Answer::Type::Binary:
        return "application/octet-stream";
    case Answer::Type::Page:
        return "text/html";
    case Answer::Type::Text:
        break;
    }
    return "text/plain";
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
    const std::pair<QByteArray, QByteArray> length{"Content-Length", QByteArray::number(answer.body.size())};
    const std::pair<QByteArray, QByteArray> type{"Content-Type", typeName(answer.type)};
    const std::pair<QByteArray, QByteArray> ttl{kTtlHeader, QByteArray::number(answer.tokenTtl)};
    const auto server = [&] {
        if (!options.server.isNull())
            headers.push_back({"Server", options.server});
    };
    if (options.flavour == ServiceOptions::Flavour::Xen) {
        if (!answer.location.isNull())
            headers.push_back({"Location", answer.location});
        if (!answer.allow.isNull())
            headers.push_back({"Allow", answer.allow});
        if (answer.isItem)
            headers.push_back({"Accept-Ranges", "bytes"});
        headers.push_back(length);
        headers.push_back(type);
        headers.push_back({"Date", options.date});
        if (answer.isItem)
            headers.push_back({"Last-Modified", options.lastModified});
        if (answer.tokenTtl >= 0)
            headers.push_back(ttl);
        headers.push_back({"Connection", "close"});
        server();
        return headers;
    }
    if (answer.tokenTtl >= 0)
        headers.push_back(ttl);
    if (!answer.allow.isNull())
        headers.push_back({"Allow", answer.allow});
    if (answer.isItem) {
        headers.push_back(type);
        headers.push_back({"Accept-Ranges", "none"});
        headers.push_back({"Last-Modified", options.lastModified});
    }
    headers.push_back(length);
    headers.push_back({"Date", options.date});
    server();
    if (!options.keepAlive)
        headers.push_back({"Connection", "close"});
    if (!answer.isItem)
        headers.push_back(type);
    return headers;
}

QByteArray serialize(const Answer &answer, const WireOptions &options)
{
    QByteArray wire;
    wire.reserve(400 + answer.body.size());
    wire += statusLine(answer.status, options.flavour);
    wire += "\r\n";
    for (const auto &[name, value] : answerHeaders(answer, options)) {
        wire += name;
        wire += ": ";
        wire += value;
        wire += "\r\n";
    }
    wire += "\r\n";
    if (!options.withoutBody)
        wire += answer.body;
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
