// SPDX-License-Identifier: GPL-3.0-or-later
// Prints medians of what the budgets are about. usage: bootscope_bench [LOG...]
// The rest (start-up, the command as a process) is measured from outside: hyperfine, /usr/bin/time -v.
#include "benchmarks/measure.h"
#include "parsers/assist/hover.h"
#include "parsers/boots/analysis.h"
#include "parsers/checks/check.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <cstdio>

using namespace bootscope;

namespace {

double medianMs(int runs, const std::function<void()> &work)
{
    return measure(runs, work).median;
}

QByteArray config(qsizetype bytes)
{
    QByteArray text("#cloud-config\npackages:\n");
    for (int i = 0; text.size() < bytes / 2; ++i)
        text += "  - package-" + QByteArray::number(i) + '\n';
    text += "runcmd:\n";
    for (int i = 0; text.size() < bytes; ++i)
        text += "  - [sh, -c, \"echo " + QByteArray::number(i) + "\"]\n";
    return text;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QByteArray text = config(16000);
    checkUserData(text); // loads the schema
    std::printf("%-40s %9.2f ms\n", "check of a 16 KB cloud-config", medianMs(21, [&text] { checkUserData(text); }));
    const QByteArray typed = text + 'p';
    const TextPosition caret{int(typed.count('\n')) + 1, 2};
    std::printf("%-40s %9.2f ms\n", "completion of a key in 16 KB",
                medianMs(51, [&] { assist::completionsAt(typed, caret, {}, assist::Asked::WhileTyping); }));
    std::printf("%-40s %9.2f ms\n", "completion of all keys in 16 KB", medianMs(51, [&] {
                    assist::completionsAt(text, {caret.line, 1}, {});
                }));
    std::printf("%-40s %9.2f ms\n", "key help in 16 KB", medianMs(51, [&] { assist::hoverAt(text, {2, 3}, {}); }));
    for (const QString &path : app.arguments().mid(1)) {
        double firstRows = -1;
        const double whole = medianMs(3, [&path, &firstRows] {
            QElapsedTimer timer;
            timer.start();
            firstRows = -1;
            AnalyzeOptions options;
            options.publish = [&](const AnalysisPtr &) {
                if (firstRows < 0)
                    firstRows = double(timer.nsecsElapsed()) / 1e6;
            };
            (void)analyze({path}, options);
        });
        const double megabytes = double(QFileInfo(path).size()) / 1e6;
        std::printf("%-40s %9.2f ms  (%.0f MB/s; first rows after %.2f ms)\n",
                    qPrintable(QStringLiteral("analyse ") + QFileInfo(path).fileName()), whole,
                    megabytes / whole * 1000, firstRows);
    }
    return 0;
}
