// SPDX-License-Identifier: GPL-3.0-or-later
// The text in front as what carries it to EC2: forms at the left, the result at the right, to copy or to save.
#pragma once

#include "parsers/carriers/exporter.h"
#include "parsers/userdata/userdata.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace bootscope {

class NoteList;

// Larger texts are not prepared: sixteen times what EC2 takes.
inline constexpr qint64 kMaxExportBytes = 16 * kUserDataLimit;

class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ExportDialog(QWidget *parent = nullptr);

    // name: of the file, as commands are to call it. hint: one more thing to know about the text; may be empty.
    void setUserData(const QByteArray &userData, const QString &name, const QString &hint = {});
    void setGzip(bool gzip);
    void setForm(ExportForm form);
    ExportForm form() const;
    const Exported &exported() const { return m_exported; }
    void retranslate();

Q_SIGNALS:
    void saveRequested(const bootscope::Exported &exported);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void copy();

    QByteArray m_userData;
    QString m_name;
    QString m_hint;
    Exported m_exported;
    QListWidget *m_forms;
    QCheckBox *m_gzip;
    QLabel *m_size;
    QPlainTextEdit *m_preview;
    NoteList *m_notes;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace bootscope
