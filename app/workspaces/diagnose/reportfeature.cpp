// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/reportfeature.h"

#include "app/reports/bundle.h"
#include "app/settings/language.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "app/workspaces/diagnose/marksfeature.h"

#include <QBuffer>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QSaveFile>

namespace bootscope {

namespace {

constexpr qsizetype kPreviewBytes = 64 * 1024;
constexpr qsizetype kMostCopied = 8 * 1024 * 1024; // a clipboard is no place for more

// The last form of the dialog is the bundle.
bool isBundle(const ReportChoice &choice)
{
    return choice.format >= int(reportFormats().size());
}

ReportFormat formatOf(const ReportChoice &choice)
{
    return reportFormats().value(choice.format, ReportFormat::Html);
}

struct Made
{
    QByteArray bytes;
    QList<MaskedItem> masked;
    QString problem; // why there is nothing to hand on
};

Made makeReport(const Analysis &analysis, ReportFormat format, MaskClasses classes, const ReportOptions &options,
                bool listed)
{
    Redactor redactor(classes);
    if (classes)
        learnCase(analysis, options, redactor);
    ReportSource source(analysis, classes ? &redactor : nullptr);
    if (classes && listed)
        countMasked(source, options, redactor);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    Made made;
    if (!options.isCancelled() && !writeReport(format, source, options, out))
        made.problem = ReportFeature::tr("Nothing of this has a time, so there are no spans to write.");
    made.bytes = out.data();
    made.masked = redactor.items();
    return made;
}

} // namespace

ReportFeature::ReportFeature(DiagnoseWorkspace &host, const MarksFeature &marks) : DiagnoseFeature(host), m_marks(marks)
{
    m_save = addAction(QKeySequence(QStringLiteral("Ctrl+Shift+R")), [this] { showDialog(); });
    m_copy = addAction(QKeySequence(QStringLiteral("Ctrl+Shift+M")), [this] { copyMarkdown(); });
    m_queries = addMenu();
    for (const QueryForm form : queryForms()) {
        QAction *action = addAction(m_queries, QKeySequence(), [this, form] { copyQuery(form); });
        action->setData(int(form));
    }
    enable();
}

ReportOptions ReportFeature::options(bool allBoots) const
{
    ReportOptions options;
    options.language = currentLanguage();
    const Boot *boot = host().navigator().boot();
    options.notes = m_marks.marks();
    options.onlyBoot = allBoots || !boot ? 0 : boot->index;
    return options;
}

void ReportFeature::showDialog()
{
    if (!host().analysis())
        return;
    if (!m_dialog) {
        m_dialog = new ReportDialog(&host());
        connect(m_dialog, &ReportDialog::choiceChanged, this, &ReportFeature::refresh);
        connect(m_dialog, &ReportDialog::saveRequested, this, &ReportFeature::chooseFile);
        connect(m_dialog, &ReportDialog::copyRequested, this, [this] { copyReport(m_dialog->choice()); });
        retranslate();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    refresh();
}

void ReportFeature::refresh()
{
    if (!m_dialog || !m_dialog->isVisible() || !host().analysis())
        return;
    const Boot *boot = host().navigator().boot();
    m_dialog->setBoots(boot ? boot->index : 1, int(host().analysis()->boots.size()));
    const ReportChoice choice = m_dialog->choice();
    m_dialog->setCopyable(!isBundle(choice));
    m_dialog->setBusy();
    ReportOptions wanted = options(choice.allBoots);
    m_previewing.start([this, choice, wanted, analysis = host().analysis()](const Worker::Task &task) mutable {
        wanted.cancelled = &task.cancelled();
        // A bundle holds the evidence itself: what is masked in it is told by a report on all of it.
        const Made made =
            makeReport(*analysis, isBundle(choice) ? ReportFormat::Csv : formatOf(choice), choice.masked, wanted, true);
        const QString beginning =
            isBundle(choice) ? QString() : QString::fromUtf8(made.bytes.first(qMin(made.bytes.size(), kPreviewBytes)));
        task.post([this, masked = made.masked, problem = made.problem, beginning] {
            if (m_dialog)
                m_dialog->setResult(masked, beginning);
            if (m_dialog && !problem.isEmpty())
                m_dialog->setProblem(problem);
            Q_EMIT previewed();
        });
    });
}

void ReportFeature::chooseFile()
{
    const ReportChoice choice = m_dialog->choice();
    const QString suffix = isBundle(choice) ? QStringLiteral("tar.gz") : reportFormatSuffix(formatOf(choice));
    const QString path =
        QFileDialog::getSaveFileName(m_dialog, tr("Save a report"), QStringLiteral("boot-report.") + suffix);
    if (!path.isEmpty())
        saveAs(choice, path);
}

void ReportFeature::saveAs(const ReportChoice &choice, const QString &path)
{
    if (!host().analysis())
        return;
    ReportOptions wanted = options(choice.allBoots);
    m_writing.start([this, choice, path, wanted, analysis = host().analysis()](const Worker::Task &task) mutable {
        wanted.cancelled = &task.cancelled();
        QString problem;
        if (isBundle(choice)) {
            Redactor redactor(choice.masked);
            if (const auto bundle = writeBundle(*analysis, wanted, redactor, path); !bundle)
                problem = bundle.error();
        } else {
            const Made made = makeReport(*analysis, formatOf(choice), choice.masked, wanted, true);
            QSaveFile file(path);
            if (!made.problem.isEmpty())
                problem = made.problem;
            else if (!file.open(QIODevice::WriteOnly) || file.write(made.bytes) != made.bytes.size() || !file.commit())
                problem = tr("Cannot save %1: %2").arg(path, file.errorString());
        }
        task.post([this, problem, path] {
            if (problem.isEmpty())
                host().messages().showMessage(Tone::Success, tr("The report was saved: %1").arg(path));
            else
                host().messages().showMessage(Tone::Error, problem);
            if (m_dialog && !problem.isEmpty())
                m_dialog->setProblem(problem);
            Q_EMIT saved(problem.isEmpty());
        });
    });
}

void ReportFeature::copyMarkdown()
{
    copyReport({int(reportFormats().indexOf(ReportFormat::Markdown)), false, kUsualMaskClasses});
}

void ReportFeature::copyReport(const ReportChoice &choice)
{
    if (!host().analysis())
        return;
    ReportOptions wanted = options(choice.allBoots);
    m_writing.start([this, choice, wanted, analysis = host().analysis()](const Worker::Task &task) mutable {
        wanted.cancelled = &task.cancelled();
        const Made made = makeReport(*analysis, formatOf(choice), choice.masked, wanted, false);
        task.post([this, bytes = made.bytes, problem = made.problem] {
            if (!problem.isEmpty()) {
                host().messages().showMessage(Tone::Warning, problem);
                return;
            }
            if (bytes.size() > kMostCopied) {
                host().messages().showMessage(Tone::Warning, tr("The report is too large for the clipboard: save it."));
                return;
            }
            QGuiApplication::clipboard()->setText(QString::fromUtf8(bytes));
            host().messages().showMessage(Tone::Success, tr("The report was copied."));
            Q_EMIT copied();
        });
    });
}

void ReportFeature::copyQuery(QueryForm form)
{
    const Boot *boot = host().navigator().boot();
    Failure failure = boot ? boot->failures.value(host().currentFailure()) : Failure();
    // A question is asked where others read along: what is secret in the message becomes "anything".
    Redactor redactor;
    if (const CaseUserData given = host().navigator().userData(); given.data)
        redactor.learn(given.data->document);
    failure.message = redactor.mask(failure.message);
    if (const QString query = failureQuery(failure, form); !query.isEmpty())
        QGuiApplication::clipboard()->setText(query);
}

void ReportFeature::enable()
{
    const AnalysisPtr &analysis = host().analysis();
    const bool any = analysis && analysis->complete;
    m_save->setEnabled(any);
    m_copy->setEnabled(any);
}

void ReportFeature::caseChanged()
{
    enable();
    refresh();
    failureChanged();
}

void ReportFeature::bootChanged()
{
    if (m_dialog && m_dialog->isVisible() && !m_dialog->choice().allBoots)
        refresh();
}

void ReportFeature::failureChanged()
{
    const Boot *boot = host().navigator().boot();
    const int failure = host().currentFailure();
    m_queries->setEnabled(boot && failure >= 0 && failure < boot->failures.size() &&
                          !failurePattern(boot->failures.at(failure)).isEmpty());
}

void ReportFeature::retranslate()
{
    m_save->setText(tr("Save &report…"));
    m_copy->setText(tr("Copy report as &Markdown"));
    m_queries->setTitle(tr("Copy &query for this failure"));
    for (QAction *action : m_queries->actions())
        action->setText(queryFormName(QueryForm(action->data().toInt())));
    if (m_dialog) {
        QStringList names;
        for (const ReportFormat format : reportFormats())
            names.append(reportFormatName(format));
        names.append(tr("Bundle: the evidence itself, masked (tar.gz)"));
        m_dialog->setFormats(names);
    }
}

} // namespace bootscope
