// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/redact/redactor.h"

#include "parsers/carriers/repack.h"
#include "parsers/redact/maskspan.h"

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kDeepest = 4; // packed texts within packed texts
constexpr qsizetype kLongestPiece = 4 * 1024 * 1024;

bool isWordByte(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

// A host's domain tells as much as its name.
qsizetype domainEnd(const QByteArray &bytes, qsizetype at)
{
    qsizetype end = at;
    while (end + 1 < bytes.size() && bytes[end] == '.' && isWordByte(bytes[end + 1])) {
        ++end;
        while (end < bytes.size() && (isWordByte(bytes[end]) || bytes[end] == '-'))
            ++end;
    }
    return end;
}

void findLiterals(const MaskText &text, const MaskBook &book, MaskSpans &spans)
{
    if (!book.hasLiterals())
        return;
    const QByteArray &bytes = text.bytes;
    for (qsizetype at = 0; at + 4 <= bytes.size(); ++at) {
        const QList<MaskBook::Literal> *literals = book.literalsAt(bytes.constData() + at);
        if (!literals)
            continue;
        for (const MaskBook::Literal &literal : *literals) {
            const qsizetype end = at + literal.value.size();
            if (end > bytes.size() || QByteArrayView(bytes).sliced(at, literal.value.size()) != literal.value)
                continue;
            // A secret may stand in the midst of a word; a name or a number is a word.
            const bool isSecret = maskClassOf(literal.kind) == MaskClass::Secrets && literal.value.size() >= 8;
            const bool cut = (at > 0 && isWordByte(bytes[at - 1]) && isWordByte(bytes[at])) ||
                             (end < bytes.size() && isWordByte(bytes[end]) && isWordByte(bytes[end - 1]));
            // "web-1" is not meant by "web-1.4", which is a version.
            const bool isVersion =
                end + 1 < bytes.size() && bytes[end] == '.' && bytes[end + 1] >= '0' && bytes[end + 1] <= '9';
            if ((cut || isVersion) && !isSecret)
                continue;
            const qsizetype stop = literal.kind == MaskKind::HostName ? domainEnd(bytes, end) : end;
            spans.append({at, stop, literal.kind});
            at = stop - 1;
            break;
        }
    }
}

// Secrets before identifiers, a whole key before the token in it; what overlaps is one span.
MaskSpans withoutOverlaps(MaskSpans spans)
{
    std::stable_sort(spans.begin(), spans.end(), [](const MaskSpan &a, const MaskSpan &b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    MaskSpans apart;
    for (const MaskSpan &span : spans) {
        if (span.begin >= span.end)
            continue;
        if (apart.isEmpty() || span.begin >= apart.constLast().end) {
            apart.append(span);
            continue;
        }
        MaskSpan &last = apart.last();
        if (span.end <= last.end) {
            const bool same = span.begin == last.begin && span.end == last.end;
            // The form of a token says more than the name of its key.
            if (same && last.kind == MaskKind::Secret && !last.replacement)
                last.kind = span.kind;
            continue;
        }
        last.end = span.end;
        last.value.clear();
        if (last.replacement)
            last.kind = MaskKind::Secret;
        last.replacement.reset();
    }
    return apart;
}

} // namespace

Redactor::Redactor(MaskClasses classes) : m_classes(classes) {}

QList<MaskSpan> Redactor::spansOf(const QByteArray &bytes, const Where &where)
{
    const MaskText text(bytes);
    MaskSpans spans;
    findSecretBlocks(text, spans);
    findSecretForms(text, spans);
    findSecretCommands(text, spans);
    findNamedSecrets(text, spans);
    findCloudIds(text, spans);
    findNames(text, spans);
    findAddresses(text, spans);
    spans.removeIf([this](const MaskSpan &span) { return !m_classes.testFlag(maskClassOf(span.kind)); });
    for (MaskSpan &span : spans) {
        if (span.value.isEmpty())
            span.value = text.slice(span.begin, span.end);
        if (span.isRepeated)
            m_book.remember(span.kind, span.value);
        // Of a key, each of its lines by itself as well.
        if (span.kind == MaskKind::PrivateKey && span.end - span.begin >= 40)
            m_book.remember(span.kind, text.slice(span.begin, span.end));
    }
    if (where.depth < kDeepest) {
        const auto inside = [&](const QByteArray &inner, qsizetype offset) {
            const quint32 above = quint32(QByteArrayView(bytes).first(offset).count('\n'));
            return replaced(inner, {where.place, where.line + (where.depth == 0 ? above : 0), where.depth + 1});
        };
        findPacked(text, inside, spans);
    }
    findLiterals(text, m_book, spans);
    return withoutOverlaps(spans);
}

QByteArray Redactor::replaced(const QByteArray &text, const Where &where)
{
    const MaskSpans spans = spansOf(text, where);
    if (spans.isEmpty())
        return text;
    QByteArray out;
    out.reserve(text.size() + text.size() / 8);
    qsizetype at = 0;
    quint32 line = where.line;
    for (const MaskSpan &span : spans) {
        const QByteArrayView before = QByteArrayView(text).sliced(at, span.begin - at);
        if (where.depth == 0) // what is packed has the line where it begins
            line += quint32(std::count(before.begin(), before.end(), '\n'));
        out += before;
        at = span.end;
        if (span.replacement) {
            out += *span.replacement;
            continue;
        }
        const QByteArray value = span.value.isEmpty() ? text.sliced(span.begin, span.end - span.begin) : span.value;
        QByteArray label = m_book.label(span.kind, value);
        if (!where.place.isEmpty())
            m_book.count(label, {where.place, line});
        // "ip-10-0-1-23": the dashes stay.
        if (span.kind == MaskKind::Address4 && text[span.begin] != '.' &&
            QByteArrayView(text).sliced(span.begin, span.end - span.begin).contains('-'))
            label.replace('.', '-');
        out += label;
    }
    return out + text.sliced(at);
}

void Redactor::learn(const QByteArray &text)
{
    spansOf(text, {});
}

QByteArray Redactor::mask(const QByteArray &text, const QString &place, quint32 firstLine)
{
    return replaced(text, {place, firstLine});
}

QString Redactor::mask(const QString &text)
{
    return QString::fromUtf8(replaced(text.toUtf8(), {}));
}

void Redactor::learnUserData(const QByteArray &raw)
{
    const auto unpacked = unpackUserData(raw);
    learn(unpacked ? unpacked->document : raw);
}

QByteArray Redactor::maskUserData(const QByteArray &raw, const QString &place)
{
    const auto unpacked = unpackUserData(raw);
    return unpacked ? packUserData(mask(unpacked->document, place), unpacked->packing) : mask(raw, place);
}

qsizetype redactionPiece(QByteArrayView text, qsizetype wanted)
{
    if (text.size() <= wanted)
        return text.size();
    const auto lineBefore = [&](qsizetype at) {
        const qsizetype feed = text.lastIndexOf('\n', at - 1);
        return feed < 0 ? qsizetype(0) : feed + 1;
    };
    qsizetype end = lineBefore(wanted);
    // A key that is open here is looked at with its end.
    const QByteArrayView piece = text.first(end);
    const qsizetype open = piece.lastIndexOf("-----BEGIN ");
    if (open >= 0 && piece.sliced(open).indexOf("-----END ") < 0) {
        const qsizetype close = text.sliced(open).indexOf("-----END ");
        if (close >= 0 && open + close < wanted + kLongestPiece) {
            const qsizetype feed = text.indexOf('\n', open + close);
            return feed < 0 ? text.size() : feed + 1;
        }
    }
    return end > 0 ? end : qMin(text.size(), wanted);
}

} // namespace bootscope
