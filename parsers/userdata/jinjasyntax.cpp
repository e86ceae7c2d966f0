// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/jinjasyntax.h"

#include <QRegularExpression>

namespace bootscope::userdata {

namespace {

class JinjaScanner
{
public:
    explicit JinjaScanner(const QByteArray &text) : m_text(text) {}

    QList<JinjaFinding> scan()
    {
        qsizetype at = nextMark(0);
        while (at >= 0) {
            const qsizetype end = m_text.at(at + 1) == '#' ? endOfComment(at) : endOfExpression(at);
            m_marks.append({at, end});
            if (end < 0)
                break;
            const bool raw = isRaw(at, end);
            const qsizetype behind = raw ? endOfRaw(end) : end;
            if (raw && behind > end)
                m_marks.append({m_text.lastIndexOf("{%", behind - 1), behind});
            at = nextMark(behind);
        }
        return m_findings;
    }
    QList<JinjaMark> marks() const { return m_marks; }

private:
    qsizetype nextMark(qsizetype from) const
    {
        for (qsizetype at = m_text.indexOf('{', from); at >= 0 && at + 1 < m_text.size();
             at = m_text.indexOf('{', at + 1)) {
            const char next = m_text.at(at + 1);
            if (next == '{' || next == '%' || next == '#')
                return at;
        }
        return -1;
    }

    qsizetype endOfComment(qsizetype begin)
    {
        const qsizetype end = m_text.indexOf("#}", begin + 2);
        if (end < 0)
            m_findings.append({JinjaFinding::Kind::NotClosed, begin, begin + 2});
        return end < 0 ? -1 : end + 2;
    }

    // Brackets inside must match and quotes hide everything; only then can the end mark stand.
    qsizetype endOfExpression(qsizetype begin)
    {
        const QByteArray close = m_text.at(begin + 1) == '{' ? "}}" : "%}";
        QByteArray open;
        QByteArray visible; // with quoted text blanked
        for (qsizetype at = begin + 2; at < m_text.size(); ++at) {
            const char c = m_text.at(at);
            if (open.isEmpty() && c == close.at(0) && m_text.mid(at, 2) == close) {
                findSubtractions(visible, begin + 2);
                return at + 2;
            }
            if (c == '"' || c == '\'') {
                const qsizetype end = endOfQuote(at);
                if (end < 0)
                    break;
                visible.append(QByteArray(end - at, ' '));
                at = end - 1;
                continue;
            }
            visible.append(c);
            if (c == '(' || c == '[' || c == '{') {
                open.append(c == '(' ? ')' : c == '[' ? ']' : '}');
            } else if (c == ')' || c == ']' || c == '}') {
                if (!open.endsWith(c)) {
                    m_findings.append({JinjaFinding::Kind::Unexpected, at, at + 1});
                    return -1;
                }
                open.chop(1);
            }
        }
        m_findings.append({JinjaFinding::Kind::NotClosed, begin, begin + 2});
        return -1;
    }

    qsizetype endOfQuote(qsizetype begin) const
    {
        for (qsizetype at = begin + 1; at < m_text.size(); ++at) {
            if (m_text.at(at) == '\\')
                ++at;
            else if (m_text.at(at) == m_text.at(begin))
                return at + 1;
        }
        return -1;
    }

    bool isRaw(qsizetype begin, qsizetype end) const
    {
        QByteArray inside = m_text.mid(begin + 2, end - begin - 4);
        inside.replace('-', ' ').replace('+', ' ');
        return m_text.at(begin + 1) == '%' && inside.trimmed() == "raw";
    }

    qsizetype endOfRaw(qsizetype from) const
    {
        const qsizetype word = m_text.indexOf("endraw", from);
        const qsizetype end = word < 0 ? -1 : m_text.indexOf("%}", word);
        return end < 0 ? m_text.size() : end + 2;
    }

    void findSubtractions(const QByteArray &expression, qsizetype begin)
    {
        static const QRegularExpression kHyphen(
            QStringLiteral("\\b[A-Za-z_]\\w*(?:\\.\\w+)*\\.[A-Za-z_]\\w*-[A-Za-z_]\\w*"));
        // Latin-1 keeps one character a byte, so that the places are those of the bytes.
        for (auto found = kHyphen.globalMatch(QString::fromLatin1(expression)); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            m_findings.append(
                {JinjaFinding::Kind::Subtraction, begin + match.capturedStart(), begin + match.capturedEnd()});
        }
    }

    const QByteArray &m_text;
    QList<JinjaFinding> m_findings;
    QList<JinjaMark> m_marks;
};

} // namespace

QList<JinjaMark> jinjaMarks(const QByteArray &text)
{
    JinjaScanner scanner(text);
    scanner.scan();
    return scanner.marks();
}

QList<JinjaFinding> scanJinja(const QByteArray &text)
{
    return JinjaScanner(text).scan();
}

} // namespace bootscope::userdata
