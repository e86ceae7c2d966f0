// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/inspect.h"

#include "parsers/archives/archivevisit.h"
#include "parsers/evidence/foreign.h"
#include "parsers/evidence/guessinput.h"
#include "parsers/evidence/lineprefixes.h"
#include "parsers/evidence/replies/reply.h"
#include "parsers/evidence/semaphores.h"
#include "parsers/evidence/session.h"
#include "parsers/evidence/sniff.h"
#include "parsers/evidence/unpack.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace bootscope {

namespace {

constexpr qint64 kGuessBytes = 256 * 1024;
constexpr qint64 kMaxConverted = 256LL * 1024 * 1024;
constexpr qint64 kMaxSession = 16LL * 1024 * 1024;
constexpr qint64 kSearchBlock = 1024 * 1024;
constexpr qint64 kSearchFound = 64LL * 1024 * 1024;   // of a file that was found
constexpr qint64 kSearchAsked = 2048LL * 1024 * 1024; // of one that was asked for

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Evidence)
};

QString nameOf(const FoundFile &file)
{
    return file.input.path.section(QLatin1Char('/'), -1);
}

// Whether a JSON document of cloud-init or user data: these are no answers that hold something else.
bool isDocument(InputKind kind)
{
    return kind == InputKind::StatusJson || kind == InputKind::ResultJson || kind == InputKind::InstanceData ||
           kind == InputKind::UserDataFile || kind == InputKind::AnalyzeText || kind == InputKind::CaseFile;
}

// What PowerShell saves is UTF-16; its first bytes say so. User data stays as it is: cloud-init reads it so.
void toUtf8(Input &input)
{
    const QByteArray begin = input.source->bytes(0, 3);
    const bool isUtf16 = begin.startsWith("\xff\xfe") || begin.startsWith("\xfe\xff");
    if ((!isUtf16 && begin != "\xef\xbb\xbf") || input.source->size() > kMaxConverted)
        return;
    const QByteArray bytes = input.source->bytes(0, input.source->size());
    QStringDecoder decode(isUtf16 ? QStringDecoder::Utf16 : QStringDecoder::Utf8);
    const QByteArray text = QString(decode(bytes)).toUtf8();
    if (guessInput(text.left(kGuessBytes), text.size(), {}).kind != InputKind::UserDataFile)
        input.source = ByteSource::fromBytes(text);
}

// Where in a long syslog or console cloud-init first speaks: the beginning of that line, -1 nowhere.
qint64 firstMention(const ByteSource &source, qint64 most, const std::atomic<bool> *cancelled)
{
    static constexpr std::array<QByteArrayView, 3> kMarks{"cloud-init[", "[CLOUDINIT]", "Cloud-init v."};
    constexpr qint64 kOverlap = 64;
    for (qint64 at = 0; at < qMin(most, source.size()); at += kSearchBlock) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            return -1;
        const QByteArray block = source.bytes(at, kSearchBlock + kOverlap);
        qsizetype best = -1;
        for (const QByteArrayView mark : kMarks) {
            const qsizetype found = block.indexOf(mark);
            best = best < 0 || (found >= 0 && found < best) ? found : best;
        }
        if (best >= 0)
            return at + block.lastIndexOf('\n', best) + 1;
    }
    return -1;
}

class Inspector
{
public:
    explicit Inspector(const std::atomic<bool> *cancelled) : m_cancelled(cancelled) {}

    void look(FoundFile file, int depth)
    {
        if (!file.input.source) {
            m_result.append(std::move(file));
            return;
        }
        toUtf8(file.input);
        const QByteArray head = file.input.source->bytes(0, kGuessBytes);
        const InputGuess guess = guessInput(head, file.input.source->size(), nameOf(file));
        // User data that was compressed is user data; other things are unpacked.
        if (startsLikeArchive(head) && guess.kind != InputKind::UserDataFile) {
            lookIntoArchive(file, depth);
            return;
        }
        if (depth < kMostLayers && !isDocument(guess.kind) && mayBeReply(head) &&
            file.input.source->size() <= kMaxReplyBytes) {
            if (const auto reply = readReply(file.input.source->bytes(0, file.input.source->size()))) {
                lookIntoReply(file, *reply, depth);
                return;
            }
        }
        if (!isDocument(guess.kind) && !guess.isBinary && lookIntoSession(file))
            return;
        judge(std::move(file), head, guess);
    }

    QList<FoundFile> take() { return std::move(m_result); }

private:
    static constexpr int kMostLayers = 3; // answers in archives in answers

    void lookIntoArchive(const FoundFile &archive, int depth)
    {
        if (depth >= kMostLayers)
            return;
        Unpacked inside = unpackArchive(archive, m_cancelled);
        const qsizetype before = m_result.size();
        for (FoundFile &file : inside.files) {
            if (isSemaphorePlace(file.place))
                m_result.append(std::move(file));
            else
                look(std::move(file), depth + 1);
        }
        if (m_result.size() > before) {
            if (!inside.remark.isEmpty())
                addRemark(m_result[before].input, inside.remark);
            return;
        }
        if (!archive.isAsked)
            return;
        FoundFile nothing = archive;
        nothing.input.source.reset();
        nothing.input.remark = !inside.remark.isEmpty()
                                   ? inside.remark
                                   : Text::tr("No log of cloud-init is in this archive; %n files in it were looked at.",
                                              nullptr, inside.looked);
        m_result.append(std::move(nothing));
    }

    // What two or more commands printed, where each is evidence; its lines keep the numbers of the session.
    bool lookIntoSession(const FoundFile &file)
    {
        if (file.input.source->size() > kMaxSession)
            return false;
        QList<FoundFile> found;
        for (const SessionPart &part : splitSession(file.input.source->bytes(0, file.input.source->size()))) {
            const QByteArray head = part.printed.first(qMin<qsizetype>(part.printed.size(), kGuessBytes));
            const InputGuess guess = guessInput(head, part.printed.size(), {});
            if (guess.kind == InputKind::Unknown)
                continue;
            FoundFile one = file;
            one.input.kind = guess.kind;
            one.input.format = guess.format;
            one.input.origin.append(part.command);
            one.input.remark = Text::tr("What \"%1\" printed.").arg(part.command);
            const bool isLined = isLog(guess.kind) || guess.kind == InputKind::StatusText;
            one.input.source = ByteSource::fromBytes(isLined ? withLinesOfSession(part) : part.printed);
            one.isSure = true;
            found.append(one);
        }
        if (found.size() < 2)
            return false;
        m_result += found;
        return true;
    }

    void lookIntoReply(const FoundFile &file, const Reply &reply, int depth)
    {
        const qsizetype before = m_result.size();
        for (const PackedText &text : reply.texts) {
            FoundFile inner = file;
            inner.input.origin.append(reply.what);
            if (!text.name.isEmpty()) {
                inner.input.path += QLatin1Char('/') + text.name;
                inner.place += QLatin1Char('/') + text.name;
                inner.isAsked = false;
            }
            if (!text.machine.isEmpty())
                inner.machine = text.machine;
            inner.input.source = ByteSource::fromBytes(text.text);
            addRemark(inner.input, text.remark);
            if (text.kind == InputKind::Unknown) {
                const bool isConsole =
                    text.format == QLatin1String("ec2-console") || text.format == QLatin1String("gcp-serial");
                inner.isSure = isConsole;
                look(std::move(inner), depth + 1);
                continue;
            }
            inner.input.kind = text.kind;
            inner.input.format = text.format;
            inner.isSure = true;
            m_result.append(std::move(inner));
        }
        if (m_result.size() > before || !file.isAsked)
            return;
        FoundFile nothing = file;
        nothing.input.remark = Text::tr("%1, but what is in it does not come from cloud-init.").arg(reply.what);
        m_result.append(std::move(nothing));
    }

    void judge(FoundFile file, const QByteArray &head, InputGuess guess)
    {
        Input &input = file.input;
        const bool isText = !isDocument(guess.kind) && !guess.isUnreadable && !head.isEmpty();
        if (isText) {
            if (const auto cleaned = withoutForeignPrefixes(*input.source)) {
                input.source = cleaned;
                guess = guessInput(cleaned->bytes(0, kGuessBytes), cleaned->size(), nameOf(file));
                addRemark(input, Text::tr("What another program put before each line was left out."));
            }
        }
        if (guess.kind == InputKind::Unknown && isText && !guess.isBinary) {
            const qint64 at = firstMention(*input.source, file.isAsked ? kSearchAsked : kSearchFound, m_cancelled);
            if (at > 0)
                guess = guessInput(input.source->bytes(at, kGuessBytes), input.source->size(), nameOf(file));
        }
        // The console of a machine that never came as far as cloud-init is evidence all the same.
        if (guess.kind == InputKind::Unknown && file.isSure && isText && !guess.isBinary) {
            guess.kind = InputKind::Console;
            guess.format = QStringLiteral("console");
            guess.remark = Text::tr("Nothing in this console comes from cloud-init.");
        }
        const bool isTaken = file.isAsked || isKnownName(nameOf(file)) || guess.isSure || file.isSure;
        if (!isTaken || (guess.kind == InputKind::Unknown && !file.isAsked))
            return;
        input.kind = guess.kind;
        input.format = guess.format;
        if (guess.kind == InputKind::Unknown) {
            const QString foreign = nameForeign(head);
            if (!foreign.isEmpty())
                guess.remark = foreign;
        }
        addRemark(input, guess.remark);
        if (guess.isUnreadable)
            input.source.reset();
        m_result.append(std::move(file));
    }

    const std::atomic<bool> *m_cancelled;
    QList<FoundFile> m_result;
};

} // namespace

QList<FoundFile> inspect(FoundFile file, const std::atomic<bool> *cancelled)
{
    Inspector inspector(cancelled);
    inspector.look(std::move(file), 0);
    return inspector.take();
}

} // namespace bootscope
