// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/layers.h"

#include "parsers/userdata/detection.h"
#include "parsers/userdata/messages.h"

#include <QLocale>
#include <QStringDecoder>

#include <algorithm>
#include <zlib.h>

namespace bootscope::userdata {

namespace {

bool isBase64Character(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' ||
           c == '=';
}

bool isPlainText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    return !decoder.hasError() && std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\r') && c != QLatin1Char('\t');
    });
}

bool looksLikeUserData(const QByteArray &bytes, Release release)
{
    return startsLikeGzip(bytes) || saysMimeVersion(bytes) || !typeFromStart(bytes, release).isEmpty() ||
           foreignFormat(bytes) != Format::Unknown;
}

Diagnostic about(Severity severity, const char *code, const QString &message, const QString &help)
{
    return diagnostic(severity, code, {{1, 1}, {1, 1}}, message, help);
}

Diagnostic badGzip(Inflated::State state, qint64 limit)
{
    if (state == Inflated::State::TooLarge)
        return about(Severity::Error, "userdata.decoded-too-large",
                     Message::tr("Decompresses to more than %1").arg(QLocale().formattedDataSize(limit)),
                     Message::tr("No more than this is read, so nothing is said about what is inside."));
    if (state == Inflated::State::Truncated)
        return about(
            Severity::Error, "userdata.truncated-gzip", Message::tr("The gzip data ends too early"),
            Message::tr("cloud-init takes a gzip that it cannot decompress for text, finds no header in it and "
                        "ignores all of it. Make the file again; base64 keeps tools from damaging it."));
    return about(Severity::Error, "userdata.corrupt-gzip", Message::tr("The gzip data is damaged"),
                 Message::tr("cloud-init takes a gzip that it cannot decompress for text and ignores all of it. "
                             "This happens when gzip is handled as text: pass it base64-encoded."));
}

// What cloud-init of the release makes of the layers that were found.
void judgeLayers(Peeled &peeled, bool outerIsOneLine, bool innerIsOneLine, const ReadOptions &options)
{
    const QList<Encoding> &layers = peeled.layers;
    const qsizetype leading = std::find(layers.cbegin(), layers.cend(), Encoding::Gzip) - layers.cbegin();
    const bool decodesOnce = Release::of(options.cloudInit) >= Release{23, 3};
    if (leading == 1)
        peeled.diagnostics.append(about(
            Severity::Warning, "userdata.base64", Message::tr("This is base64"),
            outerIsOneLine && decodesOnce
                ? Message::tr("EC2's API wants user data encoded once, and most tools do it themselves. cloud-init "
                              "%1 decodes a second time.")
                      .arg(options.cloudInit)
                : Message::tr("EC2's API wants user data encoded once, and most tools do it themselves. Encoded "
                              "twice, cloud-init %1 ignores all of it.")
                      .arg(options.cloudInit)));
    const bool secondIsDecoded = leading == 2 && decodesOnce && innerIsOneLine;
    if (leading > 1 && !secondIsDecoded)
        peeled.diagnostics.append(about(
            Severity::Error, "userdata.base64-twice", Message::tr("Encoded in base64 more than once"),
            Message::tr("EC2 decodes one layer; cloud-init %1 finds no header in the other and ignores all of it. "
                        "Encode once.")
                .arg(options.cloudInit)));
    if (layers.size() > leading + 1)
        peeled.diagnostics.append(about(
            Severity::Error, "userdata.layers", Message::tr("Wrapped in more layers than cloud-init takes off"),
            Message::tr("cloud-init decompresses one gzip and decodes nothing inside it. Compress once, and encode "
                        "only the outside.")));
}

} // namespace

bool startsLikeGzip(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\x1f\x8b", 2));
}

Inflated gunzip(const QByteArray &bytes, qint64 maxBytes)
{
    if (!startsLikeGzip(bytes))
        return {};
    z_stream stream{};
    if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK)
        return {Inflated::State::Corrupt, {}};
    struct End
    {
        z_stream *stream;
        ~End() { inflateEnd(stream); }
    } const end{&stream};

    QByteArray input = bytes; // zlib's interface is not const
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(input.size());
    QByteArray output;
    QByteArray block(64 * 1024, Qt::Uninitialized);
    for (;;) {
        stream.next_out = reinterpret_cast<Bytef *>(block.data());
        stream.avail_out = uInt(block.size());
        const int status = inflate(&stream, Z_NO_FLUSH);
        output.append(block.constData(), block.size() - qsizetype(stream.avail_out));
        if (output.size() > maxBytes)
            return {Inflated::State::TooLarge, {}};
        if (status == Z_STREAM_END) {
            while (stream.avail_in > 0 && *stream.next_in == 0) {
                ++stream.next_in;
                --stream.avail_in;
            }
            if (stream.avail_in == 0)
                return {Inflated::State::Ok, output};
            if (inflateReset(&stream) != Z_OK)
                return {Inflated::State::Corrupt, {}};
            continue;
        }
        if (status == Z_BUF_ERROR || (status == Z_OK && stream.avail_in == 0 && stream.avail_out > 0))
            return {Inflated::State::Truncated, {}};
        if (status != Z_OK)
            return {Inflated::State::Corrupt, {}};
    }
}

std::optional<QByteArray> base64Document(const QByteArray &bytes, Release release)
{
    QByteArray dense = bytes;
    dense.removeIf([](char c) { return c == '\n' || c == '\r'; });
    while (dense.endsWith(' ') || dense.endsWith('\t'))
        dense.chop(1);
    // Shorter text is more likely a word than an encoding.
    if (dense.size() < 12 || !std::all_of(dense.cbegin(), dense.cend(), isBase64Character))
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(dense, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    if (looksLikeUserData(*decoded, release) || ((*decoded).size() >= 16 && isPlainText(*decoded)))
        return *decoded;
    return std::nullopt;
}

Peeled peelLayers(const QByteArray &raw, const ReadOptions &options)
{
    const Release release = Release::of(options.cloudInit);
    Peeled peeled;
    peeled.document = raw;
    QList<bool> oneLine; // of the base64 layers
    for (;;) {
        const bool isGzip = startsLikeGzip(peeled.document);
        const std::optional<QByteArray> decoded = isGzip ? std::nullopt : base64Document(peeled.document, release);
        if (!isGzip && !decoded)
            break;
        if (peeled.layers.size() >= options.maxLayers) {
            peeled.readable = false;
            peeled.diagnostics.append(about(Severity::Error, "userdata.too-many-layers",
                                            Message::tr("Wrapped in more than %1 layers").arg(options.maxLayers),
                                            Message::tr("cloud-init takes off one base64 and one gzip at most.")));
            return peeled;
        }
        if (decoded) {
            oneLine.append(!peeled.document.contains('\n') && !peeled.document.contains('\r'));
            peeled.layers.append(Encoding::Base64);
            peeled.document = *decoded;
            continue;
        }
        const Inflated inflated = gunzip(peeled.document, options.maxDecodedBytes);
        peeled.layers.append(Encoding::Gzip);
        if (inflated.state != Inflated::State::Ok) {
            peeled.readable = false;
            peeled.diagnostics.append(badGzip(inflated.state, options.maxDecodedBytes));
            return peeled;
        }
        peeled.document = inflated.bytes;
    }
    judgeLayers(peeled, oneLine.value(0), oneLine.value(1), options);
    return peeled;
}

} // namespace bootscope::userdata
