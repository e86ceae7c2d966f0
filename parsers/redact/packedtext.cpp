// SPDX-License-Identifier: GPL-3.0-or-later
// Text that lies in base64, with or without gzip around it: in write_files, in parts of MIME, in a script.
#include "parsers/carriers/packing.h"
#include "parsers/redact/maskspan.h"
#include "parsers/userdata/layers.h"

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kShortest = 16;
constexpr qint64 kMostUnpacked = 16 * 1024 * 1024;

bool isBase64Char(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

bool isText(const QByteArray &bytes)
{
    if (bytes.size() < 8)
        return false;
    const bool plain = std::all_of(bytes.cbegin(), bytes.cend(), [](char c) {
        return uchar(c) >= 0x20 ? uchar(c) != 0x7f : c == '\n' || c == '\r' || c == '\t' || c == 0x1b;
    });
    return plain && QString::fromUtf8(bytes).toUtf8() == bytes;
}

// Lines of one block, each without its indentation.
struct Block
{
    QList<std::pair<qsizetype, qsizetype>> lines;
    QByteArray bytes;
    qsizetype end() const { return lines.constLast().second; }
};

qsizetype runEnd(const QByteArray &bytes, qsizetype at)
{
    while (at < bytes.size() && isBase64Char(bytes[at]))
        ++at;
    for (int pad = 0; pad < 2 && at < bytes.size() && bytes[at] == '='; ++pad)
        ++at;
    return at;
}

// From a run on: the following lines belong to it while they hold nothing else and it was not padded.
Block blockAt(const QByteArray &bytes, qsizetype begin, qsizetype end)
{
    Block block{{{begin, end}}, bytes.sliced(begin, end - begin)};
    while (end < bytes.size() && bytes[end - 1] != '=') {
        qsizetype at = end;
        if (bytes[at] == '\r')
            ++at;
        if (at >= bytes.size() || bytes[at] != '\n')
            break;
        ++at;
        while (at < bytes.size() && (bytes[at] == ' ' || bytes[at] == '\t'))
            ++at;
        const qsizetype stop = runEnd(bytes, at);
        const bool alone = stop == bytes.size() || bytes[stop] == '\n' || bytes[stop] == '\r';
        if (stop == at || !alone)
            break;
        block.lines.append({at, stop});
        block.bytes += bytes.sliced(at, stop - at);
        end = stop;
    }
    return block;
}

// The same packing with other contents; empty when it is no packed text or nothing in it was masked.
QByteArray repacked(const QByteArray &base64, qsizetype offset, const PackedMask &masked)
{
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return {};
    if (userdata::startsLikeGzip(decoded.decoded)) {
        const userdata::Inflated inflated = userdata::gunzip(decoded.decoded, kMostUnpacked);
        if (inflated.state != userdata::Inflated::State::Ok || !isText(inflated.bytes))
            return {};
        const QByteArray changed = masked(inflated.bytes, offset);
        return changed == inflated.bytes ? QByteArray() : gzipOf(changed).toBase64();
    }
    if (!isText(decoded.decoded))
        return {};
    const QByteArray changed = masked(decoded.decoded, offset);
    const bool padded = base64.endsWith('=') || base64.size() % 4 == 0;
    return changed == decoded.decoded
               ? QByteArray()
               : changed.toBase64(padded ? QByteArray::Base64Encoding
                                         : QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
}

} // namespace

void findPacked(const MaskText &text, const PackedMask &masked, MaskSpans &spans)
{
    const QByteArray &bytes = text.bytes;
    for (qsizetype at = 0; at < bytes.size();) {
        if (!isBase64Char(bytes[at])) {
            ++at;
            continue;
        }
        const qsizetype end = runEnd(bytes, at);
        if (end - at < kShortest) {
            at = end;
            continue;
        }
        const Block block = blockAt(bytes, at, end);
        Block used = block;
        QByteArray packed = repacked(block.bytes, at, masked);
        if (packed.isEmpty() && block.lines.size() > 1) { // what follows was something else
            used = {{{at, end}}, bytes.sliced(at, end - at)};
            packed = repacked(used.bytes, at, masked);
        }
        if (packed.isEmpty()) {
            at = end;
            continue;
        }
        // As many lines as before: what is written about line numbers stays true.
        const qsizetype count = used.lines.size();
        const qsizetype width = qMax<qsizetype>(4, (packed.size() / count + 3) / 4 * 4);
        for (qsizetype i = 0; i < count; ++i) {
            const qsizetype from = qMin(i * width, packed.size());
            const qsizetype stop = i + 1 == count ? packed.size() : qMin(from + width, packed.size());
            MaskSpan span{used.lines[i].first, used.lines[i].second, MaskKind::Secret};
            span.replacement = packed.sliced(from, stop - from);
            spans.append(span);
        }
        at = used.end();
    }
}

} // namespace bootscope
