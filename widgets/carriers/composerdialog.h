// SPDX-License-Identifier: GPL-3.0-or-later
// A MIME message made of texts: the parts at the left, to order and to name; at the right what cloud-init makes of it.
#pragma once

#include "parsers/carriers/mimecomposer.h"

#include <QDialog>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;
class QTreeView;

namespace bootscope {

class NoteList;
class PartForm;
class PartListModel;
class PartsModel;
class SizeMeter;

class ComposerDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ComposerDialog(QWidget *parent = nullptr);

    PartListModel &parts() const { return *m_model; }
    void addParts(const QList<MimePart> &parts);
    // The release that judges.
    void setCloudInit(const QString &version);
    // Filled by the owner each time before it opens: what can be added.
    QMenu &addMenu() const { return *m_addMenu; }
    const QByteArray &message() const { return m_message; }
    void retranslate();

Q_SIGNALS:
    void addFilesRequested();
    void openRequested(const QByteArray &message);
    // One part as a text of its own, to be edited and added again.
    void openPartRequested(const bootscope::MimePart &part);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildParts();
    QWidget *buildResult();
    void select(int row);
    int selected() const; // -1 for none
    void refresh();
    void refreshForm();

    PartListModel *m_model;
    PartsModel *m_read;
    QString m_cloudInit;
    QByteArray m_message;
    QLabel *m_partsTitle = nullptr;
    QLabel *m_readTitle = nullptr;
    QLabel *m_empty = nullptr;
    QTreeView *m_list = nullptr;
    PartForm *m_form = nullptr;
    QMenu *m_addMenu = nullptr;
    QToolButton *m_add = nullptr;
    QToolButton *m_files = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_edit = nullptr;
    QToolButton *m_remove = nullptr;
    QTreeView *m_tree = nullptr;
    NoteList *m_notes = nullptr;
    SizeMeter *m_meter = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace bootscope
