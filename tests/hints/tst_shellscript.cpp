// SPDX-License-Identifier: GPL-3.0-or-later
// How shell is read: what is a command, an argument, a quote, a here-document.
#include "parsers/shell/shellcall.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace bootscope;

namespace {

// "curl|-s $a|jq": commands by their words, one a line.
QByteArray outline(const ShellScript &script)
{
    QByteArrayList lines;
    for (const ShellCommand &command : script.commands) {
        QByteArrayList words;
        for (const ShellAssignment &assignment : command.assignments)
            words.append(assignment.name + '=' + assignment.value.value);
        for (const ShellWord &word : command.words)
            words.append(word.value);
        for (const ShellRedirection &redirection : command.redirections)
            words.append(redirection.op + redirection.target.value);
        lines.append(words.join('|'));
    }
    return lines.join('\n');
}

} // namespace

class TestShellScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCommands_data();
    void readsCommands();
    void knowsWhatMayNotRun_data();
    void knowsWhatMayNotRun();
    void findsPrograms_data();
    void findsPrograms();
    void readsExpansions();
    void readsRealScripts();
};

void TestShellScript::readsCommands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("commands");
    QTest::addColumn<bool>("whole");
    const auto row = [](const char *name, const char *text, const char *commands, bool whole = true) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(commands) << whole;
    };
    row("words", "a  b 'c d' \"e $f\" g\\ h\n", "a|b|c d|e $f|g h");
    row("separators", "a; b && c || d | e & f\n", "a\nb\nc\nd\ne\nf");
    row("comments", "# a\nb # c\nd#e\n", "b\nd#e");
    row("continued", "a \\\n  b\nc\n", "a|b\nc");
    row("assignments", "A=1 B='x y' cmd C=2\nD=\nE+=(a b)\n", "A=1|B=x y|cmd|C=2\nD=\nE=(a b)");
    row("redirections", "a >b 2>&1 <c &>d >>e\n", "a|>b|>&1|<c|&>d|>>e");
    row("here-document", "cat <<EOF > f\na b\nEOF\nnext\n", "cat|<<EOF|>f\nnext");
    row("two here-documents", "a <<X <<-'Y'\nb\nX\n\tc\n\tY\nd\n", "a|<<X|<<-Y\nd");
    row("substitution in a here-document", "cat <<E\n$(inner x)\n\\$(not)\nE\n", "cat|<<E\ninner|x");
    row("quoted here-document", "cat <<'E'\n$(inner x)\nE\n", "cat|<<E");
    row("substitutions", "a $(b \"$(c)\") `d e`\n", "a|$(b \"$(c)\")|`d e`\nb|$(c)\nc\nd|e");
    row("if", "if a; then b; elif c; then d; else e; fi >f\ng\n", "a\nb\nc\nd\ne\ng");
    row("loops", "for i in 1 2; do a; done\nwhile b; do c; done < f\nfor ((i=0;i<2;i++)); do d; done\n",
        "for|i|in|1|2\na\nb\nc\nfor|((i=0;i<2;i++))\nd");
    row("case", "case $a in\n  x|y) b ;;\n  (*) c\nesac\nd\n", "case|$a\nb\nc\nd");
    row("functions", "f() { a; }\nfunction g {\n b\n}\nc\n", "a\nb\nc");
    row("groups", "{ a; } | (b; c)\n", "a\nb\nc");
    row("tests", "[[ a && b > c ]] && d\n((x > 1)) || e\n", "[[|a|b|c|]]\nd\n((x > 1))\ne");
    row("arithmetic", "a $((1 + (2 * $b))) c\n", "a|$((1 + (2 * $b)))|c");
    row("process substitution", "diff <(a) >(b)\n", "diff|<(a)|>(b)\na\nb");
    row("keywords as arguments", "echo if then done }\n", "echo|if|then|done|}");
    row("CR LF", "a b\r\nc\r\n", "a|b\nc");
    row("brackets do not match", "if a; then b\n", "a\nb", false);
    row("quote is not closed", "a 'b\n", "a|b\n", false);
}

void TestShellScript::readsCommands()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, whole);
    const ShellScript script = readShell(text);
    QTEST(outline(script), "commands");
    QCOMPARE(script.isWhole, whole);
    for (const ShellCommand &command : script.commands) {
        QVERIFY(command.begin <= command.end && command.end <= text.size());
        for (const ShellWord &word : command.words)
            QVERIFY(word.begin < word.end);
    }
}

void TestShellScript::knowsWhatMayNotRun_data()
{
    QTest::addColumn<QByteArray>("text"); // the command is "x"
    QTest::addColumn<bool>("conditional");
    QTest::addColumn<bool>("tested");
    QTest::addColumn<bool>("background");
    const auto row = [](const char *text, bool conditional, bool tested, bool background) {
        QTest::newRow(text) << QByteArray(text) << conditional << tested << background;
    };
    row("x", false, false, false);
    row("x &", false, false, true);
    row("x | tee y &", false, false, true);
    row("( x; y ) &", false, false, true);
    row("x || true", false, true, false);
    row("a && x", true, false, false);
    row("if x; then a; fi", false, true, false);
    row("if a; then x; fi", true, false, false);
    row("! x", false, true, false);
    row("f() { x; }", true, false, false);
    row("for i in a; do x; done", true, false, false);
    row("{ x; }", false, false, false);
    row("a $(x)", false, false, false);
    row("if [ $(x) ]; then a; fi", false, true, false);
    row("{ x; } || a", false, true, false);
}

void TestShellScript::knowsWhatMayNotRun()
{
    QFETCH(QByteArray, text);
    const ShellScript script = readShell(text);
    const auto found = std::find_if(script.commands.cbegin(), script.commands.cend(), [](const ShellCommand &command) {
        return !command.words.isEmpty() && command.words.first().value == "x";
    });
    QVERIFY(found != script.commands.cend());
    QTEST(script.isConditional(*found), "conditional");
    QTEST(script.isTested(*found), "tested");
    QTEST(isInBackground(script, *found), "background");
}

void TestShellScript::findsPrograms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("first");
    const auto row = [](const char *text, const char *program, const char *first) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(program) << QByteArray(first);
    };
    row("/usr/bin/curl -s", "curl", "-s");
    row("sudo -E -u bob npm start", "npm", "start");
    row("env A=1 B=2 nohup timeout -k 5 10 node x", "node", "x");
    row("A=1 exec sudo -H apt-get install", "apt-get", "install");
    row("$CMD x", "", "x");
    row("sudo -i", "sudo", "-i");
}

void TestShellScript::findsPrograms()
{
    QFETCH(QByteArray, text);
    const ShellScript script = readShell(text);
    const ShellCall call = callOf(script.commands.first());
    QTEST(call.program, "program");
    QTEST(call.args.first().value, "first");
    QCOMPARE(callOf(readShell("sudo -u bob x").commands.first()).user, QByteArray("bob"));
    QVERIFY(callOf(readShell("curl -sSf x").commands.first()).hasOption('f', "--fail"));
    QCOMPARE(callOf(readShell("curl --header=a -o b").commands.first()).valueOf('o', "--output"), QByteArray("b"));
}

void TestShellScript::readsExpansions()
{
    const ShellScript script = readShell("echo $HOME \"${USER:-root}\" '$NO' ${!ref} ${#len} $1 $$ \\$NO ${a/$b/c}\n");
    QByteArrayList names;
    for (const ShellExpansion &expansion : script.expansions)
        names.append(expansion.name + expansion.operation);
    QCOMPARE(names, QByteArrayList({"HOME", "USER:-root", "ref!", "len#", "1", "$", "a/$b/c", "b"}));
}

void TestShellScript::readsRealScripts()
{
    // What bash -n accepts is read to its end; other people's scripts stand beside the project.
    const QDir folder(QStringLiteral(BOOTSCOPE_SHARED "/corpus/userdata/shell"));
    int broken = 0;
    const QStringList names = folder.entryList({QStringLiteral("*.sh")}, QDir::Files);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        broken += readShell(file.readAll()).isWhole ? 0 : 1;
    }
    QVERIFY(broken <= 2); // one of them is refused by bash
    QVERIFY(readShell("usage=`cat <<E\na\nE`\necho\n").isWhole);
}

QTEST_GUILESS_MAIN(TestShellScript)
#include "tst_shellscript.moc"
