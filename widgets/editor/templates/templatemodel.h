// SPDX-License-Identifier: GPL-3.0-or-later
// The texts to start from as a list, narrowed by words and by distro.
#pragma once

#include "parsers/templates/templates.h"

#include <QAbstractListModel>

namespace bootscope {

class TemplateModel : public QAbstractListModel
{
    Q_OBJECT
public:
    // DisplayRole is the title.
    enum Role { IdRole = Qt::UserRole, FactsRole }; // FactsRole: "Shell script · Ubuntu"

    // templates must outlive the model, as the program's own list does.
    explicit TemplateModel(const Templates &templates, QObject *parent = nullptr);

    // Both empty: all.
    void setFilter(const QString &words, const QString &distro);
    void setLanguage(const QString &language);
    // Null outside the list.
    const UserDataTemplate *at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    // Kind, distros, and whether it needs a network, translated.
    static QString facts(const UserDataTemplate &entry);

private:
    void select();

    const Templates &m_templates;
    QList<int> m_rows; // of m_templates.all()
    QString m_words;
    QString m_distro;
    QString m_language = QStringLiteral("en");
};

} // namespace bootscope
