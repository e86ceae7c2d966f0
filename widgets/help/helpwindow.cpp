// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/help/helpwindow.h"

#include "widgets/frame/theme.h"
#include "widgets/help/helpbrowser.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kContentsWidth = 230;

bool hasAll(const HelpPage &page, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&page](const QString &word) { return page.markdown.contains(word, Qt::CaseInsensitive); });
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_words(new QLineEdit(this))
    , m_contents(new QListWidget(this))
    , m_back(new QPushButton(this))
    , m_browser(new HelpBrowser(this))
{
    resize(980, 680);
    m_words->setClearButtonEnabled(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setSpacing(2);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(Theme::kPanel, Theme::kPanel, Theme::kPanel, Theme::kPanel);
    left->setSpacing(Theme::kPanel);
    left->addWidget(m_words);
    left->addWidget(m_contents, 1);
    left->addWidget(m_back);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_contents), static_cast<QWidget *>(m_back)})
        widget->setFixedWidth(kContentsWidth);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addLayout(left);
    across->addWidget(m_browser, 1);

    connect(m_words, &QLineEdit::textChanged, this, &HelpWindow::narrow);
    connect(m_contents, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0 || m_contents->item(row)->data(Qt::UserRole).toString() == m_browser->page())
            return;
        m_browser->openPage(m_contents->item(row)->data(Qt::UserRole).toString());
    });
    connect(m_browser, &QTextBrowser::sourceChanged, this, [this] { select(m_browser->page()); });
    connect(m_browser, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_back, &QPushButton::clicked, m_browser, &QTextBrowser::backward);
    m_back->setEnabled(false);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_words, [this] {
        m_words->setFocus();
        m_words->selectAll();
    });
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
    retranslate();
}

void HelpWindow::setPages(const QList<HelpPage> &pages)
{
    m_pages = pages;
    QHash<QString, QString> texts;
    for (const HelpPage &page : pages)
        texts.insert(page.id, page.markdown);
    m_browser->setPages(texts);
    narrow();
}

void HelpWindow::openPage(const QString &id)
{
    m_browser->openPage(id);
}

QString HelpWindow::page() const
{
    return m_browser->page();
}

QStringList HelpWindow::contents() const
{
    QStringList ids;
    for (int row = 0; row < m_contents->count(); ++row)
        ids.append(m_contents->item(row)->data(Qt::UserRole).toString());
    return ids;
}

void HelpWindow::narrow()
{
    const QStringList words = m_words->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    {
        const QSignalBlocker quiet(m_contents);
        m_contents->clear();
        for (const HelpPage &page : std::as_const(m_pages)) {
            if (!hasAll(page, words))
                continue;
            auto *item = new QListWidgetItem(page.title, m_contents);
            item->setData(Qt::UserRole, page.id);
        }
    }
    m_browser->markWords(words);
    const QStringList left = contents();
    if (left.contains(page()))
        select(page());
    else if (!left.isEmpty())
        openPage(left.first());
}

void HelpWindow::select(const QString &id)
{
    const QSignalBlocker quiet(m_contents);
    m_contents->setCurrentRow(int(contents().indexOf(id)));
}

void HelpWindow::retranslate()
{
    setWindowTitle(tr("Bootscope help"));
    m_words->setPlaceholderText(tr("Search the help"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_contents->setAccessibleName(tr("Contents"));
    m_browser->setAccessibleName(tr("Page"));
    m_back->setText(tr("Back"));
}

void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace bootscope
