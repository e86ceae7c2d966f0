// SPDX-License-Identifier: GPL-3.0-or-later
// Rows for the tests of rules: a text, the rule, and the line where it must speak or 0.
#pragma once

#include "parsers/checks/check.h"
#include "parsers/hints/hints.h"

#include <QTest>

#include <algorithm>

namespace bootscope {

inline QByteArray script(const QByteArray &body)
{
    return QByteArray("#!/bin/bash\n") + body;
}

inline QByteArray config(const QByteArray &body)
{
    return QByteArray("#cloud-config\n") + body;
}

inline void hintColumns()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("corrected");
}

inline void fires(const char *rule, const char *name, const QByteArray &text, int line,
                  const QByteArray &corrected = {})
{
    QTest::addRow("%s: %s", rule, name) << QString::fromLatin1(rule) << text << line << corrected;
}

inline void quiet(const char *rule, const char *name, const QByteArray &text)
{
    QTest::addRow("%s: quiet: %s", rule, name) << QString::fromLatin1(rule) << text << 0 << QByteArray();
}

inline QList<Diagnostic> hintsOf(const QString &rule, const QByteArray &text)
{
    QList<Diagnostic> found;
    for (const Diagnostic &diagnostic : checkUserData(text).diagnostics) {
        if (diagnostic.code == rule)
            found.append(diagnostic);
    }
    return found;
}

// Columns as bytes: the rows are ASCII.
inline QByteArray corrected(const QByteArray &text, const Fix &fix)
{
    QList<QByteArray> lines = text.split('\n');
    QList<TextEdit> edits = fix.edits;
    std::stable_sort(edits.begin(), edits.end(),
                     [](const TextEdit &left, const TextEdit &right) { return right.range.begin < left.range.begin; });
    QByteArray result = text;
    const auto offset = [&lines](TextPosition place) {
        qsizetype at = 0;
        for (int i = 1; i < place.line; ++i)
            at += lines.at(i - 1).size() + 1;
        return at + place.column - 1;
    };
    for (const TextEdit &edit : edits) {
        const qsizetype begin = offset(edit.range.begin);
        result.replace(begin, offset(edit.range.end) - begin, edit.replacement.toUtf8());
    }
    return result;
}

// A comment of its own above the line, indented alike.
inline QByteArray silenced(const QByteArray &text, const QString &rule, int line)
{
    QList<QByteArray> lines = text.split('\n');
    const QByteArray &at = lines.at(line - 1);
    const qsizetype indent = at.size() - at.trimmed().size();
    lines.insert(line - 1, QByteArray(indent, ' ') + "# bootscope disable=" + rule.toUtf8());
    return lines.join('\n');
}

inline void judgeRow()
{
    QFETCH(QString, rule);
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const QList<Diagnostic> found = hintsOf(rule, text);
    if (line == 0) {
        QVERIFY2(found.isEmpty(), found.isEmpty() ? "" : qPrintable(found.first().message));
        return;
    }
    QVERIFY2(!found.isEmpty(), "nothing was said");
    QCOMPARE(found.first().range.begin.line, line);
    QVERIFY(found.first().severity != Severity::Error);
    QVERIFY(!found.first().message.isEmpty());
    QVERIFY(!found.first().help.isEmpty());
    QFETCH(QByteArray, corrected);
    if (!corrected.isEmpty()) {
        QVERIFY2(!found.first().fixes.isEmpty(), "no correction is offered");
        QCOMPARE(bootscope::corrected(text, found.first().fixes.first()), corrected);
        QVERIFY(hintsOf(rule, corrected).size() < found.size());
    }
    if (line > 1) {
        QVERIFY(hintsOf(rule, silenced(text, rule, line)).size() < found.size());
        QCOMPARE(hintsOf(rule, silenced(text, QStringLiteral("hint.other"), line)).size(), found.size());
    }
}

} // namespace bootscope
