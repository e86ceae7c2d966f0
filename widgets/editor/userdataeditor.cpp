// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/userdataeditor.h"

#include "widgets/editor/editormarks.h"
#include "widgets/editor/highlighting.h"
#include "widgets/editor/scintilla.h"
#include "widgets/editor/scrollmarks.h"
#include "widgets/editor/texthighlighter.h"
#include "widgets/editor/typing.h"
#include "widgets/frame/theme.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QEvent>
#include <QMenu>
#include <QMimeData>
#include <QToolTip>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kDwellMs = 400;

bool startsCodePoint(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

} // namespace

UserDataEditor::UserDataEditor(QWidget *parent)
    : QsciScintilla(parent), m_highlighter(new TextHighlighter(*this)), m_marks(new ScrollMarks(*this))
{
    setUp();
    connect(this, &QsciScintilla::cursorPositionChanged, this, &UserDataEditor::caretMoved);
    connect(this, &QsciScintilla::textChanged, this, [this] {
        m_formIsKnown = false;
        m_linesAreKnown = false;
    });
    connect(this, &QsciScintillaBase::SCN_DWELLSTART, this, &UserDataEditor::showTip);
    connect(this, &QsciScintillaBase::SCN_DWELLEND, this, [] { QToolTip::hideText(); });
    connect(this, &QsciScintilla::linesChanged, this, &UserDataEditor::fitMargins);
    connect(this, &QsciScintillaBase::SCN_ZOOM, this, [this] {
        fitMargins();
        Q_EMIT zoomChanged(int(SendScintilla(SCI_GETZOOM)));
    });
    connect(this, &QsciScintilla::marginClicked, this, [this](int margin, int line) {
        if (margin != kSignMargin || !(markersAtLine(line) & (1U << unsigned(kBulbMarker))))
            return;
        Q_EMIT bulbClicked();
    });
    applyTheme();
}

UserDataEditor::~UserDataEditor() = default;

void UserDataEditor::setUp()
{
    setUtf8(true);
    setFrameShape(QFrame::NoFrame);
    setMarginType(kNumberMargin, NumberMargin);
    setMarginType(kSignMargin, SymbolMargin);
    setMarginWidth(kSignMargin, 18);
    setMarginSensitivity(kSignMargin, true);
    setMarginMarkerMask(kSignMargin, signMask());
    setFolding(PlainFoldStyle, kFoldMargin);
    setIndentationsUseTabs(false);
    setIndentationWidth(2);
    setTabWidth(8);               // as terminals and ShellCheck count
    setBackspaceUnindents(false); // it would turn tabs into blanks; typing.h does it
    setIndentationGuides(true);
    setBraceMatching(SloppyBraceMatch);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    SendScintilla(SCI_SETMOUSEDWELLTIME, kDwellMs);
    SendScintilla(SCI_SETMULTIPLESELECTION, 1);
    SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, 1);
    // What a mixed selection pastes goes to every caret.
    SendScintilla(SCI_SETMULTIPASTE, SC_MULTIPASTE_EACH);
    SendScintilla(SCI_SETRECTANGULARSELECTIONMODIFIER, SCMOD_ALT);
    SendScintilla(SCI_SETMOUSESELECTIONRECTANGULARSWITCH, 1);
    SendScintilla(SCI_SETVIRTUALSPACEOPTIONS, SCVS_RECTANGULARSELECTION);
    // Pasted text keeps the line ends that it has.
    SendScintilla(SCI_SETPASTECONVERTENDINGS, 0UL);
    SendScintilla(SCI_SETEXTRAASCENT, 1);
    SendScintilla(SCI_SETEXTRADESCENT, 1);
    for (const Severity severity : kSeverities)
        indicatorDefine(SquigglePixmapIndicator, indicatorOf(severity));
    freeKeys(*this);
}

QByteArray UserDataEditor::bytes() const
{
    return sci::view(*this, 0, SendScintilla(SCI_GETLENGTH)).toByteArray();
}

void UserDataEditor::setBytes(const QByteArray &bytes)
{
    setReadOnly(false);
    SendScintilla(SCI_CLEARALL);
    SendScintilla(SCI_APPENDTEXT, static_cast<uintptr_t>(bytes.size()), bytes.constData());
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    setModified(false);
    m_formIsKnown = false;
    m_linesAreKnown = false;
    // New lines that the user types are like those that stand there.
    setEolMode(bytes.contains("\r\n") ? EolWindows : EolUnix);
    m_highlighter->restart();
    SendScintilla(SCI_GOTOPOS, 0UL);
}

void UserDataEditor::replaceBytes(long begin, long end, const QByteArray &with)
{
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(begin), end);
    SendScintilla(SCI_REPLACETARGET, static_cast<uintptr_t>(with.size()), with.constData());
}

QByteArray UserDataEditor::newLineBytes() const
{
    return eolMode() == EolWindows ? "\r\n" : "\n";
}

const TextForm &UserDataEditor::form() const
{
    if (!m_formIsKnown)
        m_form = formOf(bytes());
    m_formIsKnown = true;
    return m_form;
}

void UserDataEditor::applyTheme()
{
    setStyles(*this);
    const QColor text = Theme::color(Token::Text);
    const QColor base = Theme::color(Token::Base);
    const QColor window = Theme::color(Token::Window);
    setMarginsFont(Theme::codeFont());
    setMarginsForegroundColor(Theme::color(Token::Muted));
    setMarginsBackgroundColor(window);
    setFoldMarginColors(window, window);
    setCaretForegroundColor(text);
    setCaretLineVisible(true);
    setCaretLineBackgroundColor(palette().color(QPalette::AlternateBase));
    setSelectionBackgroundColor(palette().color(QPalette::Highlight));
    setSelectionForegroundColor(text);
    SendScintilla(SCI_SETADDITIONALSELBACK, palette().color(QPalette::Highlight));
    SendScintilla(SCI_SETADDITIONALSELFORE, text);
    SendScintilla(SCI_SETADDITIONALCARETFORE, text);
    setWhitespaceForegroundColor(Theme::color(Token::Muted));
    setIndentationGuidesForegroundColor(Theme::color(Token::Line));
    setIndentationGuidesBackgroundColor(base);
    setMatchedBraceForegroundColor(Theme::color(Token::Accent));
    setMatchedBraceBackgroundColor(Theme::color(Token::Line));
    setUnmatchedBraceForegroundColor(Theme::color(Token::Error));
    setUnmatchedBraceBackgroundColor(base);
    for (const Severity severity : kSeverities)
        setIndicatorForegroundColor(Theme::severityColor(severity), indicatorOf(severity));
    defineMarkers();
    fitMargins();
    m_marks->update();
}

void UserDataEditor::defineMarkers()
{
    const double scale = devicePixelRatioF();
    SendScintilla(SCI_RGBAIMAGESETSCALE, static_cast<unsigned long>(scale * 100));
    for (const Severity severity : kSeverities)
        markerDefine(Theme::severityIcon(severity).pixmap(QSize(14, 14), scale).toImage(), markerOf(severity));
    markerDefine(bulbImage(scale), kBulbMarker);
    for (unsigned long marker = SC_MARKNUM_FOLDEREND; marker <= SC_MARKNUM_FOLDEROPEN; ++marker) {
        SendScintilla(SCI_MARKERSETFORE, marker, Theme::color(Token::Muted));
        SendScintilla(SCI_MARKERSETBACK, marker, Theme::color(Token::Muted));
    }
}

void UserDataEditor::fitMargins()
{
    const int digits = std::max(4, int(QString::number(lines()).size()) + 1);
    setMarginWidth(kNumberMargin, QString(digits, QLatin1Char('0')));
}

// Asked at every key, so it looks at no more than it must.
bool UserDataEditor::hasLoneCr() const
{
    if (!m_linesAreKnown)
        learnLines();
    return !m_lineBegins.empty();
}

// Scintilla takes a lone CR for a line end; cloud-init, the checks and the table of problems do not.
void UserDataEditor::learnLines() const
{
    m_linesAreKnown = true;
    m_lineBegins.clear();
    const QByteArrayView text = sci::view(*this, 0, SendScintilla(SCI_GETLENGTH));
    bool found = false;
    for (qsizetype at = text.indexOf('\r'); at >= 0 && !found; at = text.indexOf('\r', at + 1))
        found = at + 1 >= text.size() || text[at + 1] != '\n';
    if (!found)
        return;
    m_lineBegins.push_back(0);
    for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        m_lineBegins.push_back(long(at) + 1);
}

long UserDataEditor::lineBegin(int line) const
{
    if (hasLoneCr())
        return size_t(line) > m_lineBegins.size() ? -1 : m_lineBegins[size_t(line) - 1];
    return line > lines() ? -1 : SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line - 1));
}

long UserDataEditor::positionOf(TextPosition place) const
{
    const long begin = place.line < 1 ? -1 : lineBegin(place.line);
    if (begin < 0)
        return -1;
    const long length = SendScintilla(SCI_GETLENGTH);
    const long next = lineBegin(place.line + 1);
    const long end = next < 0 ? length : next - 1; // where the LF stands
    if (end <= begin)
        return begin;
    const QByteArrayView text = sci::view(*this, begin, end);
    // Columns as TextIndex counts them: bytes that begin a character.
    long at = 0;
    int column = startsCodePoint(text[0]) ? 1 : 0;
    while (at < end - begin && column < place.column) {
        ++at;
        while (at < end - begin && !startsCodePoint(text[at]))
            ++at;
        ++column;
    }
    return begin + at;
}

TextPosition UserDataEditor::placeOf(long position) const
{
    int line = 1;
    if (hasLoneCr())
        line = int(std::upper_bound(m_lineBegins.cbegin(), m_lineBegins.cend(), position) - m_lineBegins.cbegin());
    else
        line += int(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(position)));
    const long begin = lineBegin(line);
    if (position <= begin)
        return {line, 1};
    const QByteArrayView text = sci::view(*this, begin, position);
    return {line, 1 + int(std::count_if(text.begin(), text.end(), startsCodePoint))};
}

TextPosition UserDataEditor::caret() const
{
    return placeOf(SendScintilla(SCI_GETCURRENTPOS));
}

void UserDataEditor::goTo(TextPosition position)
{
    const long at = positionOf(position);
    if (at < 0)
        return;
    const long line = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(at));
    const long lineEnd = SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line));
    ensureLineVisible(int(line));
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(std::min(at, lineEnd)));
    const long top = std::max(0L, SendScintilla(SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(line)) -
                                      SendScintilla(SCI_LINESONSCREEN) / 3);
    SendScintilla(SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(top));
}

void UserDataEditor::setDiagnostics(const QList<Diagnostic> &diagnostics, const QByteArray &checked)
{
    m_diagnostics = diagnostics;
    m_checked = checked;
    drawDiagnostics();
    Q_EMIT diagnosticsChanged();
}

bool UserDataEditor::diagnosticsAreFresh() const
{
    return m_checked.size() == SendScintilla(SCI_GETLENGTH) && m_checked == bytes();
}

void UserDataEditor::drawDiagnostics()
{
    const long length = SendScintilla(SCI_GETLENGTH);
    for (const Severity severity : kSeverities) {
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicatorOf(severity)));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, length);
        markerDeleteAll(markerOf(severity));
    }
    QList<ScrollMarks::Mark> marks;
    for (const Diagnostic &diagnostic : std::as_const(m_diagnostics)) {
        const long begin = positionOf(diagnostic.range.begin);
        if (begin < 0)
            continue;
        long end = positionOf(diagnostic.range.end);
        const long line = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(begin));
        const long lineEnd = SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line));
        // A squiggle marks the place, not the whole block that it heads: it ends with its first line.
        if (end <= begin || end > lineEnd)
            end = std::max(lineEnd, begin + 1);
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicatorOf(diagnostic.severity)));
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(begin), std::min(end, length) - begin);
        markerAdd(int(line), markerOf(diagnostic.severity));
        marks.append({int(line), diagnostic.severity});
    }
    m_marks->setMarks(marks);
}

void UserDataEditor::showBulb(int line)
{
    markerDeleteAll(kBulbMarker);
    const long at = line > 0 ? positionOf({line, 1}) : -1;
    if (at >= 0)
        markerAdd(int(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(at))), kBulbMarker);
}

void UserDataEditor::setView(const EditorView &view)
{
    if (int(SendScintilla(SCI_GETZOOM)) != view.zoom)
        zoomTo(view.zoom);
    setWrapMode(view.wraps ? WrapWhitespace : WrapNone);
    setWrapIndentMode(WrapIndentSame);
    setWrapVisualFlags(WrapFlagByBorder);
    setWhitespaceVisibility(view.showsBlanks ? WsVisible : WsInvisible);
    setEolVisibility(view.showsBlanks);
}

void UserDataEditor::showTip(int position, int x, int y)
{
    if (position < 0)
        return;
    QStringList texts;
    for (const Diagnostic &diagnostic : std::as_const(m_diagnostics)) {
        const long begin = positionOf(diagnostic.range.begin);
        const int indicator = indicatorOf(diagnostic.severity);
        const auto at = static_cast<unsigned long>(position);
        if (begin < 0 ||
            !SendScintilla(SCI_INDICATORVALUEAT, static_cast<unsigned long>(indicator), static_cast<long>(position)))
            continue;
        if (SendScintilla(SCI_LINEFROMPOSITION, at) !=
            SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(begin)))
            continue;
        texts.append(tipOf(diagnostic));
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

void UserDataEditor::keyPressEvent(QKeyEvent *event)
{
    if (!handleTyping(*this, *event))
        QsciScintilla::keyPressEvent(event);
}

void UserDataEditor::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT contextMenuRequested(menu);
    menu->popup(event->globalPos());
}

void UserDataEditor::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyTheme();
        drawDiagnostics();
    }
}

} // namespace bootscope
