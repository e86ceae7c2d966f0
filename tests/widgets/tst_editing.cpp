// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and the Edit menu do to the text: every byte that is not meant stays, and each is one undo step.
#include "widgets/editor/indentation.h"
#include "widgets/editor/lineactions.h"
#include "widgets/editor/texthighlighter.h"
#include "widgets/editor/userdataeditor.h"
#include "widgets/frame/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace bootscope;
using Sci = QsciScintillaBase;

namespace {

// '^' is the caret; two are a selection.
void load(UserDataEditor &editor, QByteArray text)
{
    const qsizetype anchor = text.indexOf('^');
    text.remove(anchor, 1);
    qsizetype caret = text.indexOf('^');
    if (caret >= 0)
        text.remove(caret, 1);
    else
        caret = anchor;
    editor.setBytes(text);
    editor.SendScintilla(Sci::SCI_SETSEL, static_cast<unsigned long>(anchor), long(caret));
}

QByteArray withCaret(const UserDataEditor &editor)
{
    return editor.bytes().insert(editor.SendScintilla(Sci::SCI_GETCURRENTPOS), '^');
}

const QByteArray kConfig = "#cloud-config\n";

} // namespace

class TestEditing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }

    void keys_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("key");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, Qt::Key key, const QByteArray &after) {
            QTest::newRow(name) << before << int(key) << after;
        };
        row("behind a key", kConfig + "users:^", Qt::Key_Return, kConfig + "users:\n  ^");
        row("behind a key of an item", kConfig + "a:\n- name:^", Qt::Key_Return, kConfig + "a:\n- name:\n    ^");
        row("behind an entry of an item", kConfig + "a:\n  - name: x^", Qt::Key_Return,
            kConfig + "a:\n  - name: x\n    ^");
        row("behind a plain item", kConfig + "a:\n  - x^", Qt::Key_Return, kConfig + "a:\n  - x\n  ^");
        row("behind a command", kConfig + "runcmd:\n  - echo x^", Qt::Key_Return, kConfig + "runcmd:\n  - echo x\n  ^");
        row("behind the mark of a block", kConfig + "a: |^", Qt::Key_Return, kConfig + "a: |\n  ^");
        row("behind a block in an item", kConfig + "a:\n- |^", Qt::Key_Return, kConfig + "a:\n- |\n  ^");
        row("behind a block of an item's key", kConfig + "a:\n- c: |-^", Qt::Key_Return,
            kConfig + "a:\n- c: |-\n    ^");
        row("a comment does not hide the colon", kConfig + "a: # c^", Qt::Key_Return, kConfig + "a: # c\n  ^");
        row("a value", kConfig + "a: b^", Qt::Key_Return, kConfig + "a: b\n^");
        row("in a script", "#!/bin/sh\nif a; then^", Qt::Key_Return, "#!/bin/sh\nif a; then\n    ^");
        row("in a script that has tabs", "#!/bin/sh\nif a; then\n\tb\nfi\nif c; then^", Qt::Key_Return,
            "#!/bin/sh\nif a; then\n\tb\nfi\nif c; then\n\t^");
        row("in a script in YAML", kConfig + "runcmd:\n- |\n  if a; then^", Qt::Key_Return,
            kConfig + "runcmd:\n- |\n  if a; then\n    ^");
        row("a line end like those beside it", "a: 1\r\nb:^\r\nc\n", Qt::Key_Return, "a: 1\r\nb:\r\n^\r\nc\n");
        row("a selection goes", "ab^cd^e", Qt::Key_Return, "ab\n^e");
        row("tab in YAML", kConfig + "a:\n^b", Qt::Key_Tab, kConfig + "a:\n  ^b");
        row("tab to the next step", kConfig + "a:\n ^b", Qt::Key_Tab, kConfig + "a:\n  ^b");
        row("tab where tabs are taken away", "#!/bin/sh\ncat <<-E\n^x\n", Qt::Key_Tab, "#!/bin/sh\ncat <<-E\n\t^x\n");
        row("tab in a script", "#!/bin/sh\n^x\n", Qt::Key_Tab, "#!/bin/sh\n    ^x\n");
        row("tab below a tab", "#!/bin/sh\nf() {\n\ta\n^\n}\n", Qt::Key_Tab, "#!/bin/sh\nf() {\n\ta\n\t^\n}\n");
        row("tab over lines", kConfig + "^a:\n\n- b\n^", Qt::Key_Tab, kConfig + "  a:\n\n  - b\n^");
        row("tab over lines with tabs", "#!/bin/sh\ncat <<-E\n^\tx\n\ty\n^E\n", Qt::Key_Tab,
            "#!/bin/sh\ncat <<-E\n\t\tx\n\t\ty\n^E\n");
        row("back over lines", kConfig + "^  a:\n    b\n^", Qt::Key_Backtab, kConfig + "a:\n  b\n^");
        row("back over tabs", "#!/bin/sh\n^\t\tx\n^", Qt::Key_Backtab, "#!/bin/sh\n\tx\n^");
        row("backspace by the step", kConfig + "a:\n    ^b", Qt::Key_Backspace, kConfig + "a:\n  ^b");
        row("backspace of one", kConfig + "a:\n b^", Qt::Key_Backspace, kConfig + "a:\n ^");
        row("backspace leaves tabs", "#!/bin/sh\n\t\t^x", Qt::Key_Backspace, "#!/bin/sh\n\t^x");
    }

    void keys()
    {
        QFETCH(QByteArray, before);
        QFETCH(int, key);
        QFETCH(QByteArray, after);
        UserDataEditor editor;
        load(editor, before);
        const QByteArray original = editor.bytes();
        QTest::keyClick(&editor, Qt::Key(key), key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        QCOMPARE(withCaret(editor), after);
        editor.undo();
        QCOMPARE(editor.bytes(), original);
    }

    void comments_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(name) << before << after;
        };
        row("a key", kConfig + "a: 1^\n", kConfig + "# a: 1\n");
        row("away again", kConfig + "# a: 1^\n", kConfig + "a: 1\n");
        row("without its blank", kConfig + "#a: 1^\n", kConfig + "a: 1\n");
        row("at the indentation of the block", kConfig + "x:\n^  a:\n\n    b\n^", kConfig + "x:\n  # a:\n\n  #   b\n");
        row("mixed is commented", kConfig + "^# a\nb: 1^\n", kConfig + "# # a\n# b: 1\n");
        row("a script in YAML", kConfig + "runcmd:\n- |\n  ec^ho\n", kConfig + "runcmd:\n- |\n  # echo\n");
        row("not the header", "#clou^d-config\na: 1\n", "#cloud-config\na: 1\n");
        row("not with the header", "^#!/bin/sh\necho\n^", "#!/bin/sh\n# echo\n");
        row("not MIME", "MIME-Version: 1^\n\n#!/bin/sh\n", "MIME-Version: 1\n\n#!/bin/sh\n");
        row("CRLF and bad bytes", kConfig + "^a: \xff\r\nb: 2\n^", kConfig + "# a: \xff\r\n# b: 2\n");
    }

    void comments()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        UserDataEditor editor;
        load(editor, before);
        const QByteArray original = editor.bytes();
        toggleComment(editor);
        QCOMPARE(editor.bytes(), after);
        editor.undo();
        QCOMPARE(editor.bytes(), original);
    }

    void lines()
    {
        UserDataEditor editor;
        load(editor, "a\nb^b\r\nc");
        duplicateLines(editor);
        QCOMPARE(withCaret(editor), QByteArray("a\nbb\r\nb^b\r\nc"));
        deleteLines(editor);
        QCOMPARE(editor.bytes(), QByteArray("a\nbb\r\nc"));
        load(editor, "a\nb^");
        duplicateLines(editor);
        QCOMPARE(withCaret(editor), QByteArray("a\nb\nb^"));
        deleteLines(editor);
        deleteLines(editor);
        QCOMPARE(editor.bytes(), QByteArray("a"));
        load(editor, "a\nb^\nc\n");
        moveLines(editor, true);
        QCOMPARE(editor.bytes(), QByteArray("b\na\nc\n"));
        moveLines(editor, false);
        QCOMPARE(editor.bytes(), QByteArray("a\nb\nc\n"));
    }

    void manyCaretsTypeAtOnce()
    {
        UserDataEditor editor;
        load(editor, "ab^ ab abc\n");
        selectNextOccurrence(editor);
        selectNextOccurrence(editor);
        QTest::keyClicks(&editor, QStringLiteral("x"));
        QCOMPARE(editor.bytes(), QByteArray("x x abc\n"));
        editor.undo();
        QCOMPARE(editor.bytes(), QByteArray("ab ab abc\n"));
        load(editor, "^ab^ ab abc\n");
        selectAllOccurrences(editor);
        QTest::keyClicks(&editor, QStringLiteral("y"));
        QCOMPARE(editor.bytes(), QByteArray("y y yc\n"));
    }

    void braces()
    {
        UserDataEditor editor;
        load(editor, "a ^(b (c))\n");
        goToMatchingBrace(editor);
        QCOMPARE(withCaret(editor), QByteArray("a (b (c)^)\n"));
        goToMatchingBrace(editor);
        QCOMPARE(withCaret(editor), QByteArray("a ^(b (c))\n"));
    }

    void wholeTextActionsAreOneStep()
    {
        UserDataEditor editor;
        const QByteArray text("\xef\xbb\xbf"
                              "a\r\nb\xe9\nc\r\xec\x95\x88\n");
        editor.setBytes(text);
        convertLineEnds(editor, false);
        QCOMPARE(editor.bytes(), QByteArray("\xef\xbb\xbf"
                                            "a\nb\xe9\nc\n\xec\x95\x88\n"));
        editor.undo();
        QCOMPARE(editor.bytes(), text);
        QVERIFY(!editor.isUndoAvailable());
        convertLatin1(editor);
        QCOMPARE(editor.bytes(), QByteArray("\xef\xbb\xbf"
                                            "a\r\nb\xc3\xa9\nc\r\xec\x95\x88\n"));
        editor.undo();
        QCOMPARE(editor.bytes(), text);
        removeBom(editor);
        QCOMPARE(editor.bytes(), text.mid(3));
        removeBom(editor);
        QCOMPARE(editor.bytes(), text.mid(3));
        editor.undo();
        QCOMPARE(editor.bytes(), text);
        QVERIFY(!editor.isUndoAvailable());
    }

    void placesAreThoseOfTheDocument()
    {
        UserDataEditor editor;
        // A lone CR ends no line for anyone but Scintilla; a byte that continues nothing is no column.
        editor.setBytes("a\rb\n\xec\x95\x88"
                        "c\xff\x80"
                        "d\r\ne\n");
        QCOMPARE(editor.positionOf({1, 3}), 2L);
        QCOMPARE(editor.positionOf({2, 2}), 7L);
        QCOMPARE(editor.positionOf({2, 4}), 10L);
        QCOMPARE(editor.placeOf(10), (TextPosition{2, 4}));
        QCOMPARE(editor.positionOf({9, 1}), -1L);
        QCOMPARE(editor.positionOf({0, 0}), -1L);
    }

    void whatIsTypedIsColouredAsIfItHadBeenLoaded()
    {
        const QList<QByteArray> pieces{"\"",   "'",           "\n",
                                       "#",    "- |\n  ",     "$(",
                                       ")",    "<<E\n",       "E\n",
                                       ": ",   "runcmd:\n",   "{{ ",
                                       "}}",   "  ",          "MIME-Version: 1.0\n",
                                       "x",    "#!/bin/sh\n", "#cloud-config\n",
                                       "--b\n"};
        UserDataEditor editor;
        UserDataEditor fresh;
        editor.setBytes(
            "#cloud-config\nruncmd:\n- |\n  cat <<E\n  a $b\n  E\n- echo \"x\"\nwrite_files:\n- content: |\n"
            "    #!/bin/sh\n    if true; then echo; fi\n");
        quint32 random = 3;
        const auto next = [&random](long below) {
            random = random * 1664525U + 1013904223U;
            return long((random >> 8) % quint32(std::max(1L, below)));
        };
        for (int round = 0; round < 400; ++round) {
            const long length = editor.length();
            const long at = next(length + 1);
            if (next(3) == 0)
                editor.replaceBytes(at, std::min(length, at + next(12)), {});
            else
                editor.replaceBytes(at, at, pieces.at(next(pieces.size())));
            editor.highlighter().infoOf(editor.lines() - 1 - int(next(5)));
            if (round % 8)
                continue;
            fresh.setBytes(editor.bytes());
            for (UserDataEditor *one : {&editor, &fresh})
                one->SendScintilla(Sci::SCI_COLOURISE, 0UL, -1L);
            for (long i = 0; i < editor.length(); ++i)
                QVERIFY2(editor.SendScintilla(Sci::SCI_GETSTYLEAT, static_cast<unsigned long>(i)) ==
                             fresh.SendScintilla(Sci::SCI_GETSTYLEAT, static_cast<unsigned long>(i)),
                         qPrintable(QStringLiteral("round %1, byte %2").arg(round).arg(i)));
        }
    }

    void partsAndBlocksFold()
    {
        UserDataEditor editor;
        editor.setBytes("Content-Type: multipart/mixed; boundary=b\nMIME-Version: 1.0\n\n--b\n\n#!/bin/sh\nif a\n  "
                        "b\n\nfi\ncat <<E\nx\nE\n--b--\n");
        editor.SendScintilla(Sci::SCI_COLOURISE, 0UL, -1L);
        const auto isHeader = [&editor](unsigned long line) {
            return (editor.SendScintilla(Sci::SCI_GETFOLDLEVEL, line) & Sci::SC_FOLDLEVELHEADERFLAG) != 0;
        };
        QVERIFY(isHeader(3));
        QVERIFY(isHeader(6));
        QVERIFY(!isHeader(7));
        QVERIFY(isHeader(10));
        QCOMPARE(editor.SendScintilla(Sci::SCI_GETLASTCHILD, 3UL, -1L), 12L);
        QCOMPARE(editor.SendScintilla(Sci::SCI_GETLASTCHILD, 10UL, -1L), 12L);
        editor.SendScintilla(Sci::SCI_GOTOLINE, 7UL);
        toggleFold(editor);
        QVERIFY(!editor.SendScintilla(Sci::SCI_GETLINEVISIBLE, 7UL));
        toggleFold(editor);
        QVERIFY(editor.SendScintilla(Sci::SCI_GETLINEVISIBLE, 7UL));
    }

    void hardTextsStayByteExact_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("NUL") << QByteArray("a\0b\nc\0\n", 7);
        QTest::newRow("broken UTF-8") << QByteArray("\xff\xfe a\xc3\n\x80\x80\xed\xa0\x80\n");
        QTest::newRow("mixed line ends") << QByteArray("a\r\nb\nc\rd\r\r\n");
        QTest::newRow("blank lines") << "#!/bin/sh\n" + QByteArray(200000, '\n') + "a";
        QTest::newRow("a line of 3 MB") << "#!/bin/sh\necho " + QByteArray(3000000, 'a') + "\n";
    }

    void hardTextsStayByteExact()
    {
        QFETCH(QByteArray, text);
        UserDataEditor editor;
        editor.setBytes(text);
        editor.show();
        editor.SendScintilla(Sci::SCI_GOTOPOS, static_cast<unsigned long>(text.size()));
        QTest::keyClicks(&editor, QStringLiteral("xy"));
        QTest::keyClick(&editor, Qt::Key_Return);
        QVERIFY(editor.bytes().startsWith(QByteArray(text + "xy")));
        while (editor.isUndoAvailable())
            editor.undo();
        QCOMPARE(editor.bytes(), text);
        duplicateLines(editor);
        toggleComment(editor);
        while (editor.isUndoAvailable())
            editor.undo();
        QCOMPARE(editor.bytes(), text);
    }

    void theViewIsSetAndZoomIsTold()
    {
        UserDataEditor editor;
        QSignalSpy zoomed(&editor, &UserDataEditor::zoomChanged);
        editor.setView({3, true, true});
        QCOMPARE(zoomed.size(), 1);
        QCOMPARE(zoomed.first().first().toInt(), 3);
        QCOMPARE(editor.wrapMode(), QsciScintilla::WrapWhitespace);
        QCOMPARE(editor.whitespaceVisibility(), QsciScintilla::WsVisible);
        editor.setView({});
        QCOMPARE(editor.wrapMode(), QsciScintilla::WrapNone);
    }
};

QTEST_MAIN(TestEditing)
#include "tst_editing.moc"
