// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/find/findbar.h"
#include "widgets/editor/highlighting.h"
#include "widgets/editor/sizemeter.h"
#include "widgets/editor/userdataeditor.h"
#include "widgets/frame/theme.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>

#include <cmath>

using namespace bootscope;

class TestEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::apply(Theme::Mode::Light); }

    void bytesComeBackAsTheyWere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("plain") << QByteArray("#!/bin/sh\necho hi\n");
        QTest::newRow("CRLF") << QByteArray("#!/bin/sh\r\necho hi\r\n");
        QTest::newRow("mixed line ends") << QByteArray("a\r\nb\nc\rd");
        QTest::newRow("invalid UTF-8") << QByteArray("#!/bin/sh\necho \xe9\xff\xfe\n");
        QTest::newRow("NUL") << QByteArray("a\0b\n", 4);
        QTest::newRow("BOM") << QByteArray("\xef\xbb\xbf#cloud-config\n");
        QTest::newRow("Korean") << QStringLiteral("#!/bin/sh\necho 안녕하세요\n").toUtf8();
    }

    void bytesComeBackAsTheyWere()
    {
        QFETCH(QByteArray, bytes);
        UserDataEditor editor;
        editor.setBytes(bytes);
        QCOMPARE(editor.bytes(), bytes);
        QVERIFY(!editor.isModified());
    }

    void typingKeepsTheLineEndsOfTheText()
    {
        UserDataEditor editor;
        editor.setBytes("a\r\n");
        QTest::keyClick(&editor, Qt::Key_End);
        QTest::keyClick(&editor, Qt::Key_Return);
        QCOMPARE(editor.bytes(), QByteArray("a\r\n\r\n"));
        QVERIFY(editor.isModified());
    }

    void goesToCodePoints()
    {
        UserDataEditor editor;
        editor.setBytes(QStringLiteral("첫 줄\nab😀cd\n").toUtf8());
        editor.goTo({2, 4});
        QCOMPARE(editor.caret(), (TextPosition{2, 4}));
        editor.goTo({2, 99});
        QCOMPARE(editor.caret(), (TextPosition{2, 6}));
        editor.goTo({77, 1});
        QCOMPARE(editor.caret(), (TextPosition{2, 6}));
    }

    void diagnosticsMarkTheirCharacters()
    {
        UserDataEditor editor;
        editor.setBytes("one\ntwo three\n");
        Diagnostic diagnostic;
        diagnostic.severity = Severity::Warning;
        diagnostic.range = {{2, 5}, {2, 10}};
        Diagnostic outside;
        outside.range = {{40, 1}, {40, 2}};
        editor.setDiagnostics({diagnostic, outside});
        const int indicator = 8 + int(Severity::Warning);
        const auto marked = [&](long position) {
            return editor.SendScintilla(QsciScintillaBase::SCI_INDICATORVALUEAT, static_cast<unsigned long>(indicator),
                                        position) != 0;
        };
        QVERIFY(!marked(7));
        QVERIFY(marked(8));
        QVERIFY(marked(12));
        QVERIFY(!marked(0));
        QVERIFY(editor.markersAtLine(1) != 0);
        editor.setDiagnostics({});
        QVERIFY(!marked(8));
        QCOMPARE(editor.markersAtLine(1), 0U);
    }

    void everyStyleFollowsTheTheme()
    {
        UserDataEditor editor;
        Theme::apply(Theme::Mode::Dark);
        QCoreApplication::sendPostedEvents();
        for (int style = 0; style < int(highlight::Style::Count); ++style) {
            const long back =
                editor.SendScintilla(QsciScintillaBase::SCI_STYLEGETBACK, static_cast<unsigned long>(style));
            const QColor color(int(back & 0xff), int(back >> 8 & 0xff), int(back >> 16 & 0xff));
            QCOMPARE(color, Theme::color(paperOf(highlight::Style(style))));
        }
        Theme::apply(Theme::Mode::Light);
    }

    void everyStyleIsReadable()
    {
        const auto luminance = [](const QColor &color) {
            const auto channel = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
            return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
        };
        for (const Theme::Mode mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            Theme::apply(mode);
            for (int style = 0; style < int(highlight::Style::Count); ++style) {
                const double text = luminance(Theme::color(tokenOf(highlight::Style(style))));
                // On its own paper, and on the line of the caret.
                for (const QColor &paper : {Theme::color(paperOf(highlight::Style(style))),
                                            QApplication::palette().color(QPalette::AlternateBase)}) {
                    const double back = luminance(paper);
                    QVERIFY2((std::max(text, back) + 0.05) / (std::min(text, back) + 0.05) >= 4.5,
                             qPrintable(QString::number(style)));
                }
            }
        }
    }

    void findGoesRoundAndBack()
    {
        UserDataEditor editor;
        editor.setBytes("ab\nxx ab\nab\n");
        FindBar bar(editor);
        bar.begin();
        auto *field = bar.findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("ab"));
        QCOMPARE(editor.caret(), (TextPosition{1, 3}));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(editor.caret(), (TextPosition{2, 6}));
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(editor.caret().line, 1);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(editor.caret().line, 3);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(editor.caret().line, 2);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
    }

    void filesAreLeftToTheWindowAndTextIsTaken()
    {
        UserDataEditor editor;
        editor.show();
        const auto takes = [&editor](const QMimeData &data) {
            QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            enter.ignore();
            QCoreApplication::sendEvent(editor.viewport(), &enter);
            return enter.isAccepted();
        };
        QMimeData text;
        text.setText(QStringLiteral("echo"));
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a.sh"))});
        QVERIFY(takes(text));
        QVERIFY(!takes(file));
    }

    void theMeterSaysTheNumber()
    {
        SizeMeter meter;
        meter.setSizes({16384, 100}, 16384);
        QCOMPARE(meter.accessibleName(), QStringLiteral("16,384 of 16,384 bytes"));
        QCOMPARE(meter.packedLabel(), QStringLiteral("gzip 100 · base64 21,848"));
        QVERIFY(meter.sizeHint().width() >= meter.fontMetrics().horizontalAdvance(meter.label() + meter.packedLabel()));
    }
};

QTEST_MAIN(TestEditor)
#include "tst_editor.moc"
