// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/consolejoin.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qint64 kMaxPiece = 8LL * 1024 * 1024;
constexpr qsizetype kLeastOverlap = 200; // bytes; less may be chance
constexpr double kBootEarly = 10;        // seconds: a console that begins at the start of the machine

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Evidence)
};

// The seconds of "[   12.345678] " at the beginning of a line; -1 when it has none.
double stampOf(QByteArrayView line)
{
    if (!line.startsWith('['))
        return -1;
    const qsizetype close = line.first(qMin<qsizetype>(line.size(), 24)).indexOf(']');
    bool ok = false;
    const double seconds = close < 0 ? -1 : line.sliced(1, close - 1).trimmed().toDouble(&ok);
    return ok ? seconds : -1;
}

struct Stamps
{
    double first = -1;
    double last = -1;
};

Stamps stampsOf(const QByteArray &text)
{
    Stamps stamps;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            end = text.size();
        const double seconds = stampOf(QByteArrayView(text).sliced(at, end - at));
        at = end + 1;
        if (seconds < 0)
            continue;
        if (stamps.first < 0)
            stamps.first = seconds;
        stamps.last = seconds;
    }
    return stamps;
}

// Where in `first` the text begins that it ends with and `last` begins with; skipped: bytes of a cut line at the
// beginning of `last`. -1: they do not overlap.
qsizetype overlapAt(const QByteArray &first, const QByteArray &last, qsizetype &skipped)
{
    // The last 64 KB begin anywhere in a line.
    skipped = 0;
    const qsizetype lineEnd = last.indexOf('\n');
    for (const qsizetype begin : {qsizetype(0), lineEnd + 1}) {
        const QByteArrayView probe = QByteArrayView(last).sliced(begin).first(qMin(kLeastOverlap, last.size() - begin));
        for (qsizetype at = first.indexOf(probe); at >= 0; at = first.indexOf(probe, at + 1)) {
            const QByteArrayView tail = QByteArrayView(first).sliced(at);
            if (probe.size() == kLeastOverlap && QByteArrayView(last).sliced(begin).startsWith(tail)) {
                skipped = begin;
                return at;
            }
        }
        if (lineEnd < 0)
            break;
    }
    return -1;
}

QString seconds(double value)
{
    return QString::number(value, 'f', 1);
}

QByteArray readAll(const Input &input)
{
    return input.source->bytes(0, input.source->size());
}

} // namespace

std::optional<QByteArray> joinConsolePieces(const QByteArray &first, const QByteArray &last, bool isOneMachine)
{
    qsizetype skipped = 0;
    const qsizetype overlap = overlapAt(first, last, skipped);
    if (overlap >= 0)
        return first.first(overlap) + last.sliced(skipped);
    const Stamps a = stampsOf(first);
    const Stamps b = stampsOf(last);
    const bool isOrdered =
        a.first >= 0 && b.first >= 0 && a.first <= kBootEarly && a.last <= b.first && b.first > kBootEarly;
    if (!isOrdered || !isOneMachine)
        return std::nullopt;
    QByteArray text = first;
    if (!text.endsWith('\n'))
        text += '\n';
    // A sentence in brackets: no rule that reads logs takes it for one of their lines.
    text += "<<< " +
            Text::tr("Bootscope: a hole. What the console printed between second %1 and second %2 of the boot is in "
                     "neither piece; how much that was is not known.")
                .arg(seconds(a.last), seconds(b.first))
                .toUtf8() +
            " >>>\n";
    return text + last;
}

void joinConsoles(QList<FoundFile> &files)
{
    const auto isPiece = [](const FoundFile &file) {
        return file.input.kind == InputKind::Console && file.input.source && file.input.sameAs < 0 &&
               file.input.source->size() <= kMaxPiece;
    };
    for (qsizetype a = 0; a < files.size(); ++a) {
        for (qsizetype b = 0; b < files.size() && isPiece(files.at(a)); ++b) {
            if (a == b || !isPiece(files.at(b)) || files.at(a).input.caseIndex != files.at(b).input.caseIndex)
                continue;
            const QString &machine = files.at(a).machine;
            if (!machine.isEmpty() && !files.at(b).machine.isEmpty() && machine != files.at(b).machine)
                continue;
            const bool isOne = !machine.isEmpty() && machine == files.at(b).machine;
            auto text = joinConsolePieces(readAll(files.at(a).input), readAll(files.at(b).input), isOne);
            if (!text)
                continue;
            Input &input = files[a].input;
            Input &other = files[b].input;
            input.source = ByteSource::fromBytes(std::move(*text));
            input.remark = Text::tr("The first piece of a console, joined with the last one: %1.").arg(other.path);
            other.sameAs = int(a);
            other.remark =
                Text::tr("The last piece of a console: it is read behind the first one, %1.").arg(input.path);
        }
    }
}

} // namespace bootscope
