// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a text to start from: the list with its search, what the chosen one is for, and the text itself.
#pragma once

#include "parsers/templates/templates.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace bootscope {

class TemplateModel;
class UserDataEditor;

class TemplateGallery : public QDialog
{
    Q_OBJECT
public:
    // language: "en" or "ko", of the templates' own titles. Not modal: the editor stays in reach.
    TemplateGallery(const Templates &templates, const QString &language, QWidget *parent = nullptr);

    // Titles in another language; the other texts follow QEvent::LanguageChange by themselves.
    void setLanguage(const QString &language);
    // Empty when nothing is found.
    QString currentId() const;

Q_SIGNALS:
    // The user wants this one; the gallery closes itself.
    void chosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow();
    void preview(const QModelIndex &index);
    void use();
    void retranslate();
    void applyTheme();

    TemplateModel *m_model;
    QLineEdit *m_words;
    QComboBox *m_distro;
    QListView *m_list;
    QLabel *m_title;
    QLabel *m_summary;
    QLabel *m_facts;
    UserDataEditor *m_preview;
    QPushButton *m_use;
    QPushButton *m_close;
    QString m_language;
};

} // namespace bootscope
