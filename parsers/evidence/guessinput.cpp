// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/guessinput.h"
#include "parsers/archives/archivevisit.h"
#include "parsers/evidence/replies/toolprints.h"
#include "parsers/logs/banner.h"
#include "parsers/logs/lineprefix.h"
#include "parsers/logs/logshape.h"
#include "parsers/logs/record.h"
#include "parsers/logs/recordparser.h"
#include "parsers/userdata/userdata.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qint64 kMaxJson = 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Evidence)
};

// "Dec 22 06:53:35 " or "2024-07-02T08:43:28" or "[    0.000000] ": a log of some kind.
bool hasStamp(QByteArrayView line)
{
    if (line.size() < 16)
        return false;
    const auto digit = [&](qsizetype at) { return line[at] >= '0' && line[at] <= '9'; };
    if (line[0] == '[')
        return line.first(20 < line.size() ? 20 : line.size()).contains(']') && (digit(1) || line[1] == ' ');
    if (digit(0))
        return digit(3) && line[4] == '-' && line[7] == '-' && (line[10] == 'T' || line[10] == ' ');
    return monthFromName(line) > 0 && line[3] == ' ' && line[9] == ':' && line[12] == ':';
}

// A log, and no text that quotes one: it begins like one, or most of it is one.
bool isSurelyLog(const QByteArray &head, const LogCensus &census)
{
    const qsizetype feed = head.indexOf('\n');
    const QByteArrayView first = QByteArrayView(head).first(qMin<qsizetype>(feed < 0 ? head.size() : feed, 4096));
    return parseRecordHead(first).isHead || parseLinePrefix(first).length > 0 || findBanner(first) == 0 ||
           hasStamp(first) || (census.plainRecords + census.prefixed) * 2 >= census.lines;
}

// Control characters other than those that programs print to a terminal.
bool looksBinary(const QByteArray &head)
{
    const qsizetype count = qMin<qsizetype>(head.size(), 65536);
    const auto bad = std::count_if(head.cbegin(), head.cbegin() + count, [](char c) {
        const auto byte = quint8(c);
        return byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != 0x1b && byte != '\b' &&
               byte != '\f';
    });
    return count > 0 && bad * 10 > count;
}

bool looksLikeUserData(const QByteArray &head)
{
    static constexpr const char *kStarts[] = {"#cloud-config", "#!",           "#include",      "#cloud-boothook",
                                              "#part-handler", "## template:", "Content-Type:", "MIME-Version:"};
    return std::any_of(std::begin(kStarts), std::end(kStarts),
                       [&](const char *start) { return head.startsWith(start); });
}

// gzip of user data, as it is handed to EC2. A log that was compressed is none.
bool isCompressedUserData(const QByteArray &head, qint64 size)
{
    if (!head.startsWith("\x1f\x8b") || size > head.size())
        return false;
    const Format format = readUserData(head).format;
    return format != Format::Unknown && format != Format::Empty;
}

InputKind jsonKind(const QByteArray &head, qint64 size)
{
    if (size > kMaxJson || size > head.size())
        return InputKind::Unknown;
    const QJsonObject root = QJsonDocument::fromJson(head).object();
    const QJsonObject v1 = root.value(QLatin1String("v1")).toObject();
    if (v1.contains(QLatin1String("modules-final")) || v1.contains(QLatin1String("init-local")) ||
        v1.contains(QLatin1String("stage")))
        return InputKind::StatusJson;
    if (v1.contains(QLatin1String("errors")))
        return InputKind::ResultJson;
    if (v1.contains(QLatin1String("instance_id")) || v1.contains(QLatin1String("instance-id")) ||
        root.contains(QLatin1String("ds")))
        return InputKind::InstanceData;
    return root.contains(QLatin1String("bootscope_case")) ? InputKind::CaseFile : InputKind::Unknown;
}

void setLog(InputGuess &guess, LogShape shape)
{
    switch (shape) {
    case LogShape::None:
        return;
    case LogShape::Detailed:
        guess.kind = InputKind::CloudInitLog;
        guess.format = QStringLiteral("iso");
        return;
    case LogShape::DetailedSyslog:
        guess.kind = InputKind::CloudInitLog;
        guess.format = QStringLiteral("syslog");
        return;
    case LogShape::Output:
        guess.kind = InputKind::OutputLog;
        guess.format = QStringLiteral("output");
        return;
    case LogShape::Console:
        guess.kind = InputKind::Console;
        guess.format = QStringLiteral("console");
        return;
    case LogShape::Journal:
        guess.kind = InputKind::Journal;
        guess.format = QStringLiteral("syslog");
        return;
    }
}

bool isUserDataName(const QString &name)
{
    return name.startsWith(QLatin1String("user-data")) || name.startsWith(QLatin1String("userdata"));
}

} // namespace

InputGuess guessInput(const QByteArray &head, qint64 size, const QString &name)
{
    InputGuess guess;
    if (size == 0) {
        guess.kind = isUserDataName(name) ? InputKind::UserDataFile : InputKind::Unknown;
        guess.remark = Text::tr("The file is empty.");
        return guess;
    }
    if (head.startsWith('{') || head.startsWith("[")) {
        guess.kind = jsonKind(head, size);
        if (guess.kind != InputKind::Unknown) {
            guess.format = QStringLiteral("json");
            guess.isSure = true;
            return guess;
        }
    }
    if (head.startsWith('[') && looksLikeAnalyzeDump(head)) {
        guess.kind = InputKind::AnalyzeText;
        guess.format = QStringLiteral("analyze-json");
        guess.isSure = true;
        return guess;
    }
    if (looksLikeStatusYaml(head)) {
        guess.kind = InputKind::StatusJson;
        guess.format = QStringLiteral("yaml");
        guess.isSure = true;
        return guess;
    }
    if (isCompressedUserData(head, size)) {
        guess.kind = InputKind::UserDataFile;
        guess.format = QStringLiteral("gzip");
        guess.isSure = true;
        return guess;
    }
    if (startsLikeArchive(head)) {
        guess.remark = Text::tr("An archive or a compressed file.");
        guess.isBinary = true;
        return guess;
    }
    if (looksLikeUserData(head)) {
        guess.kind = InputKind::UserDataFile;
        guess.isSure = true;
        return guess;
    }
    const LogCensus census = censusOf(head);
    guess.isSure = isSurelyLog(head, census);
    if (census.records == 0 && census.banners == 0 && census.prefixed == 0) {
        if (looksLikeStatusText(head)) {
            guess.kind = InputKind::StatusText;
            guess.format = QStringLiteral("status-text");
            guess.isSure = true;
            return guess;
        }
        if (looksLikeAnalyzeText(head)) {
            guess.kind = InputKind::AnalyzeText;
            guess.format = QStringLiteral("analyze-text");
            guess.isSure = true;
            return guess;
        }
    }
    if (const LogShape shape = shapeOf(census); shape != LogShape::None) {
        setLog(guess, shape);
        return guess;
    }
    if (looksBinary(head)) {
        guess.remark = Text::tr("The file is binary.");
        guess.isBinary = true;
        return guess;
    }
    // User data without a header that cloud-init knows, and output without banners: here only the name tells.
    if (isUserDataName(name)) {
        guess.kind = InputKind::UserDataFile;
    } else if (name.startsWith(QLatin1String("cloud-init-output.log"))) {
        guess.kind = InputKind::OutputLog;
        guess.format = QStringLiteral("output");
    } else {
        guess.remark = Text::tr("Nothing in this file comes from cloud-init.");
    }
    return guess;
}

} // namespace bootscope
