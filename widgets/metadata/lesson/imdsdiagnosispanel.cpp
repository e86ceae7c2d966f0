// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/lesson/imdsdiagnosispanel.h"

#include "widgets/frame/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace bootscope {

namespace {

constexpr int kPauseMs = 150; // after the last key
constexpr int kMostEvidence = 4;
constexpr qsizetype kMaxEvidenceChars = 160;

Token tokenOf(const ImdsFinding &finding)
{
    if (finding.kind == ImdsFinding::Kind::Worked)
        return Token::Success;
    if (finding.kind == ImdsFinding::Kind::Unknown)
        return Token::Muted;
    return finding.isCertain ? Token::Error : Token::Suspect;
}

} // namespace

ImdsDiagnosisPanel::ImdsDiagnosisPanel(QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter)
    , m_text(new QPlainTextEdit)
    , m_result(new QTextBrowser)
    , m_paste(new QPushButton)
    , m_clear(new QPushButton)
    , m_pause(new QTimer(this))
{
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_result->setOpenLinks(false);
    m_result->setFrameShape(QFrame::NoFrame);
    m_result->document()->setDocumentMargin(Theme::kPanel);
    auto *left = new QWidget;
    auto *rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Theme::kGap);
    rows->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::kPanel);
    buttons->addWidget(m_paste);
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    rows->addLayout(buttons);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_result);
    m_splitter->setSizes({600, 600});
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kPanel);
    layout->addWidget(m_splitter);

    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_text, &QPlainTextEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &ImdsDiagnosisPanel::judge);
    connect(m_paste, &QPushButton::clicked, this, [this] { setText(QGuiApplication::clipboard()->text()); });
    connect(m_clear, &QPushButton::clicked, this, [this] { setText({}); });
    connect(m_result, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        QTextCursor cursor(m_text->document()->findBlockByNumber(url.path().toInt() - 1));
        m_text->setTextCursor(cursor);
        m_text->centerCursor();
        m_text->setFocus();
    });
    retranslate();
}

void ImdsDiagnosisPanel::setText(const QString &text)
{
    m_text->setPlainText(text);
    judge();
}

void ImdsDiagnosisPanel::judge()
{
    m_pause->stop();
    const QString text = m_text->toPlainText();
    m_findings = text.trimmed().isEmpty() ? QList<ImdsFinding>() : diagnoseImds(text);
    m_clear->setEnabled(!text.isEmpty());
    show();
    markLines();
}

QString ImdsDiagnosisPanel::findingHtml(const ImdsFinding &finding) const
{
    const bool isGuess = !finding.isCertain && finding.kind != ImdsFinding::Kind::Unknown;
    QString html = QStringLiteral("<p style='margin:0 0 2px 0; color:%1; font-weight:600'>%2</p>")
                       .arg(Theme::color(tokenOf(finding)).name(),
                            (isGuess ? tr("Probably: %1").arg(findingTitle(finding.kind)) : findingTitle(finding.kind))
                                .toHtmlEscaped());
    for (const QString &text : {findingExplanation(finding.kind), findingAdvice(finding.kind)})
        html += QStringLiteral("<p style='margin:0 0 4px 0'>%1</p>").arg(text.toHtmlEscaped());
    for (const int line : finding.lines.first(qMin<qsizetype>(kMostEvidence, finding.lines.size()))) {
        const QString text = m_text->document()->findBlockByNumber(line - 1).text().trimmed().left(kMaxEvidenceChars);
        html += QStringLiteral("<p style='margin:0'><a href='line:%1'>%2</a> "
                               "<span style=\"font-family:'%3'\">%4</span></p>")
                    .arg(line)
                    .arg(tr("line %1").arg(line), Theme::codeFont().family(), text.toHtmlEscaped());
    }
    return html + QStringLiteral("<p style='margin:0'>&nbsp;</p>");
}

void ImdsDiagnosisPanel::show()
{
    if (m_findings.isEmpty()) {
        m_result->setHtml(QStringLiteral("<p style='color:%1'>%2</p>")
                              .arg(Theme::color(Token::Muted).name(),
                                   tr("Which rule it was is said here: no token, a wrong one, the hop limit, a proxy, "
                                      "a disabled service. The text stays on this machine.")
                                       .toHtmlEscaped()));
        return;
    }
    QString html;
    for (const ImdsFinding &finding : std::as_const(m_findings))
        html += findingHtml(finding);
    m_result->setHtml(html);
}

void ImdsDiagnosisPanel::markLines()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const int line : m_findings.isEmpty() ? QList<int>() : m_findings.first().lines) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document()->findBlockByNumber(line - 1));
        QColor colour = Theme::color(tokenOf(m_findings.first()));
        colour.setAlphaF(0.18F);
        mark.format.setBackground(colour);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
}

void ImdsDiagnosisPanel::retranslate()
{
    m_text->setFont(Theme::codeFont());
    m_text->setAccessibleName(tr("Output to explain"));
    m_text->setPlaceholderText(
        tr("Paste what curl -v printed, or the error of an SDK or of cloud-init that could not read the metadata."));
    m_result->setAccessibleName(tr("Which rule it was"));
    m_paste->setText(tr("Paste"));
    m_clear->setText(tr("Clear"));
    judge();
}

void ImdsDiagnosisPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange)
        retranslate();
}

} // namespace bootscope
