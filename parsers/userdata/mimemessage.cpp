// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/mimemessage.h"

#include <algorithm>
#include <vector>

namespace bootscope::userdata {

namespace {

struct Line
{
    qsizetype begin = 0;
    qsizetype textEnd = 0; // without the line end
    qsizetype end = 0;
    int number = 0; // in the document, counting LF only
};

// Python's universal line ends: LF, CR LF, and CR alone.
std::vector<Line> splitLines(const QByteArray &text)
{
    std::vector<Line> lines;
    int number = 1;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        while (end < text.size() && text.at(end) != '\n' && text.at(end) != '\r')
            ++end;
        Line line{begin, end, end, number};
        if (end < text.size()) {
            line.end = text.at(end) == '\r' && end + 1 < text.size() && text.at(end + 1) == '\n' ? end + 2 : end + 1;
            if (text.at(line.end - 1) == '\n')
                ++number;
        }
        lines.push_back(line);
        begin = line.end;
    }
    return lines;
}

class FeedParser
{
public:
    FeedParser(const QByteArray &document, const MimeLimits &limits)
        : m_document(document), m_limits(limits), m_lines(splitLines(document))
    {
    }

    MimeMessage parse()
    {
        MimeMessage message;
        parseNode(message.root, "text/plain", 0);
        message.tooManyParts = m_parts > m_limits.maxParts;
        return message;
    }

private:
    enum class Boundary : quint8 { None, Separator, Final };

    QByteArrayView text(const Line &line) const
    {
        return QByteArrayView(m_document).sliced(line.begin, line.textEnd - line.begin);
    }

    Boundary matches(const QByteArray &separator, const Line &line) const
    {
        QByteArrayView rest = text(line);
        if (!rest.startsWith(separator))
            return Boundary::None;
        rest = rest.sliced(separator.size());
        const bool isFinal = rest.startsWith("--");
        if (isFinal)
            rest = rest.sliced(2);
        const bool onlyBlanks = std::all_of(rest.begin(), rest.end(), [](char c) { return c == ' ' || c == '\t'; });
        return !onlyBlanks ? Boundary::None : isFinal ? Boundary::Final : Boundary::Separator;
    }

    // The next line of the part that is being read; null at its end, which an outer boundary makes too.
    const Line *next()
    {
        if (m_next >= m_lines.size())
            return nullptr;
        const Line &line = m_lines[m_next];
        const bool ends = std::any_of(m_separators.cbegin(), m_separators.cend(), [&](const QByteArray &separator) {
            return matches(separator, line) != Boundary::None;
        });
        if (ends)
            return nullptr;
        ++m_next;
        return &line;
    }

    static bool isHeaderLine(QByteArrayView line)
    {
        if (line.startsWith("From ") || line.startsWith(' ') || line.startsWith('\t'))
            return true;
        const auto colon =
            std::find_if(line.begin(), line.end(), [](char c) { return c < 0x21 || c > 0x7E || c == ':'; });
        return colon != line.end() && *colon == ':';
    }

    void readHeaders(MimeNode &node)
    {
        MimeHeader current;
        QByteArray lineEnd; // of the line before
        const auto finish = [&] {
            if (!current.name.isEmpty())
                node.headers.append(current);
            current = {};
        };
        bool isFirst = true;
        while (const Line *line = next()) {
            const QByteArrayView content = text(*line);
            if (!isHeaderLine(content)) {
                if (!content.isEmpty())
                    --m_next; // no blank line: it is the body's first
                break;
            }
            if (content.startsWith(' ') || content.startsWith('\t')) {
                if (!current.name.isEmpty())
                    current.value += lineEnd + content.toByteArray();
            } else if (content.startsWith("From ")) {
                if (!isFirst)
                    finish();
            } else {
                finish();
                const qsizetype colon = content.indexOf(':');
                QByteArrayView value = content.sliced(colon + 1);
                while (value.startsWith(' ') || value.startsWith('\t'))
                    value = value.sliced(1);
                current = {content.first(colon).toByteArray(), value.toByteArray(), line->number};
            }
            isFirst = false;
            lineEnd = m_document.mid(line->textEnd, line->end - line->textEnd);
        }
        finish();
    }

    qsizetype here() const { return m_next < m_lines.size() ? m_lines[m_next].begin : m_document.size(); }

    void skipRest()
    {
        while (next()) {
        }
    }

    void readBody(MimeNode &node)
    {
        node.bodyBegin = here();
        skipRest();
        node.bodyEnd = here();
    }

    // The line end before a boundary belongs to the boundary.
    void dropLastLineEnd(MimeNode &node) const
    {
        if (node.bodyEnd <= node.bodyBegin || m_next == 0)
            return;
        const Line &last = m_lines[m_next - 1];
        if (last.end == node.bodyEnd)
            node.bodyEnd = std::max(node.bodyBegin, last.textEnd);
    }

    void readChildren(MimeNode &node, int depth)
    {
        const QByteArray separator = "--" + node.boundary.toUtf8();
        while (const Line *line = next()) {
            const Boundary found = matches(separator, *line);
            if (found == Boundary::None)
                continue; // the preamble
            node.foundBoundary = node.foundBoundary || found == Boundary::Separator;
            if (found == Boundary::Final) {
                node.foundFinalBoundary = true;
                skipRest();
                return;
            }
            while (const Line *again = next()) {
                if (matches(separator, *again) == Boundary::None) {
                    --m_next;
                    break;
                }
            }
            m_separators.append(separator);
            MimeNode child;
            parseNode(child, node.contentType == "multipart/digest" ? "message/rfc822" : "text/plain", depth + 1);
            dropLastLineEnd(child);
            m_separators.removeLast();
            if (child.isMultipart() || ++m_parts <= m_limits.maxParts)
                node.children.append(std::move(child));
        }
    }

    void parseNode(MimeNode &node, const QByteArray &defaultType, int depth)
    {
        node.begin = here();
        readHeaders(node);
        node.contentType = node.headers.contentType(defaultType);
        if (!node.isMultipart()) {
            readBody(node);
            return;
        }
        QString boundary = node.headers.parameter("Content-Type", QStringLiteral("boundary"));
        while (!boundary.isEmpty() && boundary.back().isSpace())
            boundary.chop(1);
        node.boundary = boundary;
        node.tooDeep = depth >= m_limits.maxDepth;
        node.bodyBegin = here();
        if (boundary.isNull() || node.tooDeep)
            skipRest();
        else
            readChildren(node, depth);
        node.bodyEnd = here();
    }

    QByteArray m_document;
    MimeLimits m_limits;
    std::vector<Line> m_lines;
    size_t m_next = 0;
    int m_parts = 0;
    QList<QByteArray> m_separators; // of the multiparts around, outermost first
};

} // namespace

MimeMessage parseMime(const QByteArray &document, const MimeLimits &limits)
{
    return FeedParser(document, limits).parse();
}

} // namespace bootscope::userdata
