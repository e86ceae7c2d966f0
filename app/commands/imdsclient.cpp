// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/imdscommands.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace bootscope {

void complain(const QString &sentence)
{
    std::fprintf(stderr, "bootscope imds: %s\n", qPrintable(sentence));
}

int parseOrExplain(QCommandLineParser &parser, const QString &command, const QStringList &arguments, bool &goOn)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QCoreApplication::translate("bootscope::ImdsCommand", "This text."));
    parser.addOption(help);
    goOn = false;
    const QString name = QStringLiteral("bootscope imds ") + command;
    if (!parser.parse(QStringList{name} + arguments)) {
        complain(parser.errorText());
        return 2;
    }
    if (parser.isSet(help)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return 0;
    }
    goOn = true;
    return 0;
}

int runImdsClient(const QString &, const QStringList &)
{
    return 2;
}

} // namespace bootscope
