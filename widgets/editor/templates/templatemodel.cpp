// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/templates/templatemodel.h"

#include "parsers/base/distroname.h"
#include "parsers/userdata/userdata.h"

namespace bootscope {

namespace {

// The list spells kinds as `bootscope check` does.
QString kindName(const QString &id)
{
    for (const Format format :
         {Format::ShellScript, Format::CloudConfig, Format::CloudConfigArchive, Format::MimeMultipart, Format::Include,
          Format::CloudBoothook, Format::PartHandler, Format::JinjaTemplate, Format::CloudConfigJsonp}) {
        if (formatId(format) == id)
            return formatName(format);
    }
    return id;
}

} // namespace

TemplateModel::TemplateModel(const Templates &templates, QObject *parent)
    : QAbstractListModel(parent), m_templates(templates)
{
    select();
}

void TemplateModel::select()
{
    beginResetModel();
    m_rows.clear();
    for (int i = 0; i < m_templates.all().size(); ++i) {
        const UserDataTemplate &entry = m_templates.all().at(i);
        if (entry.suits(m_distro) && entry.matches(m_words))
            m_rows.append(i);
    }
    endResetModel();
}

void TemplateModel::setFilter(const QString &words, const QString &distro)
{
    m_words = words;
    m_distro = distro;
    select();
}

void TemplateModel::setLanguage(const QString &language)
{
    m_language = language;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

const UserDataTemplate *TemplateModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_templates.all().at(m_rows.at(row)) : nullptr;
}

int TemplateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TemplateModel::data(const QModelIndex &index, int role) const
{
    const UserDataTemplate *entry = index.isValid() ? at(index.row()) : nullptr;
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return entry->text(m_language).title;
    case Qt::ToolTipRole:
        return entry->text(m_language).summary;
    case FactsRole:
        return facts(*entry);
    case IdRole:
        return entry->id;
    default:
        return {};
    }
}

QString TemplateModel::facts(const UserDataTemplate &entry)
{
    QStringList facts{kindName(entry.kind)};
    for (const QString &distro : entry.distros)
        facts.append(distro == QLatin1String("any") ? tr("any distribution") : distroName(distro));
    if (entry.needsNetwork)
        facts.append(tr("needs a network"));
    return facts.join(QStringLiteral(" · "));
}

} // namespace bootscope
