// SPDX-License-Identifier: GPL-3.0-or-later
// What writing feels like: colouring, a key, a search, in texts of 16 KB and 1 MB. QT_QPA_PLATFORM=offscreen will do.
#include "benchmarks/measure.h"
#include "parsers/highlight/textstate.h"
#include "widgets/editor/find/textsearch.h"
#include "widgets/editor/texthighlighter.h"
#include "widgets/editor/userdataeditor.h"
#include "widgets/frame/theme.h"

#include <QApplication>
#include <QKeyEvent>

#include <cstdio>

using namespace bootscope;
using Sci = QsciScintillaBase;

namespace {

void print(const char *what, qsizetype bytes, Times times)
{
    std::printf("%-44s %8lld bytes %9.3f ms, worst %9.3f ms\n", what, static_cast<long long>(bytes), times.median,
                times.worst);
}

QByteArray config(qsizetype bytes)
{
    QByteArray text("#cloud-config\nruncmd:\n");
    for (int i = 0; text.size() < bytes; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "  - echo \"$HOME\" " + n + " | tee -a /var/log/x # " + n + "\n";
        text += "  - |\n    if test -n \"$(ls /a" + n +
                ")\"; then\n      cat <<EOF > /etc/b\n    text ${x}\n    EOF\n    fi\n";
        text += "  - [sh, -c, \"true\"]\n";
    }
    return text;
}

void key(UserDataEditor &editor, int code, const QString &text)
{
    QKeyEvent press(QEvent::KeyPress, code, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&editor, &press);
    editor.viewport()->repaint();
}

void benchText(const char *name, const QByteArray &text, bool scripted)
{
    std::printf("%s\n", name);
    QByteArray styles(text.size() + 1, '\0');
    if (scripted) {
        const QList<QByteArray> lines = text.split('\n');
        print("  tokenizers alone", text.size(), measure(11, [&] {
                  highlight::TextState state = highlight::TextState::start(false);
                  for (const QByteArray &line : lines)
                      highlight::styleLine(line, state, styles.data());
              }));
    }
    UserDataEditor editor;
    editor.resize(1000, 700);
    editor.setBytes(text);
    editor.show();
    QCoreApplication::processEvents();
    print("  colouring in the editor, all of it", text.size(), measure(11, [&] {
              editor.highlighter().restart();
              editor.SendScintilla(Sci::SCI_COLOURISE, 0UL, -1L);
          }));
    for (const auto &[where, position] :
         {std::pair("start", 20L), std::pair("middle", long(text.size() / 2)), std::pair("end", long(text.size()))}) {
        editor.SendScintilla(Sci::SCI_GOTOPOS, static_cast<unsigned long>(position));
        editor.viewport()->repaint();
        print(QByteArray(QByteArray("  a key and its repaint, ") + where).constData(), text.size(),
              measure(41, [&] { key(editor, Qt::Key_A, QStringLiteral("a")); }));
        print(QByteArray(QByteArray("  a quote and its repaint, ") + where).constData(), text.size(),
              measure(21, [&] { key(editor, Qt::Key_QuoteDbl, QStringLiteral("\"")); }));
        print(QByteArray(QByteArray("  Return and its repaint, ") + where).constData(), text.size(),
              measure(21, [&] { key(editor, Qt::Key_Return, {}); }));
    }
    print("  counting a word", text.size(), measure(11, [&] { (void)findAll(text, {QStringLiteral("echo")}); }));
    print("  counting an expression", text.size(), measure(11, [&] {
              (void)findAll(text, {QStringLiteral("\\$\\w+"), true});
          }));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::apply(Theme::Mode::Light);
    benchText("cloud-config with scripts", config(16 * 1024), true);
    benchText("cloud-config with scripts", config(1024 * 1024), true);
    benchText("one line", "#!/bin/sh\necho " + QByteArray("abc \"def\" $x ").repeated(80000) + "\n", true);
    return 0;
}
