// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/partsmodel.h"

#include "parsers/boots/boot.h"
#include "widgets/frame/theme.h"

#include <QLocale>

namespace bootscope {

namespace {

QString stageText(const QString &id)
{
    for (const Stage stage : {Stage::Local, Stage::Network, Stage::Config, Stage::Final}) {
        if (stageId(stage) == id)
            return PartsModel::tr("%1 stage").arg(stageName(stage));
    }
    return {};
}

QString frequencyText(const QString &id)
{
    if (id == QLatin1String("once-per-instance"))
        return PartsModel::tr("once per instance");
    if (id == QLatin1String("always"))
        return PartsModel::tr("at every boot");
    if (id == QLatin1String("once"))
        return PartsModel::tr("once");
    return {};
}

QStandardItem *makeItem(const QString &text, const QString &detail, int line)
{
    auto *item = new QStandardItem(detail.isEmpty() ? text : text + QLatin1Char('\n') + detail);
    item->setEditable(false);
    item->setData(line, PartsModel::LineRole);
    item->setToolTip(item->text());
    return item;
}

} // namespace

QString runsWhen(const Part &part)
{
    QStringList words;
    for (const QString &word : {stageText(part.stage), frequencyText(part.frequency)}) {
        if (!word.isEmpty())
            words.append(word);
    }
    return words.join(QStringLiteral(", "));
}

PartsModel::PartsModel(QObject *parent) : QStandardItemModel(parent) {}

void PartsModel::setUserData(const UserData &userData)
{
    clear();
    QStandardItem *parent = invisibleRootItem();
    const QLocale locale;
    const QString bytes = tr("%1 bytes");
    for (const Encoding layer : userData.layers) {
        QStandardItem *item = makeItem(encodingId(layer), QString(), 0);
        parent->appendRow(item);
        parent = item;
    }
    QStandardItem *document =
        makeItem(formatName(userData.format), bytes.arg(locale.toString(userData.document.size())), 1);
    parent->appendRow(document);
    if (userData.parts.size() == 1 && userData.parts.first().format == userData.format) {
        const QString when = runsWhen(userData.parts.first());
        if (!when.isEmpty())
            document->setText(document->text() + QLatin1Char('\n') + when);
        return;
    }
    for (const Part &part : userData.parts) {
        const int line = part.lines.firstLine();
        QString detail = formatName(part.format);
        if (line > 0)
            detail += QStringLiteral(", ") + (line == part.lines.lastLine()
                                                  ? tr("line %1").arg(line)
                                                  : tr("lines %1 to %2").arg(line).arg(part.lines.lastLine()));
        const QString when = runsWhen(part);
        if (!when.isEmpty())
            detail += QLatin1Char('\n') + when;
        document->appendRow(makeItem(QStringLiteral("%1. %2").arg(part.index).arg(part.filename), detail, line));
    }
}

} // namespace bootscope
