// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/emulator/httprequest.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace bootscope {

namespace http = boost::beast::http;

namespace {

QByteArray bytesOf(boost::beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

struct HttpParser::Beast
{
    http::request_parser<http::string_body> parser;
};

int HttpRequest::count(const char *name) const
{
    int n = 0;
    for (const auto &header : headers)
        n += header.first.compare(name, Qt::CaseInsensitive) == 0;
    return n;
}

QByteArray HttpRequest::header(const char *name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value.isNull() ? QByteArray("") : value;
    }
    return {};
}

HttpParser::HttpParser(int maxHeadBytes, int maxBodyBytes) : m_maxHead(maxHeadBytes), m_maxBody(maxBodyBytes)
{
    restart();
}

HttpParser::~HttpParser() = default;

void HttpParser::restart()
{
    m_beast = std::make_unique<Beast>();
    m_beast->parser.header_limit(quint32(m_maxHead));
    m_beast->parser.body_limit(quint64(m_maxBody));
    m_beast->parser.eager(true);
}

HttpParser::State HttpParser::feed(QByteArray &bytes)
{
    auto &parser = m_beast->parser;
    if (!parser.got_some()) {
        // RFC 9112 2.2: empty lines before the request line are skipped.
        qsizetype skip = 0;
        while (bytes.size() >= skip + 2 && bytes.at(skip) == '\r' && bytes.at(skip + 1) == '\n')
            skip += 2;
        bytes.remove(0, skip);
        if (bytes == "\r")
            return State::NeedMore; // the first half of one
    }
    while (!bytes.isEmpty()) {
        boost::system::error_code error;
        const std::size_t used =
            parser.put(boost::asio::const_buffer(bytes.constData(), std::size_t(bytes.size())), error);
        bytes.remove(0, qsizetype(used));
        if (error == http::error::need_more)
            return State::NeedMore;
        if (error) {
            m_failure = error == http::error::header_limit ? 431 : error == http::error::body_limit ? 413 : 400;
            return State::Failed;
        }
        if (parser.is_done())
            return State::Done;
        if (used == 0)
            return State::NeedMore;
    }
    return State::NeedMore;
}

bool HttpParser::hasHead() const
{
    return m_beast->parser.is_header_done();
}

bool HttpParser::expectsContinue() const
{
    const auto &parser = m_beast->parser;
    return parser.is_header_done() && !parser.is_done() &&
           boost::beast::iequals(parser.get()[http::field::expect], "100-continue");
}

HttpRequest HttpParser::take()
{
    HttpRequest request;
    const auto &message = m_beast->parser.get();
    request.method = bytesOf(message.method_string());
    request.target = bytesOf(message.target());
    if (m_beast->parser.is_header_done()) {
        request.minorVersion = message.version() == 10 ? 0 : 1;
        request.keepAlive = message.keep_alive();
    }
    for (const auto &field : message)
        request.headers.append({bytesOf(field.name_string()), bytesOf(field.value())});
    restart();
    return request;
}

} // namespace bootscope
