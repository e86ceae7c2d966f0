// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/userdataeditor.h"

#include "widgets/frame/theme.h"

#include <Qsci/qscilexer.h>

#include <QDragEnterEvent>
#include <QEvent>
#include <QMimeData>
#include <QToolTip>

namespace bootscope {

namespace {

constexpr int kNumberMargin = 0;
constexpr int kSignMargin = 1;
constexpr int kFoldMargin = 2;
constexpr int kDwellMs = 400;

// Indicators 0 to 7 belong to lexers; markers 25 and up to folding.
constexpr int indicatorOf(Severity severity)
{
    return 8 + int(severity);
}
constexpr int markerOf(Severity severity)
{
    return 2 + int(severity);
}
constexpr Severity kSeverities[] = {Severity::Info, Severity::Warning, Severity::Error};

} // namespace

UserDataEditor::UserDataEditor(QWidget *parent) : QsciScintilla(parent)
{
    setUtf8(true);
    setFrameShape(QFrame::NoFrame);
    setMarginType(kNumberMargin, NumberMargin);
    setMarginType(kSignMargin, SymbolMargin);
    setMarginWidth(kSignMargin, 18);
    setMarginSensitivity(kSignMargin, false);
    setFolding(PlainFoldStyle, kFoldMargin);
    setIndentationsUseTabs(false);
    setIndentationWidth(2);
    setTabWidth(8); // as terminals and ShellCheck count
    setAutoIndent(true);
    setBackspaceUnindents(true);
    setIndentationGuides(true);
    setBraceMatching(SloppyBraceMatch);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    SendScintilla(SCI_SETMOUSEDWELLTIME, kDwellMs);
    SendScintilla(SCI_SETMULTIPLESELECTION, 1);
    SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, 1);
    // What a mixed selection pastes goes to every caret.
    SendScintilla(SCI_SETMULTIPASTE, SC_MULTIPASTE_EACH);
    for (const Severity severity : kSeverities)
        indicatorDefine(SquigglePixmapIndicator, indicatorOf(severity));
    connect(this, &QsciScintilla::cursorPositionChanged, this, &UserDataEditor::caretMoved);
    connect(this, &QsciScintillaBase::SCN_DWELLSTART, this, &UserDataEditor::showTip);
    connect(this, &QsciScintillaBase::SCN_DWELLEND, this, [] { QToolTip::hideText(); });
    connect(this, &QsciScintilla::linesChanged, this, [this] {
        setMarginWidth(kNumberMargin, QString(std::max(4, int(QString::number(lines()).size()) + 1), QLatin1Char('0')));
    });
    applyTheme();
}

QByteArray UserDataEditor::bytes() const
{
    const auto length = SendScintilla(SCI_GETLENGTH);
    QByteArray result(length, Qt::Uninitialized);
    if (length > 0) {
        const auto *text = static_cast<const char *>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER));
        std::copy_n(text, length, result.data());
    }
    return result;
}

void UserDataEditor::setBytes(const QByteArray &bytes)
{
    setReadOnly(false);
    SendScintilla(SCI_CLEARALL);
    SendScintilla(SCI_APPENDTEXT, static_cast<uintptr_t>(bytes.size()), bytes.constData());
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    setModified(false);
    // New lines that the user types are like those that stand there.
    setEolMode(bytes.contains("\r\n") ? EolWindows : EolUnix);
    SendScintilla(SCI_GOTOPOS, 0UL);
}

void UserDataEditor::setSyntax(Syntax syntax)
{
    if (syntax == m_syntax && lexer() != nullptr)
        return;
    m_syntax = syntax;
    applyTheme();
}

void UserDataEditor::applyTheme()
{
    QsciLexer *old = lexer();
    setLexer(makeLexer(m_syntax, this));
    delete old;
    const QColor text = Theme::color(Token::Text);
    const QColor base = Theme::color(Token::Base);
    const QColor window = Theme::color(Token::Window);
    if (!lexer()) {
        setFont(Theme::codeFont());
        setColor(text);
        setPaper(base);
        for (int style = 0; style < STYLE_MAX; ++style) {
            if (style == STYLE_LINENUMBER)
                continue;
            SendScintilla(SCI_STYLESETFORE, static_cast<unsigned long>(style), text);
            SendScintilla(SCI_STYLESETBACK, static_cast<unsigned long>(style), base);
        }
    }
    setMarginsFont(Theme::codeFont());
    setMarginsForegroundColor(Theme::color(Token::Muted));
    setMarginsBackgroundColor(window);
    setFoldMarginColors(window, window);
    setCaretForegroundColor(text);
    setCaretLineVisible(true);
    setCaretLineBackgroundColor(palette().color(QPalette::AlternateBase));
    setSelectionBackgroundColor(palette().color(QPalette::Highlight));
    setSelectionForegroundColor(text);
    setIndentationGuidesForegroundColor(Theme::color(Token::Line));
    setIndentationGuidesBackgroundColor(base);
    setMatchedBraceForegroundColor(Theme::color(Token::Accent));
    setMatchedBraceBackgroundColor(Theme::color(Token::Line));
    setUnmatchedBraceForegroundColor(Theme::color(Token::Error));
    for (const Severity severity : kSeverities)
        setIndicatorForegroundColor(Theme::severityColor(severity), indicatorOf(severity));
    defineMarkers();
    Q_EMIT linesChanged();
}

void UserDataEditor::defineMarkers()
{
    const double scale = devicePixelRatioF();
    SendScintilla(SCI_RGBAIMAGESETSCALE, static_cast<unsigned long>(scale * 100));
    for (const Severity severity : kSeverities)
        markerDefine(Theme::severityIcon(severity).pixmap(QSize(14, 14), scale).toImage(), markerOf(severity));
    for (unsigned long marker = SC_MARKNUM_FOLDEREND; marker <= SC_MARKNUM_FOLDEROPEN; ++marker) {
        SendScintilla(SCI_MARKERSETFORE, marker, Theme::color(Token::Muted));
        SendScintilla(SCI_MARKERSETBACK, marker, Theme::color(Token::Muted));
    }
}

long UserDataEditor::bytePosition(TextPosition position) const
{
    const long lineStart = SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(position.line - 1));
    if (position.line < 1 || position.line > lines() || lineStart < 0)
        return -1;
    const long lineEnd = SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(position.line - 1));
    if (position.column <= 1)
        return lineStart;
    const long at = SendScintilla(SCI_POSITIONRELATIVE, static_cast<unsigned long>(lineStart),
                                  static_cast<long>(position.column - 1));
    // 0 is Scintilla's answer for "outside of the document".
    return at == 0 || at > lineEnd ? lineEnd : at;
}

void UserDataEditor::setDiagnostics(const QList<Diagnostic> &diagnostics)
{
    m_diagnostics = diagnostics;
    const long length = SendScintilla(SCI_GETLENGTH);
    for (const Severity severity : kSeverities) {
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicatorOf(severity)));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, length);
        markerDeleteAll(markerOf(severity));
    }
    for (const Diagnostic &diagnostic : diagnostics) {
        const long begin = bytePosition(diagnostic.range.begin);
        if (begin < 0)
            continue;
        long end = bytePosition(diagnostic.range.end);
        const long lineEnd =
            SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(diagnostic.range.begin.line - 1));
        // A squiggle marks the place, not the whole block that it heads: it ends with its first line.
        if (end <= begin || end > lineEnd)
            end = std::max(lineEnd, begin + 1);
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicatorOf(diagnostic.severity)));
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(begin), std::min(end, length) - begin);
        markerAdd(diagnostic.range.begin.line - 1, markerOf(diagnostic.severity));
    }
}

void UserDataEditor::goTo(TextPosition position)
{
    const long at = bytePosition(position);
    if (at < 0)
        return;
    ensureLineVisible(position.line - 1);
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(at));
    const int top = std::max(0, position.line - 1 - int(SendScintilla(SCI_LINESONSCREEN)) / 3);
    SendScintilla(SCI_SETFIRSTVISIBLELINE, SendScintilla(SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(top)));
}

TextPosition UserDataEditor::caret() const
{
    const long at = SendScintilla(SCI_GETCURRENTPOS);
    const long line = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(at));
    const long start = SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line));
    return {int(line) + 1, int(SendScintilla(SCI_COUNTCHARACTERS, static_cast<unsigned long>(start), at)) + 1};
}

void UserDataEditor::showTip(int position, int x, int y)
{
    if (position < 0)
        return;
    QStringList texts;
    for (const Diagnostic &diagnostic : std::as_const(m_diagnostics)) {
        const long begin = bytePosition(diagnostic.range.begin);
        const int indicator = indicatorOf(diagnostic.severity);
        const auto at = static_cast<unsigned long>(position);
        if (begin < 0 ||
            !SendScintilla(SCI_INDICATORVALUEAT, static_cast<unsigned long>(indicator), static_cast<long>(position)))
            continue;
        if (SendScintilla(SCI_LINEFROMPOSITION, at) != diagnostic.range.begin.line - 1)
            continue;
        QString text = diagnostic.message.left(600).toHtmlEscaped();
        if (!diagnostic.help.isEmpty())
            text += QStringLiteral("<br><i>") + diagnostic.help.toHtmlEscaped() + QStringLiteral("</i>");
        texts.append(text);
    }
    if (!texts.isEmpty())
        QToolTip::showText(mapToGlobal(QPoint(x, y)),
                           QStringLiteral("<div>") + texts.join(QStringLiteral("<hr>")) + QStringLiteral("</div>"),
                           this);
}

void UserDataEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->ignore();
    else
        QsciScintilla::dragEnterEvent(event);
}

void UserDataEditor::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyTheme();
        setDiagnostics(m_diagnostics);
    }
}

} // namespace bootscope
