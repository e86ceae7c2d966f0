// SPDX-License-Identifier: GPL-3.0-or-later
// A request as it came over the wire, and the incremental parser that makes it, within limits.
#pragma once

#include "imds/exchange.h"

#include <memory>

namespace bootscope {

struct HttpRequest
{
    QByteArray method;
    QByteArray target;
    int minorVersion = 1;   // of HTTP/1.x
    bool keepAlive = false; // what the client wants
    HttpHeaders headers;

    int count(const char *name) const;
    QByteArray header(const char *name) const; // of the first one; null when there is none
};

class HttpParser
{
public:
    enum class State : quint8 { NeedMore, Done, Failed };

    HttpParser(int maxHeadBytes, int maxBodyBytes);
    ~HttpParser();

    // Takes what it needs off the front of the bytes. Done: the rest belongs to the next request.
    State feed(QByteArray &bytes);
    bool hasHead() const; // the header is complete, the body is not
    bool expectsContinue() const;
    HttpRequest take(); // after Done, or after Failed as far as it was read; the parser starts anew
    int failureStatus() const { return m_failure; } // 400, 413 or 431

private:
    struct Beast;
    void restart();
    int m_maxHead;
    int m_maxBody;
    int m_failure = 400;
    std::unique_ptr<Beast> m_beast;
};

} // namespace bootscope
