// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/help/helpbrowser.h"

#include "widgets/frame/theme.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextTable>

namespace bootscope {

namespace {

constexpr int kMargin = 16;
const QString kSuffix = QStringLiteral(".md");

QString idOf(const QUrl &url)
{
    const QString name = url.fileName();
    return name.endsWith(kSuffix) ? name.chopped(kSuffix.size()) : QString();
}

void dressHeading(QTextCursor cursor, int level)
{
    QTextCharFormat letters = cursor.block().begin().fragment().charFormat();
    letters.clearProperty(QTextFormat::FontSizeAdjustment); // it would win over the font
    letters.setFont(Theme::scaledFont(level == 1 ? 1.4 : level == 2 ? 1.15 : 1.0));
    letters.setFontWeight(QFont::DemiBold);
    letters.setAnchor(true);
    letters.setAnchorNames({HelpBrowser::anchorOf(cursor.block().text())});
    letters.setForeground(Theme::color(Token::Text));
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.setCharFormat(letters);
    QTextBlockFormat block;
    block.setTopMargin(level == 1 ? 0 : 14);
    block.setBottomMargin(Theme::kGap);
    cursor.mergeBlockFormat(block);
}

} // namespace

HelpBrowser::HelpBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(kMargin);
    document()->setIndentWidth(kMargin);
    connect(this, &QTextBrowser::sourceChanged, this, &HelpBrowser::dress);
}

void HelpBrowser::setPages(const QHash<QString, QString> &markdownById)
{
    const QString id = page();
    const int place = verticalScrollBar()->value();
    m_pages = markdownById;
    if (m_pages.contains(id)) {
        reload();
        verticalScrollBar()->setValue(place);
    }
}

void HelpBrowser::openPage(const QString &id, const QString &anchor)
{
    if (!m_pages.contains(id))
        return;
    QUrl url(id + kSuffix);
    url.setFragment(anchor);
    setSource(url, QTextDocument::MarkdownResource);
}

QString HelpBrowser::page() const
{
    return m_page;
}

QString HelpBrowser::anchorOf(const QString &heading)
{
    QString anchor;
    for (const QChar c : heading.toLower()) {
        if (c.isLetterOrNumber())
            anchor.append(c);
        else if (!anchor.endsWith(u'-') && !anchor.isEmpty())
            anchor.append(u'-');
    }
    return anchor.endsWith(u'-') ? anchor.chopped(1) : anchor;
}

QVariant HelpBrowser::loadResource(int type, const QUrl &name)
{
    // Nothing else is loaded: no file, no address.
    return type == QTextDocument::MarkdownResource ? QVariant(m_pages.value(idOf(name))) : QVariant();
}

void HelpBrowser::dress(const QUrl &url)
{
    m_page = idOf(url);
    QFont code = Theme::codeFont();
    const QBrush shade(Theme::color(Token::Line));
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (block.blockFormat().headingLevel() > 0) {
            dressHeading(cursor, block.blockFormat().headingLevel());
            continue;
        }
        const bool fenced = block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
        QTextBlockFormat space;
        if (fenced) {
            space.setBackground(Theme::color(Token::Base));
            space.setLeftMargin(kMargin);
        } else if (!QTextCursor(block).currentTable()) {
            space.setTopMargin(0);
            space.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
            space.setBottomMargin(block.textList() ? 3 : 8);
        }
        cursor.mergeBlockFormat(space);
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment piece = it.fragment();
            if (!piece.charFormat().fontFixedPitch() && !fenced)
                continue;
            QTextCharFormat letters;
            letters.setFontFamilies(code.families());
            if (!fenced)
                letters.setBackground(shade);
            cursor.setPosition(piece.position());
            cursor.setPosition(piece.position() + piece.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(letters);
        }
    }
    dressTables();
    markWords(m_words);
    // Anchors exist only from here on: the jump that came with the page was too early.
    if (url.hasFragment())
        scrollToAnchor(url.fragment());
    else if (m_words.isEmpty())
        verticalScrollBar()->setValue(0);
}

void HelpBrowser::dressTables()
{
    for (QTextFrame *frame : document()->rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(Theme::color(Token::Line));
        format.setCellPadding(6);
        format.setTopMargin(Theme::kGap);
        format.setBottomMargin(Theme::kCard);
        table->setFormat(format);
    }
}

void HelpBrowser::markWords(const QStringList &words)
{
    m_words = words;
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString &word : words) {
        for (QTextCursor found = document()->find(word, 0); !found.isNull(); found = document()->find(word, found)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = found;
            QColor colour = Theme::color(Token::Accent);
            colour.setAlphaF(0.3F);
            mark.format.setBackground(colour);
            marks.append(mark);
        }
    }
    setExtraSelections(marks);
    if (marks.isEmpty())
        return;
    const auto first = std::min_element(marks.cbegin(), marks.cend(), [](const auto &a, const auto &b) {
        return a.cursor.position() < b.cursor.position();
    });
    QTextCursor place = first->cursor;
    place.clearSelection();
    setTextCursor(place);
    ensureCursorVisible();
}

void HelpBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !page().isEmpty()) {
        const int place = verticalScrollBar()->value();
        reload();
        verticalScrollBar()->setValue(place);
    }
}

} // namespace bootscope
