// SPDX-License-Identifier: GPL-3.0-or-later
// What the emulator decided to answer, and its spelling on the wire in the two flavours of the real service.
#pragma once

#include "imds/emulator/httprequest.h"
#include "imds/scenario/scenario.h"

namespace bootscope {

struct Answer
{
    enum class Type : quint8 { Text, Binary, Page }; // text/plain, application/octet-stream, text/html

    int status = 200;
    Rule rule = Rule::Value;
    Type type = Type::Text;
    QByteArray body;
    QByteArray allow;    // for 405 and OPTIONS
    QByteArray location; // for 301
    int tokenTtl = -1;   // seconds granted or left; -1: no header
    qint64 tokenAgeMs = -1;
    bool isItem = false; // a value or listing: Accept-Ranges and Last-Modified
    bool closes = false; // after an answer to what could not be read, the connection is of no use
};

struct WireOptions
{
    ServiceOptions::Flavour flavour = ServiceOptions::Flavour::Nitro;
    QByteArray server = "EC2ws"; // null: no such header
    QByteArray date;             // as HTTP wants it
    QByteArray lastModified;
    bool withoutBody = false; // HEAD
    bool keepAlive = false;
};

// An error with the page or the empty body that this flavour sends with it.
Answer errorAnswer(int status, Rule rule, ServiceOptions::Flavour flavour);
QByteArray statusLine(int status, ServiceOptions::Flavour flavour);
HttpHeaders answerHeaders(const Answer &answer, const WireOptions &options);
QByteArray serialize(const QByteArray &statusLine, const HttpHeaders &headers, const QByteArray &body);
QByteArray httpDate(qint64 msSinceEpoch);

} // namespace bootscope
