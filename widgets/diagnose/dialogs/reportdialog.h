// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a report and in which form, with what is masked in it and how it will read, before it is saved.
#pragma once

#include "parsers/redact/maskbook.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace bootscope {

class MaskedModel;
class PlainTable;

struct ReportChoice
{
    int format = 0; // index into the formats that the dialog was given
    bool allBoots = false;
    MaskClasses masked; // none: the report holds everything as it is

    bool operator==(const ReportChoice &) const = default;
};

class ReportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ReportDialog(QWidget *parent = nullptr);

    void setFormats(const QStringList &names); // translated
    void setBoots(int boot, int count);        // of the one in front (1-based), of how many
    ReportChoice choice() const;
    // While the report for the present choice is made: nothing can be saved.
    void setBusy();
    // The whole list; the beginning of the report, empty where it is no text to read.
    void setResult(const QList<MaskedItem> &items, const QString &beginning);
    void setProblem(const QString &sentence);
    // Which of them can be copied as text.
    void setCopyable(bool copyable);

Q_SIGNALS:
    void choiceChanged();
    void saveRequested();
    void copyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeChoices();
    void retranslate();
    void refreshSummary();

    QComboBox *m_format;
    QComboBox *m_boots;
    QLabel *m_formatLabel;
    QLabel *m_bootsLabel;
    QLabel *m_maskLabel;
    QList<std::pair<MaskClass, QCheckBox *>> m_classes;
    QLabel *m_summary;
    MaskedModel *m_model;
    PlainTable *m_table;
    QPlainTextEdit *m_preview;
    QTabWidget *m_tabs;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_close;
    QString m_problem;
    int m_boot = 1;
    int m_bootCount = 1;
    bool m_busy = true;
    bool m_copyable = true;
};

} // namespace bootscope
