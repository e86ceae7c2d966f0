// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

#include "app/commands/imdscommands.h"

#include <cstdio>

namespace bootscope {

int runImds(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    const QStringList rest = arguments.mid(1);
    if (name == QLatin1String("serve"))
        return runImdsServe(rest);
    if (name == QLatin1String("get") || name == QLatin1String("tree") || name == QLatin1String("record") ||
        name == QLatin1String("watch"))
        return runImdsClient(name, rest);
    // A recording is a scenario to the emulator; the file comes first, as with the other commands.
    if (name == QLatin1String("replay") && !rest.isEmpty() && !rest.first().startsWith(QLatin1Char('-')))
        return runImdsServe(QStringList{QStringLiteral("--scenario")} + rest);
    const bool asked = name == QLatin1String("--help") || name == QLatin1String("-h");
    std::fputs("usage: bootscope imds serve [OPTIONS]         emulate the metadata service\n"
               "       bootscope imds get [OPTIONS] PATH...   print values\n"
               "       bootscope imds tree [OPTIONS]          print everything there is\n"
               "       bootscope imds record [OPTIONS] FILE   save everything, secrets redacted\n"
               "       bootscope imds watch [OPTIONS] PATH... print what changes\n"
               "       bootscope imds replay FILE [OPTIONS]   emulate what was recorded; the options of serve\n"
               "       bootscope imds COMMAND --help          the options of a command\n",
               asked ? stdout : stderr);
    return asked ? 0 : 2;
}

} // namespace bootscope
