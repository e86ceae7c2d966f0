// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/editormarks.h"
#include "widgets/editor/problems/problemmodel.h"
#include "widgets/editor/problems/problemspanel.h"
#include "widgets/editor/problems/quickfixes.h"
#include "widgets/editor/userdataeditor.h"
#include "widgets/frame/theme.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace bootscope;

namespace {

Diagnostic fixable(int line, int begin, int end, const QString &with, const QString &code = QStringLiteral("code"))
{
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.range = {{line, begin}, {line, end}};
    diagnostic.message = QStringLiteral("message");
    diagnostic.fixes = {{QStringLiteral("Write %1").arg(with), {{diagnostic.range, with}}}};
    return diagnostic;
}

void check(UserDataEditor &editor, const QList<Diagnostic> &diagnostics)
{
    editor.setDiagnostics(diagnostics, editor.bytes());
}

bool hasBulb(const UserDataEditor &editor, int line)
{
    return editor.markersAtLine(line - 1) & (1U << unsigned(kBulbMarker));
}

} // namespace

class TestQuickFixes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }

    void appliesOneStepAndKeepsTheCaret()
    {
        UserDataEditor editor;
        const QByteArray text("\xff\xec\x95\x88 teh\r\nx\n");
        editor.setBytes(text);
        QuickFixes fixes(editor);
        check(editor, {fixable(1, 4, 7, QStringLiteral("the"))});
        editor.goTo({2, 2});
        QVERIFY(fixes.apply(editor.diagnostics().first()));
        QCOMPARE(editor.bytes(), QByteArray("\xff\xec\x95\x88 the\r\nx\n"));
        QCOMPARE(editor.caret(), (TextPosition{2, 2}));
        editor.undo();
        QCOMPARE(editor.bytes(), text);
        QVERIFY(!editor.isUndoAvailable());
    }

    void severalEditsAreOneStep()
    {
        UserDataEditor editor;
        editor.setBytes("a b c\n");
        QuickFixes fixes(editor);
        Diagnostic diagnostic = fixable(1, 1, 2, QStringLiteral("xx"));
        diagnostic.fixes.first().edits.append({{{1, 5}, {1, 6}}, QStringLiteral("y")});
        diagnostic.fixes.first().edits.append({{{1, 6}, {1, 6}}, QStringLiteral("\nz")});
        check(editor, {diagnostic});
        QVERIFY(fixes.apply(diagnostic));
        QCOMPARE(editor.bytes(), QByteArray("xx b y\nz\n"));
        editor.undo();
        QCOMPARE(editor.bytes(), QByteArray("a b c\n"));
    }

    void whatOverlapsOrIsOutsideIsRefused()
    {
        UserDataEditor editor;
        editor.setBytes("abc\n");
        QuickFixes fixes(editor);
        Diagnostic overlapping = fixable(1, 1, 3, QStringLiteral("x"));
        overlapping.fixes.first().edits.append({{{1, 2}, {1, 4}}, QStringLiteral("y")});
        const Diagnostic outside = fixable(7, 1, 2, QStringLiteral("x"));
        check(editor, {overlapping, outside});
        QVERIFY(!fixes.apply(overlapping));
        QVERIFY(!fixes.apply(outside));
        QVERIFY(!fixes.apply(overlapping, 5));
        QCOMPARE(editor.bytes(), QByteArray("abc\n"));
        QVERIFY(!editor.isUndoAvailable());
    }

    void linesThatAreInsertedEndAsTheOthers()
    {
        UserDataEditor editor;
        editor.setBytes("a\r\nb\r\n");
        QuickFixes fixes(editor);
        check(editor, {fixable(1, 1, 1, QStringLiteral("#cloud-config\n"))});
        QVERIFY(fixes.apply(editor.diagnostics().first()));
        QCOMPARE(editor.bytes(), QByteArray("#cloud-config\r\na\r\nb\r\n"));
    }

    void lineEndsCanBeWhatIsFixed()
    {
        UserDataEditor editor;
        editor.setBytes("a\r\nb\r\n");
        QuickFixes fixes(editor);
        check(editor, {fixable(1, 2, 3, QString())});
        QVERIFY(fixes.apply(editor.diagnostics().first()));
        QCOMPARE(editor.bytes(), QByteArray("a\nb\r\n"));
    }

    void aFixOfAnotherTextWaitsForItsCheck()
    {
        UserDataEditor editor;
        editor.setBytes("teh\n");
        QuickFixes fixes(editor);
        check(editor, {fixable(1, 1, 4, QStringLiteral("the"))});
        const Diagnostic old = editor.diagnostics().first();
        editor.SendScintilla(QsciScintillaBase::SCI_INSERTTEXT, 0UL, "new\n");
        QVERIFY(!editor.diagnosticsAreFresh());
        QVERIFY(fixes.apply(old));
        QCOMPARE(editor.bytes(), QByteArray("new\nteh\n"));
        check(editor, {fixable(2, 1, 4, QStringLiteral("the"))});
        QCOMPARE(editor.bytes(), QByteArray("new\nthe\n"));
        // It is done: the same problem elsewhere is not touched.
        check(editor, {fixable(1, 1, 4, QStringLiteral("the"))});
        QCOMPARE(editor.bytes(), QByteArray("new\nthe\n"));
    }

    void typingGivesUpAFixThatWaits()
    {
        UserDataEditor editor;
        editor.setBytes("teh\n");
        QuickFixes fixes(editor);
        check(editor, {fixable(1, 1, 4, QStringLiteral("the"))});
        const Diagnostic old = editor.diagnostics().first();
        QTest::keyClicks(&editor, QStringLiteral("a"));
        QVERIFY(fixes.apply(old));
        QTest::keyClicks(&editor, QStringLiteral("b"));
        check(editor, {fixable(1, 3, 6, QStringLiteral("the"))});
        QCOMPARE(editor.bytes(), QByteArray("abteh\n"));
    }

    void allOfAKindAreOneStep()
    {
        UserDataEditor editor;
        editor.setBytes("a a\na b\n");
        QuickFixes fixes(editor);
        check(editor, {fixable(1, 1, 2, QStringLiteral("xx")), fixable(1, 3, 4, QStringLiteral("xx")),
                       fixable(1, 1, 4, QStringLiteral("no")), fixable(2, 1, 2, QStringLiteral("xx")),
                       fixable(2, 3, 4, QStringLiteral("y"), QStringLiteral("other"))});
        QCOMPARE(fixes.fixableOf(QStringLiteral("code")), 4);
        QCOMPARE(fixes.applyAll(QStringLiteral("code")), 3);
        QCOMPARE(editor.bytes(), QByteArray("xx xx\nxx b\n"));
        editor.undo();
        QCOMPARE(editor.bytes(), QByteArray("a a\na b\n"));
    }

    void theBulbFollowsTheCaret()
    {
        UserDataEditor editor;
        editor.setBytes("a\nb\nc\n");
        editor.show(); // Scintilla tells where the caret is when it draws
        QuickFixes fixes(editor);
        check(editor, {fixable(2, 1, 2, QStringLiteral("x"))});
        QVERIFY(!hasBulb(editor, 2));
        editor.goTo({2, 1});
        QTRY_VERIFY(hasBulb(editor, 2));
        QCOMPARE(fixes.atCaret(), QList<int>{0});
        editor.goTo({3, 1});
        QTRY_VERIFY(!hasBulb(editor, 2));
        editor.goTo({2, 1});
        QTRY_VERIFY(hasBulb(editor, 2));
        check(editor, {});
        QVERIFY(!hasBulb(editor, 2));
    }

    void theMenuOffersWhatTheLineHas()
    {
        UserDataEditor editor;
        editor.setBytes("a b\nc\n");
        QuickFixes fixes(editor);
        check(editor, {fixable(1, 1, 2, QStringLiteral("one")), fixable(1, 3, 4, QStringLiteral("two"))});
        editor.goTo({1, 4});
        QMenu menu;
        fixes.addTo(menu);
        QStringList texts;
        for (const QAction *action : menu.actions())
            texts.append(action->text());
        QCOMPARE(texts.join(QLatin1Char('|')), QStringLiteral("Write two|Write one|Fix all 2 of code"));
        menu.actions().first()->trigger();
        QCOMPARE(editor.bytes(), QByteArray("a two\nc\n"));
    }

    void theTipNamesTheFix()
    {
        QVERIFY(tipOf(fixable(1, 1, 2, QStringLiteral("<x>"))).contains(QLatin1String("Write &lt;x&gt;")));
    }

    void thePanelAsksForTheFix()
    {
        ProblemsPanel panel;
        panel.resize(1200, 200);
        panel.show();
        Diagnostic plain = fixable(2, 1, 2, QStringLiteral("y"));
        plain.fixes.clear();
        panel.setDiagnostics({fixable(1, 1, 2, QStringLiteral("x")), plain});
        QList<QString> asked;
        connect(&panel, &ProblemsPanel::fixRequested, this,
                [&asked](const Diagnostic &diagnostic, int fix) { asked.append(diagnostic.fixes.at(fix).title); });
        auto *table = panel.findChild<QTableView *>();
        const auto click = [table](int row, int column) {
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                              table->visualRect(table->model()->index(row, column)).center());
        };
        QCOMPARE(table->model()->index(0, ProblemModel::FixColumn).data().toString(), QStringLiteral("Write x"));
        click(0, ProblemModel::MessageColumn);
        click(1, ProblemModel::FixColumn);
        QVERIFY(asked.isEmpty());
        click(0, ProblemModel::FixColumn);
        QCOMPARE(asked, QStringList{QStringLiteral("Write x")});
    }
};

QTEST_MAIN(TestQuickFixes)
#include "tst_quickfixes.moc"
