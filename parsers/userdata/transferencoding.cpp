// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/transferencoding.h"

#include "parsers/userdata/uudecode.h"

#include <QStringDecoder>

#include <algorithm>

namespace bootscope::userdata {

namespace {

// Bytes, and for each of their lines the byte of the source where it begins.
struct Decoded
{
    QByteArray bytes;
    QList<qsizetype> lineSources;
};

LineMap mapOf(const Decoded &decoded, qsizetype bodyBegin, const TextIndex &text)
{
    LineMap map;
    const int lines = lineCountOf(decoded.bytes); // an empty last line is none
    for (int i = 0; i < lines; ++i)
        map.append({text.position(bodyBegin + decoded.lineSources.value(i)).line, 0, false});
    return map;
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// As binascii.a2b_qp: a soft line break joins, a bad escape stays.
Decoded decodeQuotedPrintable(const QByteArray &body)
{
    Decoded decoded;
    decoded.lineSources.append(0);
    const auto put = [&decoded](char c, qsizetype nextSource) {
        decoded.bytes.append(c);
        if (c == '\n')
            decoded.lineSources.append(nextSource);
    };
    for (qsizetype at = 0; at < body.size();) {
        if (body.at(at) != '=') {
            put(body.at(at), at + 1);
            ++at;
            continue;
        }
        ++at;
        if (at >= body.size())
            break;
        if (body.at(at) == '\n' || body.at(at) == '\r') {
            const qsizetype lf = body.indexOf('\n', at);
            at = lf < 0 ? body.size() : lf + 1;
        } else if (body.at(at) == '=') {
            put('=', ++at);
        } else if (at + 1 < body.size() && isHex(body.at(at)) && isHex(body.at(at + 1))) {
            put(QByteArray::fromHex(body.mid(at, 2)).at(0), at + 2);
            at += 2;
        } else {
            put('=', at);
        }
    }
    return decoded;
}

bool isBase64Digit(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

// As email's decode_b: missing padding is added, other characters are skipped, nothing is read behind the padding.
Decoded decodeBase64(const QByteArray &body)
{
    QByteArray digits;
    QList<qsizetype> sources; // of every fourth digit: one for each three bytes
    qsizetype pads = 0;
    for (qsizetype at = 0; at < body.size(); ++at) {
        const qsizetype used = digits.size() % 4;
        if (body.at(at) == '=' && used >= 2 && used + ++pads >= 4)
            break;
        if (!isBase64Digit(body.at(at)))
            continue;
        pads = 0;
        if (used == 0)
            sources.append(at);
        digits.append(body.at(at));
    }
    Decoded decoded;
    if (digits.size() % 4 == 1) { // no decoder can make a byte of the last digit: Python gives the text back
        decoded.bytes = body;
        decoded.bytes.removeIf([](char c) { return c == '\n' || c == '\r'; });
        decoded.lineSources.append(0);
        return decoded;
    }
    decoded.bytes = QByteArray::fromBase64(digits);
    decoded.lineSources.append(sources.value(0));
    for (qsizetype lf = decoded.bytes.indexOf('\n'); lf >= 0; lf = decoded.bytes.indexOf('\n', lf + 1))
        decoded.lineSources.append(sources.value((lf + 1) / 3, sources.value(sources.size() - 1)));
    return decoded;
}

// Text beyond ASCII with no declared encoding goes through Python's raw-unicode-escape: up to U+00FF one byte, beyond
// that "\uac00". That is no accident of ours; it is what a machine gets.
Payload escapeRaw(const QByteArray &body, qsizetype bodyBegin, const TextIndex &text)
{
    Payload payload;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom); // a BOM stays a character
    const QString unicode = decoder(body);
    qsizetype source = bodyBegin;
    int line = 0;
    bool lineIsExact = true;
    LineMap exact = text.mapOf(bodyBegin, bodyBegin + body.size());
    const auto endLine = [&] {
        const TextPosition first = exact.toDocument(TextPosition{line + 1, 1});
        payload.lines.append({first.line, lineIsExact ? first.column - 1 : 0, lineIsExact});
        ++line;
        lineIsExact = true;
    };
    for (const uint c : unicode.toUcs4()) {
        if (c >= 0x80) {
            if (payload.garbledAt < 0)
                payload.garbledAt = source;
            payload.garbledToBytes = payload.garbledToBytes || c <= 0xFF;
            lineIsExact = false;
        }
        if (c <= 0xFF)
            payload.bytes.append(char(c));
        else if (c <= 0xFFFF)
            payload.bytes.append("\\u" + QByteArray::number(c, 16).rightJustified(4, '0'));
        else
            payload.bytes.append("\\U" + QByteArray::number(c, 16).rightJustified(8, '0'));
        if (c == '\n')
            endLine();
        source += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
    if (line < exact.lineCount())
        endLine();
    return payload;
}

} // namespace

Payload decodeBody(const QByteArray &document, const TextIndex &text, const MimeNode &node)
{
    const QByteArray body = document.mid(node.bodyBegin, node.bodyEnd - node.bodyBegin);
    const QByteArray encoding = node.headers.value("Content-Transfer-Encoding").toLower();
    if (encoding == "base64" || encoding == "quoted-printable") {
        const Decoded decoded = encoding == "base64" ? decodeBase64(body) : decodeQuotedPrintable(body);
        return {decoded.bytes, mapOf(decoded, node.bodyBegin, text), -1, false};
    }
    const QList<QByteArray> unixToUnix{"x-uuencode", "uuencode", "uue", "x-uue"};
    if (unixToUnix.contains(encoding)) {
        const auto decoded = uuDecode(body);
        const int line = text.position(node.bodyBegin + (decoded ? decoded->begin : 0)).line;
        const QByteArray bytes = decoded ? decoded->bytes : body;
        return {bytes, LineMap::collapsed(line, lineCountOf(bytes)), -1, false};
    }
    const bool isAscii =
        std::all_of(body.cbegin(), body.cend(), [](char c) { return static_cast<signed char>(c) >= 0; });
    if (isAscii)
        return {body, text.mapOf(node.bodyBegin, node.bodyEnd), -1, false};
    return escapeRaw(body, node.bodyBegin, text);
}

} // namespace bootscope::userdata
