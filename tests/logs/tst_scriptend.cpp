// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/scriptend.h"

#include <QTest>

using namespace bootscope;

class ScriptEndTest : public QObject
{
    Q_OBJECT

private slots:
    void ends_data();
    void ends();
    void unheard();
    void reached_data();
    void reached();
    void equalPlaces();
    void stops();

private:
    static QString textOf(const QList<CommandRange> &ranges)
    {
        QStringList texts;
        for (const CommandRange &range : ranges)
            texts.append(range.first == range.last ? QString::number(range.first)
                                                   : QStringLiteral("%1-%2").arg(range.first).arg(range.last));
        return texts.join(QLatin1Char(' '));
    }
};

void ScriptEndTest::ends_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("said"); // lines, parted by |
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *script, int code, const char *said, const char *expected) {
        QTest::newRow(name) << QByteArray("#!/bin/bash\n") + script << code << QString::fromLatin1(said)
                            << QString::fromLatin1(expected);
    };
    row("false test between two words", "set -e\necho a1b\ntest -f /x\necho c2d\n[ -e /y ]\n", 1, "a1b", "4");
    row("behind the last word", "set -e\necho a1b\ntest -f /x\necho c2d\n[ -e /y ]\n", 1, "a1b|c2d", "6");
    row("two that may be it", "set -e\necho a1b\n[ -e /x ]\n[ -e /y ]\necho c2d\n", 1, "a1b", "4 5");
    row("without -e only the last counts", "test -f /x\ngrep -q a /etc/b\n", 1, "", "3");
    row("-e switched off again", "set -e\nset +e\nfalse\nset -e\ngrep -q a /b\n", 1, "", "6");
    row("a condition ends nothing", "set -e\nif grep -q a /b; then true; fi\n[ -e /x ] || true\ntest -e /z\n", 1, "",
        "5");
    row("cp would have said so", "set -e\ncp /a /b\ntest -e /z\nmv /c /d\n", 1, "", "4");
    row("time limit", "set -e\ntest -e /a\ntimeout 5 /opt/x\n", 124, "", "4");
    row("closed pipe", "set -eo pipefail\ntest -e /a\nyes | head -n 1\n", 141, "", "4");
    row("pipe without pipefail", "set -e\nfalse | true\ntest -e /a\n", 1, "", "4");
    row("a status of its own", "if [ -e /a ]; then exit 7; fi\n/opt/run\nexit 0\n", 7, "", "2");
    row("twice the same status", "[ -e /a ] || exit 3\nmkdir -p /c\n[ -e /b ] || exit 3\n", 3, "", "2 4");
    row("told apart by what was said", "[ -e /a ] || exit 3\necho middle\n[ -e /b ] || exit 3\n", 3, "middle", "4");
    row("in a function", "set -e\ncheck() {\n  test -e /a\n}\necho one1\ncheck\necho two2\n", 1, "one1", "4");
    row("a function that ends it",
        "die() {\n  echo \"$1\" >&2\n  exit 1\n}\n[ -b /dev/x ] || die \"no disk\"\nexit 0\n", 1, "no disk", "6");
    row("in a tested function", "set -e\ncheck() {\n  test -e /a\n}\ncheck || true\ntest -e /b\n", 1, "", "7");
    row("traced", "set -ex\nD=/srv\nmkdir -p $D\ntest -s $D/a\ntest -s $D/b\n", 1,
        "+ D=/srv|+ mkdir -p /srv|+ test -s /srv/a", "5");
    row("traced with its line", "set -x\nPS4='+ ${LINENO}: '\ntest -e /a\ntest -e /a\n", 1,
        "+ 4: test -e /a|+ 5: test -e /a", "5");
    row("substitution", "set -e\nX=$(grep a /b)\necho \"$X\"\n", 1, "", "3");
    row("words with variables", "set -e\necho \"host $H is up\"\ntest -e /a\necho \"next $H\"\ntest -e /b\n", 1,
        "host web-1 is up", "4");
    row("&& at the end", "echo aaa\n[ -e /x ] && echo there\n", 1, "aaa", "3");
    row("sends its words elsewhere", "exec > /var/log/a\nset -e\necho abc\ntest -e /a\necho def\ncp /a /b\n", 1, "",
        "5 7");
    row("a complaint of a program that does not name itself", "set -e\ncp /a /b\ntsc -p .\ntest -e /c\n", 1,
        "a.ts(1,2): error TS1: x", "4 5");
    row("killed", "set -e\nls /\nbash -c 'kill -9 $$'\n", 137, "", "4");
    row("nothing fits", "set -e\necho abc\n", 9, "abc", "");
    QTest::newRow("python") << QByteArray("#!/usr/bin/python3\nimport sys\nsys.exit(3)\n") << 3 << QString() << "3";
    QTest::newRow("ruby") << QByteArray("#!/usr/bin/ruby\n# exit 3\nexit(3)\n") << 3 << QString() << "3";
    QTest::newRow("empty") << QByteArray() << 1 << QString() << QString();
}

void ScriptEndTest::ends()
{
    QFETCH(QByteArray, script);
    QFETCH(int, code);
    QFETCH(QString, said);
    QTEST(
        textOf(endOfScript(script, code, said.split(QLatin1Char('|'), Qt::SkipEmptyParts), QStringLiteral("part-001"))),
        "expected");
}

// Without the output a command that would have named its trouble cannot be ruled out.
void ScriptEndTest::unheard()
{
    const QByteArray script("#!/bin/bash\nset -e\ncp /a /b\ntest -e /c\necho done\n");
    const QString name = QStringLiteral("part-001");
    QCOMPARE(textOf(endOfScript(script, 1, QStringList(), name)), QStringLiteral("4"));
    QCOMPARE(textOf(endOfScript(script, 1, std::nullopt, name)), QStringLiteral("3 4"));
    // Words that nobody heard may have been said.
    const QByteArray late("#!/bin/bash\nset -e\ntest -e /a\necho begins\ntest -e /c\n");
    QCOMPARE(textOf(endOfScript(late, 1, std::nullopt, name)), QStringLiteral("3 5"));
    QCOMPARE(textOf(endOfScript(late, 1, QStringList(), name)), QStringLiteral("3"));
}

void ScriptEndTest::reached_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QStringList>("said");
    QTest::addColumn<QString>("expected");
    QTest::newRow("what stops the boot") << QByteArray("#!/bin/sh\necho abc\nmkdir -p /a\nreboot\nsleep 60\n")
                                         << QStringList{QStringLiteral("abc")} << "4";
    QTest::newRow("what may take long") << QByteArray("#!/bin/sh\necho abc\nsleep 600\necho def\nsleep 5\n")
                                        << QStringList{QStringLiteral("abc")} << "3";
}

void ScriptEndTest::reached()
{
    QFETCH(QByteArray, script);
    QFETCH(QStringList, said);
    QTEST(textOf(reachedIn(script, said, QStringLiteral("part-001"))), "expected");
}

void ScriptEndTest::equalPlaces()
{
    const QByteArray script("#!/bin/sh\necho one1\ncat /a\necho two2\ncat /b\n");
    const QList<CommandRange> both{{3, 3}, {5, 5}};
    const QString name = QStringLiteral("part-001");
    QCOMPARE(textOf(reachable(script, both, {QStringLiteral("one1")}, name)), QStringLiteral("3"));
    QCOMPARE(textOf(reachable(script, both, {QStringLiteral("one1"), QStringLiteral("two2")}, name)),
             QStringLiteral("5"));
    QCOMPARE(textOf(reachable("#!/bin/sh\ncat /a\ncat /b\n", {{2, 2}, {3, 3}}, {}, name)), QStringLiteral("2 3"));
}

void ScriptEndTest::stops()
{
    QCOMPARE(textOf(stopsIn("#!/bin/sh\necho reboot\nsystemctl restart cloud-final\nsystemctl restart nginx\n"
                            "shutdown -r now\n")),
             QStringLiteral("3 5"));
}

QTEST_APPLESS_MAIN(ScriptEndTest)
#include "tst_scriptend.moc"
