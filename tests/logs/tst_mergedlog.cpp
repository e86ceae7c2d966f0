// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/timing/mergedlog.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {

const std::atomic<bool> kGoOn{false};

const QByteArray kLog =
    "2026-03-01 10:00:01,000 - util.py[DEBUG]: Cloud-init v. 22.4.2 running 'init-local' at Sun, 01 Mar 2026 10:00:01 "
    "+0000. Up 5 seconds.\n"
    "2026-03-01 10:00:02,000 - handlers.py[DEBUG]: start: init-local/check-cache: attempting to read from cache\n"
    "2026-03-01 10:00:03,000 - handlers.py[DEBUG]: finish: init-local/check-cache: SUCCESS: no cache found\n"
    "2026-03-01 10:00:07,000 - util.py[DEBUG]: Cloud-init v. 22.4.2 running 'modules:final' at Sun, 01 Mar 2026 "
    "10:00:07 +0000. Up 11 seconds.\n"
    "2026-03-01 10:00:08,000 - util.py[WARNING]: Running module x failed\n"
    "Traceback (most recent call last):\n"
    "  File\n"
    "KeyError: 'x'\n"
    "2026-03-01 10:00:10,000 - util.py[DEBUG]: Cloud-init v. 22.4.2 finished at Sun, 01 Mar 2026 10:00:10 +0000. "
    "Datasource DataSourceNone.  Up 14 seconds\n";

const QByteArray kOutput =
    "Cloud-init v. 22.4.2 running 'init-local' at Sun, 01 Mar 2026 10:00:01 +0000. Up 5 seconds.\n"
    "Cloud-init v. 22.4.2 running 'modules:final' at Sun, 01 Mar 2026 10:00:07 +0000. Up 11 "
    "seconds.\n"
    "hello\n"
    "Cloud-init v. 22.4.2 finished at Sun, 01 Mar 2026 10:00:10 +0000. Datasource "
    "DataSourceNone.  Up 14 seconds"; // no line feed at its end

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestMergedLog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void holdsEveryLineOnce();
    void keepsTheOrderOfTimes();
    void readsAnywhere();
    void wantsBothLogs();

private:
    QTemporaryDir m_dir;
    AnalysisPtr m_analysis;
    MergedLogPtr m_merged;
    int m_log = -1;
    int m_output = -1;
};

void TestMergedLog::initTestCase()
{
    write(m_dir.filePath(QStringLiteral("cloud-init.log")), kLog);
    write(m_dir.filePath(QStringLiteral("cloud-init-output.log")), kOutput);
    const auto result = analyze({m_dir.path()});
    QVERIFY(result);
    m_analysis = *result;
    QCOMPARE(m_analysis->boots.size(), size_t(1));
    m_log = m_analysis->boots[0].logInput;
    m_output = m_analysis->boots[0].outputInput;
    m_merged = mergeLogs(*m_analysis, 0, placeOutput(*m_analysis, 0, kGoOn), kGoOn);
    QVERIFY(m_merged);
}

void TestMergedLog::holdsEveryLineOnce()
{
    const Input &input = m_merged->input();
    QCOMPARE(input.lines.lineCount(), 13U);
    QList<std::pair<int, quint32>> seen;
    for (LineNo line(1); line.value <= 13; ++line.value) {
        const MergedLog::Origin origin = m_merged->originOf(line);
        QVERIFY(origin.run);
        seen.append({origin.input, origin.line.value});
        QCOMPARE(m_merged->lineOf(origin.input, origin.line), line);
        const Input &own = m_analysis->inputs.at(origin.input);
        QCOMPARE(input.lines.text(*input.source, line), own.lines.text(*own.source, origin.line));
        QCOMPARE(input.lines.startsRecord(line), own.lines.startsRecord(origin.line));
    }
    for (quint32 line = 1; line <= 9; ++line)
        QCOMPARE(seen.count({m_log, line}), 1);
    for (quint32 line = 1; line <= 4; ++line)
        QCOMPARE(seen.count({m_output, line}), 1);
    QVERIFY(!m_merged->originOf(LineNo(0)).run);
    QVERIFY(!m_merged->originOf(LineNo(14)).run);
    QCOMPARE(m_merged->lineOf(m_log, LineNo(99)), LineNo());
}

void TestMergedLog::keepsTheOrderOfTimes()
{
    const auto at = [this](int input, quint32 line) { return m_merged->lineOf(input, LineNo(line)).value; };
    QVERIFY(at(m_output, 1) < at(m_log, 2)); // the banner of the local stage before what follows it
    QVERIFY(at(m_output, 2) > at(m_log, 3)); // that of the final stage after the local one
    QVERIFY(at(m_output, 2) < at(m_log, 5));
    QVERIFY(at(m_output, 3) > at(m_output, 2)); // in the order in which it was written
    QCOMPARE(at(m_log, 8), at(m_log, 5) + 3);   // no record is torn
}

void TestMergedLog::readsAnywhere()
{
    const Input &input = m_merged->input();
    const QByteArray whole = input.source->bytes(0, input.source->size());
    QCOMPARE(whole.size(), kLog.size() + kOutput.size() + 1);
    for (qint64 offset = 0; offset < whole.size(); offset += 37)
        QCOMPARE(input.source->bytes(offset, 150), whole.mid(offset, 150));
    QVERIFY(input.source->bytes(whole.size(), 10).isEmpty());
    QVERIFY(input.source->bytes(-5, 10).isEmpty());
}

void TestMergedLog::wantsBothLogs()
{
    QVERIFY(!mergeLogs(*m_analysis, 1, {}, kGoOn));
    QVERIFY(!mergeLogs(*m_analysis, 0, {}, kGoOn));
    const std::atomic<bool> cancelled{true};
    OutputStretch all;
    all.first = LineNo(1);
    all.last = LineNo(4);
    QVERIFY(!mergeLogs(*m_analysis, 0, {all}, cancelled));
}

QTEST_GUILESS_MAIN(TestMergedLog)
#include "tst_mergedlog.moc"
