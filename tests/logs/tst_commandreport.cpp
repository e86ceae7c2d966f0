// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/traceback.h"
#include "parsers/boots/reading/logtext.h"
#include "parsers/logs/lineindexbuilder.h"

#include <QTest>

using namespace bootscope;

class CommandReportTest : public QObject
{
    Q_OBJECT
private slots:
    void fields_data();
    void fields();
    void none();
    void syslogRecord();
};

void CommandReportTest::fields_data()
{
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("expected"); // command | exit | reason | stdout | stderr with their places
    QTest::newRow("modern") << "Unexpected error while running command.\nCommand: ['a', 'b c']\nExit code: 3\n"
                               "Reason: -\nStdout: one\n        two\n        \n        four\nStderr: five\n        six"
                            << "a,b c|3||one,two,,four|five@8,six@9";
    QTest::newRow("only stdout") << "Command: ['a']\nExit code: 1\nReason: -\nStdout: x\nStderr: -"
                                 << "a|1||x|x@3";
    QTest::newRow("reason") << "Command: ['a']\nExit code: -\nReason: [Errno 8] Exec format error\nStdout: -\nStderr: -"
                            << "a||[Errno 8] Exec format error||";
    QTest::newRow("quoted") << "Command: [u'a']\nExit code: 100\nReason: -\nStdout: ''\nStderr: 'E: one\\nE: it\\'s\\n'"
                            << "a|100|||E: one@4,E: it's@4";
    QTest::newRow("quoted bytes") << "Command: ['a']\nExit code: 1\nReason: -\nStdout: b''\nStderr: b\"x\\ty\""
                                  << "a|1|||x\ty@4";
    QTest::newRow("not indented")
        << "Command: ['a']\nExit code: 1\nReason: -\nStdout: one\ntwo\nStderr: three\nfour\n\n"
           "During handling of the above exception, another exception occurred:\nno"
        << "a|1||one,two|three@5,four@6";
    QTest::newRow("two reports") << "Command: ['a']\nExit code: 1\nStderr: x\n\nThe above exception was the direct "
                                    "cause:\nCommand: ['b']\nExit code: 2\nReason: -\nStdout: -\nStderr: y"
                                 << "b|2|||y@9";
    QTest::newRow("command of the shell") << "Command: 'a\nb'\nExit code: 1\nReason: -\nStdout: -\nStderr: -"
                                          << "a\nb|1|||";
    QTest::newRow("cut") << "Command: ['a']\nExit code: 1"
                         << "a|1|||";
}

void CommandReportTest::fields()
{
    QFETCH(QString, record);
    const CommandReport report = findCommandReport(record.split(u'\n'));
    QStringList errors;
    for (qsizetype i = 0; i < report.errorOutput.size(); ++i)
        errors.append(report.errorOutput.at(i) + u'@' + QString::number(report.errorPlace(i)));
    const QString text = report.arguments().join(u',') + u'|' +
                         (report.exitCode ? QString::number(*report.exitCode) : QString()) + u'|' + report.reason +
                         u'|' + report.output.join(u',') + u'|' + errors.join(u',');
    QTEST(text, "expected");
}

void CommandReportTest::none()
{
    QCOMPARE(findCommandReport({}).line, -1);
    QCOMPARE(findCommandReport({QStringLiteral("Exit code: 3"), QStringLiteral("Stderr: x")}).line, -1);
}

// rsyslog writes a traceback into one line; the journal stamps each, with other programs' lines between.
void CommandReportTest::syslogRecord()
{
    const QByteArray tag("Jan 23 10:27:28 host [CLOUDINIT] ");
    Analysis analysis;
    Input input;
    input.kind = InputKind::CloudInitLog;
    const QByteArray text = tag + "util.py[DEBUG]: it failed#012Traceback (most recent call last):#012ValueError: x\n" +
                            "Jan 23 10:27:28 host kernel: something else\n" +
                            "Jan 23 10:27:28 host cloud-init[7]: Command: ['a']\n";
    input.source = ByteSource::fromBytes(text);
    LineIndexBuilder lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf('\n', at) + 1;
        lines.append(at, end, LogLevel::Debug, at == 0);
        at = end;
    }
    input.lines = lines.snapshot();
    analysis.inputs.append(input);
    const LogRecord record = LogText(analysis, 0).record(LineNo(1));
    QCOMPARE(record.lines.join(u'|'),
             QStringLiteral("it failed|Traceback (most recent call last):|ValueError: x|Command: ['a']"));
    QCOMPARE(record.lineOf(2), LineNo(1));
    QCOMPARE(record.lineOf(3), LineNo(3));
    QCOMPARE(record.endLine, LineNo(3));
}

QTEST_GUILESS_MAIN(CommandReportTest)
#include "tst_commandreport.moc"
