// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/carettext.h"

#include "parsers/assist/yamloutline.h"
#include "parsers/userdata/detection.h"
#include "parsers/userdata/mimemessage.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope::assist {

using namespace userdata;

namespace {

constexpr int kMaxDepth = 4;

bool isSniffed(const QByteArray &type)
{
    return type.isEmpty() || type == "text/plain" || type == kNotMultipart || type == "text/x-shellscript";
}

// Where the lines of a byte text begin; lines end at LF only, as the document's do.
qsizetype offsetOf(const QStringList &lines, int line, int column)
{
    qsizetype offset = 0;
    for (int i = 0; i < line; ++i)
        offset += lines.at(i).toUtf8().size() + 1;
    return offset + lines.at(line).left(column).toUtf8().size();
}

bool looksLikeMime(const QStringList &lines, const QByteArray &bytes)
{
    static const QRegularExpression kHeader(QStringLiteral("^(mime-version|content-[a-z-]+)\\s*:"),
                                            QRegularExpression::CaseInsensitiveOption);
    return saysMimeVersion(bytes) || kHeader.match(lines.first()).hasMatch();
}

// The expressions of a template as plain words, its statements as blanks: what remains can be read as YAML.
void maskTemplate(QString &line)
{
    for (qsizetype at = line.indexOf(QLatin1Char('{')); at >= 0; at = line.indexOf(QLatin1Char('{'), at + 1)) {
        const QChar next = at + 1 < line.size() ? line.at(at + 1) : QChar();
        const bool isExpression = next == QLatin1Char('{');
        if (!isExpression && next != QLatin1Char('%') && next != QLatin1Char('#'))
            continue;
        const QString close = isExpression               ? QStringLiteral("}}")
                              : next == QLatin1Char('%') ? QStringLiteral("%}")
                                                         : QStringLiteral("#}");
        const qsizetype found = line.indexOf(close, at + 2);
        const qsizetype end = found < 0 ? line.size() : found + 2;
        line.replace(at, end - at, QString(end - at, isExpression ? QLatin1Char('x') : QLatin1Char(' ')));
        at = end - 1;
    }
}

// Behind "{{" or "{%" that nothing closes before the column.
bool isInExpression(const QString &line, int column)
{
    const QString left = line.left(column);
    const qsizetype open = std::max({left.lastIndexOf(QLatin1String("{{")), left.lastIndexOf(QLatin1String("{%")),
                                     left.lastIndexOf(QLatin1String("{#"))});
    const qsizetype close = std::max({left.lastIndexOf(QLatin1String("}}")), left.lastIndexOf(QLatin1String("%}")),
                                      left.lastIndexOf(QLatin1String("#}"))});
    return open >= 0 && close < open;
}

class Finder
{
public:
    explicit Finder(Release release) : m_release(release) {}

    CaretText find(CaretText text, int depth) const
    {
        if (depth > kMaxDepth || text.lines.isEmpty() || text.line < 0 || text.line >= text.lines.size())
            return {};
        const QByteArray bytes = text.lines.join(QLatin1Char('\n')).toUtf8();
        if (depth == 0 && looksLikeMime(text.lines, bytes))
            return inMime(text, bytes);
        const QByteArray found = typeFromStart(bytes, m_release);
        const bool isDeclared = !isSniffed(text.type);
        const QByteArray type = isDeclared || (found.isEmpty() && !text.type.isEmpty()) ? text.type : found;
        const bool onlyBlanksAbove = std::all_of(text.lines.cbegin(), text.lines.cbegin() + text.line,
                                                 [](const QString &line) { return line.trimmed().isEmpty(); });
        const QString here = text.lines.at(text.line);
        const bool isHead = onlyBlanksAbove && (here.trimmed().isEmpty() || here.startsWith(QLatin1Char('#')) ||
                                                (type.isEmpty() && !here.startsWith(QLatin1Char(' '))));
        if (isHead && here.trimmed().isEmpty() && !found.isEmpty())
            return {}; // above the first line that counts
        if (isHead) {
            text.kind = CaretKind::Head;
            return text;
        }
        text.type = type;
        if (type == "text/jinja2")
            return inTemplate(text, depth);
        if (type == "text/cloud-config-archive")
            return inArchive(text, depth);
        if (type == "text/cloud-config")
            text.kind = CaretKind::CloudConfig;
        else if (isScriptType(type) || type == "text/cloud-boothook")
            text.kind = CaretKind::Shell;
        return text;
    }

private:
    CaretText inTemplate(CaretText text, int depth) const
    {
        const auto head = std::find_if(text.lines.cbegin(), text.lines.cend(),
                                       [](const QString &line) { return line.startsWith(QLatin1String("##")); });
        const int skipped = int(head - text.lines.cbegin()) + 1;
        if (skipped > text.line)
            return {};
        text.lines = text.lines.mid(skipped);
        text.line -= skipped;
        text.firstLine += skipped;
        text.type.clear();
        const QString here = text.lines.at(text.line);
        for (QString &line : text.lines)
            maskTemplate(line);
        const bool isStatement = !here.trimmed().isEmpty() && text.lines.at(text.line).trimmed().isEmpty();
        if (isStatement || isInExpression(here, text.column))
            return {};
        CaretText inner = find(text, depth + 1);
        inner.belowTemplate = true;
        return inner;
    }

    CaretText inArchive(CaretText text, int depth) const
    {
        const YamlOutline outline(text.lines, text.line, text.column);
        const YamlCursor &cursor = outline.cursor();
        text.kind = CaretKind::Archive;
        if (cursor.where != YamlCursor::Where::BlockScalar)
            return text;
        const OutlineNode &scalar = *cursor.text;
        const QList<YamlKey> path = scalar.path();
        const bool isContent = path.size() == 2 && path.last() == YamlKey(QStringLiteral("content"));
        if ((!isContent && path.size() != 1) || text.column < scalar.indent)
            return {};
        CaretText inner;
        const OutlineEntry *type = isContent ? scalar.parent->find(QStringLiteral("type")) : nullptr;
        inner.type = type ? type->value->text.toUtf8() : QByteArray();
        for (int line = scalar.firstLine; line <= scalar.lastLine; ++line)
            inner.lines.append(text.lines.at(line).mid(scalar.indent));
        inner.line = text.line - scalar.firstLine;
        inner.column = std::max(0, text.column - scalar.indent);
        inner.firstLine = text.firstLine + scalar.firstLine;
        inner.shift = text.shift + scalar.indent;
        inner.whole = false;
        if (inner.type.isEmpty() && typeFromStart(inner.lines.join(QLatin1Char('\n')).toUtf8(), m_release).isEmpty() &&
            inner.line > 0)
            inner.type = "text/cloud-config"; // what cloud-init takes an entry for that says nothing
        return find(inner, depth + 1);
    }

    CaretText inMime(const CaretText &text, const QByteArray &bytes) const
    {
        const qsizetype caret = offsetOf(text.lines, text.line, text.column);
        const MimeMessage message = parseMime(bytes);
        const MimeNode *node = &message.root;
        for (bool deeper = true; deeper;) {
            deeper = false;
            for (const MimeNode &child : node->children) {
                if (caret >= child.begin && caret <= std::max(child.bodyEnd, child.bodyBegin)) {
                    node = &child;
                    deeper = true;
                    break;
                }
            }
        }
        const int bodyLine = int(QByteArrayView(bytes).first(node->bodyBegin).count('\n'));
        const int firstLine = int(QByteArrayView(bytes).first(node->begin).count('\n'));
        // A header that is being typed has no colon yet and is taken for the body's first line.
        const bool headersGoOn = bodyLine > 0 && bodyLine < text.lines.size() && bodyLine == text.line &&
                                 !text.lines.at(bodyLine - 1).trimmed().isEmpty() &&
                                 (node->begin < node->bodyBegin || node->headers.isEmpty());
        CaretText part = text;
        part.whole = false;
        part.type = node->contentType;
        if (text.line < bodyLine || headersGoOn || (node == &message.root && text.line == 0)) {
            part.kind = CaretKind::MimeHeader;
            part.firstLine = firstLine;
            part.lines = text.lines.mid(firstLine, std::max(bodyLine, text.line + 1) - firstLine);
            part.line = text.line - firstLine;
            return part;
        }
        const QByteArray encoding = node->headers.value("Content-Transfer-Encoding").trimmed().toLower();
        if (node->isMultipart() || encoding == "base64" || encoding == "quoted-printable")
            return {};
        const int lastLine = int(QByteArrayView(bytes).first(node->bodyEnd).count('\n'));
        part.firstLine = bodyLine;
        part.lines = text.lines.mid(bodyLine, lastLine - bodyLine + 1);
        part.line = text.line - bodyLine;
        return find(part, 1);
    }

    Release m_release;
};

} // namespace

QStringList linesOf(const QByteArray &text)
{
    QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    for (QString &line : lines) {
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
    }
    return lines;
}

int utf16Column(const QString &line, int codePoints)
{
    int at = 0;
    for (; codePoints > 0 && at < line.size(); --codePoints)
        at += line.at(at).isHighSurrogate() && at + 1 < line.size() && line.at(at + 1).isLowSurrogate() ? 2 : 1;
    return at;
}

int codePointColumn(const QString &line, int utf16)
{
    int count = 0;
    for (int at = 0; at < utf16 && at < line.size(); ++count)
        at += line.at(at).isHighSurrogate() && at + 1 < line.size() && line.at(at + 1).isLowSurrogate() ? 2 : 1;
    return count;
}

TextRange rangeInDocument(const QStringList &document, const CaretText &text, int begin, int end)
{
    const int row = text.firstLine + text.line;
    const QString &line = document.at(row);
    return {{row + 1, codePointColumn(line, text.shift + begin) + 1},
            {row + 1, codePointColumn(line, text.shift + end) + 1}};
}

CaretText caretText(const QStringList &document, TextPosition caret, const QString &cloudInit)
{
    if (!caret.isKnown() || caret.line > document.size())
        return {};
    CaretText text;
    text.lines = document;
    text.line = caret.line - 1;
    text.column = utf16Column(document.at(text.line), std::max(0, caret.column - 1));
    return Finder(Release::of(cloudInit)).find(text, 0);
}

} // namespace bootscope::assist
