// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/completion/completionassist.h"
#include "widgets/editor/completion/completionmodel.h"
#include "widgets/editor/completion/completionpopup.h"
#include "widgets/editor/userdataeditor.h"
#include "widgets/frame/theme.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QToolTip>

using namespace bootscope;

// The list in the editor: when it comes up, which keys it takes, and what it writes.
class TestCompletionAssist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }
    void init();
    void cleanup() { m_editor.reset(); }

    void comesUpWhileAKeyIsTyped();
    void staysAwayFromFreeText_data();
    void staysAwayFromFreeText();
    void takesWithTabAndIsOneUndoStep();
    void enterIsEnterWhereTextIsAsLikely();
    void enterTakesWhatWasChosen();
    void escapeClosesAndTypingGoesOn();
    void arrowsMoveInTheListOnly();
    void closesWhenTheCaretLeaves();
    void goesFromHoleToHole();
    void keepsLineEnds();
    void asksForTheValueAtOnce();
    void tellsTheKeyUnderThePointer();
    void canBeSwitchedOff();
    void modelIsSound();

private:
    void text(const char *bytes, TextPosition caret);
    void type(const char *keys)
    {
        QTest::keyClicks(m_editor.get(), QString::fromLatin1(keys));
        QCoreApplication::processEvents();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_editor.get(), key, modifiers);
        QCoreApplication::processEvents();
    }
    bool isOpen() const { return m_assist->popup().isVisible(); }
    QString current() const { return m_assist->popup().current() ? m_assist->popup().current()->name : QString(); }

    std::unique_ptr<UserDataEditor> m_editor;
    CompletionAssist *m_assist = nullptr;
};

void TestCompletionAssist::init()
{
    m_editor = std::make_unique<UserDataEditor>();
    m_assist = new CompletionAssist(*m_editor);
    m_assist->setContext({});
    m_editor->resize(600, 400);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    m_editor->setFocus();
}

void TestCompletionAssist::text(const char *bytes, TextPosition caret)
{
    m_editor->setBytes(bytes);
    m_editor->goTo(caret);
}

void TestCompletionAssist::comesUpWhileAKeyIsTyped()
{
    text("#cloud-config\n", {2, 1});
    QVERIFY(!isOpen());
    type("p");
    QVERIFY(isOpen());
    type("ackages");
    QVERIFY(isOpen());
    QCOMPARE(current(), QStringLiteral("packages"));
    type(":");
    QVERIFY(!isOpen());
    QCOMPARE(m_editor->bytes(), QByteArray("#cloud-config\npackages:"));
}

void TestCompletionAssist::staysAwayFromFreeText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("comment") << QByteArray("#cloud-config\n# ") << 2 << 3;
    QTest::newRow("script") << QByteArray("#!/bin/sh\n") << 2 << 1;
    QTest::newRow("file") << QByteArray("#cloud-config\nwrite_files:\n  - content: |\n      ") << 4 << 7;
    QTest::newRow("command") << QByteArray("#cloud-config\nruncmd:\n  - ") << 3 << 5;
    QTest::newRow("no user data") << QByteArray("hello\n") << 2 << 1;
}

void TestCompletionAssist::staysAwayFromFreeText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    QFETCH(int, column);
    text(bytes.constData(), {line, column});
    type("packages");
    QVERIFY(!isOpen());
    QCOMPARE(m_editor->bytes(), bytes + "packages");
}

void TestCompletionAssist::takesWithTabAndIsOneUndoStep()
{
    text("#cloud-config\n", {2, 1});
    type("pack");
    const QByteArray typed = m_editor->bytes();
    press(Qt::Key_Tab);
    QCOMPARE(m_editor->bytes(), QByteArray("#cloud-config\npackages:\n  - "));
    QCOMPARE(m_editor->caret(), (TextPosition{3, 5}));
    m_editor->undo();
    QCOMPARE(m_editor->bytes(), typed);
}

void TestCompletionAssist::enterIsEnterWhereTextIsAsLikely()
{
    text("#cloud-config\nusers:\n  - ", {3, 5});
    type("na");
    QVERIFY(isOpen());
    press(Qt::Key_Return);
    QVERIFY(!isOpen());
    QVERIFY2(m_editor->bytes().startsWith("#cloud-config\nusers:\n  - na\n"), m_editor->bytes().constData());
}

void TestCompletionAssist::enterTakesWhatWasChosen()
{
    text("#cloud-config\nusers:\n  - ", {3, 5});
    type("na");
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QCOMPARE(m_editor->bytes(), QByteArray("#cloud-config\nusers:\n  - name: "));
}

void TestCompletionAssist::escapeClosesAndTypingGoesOn()
{
    text("#cloud-config\n", {2, 1});
    type("p");
    QVERIFY(isOpen());
    press(Qt::Key_Escape);
    QVERIFY(!isOpen());
    press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(isOpen());
    QCOMPARE(m_editor->bytes(), QByteArray("#cloud-config\np"));
}

void TestCompletionAssist::arrowsMoveInTheListOnly()
{
    text("#cloud-config\n\n", {2, 1});
    press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(isOpen());
    const QString first = current();
    press(Qt::Key_Down);
    QVERIFY(current() != first);
    press(Qt::Key_Up);
    QCOMPARE(current(), first);
    QCOMPARE(m_editor->caret(), (TextPosition{2, 1}));
}

void TestCompletionAssist::closesWhenTheCaretLeaves()
{
    text("#cloud-config\n\nruncmd: []\n", {2, 1});
    type("p");
    QVERIFY(isOpen());
    m_editor->goTo({3, 3});
    QCoreApplication::processEvents();
    QVERIFY(!isOpen());
}

void TestCompletionAssist::goesFromHoleToHole()
{
    text("#cloud-config\n", {2, 1});
    type("write_f");
    press(Qt::Key_Tab);
    QCOMPARE(m_editor->selectedText(), QStringLiteral("/etc/example.conf"));
    type("/a");
    press(Qt::Key_Escape);
    text("#cloud-config\n", {2, 1});
    type("write_f");
    press(Qt::Key_Tab);
    QTest::keyClicks(m_editor.get(), QStringLiteral("/a"));
    press(Qt::Key_Tab);
    QCOMPARE(m_editor->caret(), (TextPosition{6, 7}));
    QCOMPARE(m_editor->bytes(),
             QByteArray("#cloud-config\nwrite_files:\n  - path: /a\n    permissions: '0644'\n    content: |\n      "));
}

void TestCompletionAssist::keepsLineEnds()
{
    text("#cloud-config\r\n", {2, 1});
    type("pack");
    press(Qt::Key_Tab);
    QCOMPARE(m_editor->bytes(), QByteArray("#cloud-config\r\npackages:\r\n  - "));
}

void TestCompletionAssist::asksForTheValueAtOnce()
{
    text("#cloud-config\n", {2, 1});
    type("package_upd");
    press(Qt::Key_Tab);
    QCoreApplication::processEvents();
    QVERIFY(isOpen());
    QCOMPARE(current(), QStringLiteral("true"));
    press(Qt::Key_Return);
    QCOMPARE(m_editor->bytes(), QByteArray("#cloud-config\npackage_update: true"));
}

void TestCompletionAssist::tellsTheKeyUnderThePointer()
{
    text("#cloud-config\nruncmd: []\n", {1, 1});
    Q_EMIT m_editor->SCN_DWELLSTART(16, 20, 20);
    QVERIFY(QToolTip::text().contains(QLatin1String("runcmd")));
    QVERIFY(QToolTip::text().contains(QLatin1String("once, in the Final stage")));
    QToolTip::hideText();
}

void TestCompletionAssist::canBeSwitchedOff()
{
    m_assist->setAutomatic(false);
    text("#cloud-config\n", {2, 1});
    type("p");
    QVERIFY(!isOpen());
    press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(isOpen());
}

void TestCompletionAssist::modelIsSound()
{
    CompletionModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItems(assist::completionsAt("#cloud-config\n", {2, 1}, {}).items);
    QVERIFY(model.rowCount() > 50);
    QVERIFY(!model.index(0, 0).data(CompletionModel::NoteRole).toString().isEmpty());
    model.setItems({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestCompletionAssist)
#include "tst_completionassist.moc"
