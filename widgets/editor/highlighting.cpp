// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/highlighting.h"

#include <Qsci/qsciscintilla.h>

namespace bootscope {

namespace {

using highlight::Style;
using Sci = QsciScintillaBase;

bool isBold(Style style)
{
    return style == Style::Header || style == Style::Keyword || style == Style::JinjaMark ||
           style == Style::MimeBoundary;
}

} // namespace

Token tokenOf(Style style)
{
    switch (style) {
    case Style::Comment:
    case Style::MimeBoundary:
    case Style::Encoded:
    case Style::Operator:
        return Token::Muted;
    case Style::Header:
    case Style::Key:
    case Style::Keyword:
    case Style::MimeName:
        return Token::Accent;
    case Style::String:
    case Style::Heredoc:
        return Token::Success;
    case Style::Number:
    case Style::Constant:
    case Style::BlockMark:
    case Style::JinjaMark:
    case Style::JinjaText:
        return Token::Warning;
    case Style::Builtin:
    case Style::Function:
    case Style::Url:
        return Token::Info;
    case Style::Variable:
    case Style::Anchor:
    case Style::HeredocMark:
        return Token::Suspect;
    case Style::Text:
    case Style::MimeValue:
    case Style::Count:
        break;
    }
    return Token::Text;
}

Token paperOf(Style style)
{
    switch (style) {
    case Style::MimeName:
    case Style::MimeValue:
    case Style::MimeBoundary:
    case Style::JinjaMark:
    case Style::JinjaText:
        return Token::Window;
    default:
        return Token::Base;
    }
}

void setStyles(QsciScintilla &editor)
{
    const QFont font = Theme::codeFont();
    editor.setFont(font);
    editor.setColor(Theme::color(Token::Text));
    editor.setPaper(Theme::color(Token::Base));
    // None keeps the colours that Scintilla was born with.
    editor.SendScintilla(Sci::SCI_STYLECLEARALL);
    for (int i = 0; i < int(Style::Count); ++i) {
        const auto number = static_cast<unsigned long>(i);
        const auto style = Style(i);
        editor.SendScintilla(Sci::SCI_STYLESETFORE, number, Theme::color(tokenOf(style)));
        editor.SendScintilla(Sci::SCI_STYLESETBACK, number, Theme::color(paperOf(style)));
        editor.SendScintilla(Sci::SCI_STYLESETBOLD, number, long(isBold(style)));
        const bool wholeLine = style == Style::MimeValue || style == Style::MimeName || style == Style::MimeBoundary;
        editor.SendScintilla(Sci::SCI_STYLESETEOLFILLED, number, long(wholeLine));
    }
    editor.SendScintilla(Sci::SCI_STYLESETFORE, static_cast<unsigned long>(Sci::STYLE_INDENTGUIDE),
                         Theme::color(Token::Line));
    for (const int brace : {int(Sci::STYLE_BRACELIGHT), int(Sci::STYLE_BRACEBAD)})
        editor.SendScintilla(Sci::SCI_STYLESETBOLD, static_cast<unsigned long>(brace), 1L);
}

} // namespace bootscope
