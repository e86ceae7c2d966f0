// SPDX-License-Identifier: GPL-3.0-or-later
// Decides between the window and the command line. Commands must not need a display, so no QApplication before that.
#include "app/commands/commands.h"
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/workspaces/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QTimer>

#include <cstdio>
#include <malloc.h>

using namespace bootscope;

namespace {

void identify()
{
    QCoreApplication::setApplicationName(QStringLiteral("bootscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BOOTSCOPE_VERSION));
}

int runCommand(const QString &name, int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    identify();
    const QStringList arguments = app.arguments().mid(2);
    if (name == QLatin1String("check"))
        return runCheck(arguments);
    if (name == QLatin1String("analyze"))
        return runAnalyze(arguments);
    return runImds(arguments);
}

int printUsage(bool asked)
{
    std::fputs("usage: bootscope [--example] [FILE|FOLDER...]      open the window\n"
               "       bootscope check [OPTIONS] FILE...|-         judge user data as cloud-init would\n"
               "       bootscope analyze [OPTIONS] PATH...         say what a boot did, from its logs\n"
               "       bootscope imds serve|get|tree|record        emulate or read the metadata service\n"
               "       bootscope COMMAND --help                    the options of a command\n"
               "       bootscope --version\n",
               asked ? stdout : stderr);
    return asked ? 0 : 2;
}

// Qt would abort with a message for programmers.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

int runWindow(int argc, char *argv[], const QStringList &paths, bool example)
{
#ifdef M_MMAP_THRESHOLD
    // Blocks of a log's index come and go while it is read: as mappings of their own they leave no holes behind, which
    // glibc's moving threshold does (10 MB of 150 for a log of 1 GB).
    mallopt(M_MMAP_THRESHOLD, 64 * 1024);
#endif
    QApplication app(argc, argv);
    identify();
    QApplication::setDesktopFileName(QStringLiteral("org.bootscope.Bootscope"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/bootscope.svg")));
    Settings settings;
    Theme::apply(settings.themeMode());
    useLanguage(settings.language());
    QObject::connect(&settings, &Settings::themeModeChanged, &app, &Theme::apply);
    QObject::connect(&settings, &Settings::languageChanged, &app, &useLanguage);

    MainWindow window(settings);
    window.show();
    // After the window stands: opening never delays its first picture.
    QTimer::singleShot(0, &window, [&window, paths, example] {
        if (!paths.isEmpty())
            window.openPaths(paths);
        else if (example) {
            window.showWorkspace(1);
            window.openExample();
        }
    });
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    bool example = false;
    QStringList paths;
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (i == 1 && (argument == QLatin1String("check") || argument == QLatin1String("analyze") ||
                       argument == QLatin1String("imds")))
            return runCommand(argument, argc, argv);
        if (argument == QLatin1String("--help") || argument == QLatin1String("-h"))
            return printUsage(true);
        if (argument == QLatin1String("--version")) {
            std::puts("bootscope " BOOTSCOPE_VERSION);
            return 0;
        }
        if (argument == QLatin1String("--example"))
            example = true;
        else if (argument.startsWith(QLatin1Char('-')))
            return printUsage(false);
        else
            paths.append(argument);
    }
    if (paths.size() == 1 && !QFile::exists(paths.first())) {
        std::fprintf(stderr, "bootscope: no command and no file of this name: %s\n", qPrintable(paths.first()));
        return 2;
    }
    if (!hasDisplay()) {
        std::fputs("bootscope: no display here, so no window; the commands check, analyze and imds need none\n",
                   stderr);
        return 2;
    }
    return runWindow(argc, argv, paths, example);
}
