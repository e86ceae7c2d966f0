// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/lineprefixes.h"

#include "parsers/logs/banner.h"
#include "parsers/logs/lineprefix.h"
#include "parsers/logs/record.h"

#include <QHash>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qint64 kMaxBytes = 256LL * 1024 * 1024;
constexpr qint64 kSample = 128 * 1024;
constexpr int kSampleLines = 500;
constexpr qsizetype kMaxPrefix = 200;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// A prefix with every number replaced by '#', and grep's two separators by one: the same for all lines of a log.
QByteArray shapeOf(QByteArrayView prefix)
{
    QByteArray shape;
    for (qsizetype i = 0; i < prefix.size(); ++i) {
        if (!isDigit(prefix[i]))
            shape += prefix[i];
        else if (!shape.endsWith('#'))
            shape += '#';
    }
    return shape;
}

// How much of a line has a shape, 0 when it does not. A line may end early: blanks at its end are cut by many tools.
qsizetype lengthOf(QByteArrayView shape, QByteArrayView line)
{
    qsizetype at = 0;
    for (qsizetype i = 0; i < shape.size(); ++i) {
        if (at >= line.size())
            return i + 1 >= shape.size() && shape[i] == ' ' ? at : 0;
        if (shape[i] == '#') {
            if (!isDigit(line[at]))
                return 0;
            while (at < line.size() && isDigit(line[at]))
                ++at;
        } else if (shape[i] == line[at] || (shape[i] == ':' && line[at] == '-')) {
            ++at;
        } else if (shape[i] == ' ' && i > 0 && shape[i - 1] == ' ') {
            continue; // numbers that are right-justified
        } else {
            return 0;
        }
    }
    return at;
}

// A line of a console, a journal or a syslog, whole: a shipper puts its own prefix before the one that it has.
bool beginsShippedLine(QByteArrayView text, char before)
{
    constexpr QByteArrayView kSeparators(" \t,\"|:");
    if (!kSeparators.contains(before) || text.startsWith(' '))
        return false;
    const LinePrefix inner = parseLinePrefix(text);
    return inner.length > 0 && !inner.isBare && (inner.isConsole ? text.startsWith('[') : inner.isCloudInit);
}

// Where a record, a banner or a line of a console begins in a line that does not begin with what the formats know; -1
// nowhere.
qsizetype payloadAt(QByteArrayView line)
{
    const LinePrefix known = parseLinePrefix(line);
    if (parseRecordHead(line).isHead || (known.length > 0 && !known.isBare))
        return -1;
    const QByteArrayView start = line.first(qMin(line.size(), kMaxPrefix + 64));
    for (qsizetype at = 1; at + 24 < start.size() && at <= kMaxPrefix; ++at) {
        if (isDigit(start[at]) && start[at + 4] == '-' && !isDigit(start[at - 1]) &&
            parseRecordHead(line.sliced(at)).isHead)
            return at == known.length ? -1 : at;
        if (beginsShippedLine(line.sliced(at), start[at - 1]))
            return at;
    }
    const qsizetype banner = findBanner(line);
    return banner > known.length && banner <= kMaxPrefix ? banner : -1;
}

template<class Each> void eachLine(QByteArrayView bytes, int limit, Each &&each)
{
    for (int count = 0; !bytes.isEmpty() && count < limit; ++count) {
        qsizetype end = bytes.indexOf('\n');
        const bool last = end < 0;
        if (last)
            end = bytes.size();
        each(bytes.first(end));
        bytes = bytes.sliced(last ? end : end + 1);
    }
}

// The shape that nearly all lines have before what cloud-init wrote; empty when there is none.
QByteArray foreignShape(const QByteArray &head)
{
    QHash<QByteArray, int> shapes;
    eachLine(head, kSampleLines, [&](QByteArrayView line) {
        if (const qsizetype at = payloadAt(line); at > 0)
            ++shapes[shapeOf(line.first(at))];
    });
    const auto best = std::max_element(shapes.cbegin(), shapes.cend());
    if (best == shapes.cend())
        return {};
    const QByteArray shape = best.key();
    int lines = 0;
    int matching = 0;
    eachLine(head, kSampleLines, [&](QByteArrayView line) {
        if (line.trimmed().isEmpty())
            return;
        ++lines;
        matching += lengthOf(shape, line) > 0 ? 1 : 0;
    });
    return matching * 10 >= lines * 8 ? shape : QByteArray();
}

// The rest of a field of a CSV file, without the quote at its end.
QByteArray unquoted(QByteArrayView rest)
{
    QByteArray field = rest.toByteArray();
    qsizetype end = field.size();
    while (end > 0 && (field.at(end - 1) == '\n' || field.at(end - 1) == '\r'))
        --end;
    if (end > 0 && field.at(end - 1) == '"')
        field.remove(end - 1, 1);
    return field.replace("\"\"", "\"");
}

} // namespace

std::shared_ptr<const ByteSource> withoutForeignPrefixes(const ByteSource &source)
{
    if (source.size() > kMaxBytes)
        return nullptr;
    const QByteArray shape = foreignShape(source.bytes(0, kSample));
    if (shape.isEmpty())
        return nullptr;
    const bool isQuoted = shape.endsWith('"');
    const QByteArray bytes = source.bytes(0, source.size());
    QByteArray cleaned;
    cleaned.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', at);
        end = end < 0 ? bytes.size() : end + 1;
        const QByteArrayView line = QByteArrayView(bytes).sliced(at, end - at);
        // The line end stays, whatever else goes.
        const qsizetype length = lengthOf(shape, line.endsWith('\n') ? line.chopped(1) : line);
        cleaned += isQuoted && length > 0 ? unquoted(line.sliced(length)) : line.sliced(length).toByteArray();
        at = end;
    }
    return ByteSource::fromBytes(std::move(cleaned));
}

} // namespace bootscope
