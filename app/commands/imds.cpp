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
    if (name == QLatin1String("get") || name == QLatin1String("tree") || name == QLatin1String("record"))
        return runImdsClient(name, rest);
    const bool asked = name == QLatin1String("--help") || name == QLatin1String("-h");
    std::fputs("usage: bootscope imds serve [OPTIONS]         emulate the metadata service\n"
               "       bootscope imds get [OPTIONS] PATH...   print values\n"
               "       bootscope imds tree [OPTIONS]          print everything there is\n"
               "       bootscope imds record [OPTIONS] FILE   save everything, secrets redacted\n"
               "       bootscope imds COMMAND --help          the options of a command\n",
               asked ? stdout : stderr);
    return asked ? 0 : 2;
}

} // namespace bootscope
