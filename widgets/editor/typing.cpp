// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/typing.h"

#include "widgets/editor/indentation.h"
#include "widgets/editor/scintilla.h"
#include "widgets/editor/texthighlighter.h"
#include "widgets/editor/userdataeditor.h"

#include <Qsci/qscicommandset.h>

#include <QKeyEvent>

namespace bootscope {

using namespace highlight;
using namespace sci;

namespace {

constexpr int kYamlUnit = 2;
constexpr int kScriptUnit = 4;
constexpr int kLinesLookedAt = 200;

class Typing
{
public:
    explicit Typing(UserDataEditor &editor) : m_editor(editor)
    {
        m_begin = send(Sci::SCI_GETSELECTIONSTART);
        m_end = send(Sci::SCI_GETSELECTIONEND);
        m_line = send(Sci::SCI_LINEFROMPOSITION, m_begin);
        m_lastLine = send(Sci::SCI_LINEFROMPOSITION, m_end);
    }

    bool newLine()
    {
        const QByteArray before = text(m_line, m_begin);
        const LineInfo info = m_editor.highlighter().infoOf(int(m_line));
        const QByteArray blanks = indentationBehind(before, info, unitOf(info));
        replace(newLineBytes() + blanks);
        return true;
    }

    bool tab()
    {
        if (m_lastLine > m_line)
            return shiftLines(true);
        const LineInfo info = m_editor.highlighter().infoOf(int(m_line));
        if (needsTab(m_line, info)) {
            replace("\t");
            return true;
        }
        const long column = send(Sci::SCI_GETCOLUMN, m_begin);
        const bool isScript = info.language == Language::Shell || info.language == Language::Python;
        const long unit = isScript && info.column <= column ? unitOf(info).size() : kYamlUnit;
        const long base = isScript && info.column <= column ? info.column : 0;
        replace(QByteArray(int(unit - (column - base) % unit), ' '));
        return true;
    }

    bool backTab()
    {
        const QByteArray before = text(m_line, m_begin);
        if (m_lastLine == m_line && !before.trimmed().isEmpty())
            return false;
        return shiftLines(false);
    }

    bool backspace()
    {
        const QByteArray before = text(m_line, m_begin);
        if (m_begin != m_end || before.size() < 2 || before.count(' ') != before.size())
            return false;
        const LineInfo info = m_editor.highlighter().infoOf(int(m_line));
        const qsizetype step = before.size() % kYamlUnit == 0 ? kYamlUnit : 1;
        if (info.language != Language::Yaml && before.size() - step < info.column)
            return false;
        m_begin -= long(step);
        replace({});
        return true;
    }

private:
    long send(unsigned message, long a = 0, long b = 0) const { return sci::send(m_editor, message, a, b); }
    QByteArray text(long line, long end) const { return view(m_editor, lineBegin(m_editor, line), end).toByteArray(); }
    QByteArray text(long line) const { return lineView(m_editor, line).toByteArray(); }

    // As the line of the caret ends; the last line has none and takes that of the text.
    QByteArray newLineBytes() const
    {
        const QByteArray here =
            view(m_editor, sci::lineEnd(m_editor, m_line), lineBegin(m_editor, m_line + 1)).toByteArray();
        if (!here.isEmpty())
            return here;
        return m_editor.newLineBytes();
    }

    void replace(const QByteArray &with)
    {
        const UndoStep step(m_editor);
        m_editor.replaceBytes(m_begin, m_end, with);
        send(Sci::SCI_GOTOPOS, m_begin + long(with.size()));
        send(Sci::SCI_CHOOSECARETX);
    }

    // What scripts of this text are indented by.
    QByteArray unitOf(const LineInfo &info) const
    {
        if (info.language == Language::Yaml || info.column > 0)
            return QByteArray(kYamlUnit, ' ');
        for (long line = std::max(0L, m_line - kLinesLookedAt);
             line < std::min(m_line + kLinesLookedAt, send(Sci::SCI_GETLINECOUNT)); ++line) {
            const QByteArray content = text(line);
            if (content.startsWith('\t'))
                return "\t";
            const qsizetype blanks = content.size() - QByteArrayView(content).trimmed().size();
            const int indent = indentOf(content, 0);
            if (indent >= 2 && indent <= 8 && blanks < content.size())
                return QByteArray(indent, ' ');
        }
        return QByteArray(kScriptUnit, ' ');
    }

    // The line, or the one before it, is indented by tabs behind the indentation that YAML needs.
    bool needsTab(long line, const LineInfo &info) const
    {
        if (info.keepsTabs)
            return true;
        if (info.language == Language::Yaml)
            return false;
        for (long at = line; at >= 0 && at > line - 2; --at) {
            const QByteArray content = text(at);
            if (content.size() > info.column && content.at(info.column) == '\t')
                return true;
        }
        return false;
    }

    bool shiftLines(bool in)
    {
        // A selection that ends at the start of a line does not mean that line.
        long last = m_lastLine;
        if (last > m_line && m_end == send(Sci::SCI_POSITIONFROMLINE, last))
            --last;
        const UndoStep step(m_editor);
        for (long line = m_line; line <= last; ++line) {
            const QByteArray content = text(line);
            const LineInfo info = m_editor.highlighter().infoOf(int(line));
            if (content.trimmed().isEmpty())
                continue;
            const long begin = send(Sci::SCI_POSITIONFROMLINE, line);
            qsizetype leading = 0;
            while (leading < content.size() && (content.at(leading) == ' ' || content.at(leading) == '\t'))
                ++leading;
            if (in) {
                const bool tabs = needsTab(line, info);
                m_editor.replaceBytes(begin + long(leading), begin + long(leading),
                                      tabs                          ? QByteArray("\t")
                                      : unitOf(info).contains('\t') ? QByteArray("\t")
                                                                    : unitOf(info));
            } else if (leading > 0) {
                qsizetype taken = 1;
                while (content.at(leading - 1) == ' ' && taken < kYamlUnit && taken < leading &&
                       content.at(leading - taken - 1) == ' ')
                    ++taken;
                m_editor.replaceBytes(begin + long(leading - taken), begin + long(leading), {});
            }
        }
        return true;
    }

    UserDataEditor &m_editor;
    long m_begin;
    long m_end;
    long m_line;
    long m_lastLine;
};

} // namespace

bool handleTyping(UserDataEditor &editor, const QKeyEvent &event)
{
    if (editor.isReadOnly() || editor.SendScintilla(Sci::SCI_AUTOCACTIVE) ||
        editor.SendScintilla(Sci::SCI_GETSELECTIONS) != 1 || editor.SendScintilla(Sci::SCI_SELECTIONISRECTANGLE))
        return false;
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return plain && Typing(editor).newLine();
    case Qt::Key_Tab:
        return plain && Typing(editor).tab();
    case Qt::Key_Backtab:
        return Typing(editor).backTab();
    case Qt::Key_Backspace:
        return plain && Typing(editor).backspace();
    default:
        return false;
    }
}

void freeKeys(QsciScintilla &editor)
{
    // Ctrl+. and Alt+Return are not bound; what is not named in a menu stays as Scintilla has it.
    constexpr int ctrl = Qt::CTRL;
    constexpr int shift = Qt::SHIFT;
    constexpr int alt = Qt::ALT;
    const QList<int> keys{ctrl | Qt::Key_D,         ctrl | Qt::Key_Slash,     ctrl | Qt::Key_L,
                          ctrl | Qt::Key_T,         ctrl | Qt::Key_U,         ctrl | shift | Qt::Key_U,
                          ctrl | shift | Qt::Key_L, ctrl | shift | Qt::Key_T, ctrl | Qt::Key_Plus,
                          ctrl | Qt::Key_Minus,     alt | Qt::Key_Up,         alt | Qt::Key_Down,
                          ctrl | Qt::Key_Backslash};
    for (const int key : keys) {
        if (QsciCommand *command = editor.standardCommands()->boundTo(key)) {
            if (command->key() == key)
                command->setKey(0);
            else
                command->setAlternateKey(0);
        }
    }
}

} // namespace bootscope
