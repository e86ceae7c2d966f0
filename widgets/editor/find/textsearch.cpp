// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/find/textsearch.h"

#include "parsers/userdata/utf8.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace bootscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TextSearch)
};

// Lines end as they do in the text, whatever its line ends are.
const QString kNewlines = QStringLiteral("(*ANYCRLF)");
constexpr char16_t kInvalid = 0xF700; // plus the byte: private characters

struct Decoded
{
    QString text;
    bool isAscii = true;            // offsets are the same
    std::vector<qsizetype> invalid; // where bytes that are no UTF-8 stand
};

Decoded decode(const QByteArray &bytes)
{
    Decoded result;
    result.isAscii = std::all_of(bytes.cbegin(), bytes.cend(), [](char c) { return static_cast<signed char>(c) >= 0; });
    if (result.isAscii) {
        result.text = QString::fromLatin1(bytes);
        return result;
    }
    QByteArrayView rest = bytes;
    for (;;) {
        const qsizetype invalid = userdata::firstInvalidUtf8(rest);
        const QByteArrayView valid = invalid < 0 ? rest : rest.first(invalid);
        // fromUtf8() would take a byte order mark away.
        if (valid.startsWith("\xef\xbb\xbf"))
            result.text += QChar(0xFEFF) + QString::fromUtf8(valid.sliced(3));
        else
            result.text += QString::fromUtf8(valid);
        if (invalid < 0)
            return result;
        result.invalid.push_back(result.text.size());
        result.text += QChar(char16_t(kInvalid + static_cast<unsigned char>(rest[invalid])));
        rest = rest.sliced(invalid + 1);
    }
}

// From places in the decoded text to bytes; cheap for places that grow.
class ByteOffsets
{
public:
    explicit ByteOffsets(const Decoded &decoded) : m_decoded(decoded) {}

    qsizetype at(qsizetype unit)
    {
        if (m_decoded.isAscii || unit < 0)
            return unit;
        if (unit < m_unit) {
            m_unit = 0;
            m_byte = 0;
            m_invalid = 0;
        }
        for (; m_unit < unit; ++m_unit) {
            const char16_t c = m_decoded.text.at(m_unit).unicode();
            if (m_invalid < m_decoded.invalid.size() && m_decoded.invalid[m_invalid] == m_unit) {
                ++m_invalid;
                m_byte += 1;
            } else if (c < 0x80)
                m_byte += 1;
            else if (c < 0x800)
                m_byte += 2;
            else if (QChar::isSurrogate(c))
                m_byte += 2; // half of a character of four bytes
            else
                m_byte += 3;
        }
        return m_byte;
    }

private:
    const Decoded &m_decoded;
    qsizetype m_unit = 0;
    qsizetype m_byte = 0;
    size_t m_invalid = 0;
};

} // namespace

Result<SearchMatches> findAll(const QByteArray &text, const SearchQuery &query)
{
    SearchMatches result;
    if (query.text.isEmpty())
        return result;
    QString pattern = query.isRegex ? query.text : QRegularExpression::escape(query.text);
    if (query.wholeWord)
        pattern = QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(pattern);
    // A wrong expression is told about as it was typed, before anything is added to it.
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!query.matchesCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    if (query.isRegex) {
        const QRegularExpression typed(query.text, options);
        if (!typed.isValid())
            return Error{Words::tr("Not a regular expression: %1, at character %2")
                             .arg(typed.errorString())
                             .arg(typed.patternErrorOffset() + 1)};
    }
    const QRegularExpression expression(kNewlines + pattern, options);
    const Decoded decoded = decode(text);
    ByteOffsets offsets(decoded);
    qsizetype at = 0;
    while (at <= decoded.text.size()) {
        const QRegularExpressionMatch match = expression.match(decoded.text, at, QRegularExpression::NormalMatch,
                                                               QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid())
            return Error{Words::tr("This expression takes too long on this text.")};
        if (!match.hasMatch())
            break;
        if (result.all.size() >= kMaxMatches) {
            result.isCut = true;
            break;
        }
        SearchMatch found;
        found.begin = offsets.at(match.capturedStart());
        for (int i = 0; i <= match.lastCapturedIndex(); ++i) {
            if (match.capturedStart(i) < 0)
                found.groups.append({-1, -1});
            else
                found.groups.append({offsets.at(match.capturedStart(i)), offsets.at(match.capturedEnd(i))});
        }
        found.end = offsets.at(match.capturedEnd());
        result.all.append(found);
        at = match.capturedEnd();
        if (match.capturedLength() == 0)
            at += at < decoded.text.size() && decoded.text.at(at).isHighSurrogate() ? 2 : 1;
    }
    return result;
}

QByteArray replacementFor(const QByteArray &text, const SearchMatch &match, const QString &replacement, bool isRegex,
                          const QByteArray &lineEnd)
{
    if (!isRegex)
        return replacement.toUtf8();
    QByteArray result;
    const QByteArray pattern = replacement.toUtf8();
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const char c = pattern.at(i);
        if (c != '\\' || i + 1 == pattern.size()) {
            result.append(c);
            continue;
        }
        const char next = pattern.at(++i);
        if (next >= '0' && next <= '9') {
            const int group = next - '0';
            if (group < match.groups.size() && match.groups.at(group).first >= 0)
                result.append(text.mid(match.groups.at(group).first,
                                       match.groups.at(group).second - match.groups.at(group).first));
        } else if (next == 'n') {
            result.append(lineEnd);
        } else if (next == 't') {
            result.append('\t');
        } else {
            result.append(next);
        }
    }
    return result;
}

} // namespace bootscope
