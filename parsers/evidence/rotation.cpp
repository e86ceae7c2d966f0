// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/rotation.h"

#include "parsers/evidence/joinedsource.h"
#include "parsers/logs/banner.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qint64 kLook = 8 * 1024;
constexpr int kLinesLookedAt = 5;
constexpr qint64 kTail = 256 * 1024;
constexpr qint64 kBlock = 1024 * 1024;
// A date as an age: later is younger, and any is younger than what a number may be.
constexpr qint64 kFarDate = 99'999'999;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Evidence)
};

QByteArray actionOf(QByteArrayView line)
{
    const qsizetype at = findBanner(line);
    const auto banner = at < 0 ? std::nullopt : parseBanner(line.sliced(at));
    return !banner ? QByteArray() : banner->isFinal() ? QByteArray("final") : banner->action.toByteArray();
}

// The stage that the last banner of a log tells of.
QByteArray lastAction(const ByteSource &source)
{
    const QList<QByteArray> lines = source.bytes(qMax<qint64>(0, source.size() - kTail), kTail).split('\n');
    for (qsizetype i = lines.size(); i-- > 0;) {
        if (QByteArray action = actionOf(lines.at(i)); !action.isEmpty())
            return action;
    }
    return {};
}

// Whether the first lines hold the banner that begins a boot. `init` does so where no `init-local` came before it.
bool beginsBoot(const ByteSource &source, const ByteSource &before)
{
    const QList<QByteArray> lines = source.bytes(0, kLook).split('\n').mid(0, kLinesLookedAt);
    for (const QByteArray &line : lines) {
        const QByteArray action = actionOf(line);
        if (!action.isEmpty())
            return action == "init-local" || (action == "init" && lastAction(before) != "init-local");
    }
    return false;
}

qint64 lineCount(const ByteSource &source)
{
    qint64 count = 0;
    for (qint64 at = 0; at < source.size(); at += kBlock)
        count += source.bytes(at, kBlock).count('\n');
    const bool endsInLine = source.size() > 0 && source.bytes(source.size() - 1, 1) != "\n";
    return count + (endsInLine ? 1 : 0);
}

void join(FoundFile &older, FoundFile &younger)
{
    const qint64 lines = lineCount(*older.input.source);
    QList<std::shared_ptr<const ByteSource>> parts{older.input.source};
    if (older.input.source->bytes(older.input.source->size() - 1, 1) != "\n")
        parts.append(ByteSource::fromBytes("\n"));
    parts.append(younger.input.source);
    younger.input.source = joinSources(parts);
    addRemark(younger.input, Text::tr("A boot began in %1: its %n lines stand first, those of this file behind them.",
                                      nullptr, int(lines))
                                 .arg(older.input.path));
}

} // namespace

RotatedName rotatedName(const QString &path)
{
    static const QRegularExpression kRotated(
        QStringLiteral("^(.*?)(?:\\.(\\d{1,3})|[-.](\\d{8})(?:-\\d+)?)(?:\\.(?:gz|bz2|xz|zst))?$"));
    const auto match = kRotated.match(path);
    if (!match.hasMatch())
        return {path, 0};
    if (!match.captured(2).isEmpty())
        return {match.captured(1), match.captured(2).toLongLong()};
    return {match.captured(1), kFarDate + 1 - match.captured(3).toLongLong()};
}

void orderRotated(QList<FoundFile> &files)
{
    for (qsizetype first = 0; first < files.size(); ++first) {
        const RotatedName name = rotatedName(files.at(first).input.path);
        // All files of this log, in order; they take the places that they have in the list.
        QList<qsizetype> places;
        QList<FoundFile> group;
        for (qsizetype i = 0; i < files.size(); ++i) {
            const FoundFile &file = files.at(i);
            if (!isLog(file.input.kind) || !file.input.source || file.input.kind != files.at(first).input.kind ||
                file.input.caseIndex != files.at(first).input.caseIndex ||
                rotatedName(file.input.path).base != name.base)
                continue;
            places.append(i);
            group.append(file);
        }
        if (group.size() < 2 || places.constFirst() != first)
            continue;
        std::stable_sort(group.begin(), group.end(), [](const FoundFile &a, const FoundFile &b) {
            return rotatedName(a.input.path).age > rotatedName(b.input.path).age;
        });
        QList<qsizetype> joined; // of the group, those that went into the next
        for (qsizetype i = 1; i < group.size(); ++i) {
            if (beginsBoot(*group.at(i).input.source, *group.at(i - 1).input.source) ||
                group.at(i - 1).input.source->size() == 0)
                continue;
            join(group[i - 1], group[i]);
            joined.append(i - 1);
        }
        for (qsizetype i = 0; i < group.size(); ++i)
            files[places.at(i)] = group.at(i);
        for (const qsizetype i : std::as_const(joined)) {
            Input &input = files[places.at(i)].input;
            input.sameAs = int(places.at(i + 1));
            input.remark = Text::tr("An older part of a log: it is read in front of %1.")
                               .arg(files.at(places.at(i + 1)).input.path);
        }
    }
}

} // namespace bootscope
