// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/samecontent.h"

#include <QCoreApplication>

namespace bootscope {

namespace {

constexpr qint64 kMaxBytes = 16LL * 1024 * 1024;
constexpr qsizetype kLeast = 200; // shorter texts may well stand in another by chance

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Evidence)
};

QByteArray normalised(const ByteSource &source)
{
    const QByteArray bytes = source.bytes(0, source.size());
    QByteArray text;
    text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', at);
        if (end < 0)
            end = bytes.size();
        qsizetype last = end;
        while (last > at && (bytes.at(last - 1) == '\r' || bytes.at(last - 1) == ' ' || bytes.at(last - 1) == '\t'))
            --last;
        text += QByteArrayView(bytes).sliced(at, last - at);
        text += '\n';
        at = end + 1;
    }
    while (text.endsWith("\n\n"))
        text.chop(1);
    return text;
}

} // namespace

void markSameContent(QList<FoundFile> &files)
{
    QList<QByteArray> texts(files.size());
    const auto isCompared = [&](const FoundFile &file) {
        return file.input.source && isLog(file.input.kind) && file.input.source->size() <= kMaxBytes;
    };
    // Only where two of a kind meet are they read at all.
    const auto meets = [&](qsizetype a, qsizetype b) {
        return a != b && files.at(a).input.sameAs < 0 && files.at(b).input.sameAs < 0 &&
               files.at(a).input.kind == files.at(b).input.kind &&
               files.at(a).input.caseIndex == files.at(b).input.caseIndex && isCompared(files.at(a)) &&
               isCompared(files.at(b));
    };
    const auto textOf = [&](qsizetype i) -> const QByteArray & {
        if (texts.at(i).isNull())
            texts[i] = normalised(*files.at(i).input.source);
        return texts.at(i);
    };
    for (qsizetype a = 0; a < files.size(); ++a) {
        for (qsizetype b = 0; b < files.size(); ++b) {
            if (!meets(a, b))
                continue;
            const QByteArray &inner = textOf(a);
            const QByteArray &outer = textOf(b);
            if (inner.size() > outer.size() || inner.size() < kLeast)
                continue;
            // Of two equals the plain file stays, else the first.
            if (inner.size() == outer.size()) {
                const bool aIsPacked = !files.at(a).input.origin.isEmpty();
                const bool bIsPacked = !files.at(b).input.origin.isEmpty();
                if (aIsPacked == bIsPacked ? a < b : bIsPacked)
                    continue;
            }
            if (!outer.contains(inner))
                continue;
            Input &same = files[a].input;
            same.sameAs = int(b);
            addRemark(same, Text::tr("All of it stands in %1 as well: it is read there.").arg(files.at(b).input.path));
            break;
        }
    }
}

} // namespace bootscope
