// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/packing.h"

#include <limits>
#include <zlib.h>

namespace bootscope {

namespace {
constexpr qsizetype kLine = 76;
constexpr qsizetype kMaxPacked = 1024 * 1024; // far more than fits, however well it compresses
constexpr int kUnknownSystem = 255;           // RFC 1952: the header names no operating system
} // namespace

QByteArray gzipOf(const QByteArray &bytes)
{
    if (bytes.size() > std::numeric_limits<int>::max())
        return {};
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    gz_header header{};
    header.os = kUnknownSystem;
    deflateSetHeader(&stream, &header);
    QByteArray input = bytes; // zlib's interface is not const
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(input.size()))) + 32, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    const int status = deflate(&stream, Z_FINISH);
    packed.truncate(status == Z_STREAM_END ? qsizetype(stream.total_out) : 0);
    deflateEnd(&stream);
    return packed;
}

QByteArray wrappedBase64(const QByteArray &bytes)
{
    const QByteArray dense = bytes.toBase64();
    QByteArray wrapped;
    wrapped.reserve(dense.size() + dense.size() / kLine + 1);
    for (qsizetype at = 0; at < dense.size(); at += kLine) {
        wrapped += QByteArrayView(dense).sliced(at, std::min(kLine, dense.size() - at));
        wrapped += '\n';
    }
    return wrapped;
}

bool isBase64Text(const QByteArray &bytes)
{
    QByteArray dense = bytes;
    dense.removeIf([](char c) { return c == '\n' || c == '\r'; });
    return !dense.isEmpty() && dense.size() % 4 == 0 &&
           QByteArray::fromBase64Encoding(dense, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors)
                   .decodingStatus == QByteArray::Base64DecodingStatus::Ok;
}

PackedSizes packedSizes(const QByteArray &bytes)
{
    const bool isWorthIt = !bytes.isEmpty() && bytes.size() <= kMaxPacked;
    return {bytes.size(), isWorthIt ? gzipOf(bytes).size() : 0};
}

} // namespace bootscope
