// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/texthighlighter.h"

#include "parsers/userdata/detection.h"
#include "widgets/editor/scintilla.h"

namespace bootscope {

using namespace highlight;
using namespace sci;

namespace {

constexpr size_t kSpareStates = 50000; // more than the lines of a text before the list is made anew
constexpr int kMaxFoldColumn = 200;
constexpr long kMaxBlankLines = 1000; // behind more of them nothing is folded with what is in front

} // namespace

TextHighlighter::TextHighlighter(QsciScintilla &editor) : QObject(&editor), m_editor(editor)
{
    connect(&editor, &QsciScintillaBase::SCN_STYLENEEDED, this, &TextHighlighter::styleUpTo);
    restart();
}

void TextHighlighter::restart()
{
    m_states.assign(1, TextState::start(m_isMime));
    send(m_editor, Sci::SCI_STARTSTYLING, 0);
}

const TextState &TextHighlighter::before(long line) const
{
    const long index = line <= 0 ? 0 : send(m_editor, Sci::SCI_GETLINESTATE, line - 1);
    return m_states[size_t(index) < m_states.size() ? size_t(index) : 0];
}

// Whether the text is a MIME message is decided by its first 4096 bytes wherever they change. True when it is another
// kind of text than it was.
bool TextHighlighter::learnKind()
{
    constexpr long kHead = 4096;
    if (send(m_editor, Sci::SCI_GETENDSTYLED) >= kHead)
        return false;
    const QByteArrayView head = view(m_editor, 0, std::min(kHead, send(m_editor, Sci::SCI_GETLENGTH)));
    const bool isMime = userdata::saysMimeVersion(QByteArray::fromRawData(head.data(), head.size()));
    if (isMime == m_isMime)
        return false;
    m_isMime = isMime;
    restart();
    return true;
}

void TextHighlighter::styleUpTo(int position)
{
    const long from = send(m_editor, Sci::SCI_GETENDSTYLED);
    long first = send(m_editor, Sci::SCI_LINEFROMPOSITION, from);
    const long last = send(m_editor, Sci::SCI_LINEFROMPOSITION, position);
    if (learnKind())
        first = 0;
    if (m_states.size() > size_t(m_editor.lines()) + kSpareStates) {
        restart();
        first = 0;
    }
    styleLines(first, last);
}

void TextHighlighter::styleLines(long first, long lastLine)
{
    const long lines = send(m_editor, Sci::SCI_GETLINECOUNT);
    QByteArray styles;
    send(m_editor, Sci::SCI_STARTSTYLING, send(m_editor, Sci::SCI_POSITIONFROMLINE, first));
    size_t index = first <= 0 ? 0 : size_t(send(m_editor, Sci::SCI_GETLINESTATE, first - 1));
    if (index >= m_states.size())
        index = 0;
    TextState state = m_states[index];
    for (long line = first; line <= lastLine && line < lines; ++line) {
        const QByteArrayView text = lineView(m_editor, line);
        const long begin = send(m_editor, Sci::SCI_POSITIONFROMLINE, line);
        const long next =
            line + 1 < lines ? send(m_editor, Sci::SCI_POSITIONFROMLINE, line + 1) : send(m_editor, Sci::SCI_GETLENGTH);
        styles.resize(next - begin);
        const LineInfo info = styleLine(text, state, styles.data());
        // A paper that fills the line goes on from the line end; its sign, when it is shown, is a quiet one.
        const auto last = text.isEmpty() ? Style::Text : Style(styles.at(text.size() - 1));
        const bool fills = last == Style::MimeValue || last == Style::MimeBoundary || last == Style::MimeName;
        std::fill(styles.begin() + text.size(), styles.end(), char(fills ? last : Style::Comment));
        setFold(line, info, text);
        // setFold asks for the text of other lines; what was styled so far is told in one piece a line.
        m_editor.SendScintilla(Sci::SCI_SETSTYLINGEX, static_cast<uintptr_t>(styles.size()), styles.constData());
        if (state != m_states[index]) {
            // What the line ended with before is likely what it ends with again.
            const auto old = size_t(send(m_editor, Sci::SCI_GETLINESTATE, line));
            if (old > 0 && old < m_states.size() && m_states[old] == state) {
                index = old;
            } else {
                index = m_states.size();
                m_states.push_back(state);
            }
        }
        send(m_editor, Sci::SCI_SETLINESTATE, line, long(index));
    }
}

// By indentation, below MIME boundaries; a here-document below its first line.
void TextHighlighter::setFold(long line, const LineInfo &info, QByteArrayView text)
{
    const auto levelOf = [this](long at) { return send(m_editor, Sci::SCI_GETFOLDLEVEL, at); };
    const auto number = [](long level) { return level & Sci::SC_FOLDLEVELNUMBERMASK; };
    if (info.isBlank && line > 0 && (levelOf(line - 1) & Sci::SC_FOLDLEVELWHITEFLAG)) {
        if (levelOf(line) != levelOf(line - 1))
            send(m_editor, Sci::SCI_SETFOLDLEVEL, line, levelOf(line - 1));
        return;
    }
    long previous = line - 1;
    while (previous >= 0 && line - previous < kMaxBlankLines && (levelOf(previous) & Sci::SC_FOLDLEVELWHITEFLAG))
        --previous;
    const long before = previous < 0 ? long(Sci::SC_FOLDLEVELBASE) : levelOf(previous);
    long level = Sci::SC_FOLDLEVELBASE + info.depth;
    if (info.isBlank) {
        const bool header = before & Sci::SC_FOLDLEVELHEADERFLAG;
        level = (number(before) + (header ? 1 : 0)) | Sci::SC_FOLDLEVELWHITEFLAG;
    } else {
        if (!info.isHeading && info.language != Language::Mime)
            level += std::min(kMaxFoldColumn, indentOf(text, 0));
        if (info.inHeredoc)
            level = std::max(level, number(before) + (info.startsHeredoc ? 1 : 0));
        if (previous >= 0) {
            const bool header = number(before) < level;
            constexpr long kFlag = Sci::SC_FOLDLEVELHEADERFLAG;
            const long wanted = header ? before | kFlag : before & ~kFlag;
            if (wanted != before)
                send(m_editor, Sci::SCI_SETFOLDLEVEL, previous, wanted);
        }
        // What the next line will say about this one is not known yet; it stays until then.
        if (number(levelOf(line)) == level)
            level |= levelOf(line) & Sci::SC_FOLDLEVELHEADERFLAG;
    }
    if (level != levelOf(line))
        send(m_editor, Sci::SCI_SETFOLDLEVEL, line, level);
}

LineInfo TextHighlighter::infoOf(int line)
{
    TextState state = stateBefore(line);
    const QByteArrayView text = lineView(m_editor, line);
    QByteArray styles(text.size(), Qt::Uninitialized);
    return styleLine(text, state, styles.data());
}

TextState TextHighlighter::stateBefore(int line)
{
    learnKind();
    const long begin = send(m_editor, Sci::SCI_POSITIONFROMLINE, line);
    if (send(m_editor, Sci::SCI_GETENDSTYLED) < begin)
        styleUpTo(int(begin));
    return before(line);
}

Style TextHighlighter::firstStyleOf(int line)
{
    TextState state = stateBefore(line);
    const QByteArrayView text = lineView(m_editor, line);
    QByteArray styles(text.size(), Qt::Uninitialized);
    styleLine(text, state, styles.data());
    const qsizetype at = skipBlanks(text, 0);
    return at < styles.size() ? Style(styles.at(at)) : Style::Text;
}

} // namespace bootscope
