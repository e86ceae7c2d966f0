// SPDX-License-Identifier: GPL-3.0-or-later
// One failure, explained: what happened, why, what to do, and the log lines that show it, as links.
#pragma once

#include "parsers/boots/analysis.h"

#include <QTextBrowser>

namespace bootscope {

class FailureCard : public QTextBrowser
{
    Q_OBJECT
public:
    explicit FailureCard(QWidget *parent = nullptr);

    // failure: index into Boot::failures; -1 says that nothing failed, or what is known instead.
    void setFailure(AnalysisPtr analysis, int boot, int failure);
    void setLanguage(const QString &language); // of the explanation: "en" or "ko"

Q_SIGNALS:
    void evidenceActivated(const bootscope::Evidence &evidence);
    void userDataActivated(int line); // 1-based; 0: the one that is marked

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QString failureHtml(const Failure &failure) const;
    QString calmHtml(const Boot &boot) const;
    QString lastSeenHtml(const Boot &boot) const;
    QString evidenceHtml(const Failure &failure) const;

    AnalysisPtr m_analysis;
    int m_boot = -1;
    int m_failure = -1;
    QString m_language = QStringLiteral("en");
};

} // namespace bootscope
