// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/valueview.h"

#include "imds/client/snippets.h"
#include "imds/exchange.h"
#include "widgets/frame/theme.h"
#include "widgets/metadata/secrettext.h"
#include "widgets/metadata/valuedialog.h"
#include "widgets/metadata/valuetext.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace bootscope {

namespace {
constexpr int kHideMs = 30'000;
} // namespace

ValueView::ValueView(QWidget *parent)
    : QWidget(parent)
    , m_pathLabel(new QLabel)
    , m_explanation(new QLabel)
    , m_explanationArea(new QScrollArea)
    , m_kind(new QLabel)
    , m_text(new SecretText)
    , m_reveal(new QPushButton)
    , m_change(new QPushButton)
    , m_edit(new QPushButton)
    , m_copy(new QToolButton)
{
    m_pathLabel->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_pathLabel->setTextFormat(Qt::PlainText);
    m_pathLabel->setWordWrap(true);
    m_explanation->setWordWrap(true);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_explanationArea->setWidget(m_explanation);
    m_explanationArea->setWidgetResizable(true);
    m_explanationArea->setFrameShape(QFrame::NoFrame);
    m_explanationArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_explanationArea->setFocusPolicy(Qt::NoFocus);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setAccessibleName(QStringLiteral("value"));
    m_text->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_copy->setPopupMode(QToolButton::MenuButtonPopup);
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *menu = new QMenu(this);
    m_copyValue = menu->addAction(QString(), m_text, &SecretText::copyAll);
    m_copyPath = menu->addAction(QString(), this, [this] { copy(QString::fromUtf8(m_path)); });
    m_copyCurl = menu->addAction(QString(), this, [this] { copy(curlWithToken(m_endpoint, m_path)); });
    m_copyCurlV1 = menu->addAction(QString(), this, [this] { copy(curlWithoutToken(m_endpoint, m_path)); });
    m_copyShell = menu->addAction(QString(), this, [this] { copy(shellSnippet(m_endpoint, m_path)); });
    m_copyPython = menu->addAction(QString(), this, [this] { copy(pythonSnippet(m_endpoint, m_path)); });
    menu->addSeparator();
    m_save = menu->addAction(QString(), this, [this] { Q_EMIT saveRequested(m_path, shownBody()); });
    m_copy->setMenu(menu);
    m_hide.setSingleShot(true);
    m_hide.setInterval(kHideMs);
    connect(&m_hide, &QTimer::timeout, this, [this] { setRevealed(false); });
    connect(m_copy, &QToolButton::clicked, m_copyValue, &QAction::trigger);
    connect(m_reveal, &QPushButton::clicked, this, [this] {
        if (m_shown == Shown::Withheld) {
            Q_EMIT fetchRequested(m_path);
        } else {
            setRevealed(!m_revealed);
        }
    });
    connect(m_change, &QPushButton::clicked, this, &ValueView::editRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT openInEditorRequested(m_body); });

    auto *bar = new QHBoxLayout;
    bar->setSpacing(Theme::kPanel);
    bar->addWidget(m_kind, 1);
    bar->addWidget(m_change);
    bar->addWidget(m_edit);
    bar->addWidget(m_reveal);
    bar->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kPanel, Theme::kPanel, Theme::kPanel);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(m_pathLabel);
    layout->addWidget(m_explanationArea);
    layout->addLayout(bar);
    layout->addWidget(m_text, 1);
    refreshLook();
    retranslate();
}

void ValueView::setEndpoint(const QUrl &endpoint)
{
    m_endpoint = endpoint;
}

void ValueView::setEditable(bool editable)
{
    m_editable = editable;
    refresh();
}

bool ValueView::canEdit() const
{
    if (!m_editable || (m_hasSecret && !m_revealed))
        return false;
    return m_shown == Shown::Absent || (m_shown == Shown::Value && isEditableValue(m_body));
}

// A file is no place for what the screen does not show.
QByteArray ValueView::shownBody() const
{
    return m_hasSecret && !m_revealed ? m_text->toPlainText().toUtf8() : m_body;
}

QString ValueView::text() const
{
    return m_text->toPlainText();
}

void ValueView::setSecretTimes(int hideMs, int clipboardMs)
{
    m_hide.setInterval(hideMs);
    m_text->setClipboardTime(clipboardMs);
}

void ValueView::setRevealed(bool revealed)
{
    m_revealed = revealed;
    if (revealed)
        m_hide.start();
    else
        m_hide.stop();
    refresh();
}

void ValueView::change(Shown what, const QByteArray &path)
{
    m_shown = what;
    m_path = path;
    m_revealed = false; // a secret is never shown because another one was
    m_hide.stop();
    if (what != Shown::Value)
        m_body.clear();
    refresh();
}

void ValueView::showNothing()
{
    setExplanation({});
    change(Shown::Nothing, {});
}

void ValueView::showWaiting(const QByteArray &path)
{
    change(Shown::Waiting, path);
}

void ValueView::showDirectory(const QByteArray &path, int items)
{
    m_items = items;
    change(Shown::Directory, path);
}

void ValueView::showValue(const QByteArray &path, const QByteArray &body)
{
    m_body = body;
    change(Shown::Value, path);
}

void ValueView::showWithheld(const QByteArray &path)
{
    change(Shown::Withheld, path);
}

void ValueView::showProblem(const QByteArray &path, const QString &sentence, bool isAbsent)
{
    m_problem = sentence;
    change(isAbsent ? Shown::Absent : Shown::Problem, path);
}

void ValueView::setExplanation(const QString &sentence)
{
    m_explanation->setText(sentence);
    m_explanationArea->setVisible(!sentence.isEmpty());
    fitExplanation();
}

// As high as its text needs, less where there is no room: then it scrolls.
void ValueView::fitExplanation()
{
    const QMargins margins = layout()->contentsMargins();
    const int needed = qMax(0, m_explanation->heightForWidth(width() - margins.left() - margins.right()));
    m_explanationArea->setMinimumHeight(qMin(needed, 2 * fontMetrics().lineSpacing()));
    m_explanationArea->setMaximumHeight(needed);
    m_explanationArea->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ValueView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitExplanation();
}

void ValueView::refresh()
{
    ReadableValue value;
    switch (m_shown) {
    case Shown::Value:
        value = readableValue(m_path, m_body, m_revealed);
        break;
    case Shown::Nothing:
        value.kind = tr("Choose an item of the tree to read it.");
        break;
    case Shown::Waiting:
        value.kind = tr("Asking…");
        break;
    case Shown::Directory:
        value.kind = m_items < 0 ? tr("A directory") : tr("A directory, items: %1").arg(m_items);
        break;
    case Shown::Withheld:
        value.kind = tr("Credentials are fetched only when you ask for them.");
        break;
    case Shown::Absent:
    case Shown::Problem:
        value.kind = m_problem;
        break;
    }
    m_hasSecret = value.hasSecret;
    m_text->setSecret(value.hasSecret && m_revealed);
    m_pathLabel->setText(QString::fromUtf8(m_path));
    m_pathLabel->setVisible(!m_path.isEmpty());
    m_kind->setText(value.kind);
    m_kind->setWordWrap(true);
    QPalette palette = m_kind->palette();
    palette.setColor(QPalette::WindowText, Theme::color(m_shown == Shown::Problem ? Token::Error : Token::Muted));
    m_kind->setPalette(palette);
    if (m_text->toPlainText() != value.text)
        m_text->setPlainText(value.text);
    m_reveal->setVisible(value.hasSecret || m_shown == Shown::Withheld);
    m_reveal->setText(m_shown == Shown::Withheld ? tr("Fetch") : m_revealed ? tr("Mask") : tr("Reveal"));
    m_change->setVisible(m_editable && (m_shown == Shown::Value || m_shown == Shown::Absent));
    m_change->setEnabled(canEdit());
    m_change->setToolTip(m_hasSecret && !m_revealed ? tr("Reveal the value first")
                         : canEdit()                ? tr("Sets what the emulator answers")
                                                    : tr("These bytes are no text that can be edited here"));
    m_edit->setVisible(m_shown == Shown::Value && isUserDataPath(m_path));
    m_save->setEnabled(m_shown == Shown::Value);
    m_save->setText(m_hasSecret && !m_revealed ? tr("Save value, masked…") : tr("Save value…"));
    m_copy->setEnabled(m_shown != Shown::Nothing);
    m_copyValue->setEnabled(m_shown == Shown::Value);
}

void ValueView::copy(const QString &text)
{
    QApplication::clipboard()->setText(text);
}

void ValueView::retranslate()
{
    m_change->setText(tr("Edit value…"));
    m_edit->setText(tr("Open in editor"));
    m_copy->setText(tr("Copy"));
    m_copyValue->setText(tr("Copy value"));
    m_copyPath->setText(tr("Copy path"));
    m_copyCurl->setText(tr("Copy as curl (IMDSv2)"));
    m_copyCurlV1->setText(tr("Copy as curl (IMDSv1)"));
    m_copyShell->setText(tr("Copy as shell script"));
    m_copyPython->setText(tr("Copy as Python"));
    refresh();
}

void ValueView::refreshLook()
{
    m_text->setFont(Theme::codeFont());
    QFont font = Theme::codeFont();
    font.setBold(true);
    m_pathLabel->setFont(font);
    m_copy->setIcon(Theme::icon(QStringLiteral("copy")));
    QPalette palette = m_explanation->palette();
    palette.setColor(QPalette::WindowText, Theme::color(Token::Text));
    m_explanation->setPalette(palette);
}

void ValueView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange) {
        refreshLook();
        refresh();
    }
}

} // namespace bootscope
