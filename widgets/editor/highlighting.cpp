// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/highlighting.h"

#include "widgets/frame/theme.h"

#include <Qsci/qscilexerbash.h>
#include <Qsci/qscilexeryaml.h>

namespace bootscope {

namespace {

Syntax syntaxOf(Format format)
{
    switch (format) {
    case Format::ShellScript:
    case Format::CloudBoothook:
        return Syntax::Shell;
    case Format::CloudConfig:
    case Format::CloudConfigArchive:
    case Format::JinjaTemplate:
        return Syntax::Yaml;
    default:
        return Syntax::Plain;
    }
}

void paint(QsciLexer &lexer, std::initializer_list<std::pair<int, Token>> styles)
{
    const QFont font = Theme::codeFont();
    lexer.setDefaultFont(font);
    lexer.setDefaultColor(Theme::color(Token::Text));
    lexer.setDefaultPaper(Theme::color(Token::Base));
    // -1 means every style of the lexer: none keeps the light colours that it was born with.
    lexer.setFont(font, -1);
    lexer.setColor(Theme::color(Token::Text), -1);
    lexer.setPaper(Theme::color(Token::Base), -1);
    for (const auto &[style, token] : styles)
        lexer.setColor(Theme::color(token), style);
}

} // namespace

Syntax syntaxOf(const UserData &userData)
{
    const Syntax whole = syntaxOf(userData.format);
    if (userData.parts.isEmpty() || (whole != Syntax::Plain && userData.format != Format::JinjaTemplate))
        return whole;
    const Syntax first = syntaxOf(userData.parts.first().format);
    for (const Part &part : userData.parts) {
        if (syntaxOf(part.format) != first)
            return whole;
    }
    return first == Syntax::Plain ? whole : first;
}

QsciLexer *makeLexer(Syntax syntax, QObject *parent)
{
    if (syntax == Syntax::Shell) {
        auto *lexer = new QsciLexerBash(parent);
        paint(*lexer, {{QsciLexerBash::Comment, Token::Muted},
                       {QsciLexerBash::Keyword, Token::Accent},
                       {QsciLexerBash::Number, Token::Warning},
                       {QsciLexerBash::DoubleQuotedString, Token::Success},
                       {QsciLexerBash::SingleQuotedString, Token::Success},
                       {QsciLexerBash::HereDocumentDelimiter, Token::Suspect},
                       {QsciLexerBash::SingleQuotedHereDocument, Token::Success},
                       {QsciLexerBash::Scalar, Token::Suspect},
                       {QsciLexerBash::ParameterExpansion, Token::Suspect},
                       {QsciLexerBash::Backticks, Token::Info},
                       {QsciLexerBash::Error, Token::Error}});
        return lexer;
    }
    if (syntax == Syntax::Yaml) {
        auto *lexer = new QsciLexerYAML(parent);
        paint(*lexer, {{QsciLexerYAML::Comment, Token::Muted},
                       {QsciLexerYAML::Identifier, Token::Accent},
                       {QsciLexerYAML::Keyword, Token::Suspect},
                       {QsciLexerYAML::Number, Token::Warning},
                       {QsciLexerYAML::Reference, Token::Suspect},
                       {QsciLexerYAML::DocumentDelimiter, Token::Muted},
                       {QsciLexerYAML::TextBlockMarker, Token::Info},
                       {QsciLexerYAML::SyntaxErrorMarker, Token::Error},
                       {QsciLexerYAML::Operator, Token::Muted}});
        return lexer;
    }
    return nullptr;
}

} // namespace bootscope
