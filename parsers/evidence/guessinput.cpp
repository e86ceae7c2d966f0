// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/guessinput.h"
#include "parsers/evidence/toolprints.h"
#include "parsers/logs/banner.h"
#include "parsers/logs/lineprefix.h"
#include "parsers/logs/record.h"
#include "parsers/userdata/userdata.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kLinesLookedAt = 2000;
constexpr qint64 kMaxJson = 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Evidence)
};

struct Census
{
    int lines = 0;
    int records = 0; // of cloud-init, without a prefix
    int low = 0;     // of them, below WARNING: only a detailed log has those
    int prefixed = 0;
    int console = 0;
    int banners = 0;
};

Census census(const QByteArray &head)
{
    Census c;
    for (qsizetype at = 0; at < head.size() && c.lines < kLinesLookedAt; ++c.lines) {
        qsizetype end = head.indexOf('\n', at);
        if (end < 0)
            end = head.size();
        const QByteArrayView line = QByteArrayView(head).sliced(at, qMin<qsizetype>(end - at, 4096));
        at = end + 1;
        const LinePrefix prefix = parseLinePrefix(line);
        const RecordHead record = parseRecordHead(line);
        if (prefix.length > 0 && (prefix.isCloudInit || prefix.isConsole)) {
            ++c.prefixed;
            c.console += prefix.isConsole ? 1 : 0;
        } else if (record.isHead) {
            ++c.records;
        }
        if (record.isHead &&
            (record.level == LogLevel::Debug || record.level == LogLevel::Info || record.level == LogLevel::Trace))
            ++c.low;
        c.banners += findBanner(line) >= 0 ? 1 : 0;
    }
    return c;
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

bool isArchive(const QByteArray &head)
{
    static constexpr const char *kStarts[] = {"PK\x03\x04",
                                              "\x1f\x8b",
                                              "BZh",
                                              "\xfd"
                                              "7zXZ",
                                              "7z\xbc\xaf",
                                              "\x28\xb5\x2f\xfd"};
    return head.mid(257, 5) == "ustar" || std::any_of(std::begin(kStarts), std::end(kStarts),
                                                      [&](const char *start) { return head.startsWith(start); });
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
    return InputKind::Unknown;
}

// What `aws ec2 get-console-output` and the like save: a log as one string, its line ends as backslash and n.
bool isWrapped(const QByteArray &head)
{
    const QByteArray start = head.left(4096).trimmed();
    const bool isDocument = start.startsWith('{') || start.startsWith("Output: \"") || start.startsWith("InstanceId: ");
    return isDocument && (head.contains("\\n") || head.contains("\\r"));
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
            return guess;
        }
    }
    if (isWrapped(head)) {
        guess.remark = Text::tr("The log is packed into JSON or YAML; open the text inside it.");
        return guess;
    }
    if (isCompressedUserData(head, size)) {
        guess.kind = InputKind::UserDataFile;
        guess.format = QStringLiteral("gzip");
        return guess;
    }
    if (isArchive(head)) {
        guess.remark = Text::tr("The file is compressed or an archive, which is not read yet: unpack it first.");
        guess.isUnreadable = true;
        return guess;
    }
    if (looksLikeUserData(head)) {
        guess.kind = InputKind::UserDataFile;
        return guess;
    }
    const Census c = census(head);
    if (c.records == 0 && c.banners == 0 && c.prefixed == 0) {
        if (looksLikeStatusText(head)) {
            guess.kind = InputKind::StatusText;
            guess.format = QStringLiteral("status-text");
            return guess;
        }
        if (looksLikeAnalyzeText(head)) {
            guess.kind = InputKind::AnalyzeText;
            guess.format = QStringLiteral("analyze-text");
            return guess;
        }
    }
    // Enough of a prefix, not one line quoted somewhere.
    if (c.prefixed > c.records && c.prefixed * 20 >= c.lines) {
        const bool console = c.console * 2 > c.prefixed;
        // Amazon's and the oldest logs carry a syslog stamp but are the detailed log by what they hold.
        if (c.low * 2 > c.prefixed) {
            guess.kind = InputKind::CloudInitLog;
            guess.format = QStringLiteral("syslog");
        } else {
            guess.kind = console ? InputKind::Console : InputKind::Journal;
            guess.format = console ? QStringLiteral("console") : QStringLiteral("syslog");
        }
        return guess;
    }
    if (c.low > 0 || (c.records > 0 && c.records * 2 >= c.lines)) {
        guess.kind = InputKind::CloudInitLog;
        guess.format = QStringLiteral("iso");
        return guess;
    }
    if (c.banners > 0 || c.records > 0 || c.prefixed > 0) {
        guess.kind = c.prefixed > 0 ? (c.console > 0 ? InputKind::Console : InputKind::Journal) : InputKind::OutputLog;
        guess.format = guess.kind == InputKind::OutputLog ? QStringLiteral("output") : QStringLiteral("syslog");
        return guess;
    }
    if (looksBinary(head)) {
        guess.remark = Text::tr("The file is binary.");
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
