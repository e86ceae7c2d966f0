// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/hcllexer.h"

namespace bootscope::carriers {

namespace {

constexpr qsizetype kMaxTokens = 200'000;
constexpr int kMaxNesting = 64;

bool isWordStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool opensInterpolation(QByteArrayView text, qsizetype at)
{
    return at + 1 < text.size() && text[at + 1] == '{' && (text[at] == '$' || text[at] == '%');
}

bool isEscapedInterpolation(QByteArrayView text, qsizetype at)
{
    return at + 2 < text.size() && text[at + 2] == '{' && text[at + 1] == text[at] &&
           (text[at] == '$' || text[at] == '%');
}

// The byte behind the closing quote of the string whose content begins at at.
qsizetype endOfString(QByteArrayView text, qsizetype at, int nesting);

qsizetype endOfBraces(QByteArrayView text, qsizetype at, int nesting)
{
    if (nesting > kMaxNesting)
        return text.size();
    int depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = endOfString(text, at + 1, nesting + 1);
            continue;
        }
        ++at;
        if (c == '{')
            ++depth;
        else if (c == '}' && --depth == 0)
            return at;
    }
    return at;
}

qsizetype endOfString(QByteArrayView text, qsizetype at, int nesting)
{
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"')
            return at + 1;
        if (c == '\\')
            at += 2;
        else if (isEscapedInterpolation(text, at))
            at += 3;
        else if (opensInterpolation(text, at))
            at = endOfBraces(text, at + 1, nesting);
        else if (c == '\n')
            return at; // a quoted string ends with its line
        else
            ++at;
    }
    return text.size();
}

class Lexer
{
public:
    explicit Lexer(const QByteArray &bytes) : m_text(bytes) {}

    QList<HclToken> run()
    {
        while (m_at < m_text.size() && m_tokens.size() < kMaxTokens) {
            const qsizetype begin = m_at;
            if (!next())
                break;
            for (qsizetype i = begin; i < m_at; ++i)
                m_line += m_text.at(i) == '\n';
        }
        return m_tokens;
    }

private:
    char at(qsizetype offset) const { return m_at + offset < m_text.size() ? m_text.at(m_at + offset) : '\0'; }

    HclToken &add(HclToken::Kind kind, qsizetype length)
    {
        HclToken token;
        token.kind = kind;
        token.begin = m_at;
        token.text = m_text.mid(m_at, length);
        token.line = m_line;
        m_at += length;
        token.end = m_at;
        m_tokens.append(token);
        return m_tokens.last();
    }

    void skipTo(QByteArrayView end)
    {
        const qsizetype found = m_text.indexOf(end, m_at);
        m_at = found < 0 ? m_text.size() : found;
    }

    bool next()
    {
        const char c = at(0);
        if (c == ' ' || c == '\t' || c == '\r') {
            ++m_at;
        } else if (c == '\n') {
            add(HclToken::Kind::NewLine, 1);
        } else if (c == '#' || (c == '/' && at(1) == '/')) {
            skipTo("\n");
        } else if (c == '/' && at(1) == '*') {
            skipTo("*/");
            m_at = std::min(m_at + 2, m_text.size());
        } else if (c == '"') {
            string();
        } else if (c == '<' && at(1) == '<' && (isWordStart(at(2)) || (at(2) == '-' && isWordStart(at(3))))) {
            return hereDocument();
        } else if (isWordStart(c)) {
            qsizetype length = 1;
            while (isWordStart(at(length)) || isDigit(at(length)) || at(length) == '-')
                ++length;
            add(HclToken::Kind::Word, length);
        } else if (isDigit(c)) {
            qsizetype length = 1;
            while (isDigit(at(length)) || at(length) == '.')
                ++length;
            add(HclToken::Kind::Number, length);
        } else if (c > 0x20 && c < 0x7f) {
            const bool isPair = (c == '=' || c == '!' || c == '<' || c == '>') && at(1) == '=';
            const bool isArrow = c == '=' && at(1) == '>';
            add(HclToken::Kind::Mark, isPair || isArrow ? 2 : 1);
        } else {
            return false;
        }
        return true;
    }

    void string()
    {
        const qsizetype end = endOfString(m_text, m_at + 1, 0);
        HclToken &token = add(HclToken::Kind::String, end - m_at);
        token.textLine = token.line;
        token.text = token.text.mid(1, token.text.size() - (token.text.endsWith('"') ? 2 : 1));
    }

    bool hereDocument()
    {
        const bool isFlush = at(2) == '-';
        const qsizetype head = m_at + (isFlush ? 3 : 2);
        const qsizetype lineEnd = m_text.indexOf('\n', head);
        if (lineEnd < 0)
            return false;
        const QByteArray marker = m_text.sliced(head, lineEnd - head).trimmed();
        qsizetype line = lineEnd + 1;
        while (line < m_text.size()) {
            const qsizetype stop = m_text.indexOf('\n', line);
            const qsizetype end = stop < 0 ? m_text.size() : stop;
            if (QByteArrayView(m_text).sliced(line, end - line).trimmed() == marker) {
                HclToken &token = add(HclToken::Kind::HereDocument, end - m_at);
                token.text = m_text.sliced(lineEnd + 1, line - lineEnd - 1);
                token.isFlush = isFlush;
                token.textLine = token.line + 1;
                return true;
            }
            line = end + 1;
        }
        return false;
    }

    const QByteArray &m_text;
    QList<HclToken> m_tokens;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

QList<HclToken> lexHcl(const QByteArray &bytes)
{
    return Lexer(bytes).run();
}

qsizetype endOfInterpolation(QByteArrayView text, qsizetype begin)
{
    return endOfBraces(text, begin + 1, 0);
}

} // namespace bootscope::carriers
