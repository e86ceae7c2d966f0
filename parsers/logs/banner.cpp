// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/banner.h"

#include "parsers/logs/bytesource.h"
#include "parsers/logs/bytewords.h"
#include "parsers/logs/recordparser.h"

namespace bootscope {

namespace {

constexpr QByteArrayView kBannerStart("Cloud-init v. ");

// "Mon, 23 Nov 2026 12:33:00 +0000" or "... UTC"
LogTime rfc2822(QByteArrayView text)
{
    const qsizetype comma = text.first(qMin<qsizetype>(text.size(), 6)).indexOf(", ");
    const QByteArrayView t = comma >= 0 ? text.sliced(comma + 2) : text;
    if (t.size() < 20)
        return {};
    const LogTime time = makeTime(digitsAt(t, 7, 4), monthFromName(t.sliced(3)), digitsAt(t, 0, 2), digitsAt(t, 12, 2),
                                  digitsAt(t, 15, 2), digitsAt(t, 18, 2));
    // A zone other than UTC has not been seen; without knowing it no time is better than a wrong one.
    const QByteArrayView zone = t.sliced(20).trimmed();
    return zone.isEmpty() || zone.startsWith("+0000") || zone.startsWith("UTC") || zone.startsWith("GMT") ? time
                                                                                                          : LogTime();
}

double uptimeIn(QByteArrayView text)
{
    const qsizetype at = text.lastIndexOf("Up ");
    if (at < 0)
        return -1;
    const QByteArrayView rest = text.sliced(at + 3);
    const qsizetype blank = rest.indexOf(' ');
    if (blank <= 0)
        return -1;
    bool ok = false;
    const double value = rest.first(blank).toByteArray().toDouble(&ok);
    return ok && value >= 0 ? value : -1;
}

// "(duration: 0.123s)" at the end, cut off from text: microseconds, -1 when it is not there.
qint64 takeDuration(QByteArrayView &text)
{
    constexpr QByteArrayView kMark(" (duration: ");
    constexpr qint64 kMaxSeconds = 1'000'000'000;
    if (!endsWith(text, "s)"))
        return -1;
    const qsizetype at = text.lastIndexOf('(') - 1; // no number holds another one
    if (at < 0 || !beginsWith(text.sliced(at), kMark))
        return -1;
    const QByteArrayView number = text.sliced(at + kMark.size()).chopped(2);
    qint64 seconds = 0;
    qint64 micros = 0;
    qint64 scale = 0; // of the next decimal; 0 before the point, -1 past microseconds
    if (number.isEmpty())
        return -1;
    for (const char c : number) {
        if (c == '.' && scale == 0) {
            scale = 100'000;
        } else if (c < '0' || c > '9' || seconds > kMaxSeconds) {
            return -1;
        } else if (scale == 0) {
            seconds = seconds * 10 + (c - '0');
        } else if (scale > 0) {
            micros += (c - '0') * scale;
            scale = scale > 1 ? scale / 10 : -1;
        }
    }
    text = text.first(at);
    return seconds * 1'000'000 + micros;
}

// "-- Journal begins at Fri 2021-05-07 22:49:13 CEST, ends at …", "-- Logs begin at …, end at …. --"
LogTime journalHeaderTime(QByteArrayView header)
{
    constexpr QByteArrayView kAt(" at ");
    const qsizetype first = header.indexOf(kAt);
    const qsizetype second = first < 0 ? -1 : header.indexOf(kAt, first + 1);
    if (second < 0)
        return {};
    const auto dateAt = [&](qsizetype at) {
        const qsizetype date = at + kAt.size() + 4; // past "Fri "
        return makeTime(digitsAt(header, date, 4), digitsAt(header, date + 5, 2), digitsAt(header, date + 8, 2), 0, 0,
                        0);
    };
    const bool sameYear = dateAt(first).isKnown() && yearHintOf(dateAt(first)).year == yearHintOf(dateAt(second)).year;
    return sameYear ? dateAt(second) : LogTime();
}

} // namespace

bool logsInUtc(QByteArrayView version)
{
    int major = 0;
    for (const char c : version) {
        if (c < '0' || c > '9')
            break;
        major = major * 10 + (c - '0');
        if (major > 1000)
            return false;
    }
    return major >= 17;
}

qsizetype findBanner(QByteArrayView line)
{
    return findWord(line.first(qMin<qsizetype>(line.size(), 256)), kBannerStart);
}

LogTime nearTime(const ByteSource &source)
{
    constexpr qint64 kLooked = 1 << 20;
    const QByteArray bytes = source.bytes(0, kLooked);
    for (qsizetype at = bytes.indexOf(kBannerStart); at >= 0; at = bytes.indexOf(kBannerStart, at + 1)) {
        const qsizetype end = bytes.indexOf('\n', at);
        const auto banner = parseBanner(QByteArrayView(bytes).sliced(at, (end < 0 ? bytes.size() : end) - at));
        if (banner && banner->time.isKnown())
            return banner->time;
    }
    if (bytes.startsWith("-- Journal begins at ") || bytes.startsWith("-- Logs begin at "))
        return journalHeaderTime(QByteArrayView(bytes).first(qMin<qsizetype>(bytes.size(), 200)));
    return {};
}

std::optional<Banner> parseBanner(QByteArrayView message)
{
    if (!beginsWith(message, kBannerStart))
        return std::nullopt;
    QByteArrayView rest = message.sliced(kBannerStart.size());
    const qsizetype blank = rest.indexOf(' ');
    if (blank <= 0)
        return std::nullopt;
    Banner banner;
    banner.version = rest.first(blank);
    rest = rest.sliced(blank + 1);
    if (beginsWith(rest, "running '")) {
        rest = rest.sliced(9);
        const qsizetype quote = rest.indexOf('\'');
        if (quote <= 0 || !rest.sliced(quote).startsWith("' at "))
            return std::nullopt;
        banner.action = rest.first(quote);
        rest = rest.sliced(quote + 5);
    } else if (beginsWith(rest, "finished at ")) {
        rest = rest.sliced(12);
        constexpr QByteArrayView kSource("Datasource ");
        if (const qsizetype at = rest.indexOf(kSource); at >= 0) {
            const QByteArrayView tail = rest.sliced(at + kSource.size());
            qsizetype end = tail.indexOf(".  Up ");
            if (end < 0)
                end = tail.indexOf(". Up ");
            banner.datasource = end < 0 ? tail : tail.first(end);
        }
    } else {
        return std::nullopt;
    }
    const qsizetype stop = rest.indexOf('.');
    banner.time = rfc2822(stop < 0 ? rest : rest.first(stop));
    banner.uptime = uptimeIn(rest);
    return banner;
}

std::optional<Event> parseEvent(QByteArrayView message)
{
    Event event;
    QByteArrayView rest;
    if (beginsWith(message, "start: "))
        rest = message.sliced(7);
    else if (beginsWith(message, "finish: ")) {
        rest = message.sliced(8);
        event.isFinish = true;
    } else {
        return std::nullopt;
    }
    const qsizetype colon = findWord(rest, ": ");
    if (colon <= 0)
        return std::nullopt;
    const QByteArrayView name = rest.first(colon);
    rest = rest.sliced(colon + 2);
    const qsizetype slash = name.indexOf('/');
    event.stage = slash < 0 ? name : name.first(slash);
    event.step = slash < 0 ? QByteArrayView() : name.sliced(slash + 1);
    if (event.isFinish) {
        const qsizetype end = findWord(rest, ": ");
        event.result = end < 0 ? rest : rest.first(end);
        if (event.result != "SUCCESS" && event.result != "WARN" && event.result != "FAIL")
            return std::nullopt;
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 2);
        event.durationUs = takeDuration(rest);
    }
    event.description = rest;
    return event;
}

} // namespace bootscope
