// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/find/findbar.h"
#include "widgets/editor/find/gotobar.h"
#include "widgets/editor/find/textsearch.h"
#include "widgets/editor/userdataeditor.h"
#include "widgets/frame/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace bootscope;

namespace {

// What is found in brackets.
QByteArray marked(QByteArray text, const SearchQuery &query)
{
    const Result<SearchMatches> found = findAll(text, query);
    if (!found)
        return "error: " + found.error().toUtf8();
    for (qsizetype i = found.value().all.size() - 1; i >= 0; --i) {
        const SearchMatch &match = found.value().all.at(i);
        text.insert(match.end, ']');
        text.insert(match.begin, '[');
    }
    return text;
}

QByteArray replaced(QByteArray text, const SearchQuery &query, const QString &with)
{
    const Result<SearchMatches> found = findAll(text, query);
    const QByteArray original = text;
    for (qsizetype i = found.value().all.size() - 1; i >= 0; --i) {
        const SearchMatch &match = found.value().all.at(i);
        text.replace(match.begin, match.end - match.begin,
                     replacementFor(original, match, with, query.isRegex, "\r\n"));
    }
    return text;
}

template<class Widget> Widget *named(const QWidget &parent, const QString &text)
{
    for (Widget *widget : parent.findChildren<Widget *>()) {
        if (widget->property("text").toString().remove(QLatin1Char('&')) == text)
            return widget;
    }
    return nullptr;
}

} // namespace

class TestTextSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }

    void finds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("how"); // r regex, c case, w whole word
        QTest::addColumn<QByteArray>("found");
        const auto row = [](const char *name, const QByteArray &text, const char *what, const char *how,
                            const QByteArray &found) {
            QTest::newRow(name) << text << QString::fromUtf8(what) << QString::fromLatin1(how) << found;
        };
        row("any case", "Ab ab aB", "ab", "", "[Ab] [ab] [aB]");
        row("this case", "Ab ab aB", "ab", "c", "Ab [ab] aB");
        row("whole words", "ab cab ab_ ab.", "ab", "w", "[ab] cab ab_ [ab].");
        row("no expression", "a.c abc", "a.c", "", "[a.c] abc");
        row("expression", "a.c abc", "a.c", "r", "[a.c] [abc]");
        row("lines that end in CR LF", "ab\r\ncb\r\n", "b$", "r", "a[b]\r\nc[b]\r\n");
        row("starts of lines", "a\nb", "^", "r", "[]a\n[]b");
        row("Korean", "\xec\x95\x88\xeb\x85\x95 \xec\x95\x88", "\xec\x95\x88", "",
            "[\xec\x95\x88]\xeb\x85\x95 [\xec\x95\x88]");
        row("behind bad bytes", "\xff\xfe\x80 ab \xc3 ab", "ab", "", "\xff\xfe\x80 [ab] \xc3 [ab]");
        row("behind characters that stand for bad bytes", "\xef\x9f\xbf\xff ab", "ab", "", "\xef\x9f\xbf\xff [ab]");
        row("behind a NUL", QByteArray("\0ab", 3), "ab", "", QByteArray("\0[ab]", 5));
        row("behind a byte order mark",
            "\xef\xbb\xbf"
            "ab",
            "ab", "", "\xef\xbb\xbf[ab]");
        row("behind a character of four bytes", "\xf0\x9f\x98\x80 ab", "ab", "", "\xf0\x9f\x98\x80 [ab]");
        row("any character is one bad byte",
            "a\xff"
            "b",
            "a.b", "r",
            "[a\xff"
            "b]");
        row("not found", "ab", "x", "", "ab");
        row("a wrong expression", "ab", "a(", "r",
            "error: Not a regular expression: missing closing parenthesis, at character 3");
    }

    void finds()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, what);
        QFETCH(QString, how);
        QFETCH(QByteArray, found);
        const auto has = [&how](char c) { return how.contains(QLatin1Char(c)); };
        QCOMPARE(marked(text, {what, has('r'), has('c'), has('w')}), found);
    }

    void replaces()
    {
        const SearchQuery regex{QStringLiteral("(\\w+)=(.)?"), true};
        QCOMPARE(replaced("a=\xff b=", regex, QStringLiteral("\\2\\1\\\\\\t\\0\\9")),
                 QByteArray("\xff"
                            "a\\\ta=\xff b\\\tb="));
        QCOMPARE(replaced("a b", {QStringLiteral(" "), true}, QStringLiteral("\\n")), QByteArray("a\r\nb"));
        QCOMPARE(replaced("a b", {QStringLiteral(" ")}, QStringLiteral("\\n")), QByteArray("a\\nb"));
    }

    void anExpressionThatNeverEndsIsGivenUp()
    {
        const Result<SearchMatches> found = findAll(QByteArray(40, 'a') + 'b', {QStringLiteral("^(a+)+$"), true});
        QVERIFY(!found || found.value().all.isEmpty());
    }

    void theBarCountsReplacesAndUndoesAtOnce()
    {
        UserDataEditor editor;
        const QByteArray text("ab \xff ab\r\nAB ab\n");
        editor.setBytes(text);
        FindBar bar(editor);
        bar.begin(true);
        const QList<QLineEdit *> fields = bar.findChildren<QLineEdit *>();
        QCOMPARE(fields.size(), 2);
        auto *answer = bar.findChild<QLabel *>();
        QTest::keyClicks(fields.at(0), QStringLiteral("ab"));
        QCOMPARE(answer->text(), QStringLiteral("1 of 4"));
        QTest::keyClick(fields.at(0), Qt::Key_Return);
        QCOMPARE(answer->text(), QStringLiteral("2 of 4"));
        QTest::keyClick(fields.at(0), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(answer->text(), QStringLiteral("1 of 4"));
        named<QToolButton>(bar, QStringLiteral("Aa"))->click();
        QCOMPARE(answer->text(), QStringLiteral("1 of 3"));
        QTest::keyClicks(fields.at(1), QStringLiteral("xab"));
        QTest::keyClick(fields.at(1), Qt::Key_Return);
        QCOMPARE(editor.bytes(), QByteArray("xab \xff ab\r\nAB ab\n"));
        QCOMPARE(answer->text(), QStringLiteral("2 of 3"));
        named<QPushButton>(bar, QStringLiteral("Replace all"))->click();
        QCOMPARE(editor.bytes(), QByteArray("xxab \xff xab\r\nAB xab\n"));
        QCOMPARE(answer->text(), QStringLiteral("3 replaced"));
        editor.undo();
        QCOMPARE(editor.bytes(), QByteArray("xab \xff ab\r\nAB ab\n"));
        editor.undo();
        QCOMPARE(editor.bytes(), text);
        QVERIFY(!editor.isUndoAvailable());
    }

    void manyAreReplacedToo()
    {
        UserDataEditor editor;
        const QByteArray text = QByteArray("a b\xff\n").repeated(5000);
        editor.setBytes(text);
        FindBar bar(editor);
        bar.begin(true);
        const QList<QLineEdit *> fields = bar.findChildren<QLineEdit *>();
        QTest::keyClicks(fields.at(0), QStringLiteral("b"));
        fields.at(1)->setText(QStringLiteral("cc"));
        named<QPushButton>(bar, QStringLiteral("Replace all"))->click();
        QCOMPARE(editor.bytes(), QByteArray("a cc\xff\n").repeated(5000));
        editor.undo();
        QCOMPARE(editor.bytes(), text);
    }

    void aWrongExpressionIsNamed()
    {
        UserDataEditor editor;
        editor.setBytes("ab");
        FindBar bar(editor);
        bar.begin();
        named<QToolButton>(bar, QStringLiteral(".*"))->click();
        QTest::keyClicks(bar.findChildren<QLineEdit *>().at(0), QStringLiteral("[a"));
        QVERIFY(bar.findChild<QLabel *>()->text().startsWith(QLatin1String("Not a regular expression: ")));
    }

    void placesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("line") << "12" << 12 << 1;
        QTest::newRow("column") << " 12:5 " << 12 << 5;
        QTest::newRow("zero") << "0" << 0 << 0;
        QTest::newRow("word") << "12a" << 0 << 0;
        QTest::newRow("too long") << "99999999999" << 0 << 0;
        QTest::newRow("nothing") << "" << 0 << 0;
    }

    void placesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(int, line);
        QFETCH(int, column);
        QCOMPARE(placeFromText(text), (TextPosition{line, column}));
    }

    void goesToALine()
    {
        UserDataEditor editor;
        editor.setBytes("a\nbcd\ne");
        GoToBar bar(editor);
        bar.begin();
        auto *field = bar.findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("9"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(bar.isVisible());
        QVERIFY(bar.findChild<QLabel *>()->text().contains(QLatin1Char('3')));
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("2:3"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!bar.isVisible());
        QCOMPARE(editor.caret(), (TextPosition{2, 3}));
    }
};

QTEST_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
