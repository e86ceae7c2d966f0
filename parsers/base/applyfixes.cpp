// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/base/applyfixes.h"

#include <algorithm>

namespace bootscope {

namespace {

struct Piece
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray replacement;
};

class Offsets
{
public:
    explicit Offsets(const QByteArray &text) : m_text(text)
    {
        for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            m_starts.append(at + 1);
    }

    qsizetype of(TextPosition place) const
    {
        if (place.line < 1)
            return 0;
        if (place.line > m_starts.size())
            return m_text.size();
        qsizetype at = m_starts.at(place.line - 1);
        for (int column = 1; column < place.column && at < m_text.size() && m_text.at(at) != '\n'; ++column) {
            ++at;
            while (at < m_text.size() && (static_cast<unsigned char>(m_text.at(at)) & 0xC0U) == 0x80U)
                ++at;
        }
        return at;
    }

private:
    const QByteArray &m_text;
    QList<qsizetype> m_starts{0};
};

bool overlap(const Piece &a, const Piece &b)
{
    if (a.begin == a.end && b.begin == b.end)
        return a.begin == b.begin;
    return a.begin < b.end && b.begin < a.end;
}

} // namespace

QByteArray applyFixes(const QByteArray &text, const QList<Fix> &fixes)
{
    const Offsets offsets(text);
    QList<Piece> pieces;
    for (const Fix &fix : fixes) {
        const qsizetype before = pieces.size();
        bool fits = true;
        for (const TextEdit &edit : fix.edits) {
            const qsizetype begin = offsets.of(edit.range.begin);
            const Piece piece{begin, std::max(begin, offsets.of(edit.range.end)), edit.replacement.toUtf8()};
            const bool free =
                std::none_of(pieces.cbegin(), pieces.cend(), [&piece](const Piece &p) { return overlap(p, piece); });
            if (free)
                pieces.append(piece);
            fits = fits && (free || fixes.size() == 1);
        }
        if (!fits)
            pieces.resize(before);
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) { return a.begin < b.begin; });
    QByteArray result;
    qsizetype at = 0;
    for (const Piece &piece : std::as_const(pieces)) {
        result += text.mid(at, piece.begin - at) + piece.replacement;
        at = piece.end;
    }
    return result + text.mid(at);
}

QByteArray applyFix(const QByteArray &text, const Fix &fix)
{
    return applyFixes(text, {fix});
}

} // namespace bootscope
