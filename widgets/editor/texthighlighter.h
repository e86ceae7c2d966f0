// SPDX-License-Identifier: GPL-3.0-or-later
// Colours what is on the screen of an editor, from the line that changed on; knows the language of every line.
#pragma once

#include "parsers/highlight/textstate.h"

#include <QObject>
#include <vector>

class QsciScintilla;

namespace bootscope {

class TextHighlighter : public QObject
{
    Q_OBJECT
public:
    explicit TextHighlighter(QsciScintilla &editor);

    // The text is another one.
    void restart();
    // Of a line, from 0. Colours up to there when it has not been done.
    highlight::LineInfo infoOf(int line);
    highlight::TextState stateBefore(int line);
    // The style of the first character of a line that is not blank.
    highlight::Style firstStyleOf(int line);

private:
    bool learnKind();
    void styleUpTo(int position);
    void styleLines(long first, long lastLine);
    void setFold(long line, const highlight::LineInfo &info, QByteArrayView text);
    const highlight::TextState &before(long line) const;

    QsciScintilla &m_editor;
    // Of lines' ends: Scintilla keeps an index into this list for each line, and moves it along with the line. Index 0
    // is the start of the document.
    std::vector<highlight::TextState> m_states;
    bool m_isMime = false;
};

} // namespace bootscope
