// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/compare/comparelines.h"

#include "parsers/boots/compare/plainmessage.h"

#include <QSet>

#include <algorithm>

namespace bootscope {

namespace {

constexpr quint32 kMaxLines = 300'000; // of one log of one boot
constexpr qint64 kLineBytes = 1024;
constexpr qsizetype kTextChars = 400;
constexpr quint32 kCheckEvery = 4096;
constexpr qsizetype kLeastId = 4; // a shorter one may be a word of its own

struct LogPart
{
    const Input *input;
    int index;
    LineNo begin;
    LineNo end;          // inclusive
    QByteArray instance; // the boot's own id, which is no difference
};

LogPart partOf(const Analysis &analysis, int index, LineNo begin, LineNo end, const QString &instance)
{
    const Input *input = index >= 0 && index < analysis.inputs.size() && analysis.inputs.at(index).source
                             ? &analysis.inputs.at(index)
                             : nullptr;
    if (!input || begin.value == 0)
        return {nullptr, index, {}, {}, {}};
    return {input, index, begin, std::min(end, LineNo(input->lines.lineCount())), instance.toUtf8()};
}

// Each line's message with what it is of a record's head taken off. False when it was cancelled.
template<class OnLine>
bool forEachLine(const LogPart &part, bool &cut, const std::atomic<bool> &cancelled, OnLine &&onLine)
{
    if (!part.input)
        return true;
    LineNo end = part.end;
    if (end.value - part.begin.value >= kMaxLines) {
        cut = true;
        end = LineNo(part.begin.value + kMaxLines - 1);
    }
    for (LineNo line = part.begin; line <= end; ++line.value) {
        if (line.value % kCheckEvery == 0 && cancelled)
            return false;
        const QByteArray text = part.input->lines.text(*part.input->source, line, kLineBytes);
        const RecordHead head = parseRecordHead(text);
        QByteArray message = head.isHead ? text.sliced(head.messageOffset) : text;
        if (part.instance.size() >= kLeastId)
            message.replace(part.instance, "#");
        if (!message.trimmed().isEmpty())
            onLine(line, text, QByteArrayView(message));
    }
    return true;
}

bool isBad(LogLevel level)
{
    return level == LogLevel::Warning || level == LogLevel::Error || level == LogLevel::Critical;
}

QString shownLine(const QByteArray &line)
{
    QString text = QString::fromUtf8(line).left(kTextChars);
    for (QChar &c : text) {
        if (c < QLatin1Char(' ') || c == QChar(0x7f))
            c = QLatin1Char(' ');
    }
    return text.trimmed();
}

} // namespace

NewMessages newMessages(const Analysis &referenceCase, int reference, const Analysis &bootCase, int boot,
                        const std::atomic<bool> &cancelled, int most)
{
    NewMessages found;
    const auto isThere = [](const Analysis &analysis, int index) {
        return index >= 0 && size_t(index) < analysis.boots.size();
    };
    if (!isThere(referenceCase, reference) || !isThere(bootCase, boot))
        return found;
    const Boot &was = referenceCase.boots[size_t(reference)];
    const Boot &is = bootCase.boots[size_t(boot)];
    const std::pair<LogPart, LogPart> logs[] = {
        {partOf(referenceCase, was.logInput, was.logBegin, was.logEnd, was.instanceId),
         partOf(bootCase, is.logInput, is.logBegin, is.logEnd, is.instanceId)},
        {partOf(referenceCase, was.outputInput, was.outputBegin, was.outputEnd, was.instanceId),
         partOf(bootCase, is.outputInput, is.outputBegin, is.outputEnd, is.instanceId)}};
    QList<NewMessage> bad, output, rest;
    for (const auto &[from, to] : logs) {
        if (!from.input || !to.input)
            continue; // nothing to compare with: all of it would be new
        QSet<size_t> known;
        const bool done =
            forEachLine(from, found.cut, cancelled,
                        [&known](LineNo, const QByteArray &, QByteArrayView m) { known.insert(plainHash(m)); });
        if (!done)
            return {};
        const LogPart &part = to;
        forEachLine(part, found.cut, cancelled, [&](LineNo line, const QByteArray &text, QByteArrayView message) {
            const size_t hash = plainHash(message);
            if (known.contains(hash))
                return;
            known.insert(hash); // once
            ++found.total;
            const LogLevel level = part.input->lines.level(line);
            QList<NewMessage> &kept = isBad(level) ? bad : part.index == is.outputInput ? output : rest;
            if (kept.size() < most)
                kept.append({part.index, line, level, shownLine(text)});
        });
    }
    found.first = (bad + output + rest).mid(0, most);
    return found;
}

} // namespace bootscope
