// SPDX-License-Identifier: GPL-3.0-or-later
// "401 or silence?": a text is pasted at the left, and at the right stands which rule it was and why that is said.
#pragma once

#include "imds/diagnosis/diagnosis.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QTextBrowser;
class QTimer;

namespace bootscope {

class ImdsDiagnosisPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ImdsDiagnosisPanel(QWidget *parent = nullptr);

    void setText(const QString &text);
    const QList<ImdsFinding> &findings() const { return m_findings; } // of the text as it is
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void judge();
    void show();
    void markLines();
    QString findingHtml(const ImdsFinding &finding) const;

    QList<ImdsFinding> m_findings;
    QSplitter *m_splitter;
    QPlainTextEdit *m_text;
    QTextBrowser *m_result;
    QPushButton *m_paste;
    QPushButton *m_clear;
    QTimer *m_pause;
};

} // namespace bootscope
