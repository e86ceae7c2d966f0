// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/failurecard.h"

#include "parsers/boots/exitcodes.h"
#include "parsers/boots/explain.h"
#include "widgets/diagnose/failuremodel.h"
#include "widgets/diagnose/format.h"
#include "widgets/diagnose/timeline/bootnavigation.h"
#include "widgets/frame/theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QScrollBar>
#include <QUrl>

namespace bootscope {

namespace {

constexpr int kMaxEvidence = 8; // lines shown; the rest is counted
constexpr qsizetype kMaxEvidenceChars = 300;
constexpr qsizetype kMaxDocument = 1024 * 1024; // of the user data, looked through for a line

QString coloured(Token token)
{
    return Theme::color(token).name();
}

QString heading(const QString &text)
{
    return QStringLiteral("<p style='margin:10px 0 2px 0; color:%1'>%2</p>")
        .arg(coloured(Token::Muted), text.toHtmlEscaped());
}

QString paragraph(const QString &text)
{
    return QStringLiteral("<p style='margin:0'>%1</p>").arg(text.toHtmlEscaped());
}

QString code(const QString &text)
{
    return QStringLiteral("<span style=\"font-family:'%1'\">%2</span>")
        .arg(Theme::codeFont().family(), text.toHtmlEscaped());
}

} // namespace

FailureCard::FailureCard(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(Theme::kCard);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::LinksAccessibleByKeyboard);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const QStringList parts = url.toString().split(QLatin1Char(':'));
        if (parts.value(0) == QLatin1String("evidence"))
            Q_EMIT evidenceActivated(
                {parts.value(1).toInt(), LineNo(parts.value(2).toUInt()), LineNo(parts.value(3).toUInt())});
        else if (parts.value(0) == QLatin1String("userdata"))
            Q_EMIT userDataActivated(parts.value(1).toInt());
    });
    refresh();
}

void FailureCard::setFailure(AnalysisPtr analysis, int boot, int failure)
{
    m_analysis = std::move(analysis);
    m_boot = boot;
    m_failure = failure;
    refresh();
}

void FailureCard::setLanguage(const QString &language)
{
    m_language = language;
    refresh();
}

QString FailureCard::evidenceHtml(const Failure &failure) const
{
    QString html;
    for (const Evidence &evidence :
         failure.evidence.first(std::min<qsizetype>(failure.evidence.size(), kMaxEvidence))) {
        if (evidence.input < 0 || evidence.input >= m_analysis->inputs.size())
            continue;
        const Input &input = m_analysis->inputs.at(evidence.input);
        const QString place = tr("%1 line %2").arg(QFileInfo(input.path).fileName()).arg(evidence.line.value);
        html += QStringLiteral("<p style='margin:0 0 4px 0'><a href='evidence:%1:%2:%3'>%4</a>")
                    .arg(evidence.input)
                    .arg(evidence.line.value)
                    .arg(evidence.endLine.value)
                    .arg(place.toHtmlEscaped());
        if (input.source && evidence.line.value >= 1 && evidence.line.value <= input.lines.lineCount()) {
            const QByteArray bytes = input.lines.text(*input.source, evidence.line, kMaxEvidenceChars * 4 + 1);
            html += QStringLiteral("<br>") + code(printable(bytes, kMaxEvidenceChars));
        }
        html += QStringLiteral("</p>");
    }
    if (failure.evidence.size() > kMaxEvidence)
        html += paragraph(tr("and %1 more").arg(failure.evidence.size() - kMaxEvidence));
    return html;
}

QString FailureCard::failureHtml(const Failure &failure) const
{
    const Explanation explained = explain(failure, m_language);
    const Token token = failure.role == FailureRole::Root      ? Token::Error
                        : failure.role == FailureRole::Suspect ? Token::Suspect
                                                               : Token::Info;
    QString html = QStringLiteral("<p style='margin:0; color:%1'>%2</p>")
                       .arg(coloured(token),
                            QString(roleWord(failure.role) + QStringLiteral(" · ") + placeOf(failure)).toHtmlEscaped());
    html += QStringLiteral("<p style='margin:2px 0 4px 0; font-size:%1pt; font-weight:600'>%2</p>")
                .arg(Theme::scaledFont(1.15).pointSizeF())
                .arg(explained.title.toHtmlEscaped());
    html += QStringLiteral("<p style='margin:0'>%1</p>").arg(code(printable(failure.message.toUtf8(), 600)));
    if (failure.exitCode) {
        const QString meaning = exitCodeWords(failure, m_language);
        html += paragraph(meaning.isEmpty() ? tr("Exit status %1").arg(*failure.exitCode)
                                            : tr("Exit status %1: %2").arg(*failure.exitCode).arg(meaning));
    }
    if (failure.userData)
        html += QStringLiteral("<p style='margin:6px 0 0 0'><a href='userdata:'>%1</a></p>")
                    .arg(tr("Line %1 of your user data").arg(failure.userData->line).toHtmlEscaped());
    if (isOfVendorData(failure))
        html += paragraph(tr("The script came with the vendor data, not with your user data."));
    if (!failure.userDataCandidates.isEmpty()) {
        html += paragraph(tr("These lines of your user data fit alike; which of them it was is not known:"));
        for (const UserDataLines &lines : failure.userDataCandidates)
            html += QStringLiteral("<p style='margin:0'><a href='userdata:%1'>%2</a></p>")
                        .arg(lines.line)
                        .arg(tr("Line %1").arg(lines.line).toHtmlEscaped());
    }
    if (!explained.cause.isEmpty())
        html += heading(tr("Why")) + paragraph(explained.cause);
    if (!explained.advice.isEmpty())
        html += heading(tr("What to do")) + paragraph(explained.advice);
    if (!failure.evidence.isEmpty())
        html += heading(tr("Shown by")) + evidenceHtml(failure);
    return html;
}

// What was going on when the record stops: facts only, it may have gone on unseen.
QString FailureCard::lastSeenHtml(const Boot &boot) const
{
    QString html;
    const auto link = [](int input, LineNo line, const QString &text) {
        return QStringLiteral("<p style='margin:6px 0 0 0'><a href='evidence:%1:%2:%2'>%3</a></p>")
            .arg(input)
            .arg(line.value)
            .arg(text.toHtmlEscaped());
    };
    const StepRef ref = unfinishedStep(boot);
    if (const Step *step = stepOf(boot, ref)) {
        html += heading(tr("Began and never finished"));
        const QString name = moduleOfStep(m_analysis->names.value(qsizetype(step->name)));
        html += link(boot.logInput, step->line,
                     tr("%1 in %2, line %3").arg(name, stageName(stageOf(boot, ref)->stage)).arg(step->line.value));
    }
    const bool hasLog = boot.logInput >= 0 && boot.logEnd.value > 0;
    const int input = hasLog ? boot.logInput : boot.outputInput;
    const LineNo end = hasLog ? boot.logEnd : boot.outputEnd;
    if (input < 0 || input >= m_analysis->inputs.size() || end.value == 0)
        return html;
    const Input &log = m_analysis->inputs.at(input);
    html += heading(tr("Last line of the record")) +
            link(input, end, tr("%1 line %2").arg(QFileInfo(log.path).fileName()).arg(end.value));
    if (log.source && end.value <= log.lines.lineCount())
        html +=
            QStringLiteral("<p style='margin:0'>%1</p>")
                .arg(code(printable(log.lines.text(*log.source, end, kMaxEvidenceChars * 4 + 1), kMaxEvidenceChars)));
    return html;
}

QString FailureCard::calmHtml(const Boot &boot) const
{
    QString text;
    switch (boot.verdict) {
    case Verdict::Succeeded:
        text = tr("Nothing failed in this boot.");
        break;
    case Verdict::Incomplete:
        return paragraph(tr("The record stops before the boot's end; no failure is recorded up to there.")) +
               lastSeenHtml(boot);
    case Verdict::Degraded:
    case Verdict::Failed:
    case Verdict::Unknown:
        text = tr("No failure is recorded in these logs.");
        break;
    }
    return paragraph(text);
}

void FailureCard::refresh()
{
    setAccessibleName(tr("The failure explained"));
    const bool known = m_analysis && m_boot >= 0 && size_t(m_boot) < m_analysis->boots.size();
    if (!known) {
        clear();
        return;
    }
    const Boot &boot = m_analysis->boots[size_t(m_boot)];
    const bool failed = m_failure >= 0 && m_failure < boot.failures.size();
    setHtml(failed ? failureHtml(boot.failures.at(m_failure)) : calmHtml(boot));
    verticalScrollBar()->setValue(0);
}

void FailureCard::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace bootscope
