// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/help/helppages.h"

#include "app/workspaces/help/menucommands.h"
#include "parsers/hints/hints.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

namespace bootscope {

namespace {

// In the order of the contents.
const QStringList kPages{QStringLiteral("start"),    QStringLiteral("author"),   QStringLiteral("formats"),
                         QStringLiteral("when"),     QStringLiteral("sizes"),    QStringLiteral("targets"),
                         QStringLiteral("fixes"),    QStringLiteral("texts"),    QStringLiteral("diagnose"),
                         QStringLiteral("timeline"), QStringLiteral("logs"),     QStringLiteral("evidence"),
                         QStringLiteral("reports"),  QStringLiteral("metadata"), QStringLiteral("command"),
                         QStringLiteral("privacy"),  QStringLiteral("keys")};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::HelpPages)
};

// A text as it is, though Markdown would take some of its signs for its own.
QString literal(QString text)
{
    static const QRegularExpression signs(QStringLiteral("([\\\\`*_\\[\\]<>|~#])"));
    return text.replace(signs, QStringLiteral("\\\\1"));
}

QString keysTable(const QMenuBar &menus)
{
    QString table = QStringLiteral("| %1 | %2 |\n|---|---|\n").arg(Words::tr("Command"), Words::tr("Keys"));
    for (const MenuCommand &command : menuCommands(menus)) {
        const QString keys = QKeySequence::listToString(command.action->shortcuts(), QKeySequence::NativeText);
        if (!keys.isEmpty())
            table += QStringLiteral("| %1 | `%2` |\n").arg(command.path, keys);
    }
    return table;
}

QString hintsTable()
{
    QString table = QStringLiteral("| %1 | %2 |\n|---|---|\n").arg(Words::tr("Code"), Words::tr("What it says"));
    for (const HintRule &rule : hintRules())
        table += QStringLiteral("| `%1` | %2 |\n").arg(rule.id, literal(rule.title));
    return table;
}

} // namespace

QList<HelpPage> helpPages(const QString &language, const QMenuBar &menus)
{
    QList<HelpPage> pages;
    for (const QString &id : kPages) {
        QFile file(QStringLiteral(":/help/%1/%2.md").arg(language, id));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        HelpPage page{id, {}, QString::fromUtf8(file.readAll())};
        page.title = page.markdown.section(u'\n', 0, 0).mid(2);
        page.markdown.replace(QStringLiteral("{{keys}}"), keysTable(menus));
        page.markdown.replace(QStringLiteral("{{hints}}"), hintsTable());
        pages.append(page);
    }
    return pages;
}

} // namespace bootscope
