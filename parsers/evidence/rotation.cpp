// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/rotation.h"

#include "parsers/evidence/joinedsource.h"
#include "parsers/logs/banner.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

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
    // The files of each log, by their places in the list.
    QMap<std::tuple<int, int, QString>, QList<std::pair<qint64, qsizetype>>> logs;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const Input &input = files.at(i).input;
        if (!isLog(input.kind) || !input.source || input.sameAs >= 0)
            continue;
        const RotatedName name = rotatedName(input.path);
        logs[{input.caseIndex, int(input.kind), name.base}].append({name.age, i});
    }
    for (const auto &log : std::as_const(logs)) {
        if (log.size() < 2)
            continue;
        // They take the places that they have together.
        QList<qsizetype> places;
        for (const auto &[age, place] : log)
            places.append(place);
        auto ordered = log;
        std::stable_sort(ordered.begin(), ordered.end(),
                         [](const auto &a, const auto &b) { return a.first > b.first; });
        QList<FoundFile> group;
        for (const auto &[age, place] : std::as_const(ordered))
            group.append(files.at(place));
        QList<qsizetype> joined; // of the group, those that went into the next
        for (qsizetype i = 1; i < group.size(); ++i) {
            const ByteSource &before = *group.at(i - 1).input.source;
            // Two files of one age are two copies, not two parts.
            if (ordered.at(i).first == ordered.at(i - 1).first || before.size() == 0 ||
                beginsBoot(*group.at(i).input.source, before))
                continue;
            join(group[i - 1], group[i]);
            joined.append(i - 1);
        }
        for (qsizetype i = 0; i < group.size(); ++i)
            files[places.at(i)] = group.at(i);
        for (const qsizetype i : std::as_const(joined)) {
            Input &input = files[places.at(i)].input;
            const Input &next = files.at(places.at(i + 1)).input;
            input.sameAs = int(places.at(i + 1));
            addRemark(input, Text::tr("An older part of a log: it is read in front of %1.").arg(next.path));
        }
    }
}

} // namespace bootscope
