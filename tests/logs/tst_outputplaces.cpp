// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/timing/outputplaces.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {

QByteArray banner(const char *clock, const char *action, const char *uptime)
{
    return QByteArray("Cloud-init v. 22.4.2 running '") + action + "' at Tue, 03 Mar 2026 " + clock + " +0000. Up " +
           uptime + " seconds.\n";
}

QByteArray record(const char *clock, const QByteArray &message)
{
    return QByteArray("2026-03-03 ") + clock + ",500 - util.py[DEBUG]: " + message;
}

// A boot with one script; banners in both logs.
QByteArray detailedLog()
{
    return record("10:00:00", banner("10:00:00", "init-local", "5.00")) +
           record("10:00:02", banner("10:00:02", "init", "7.00")) +
           record("10:00:04", banner("10:00:04", "modules:final", "9.00")) +
           record("10:00:05", "start: modules-final/config-scripts-user: running config-scripts-user\n") +
           record("10:00:09", "finish: modules-final/config-scripts-user: SUCCESS: config-scripts-user ran\n") +
           record("10:00:10", "finish: modules-final: SUCCESS: running modules for final\n");
}

std::vector<OutputStretch> places(const QTemporaryDir &dir, const QByteArray &log, const QByteArray &output)
{
    QStringList paths;
    for (const auto &[name, bytes] : {std::pair("cloud-init.log", log), std::pair("cloud-init-output.log", output)}) {
        if (bytes.isEmpty())
            continue;
        paths.append(dir.filePath(QString::fromLatin1(name)));
        QFile file(paths.constLast());
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(bytes);
    }
    const auto result = analyze(paths);
    const std::atomic<bool> cancelled = false;
    return result ? placeOutput(**result, 0, cancelled) : std::vector<OutputStretch>();
}

// "first-last by earliest..latest", clocks without the date.
QStringList textOf(const std::vector<OutputStretch> &stretches)
{
    static const char *const kBy[] = {"stamp", "banner", "step", "order"};
    QStringList result;
    for (const OutputStretch &s : stretches)
        result.append(QStringLiteral("%1-%2 %3 %4..%5")
                          .arg(s.first.value)
                          .arg(s.last.value)
                          .arg(QLatin1String(kBy[int(s.by)]), toClockString(s.earliest), toClockString(s.latest)));
    return result;
}

} // namespace

class OutputPlacesTest : public QObject
{
    Q_OBJECT
private slots:
    void byOrderAndStep();
    void ownStamps();
    void covers();
    void nothingToBound();
    void localStamps();
    void kernelStamps();
    void lateBanner();
};

void OutputPlacesTest::byOrderAndStep()
{
    const QTemporaryDir dir;
    const QByteArray output = banner("10:00:00", "init-local", "5.00") + banner("10:00:02", "init", "7.00") +
                              "hello\n" + "world\n" + banner("10:00:04", "modules:final", "9.00") +
                              "/var/lib/cloud/instance/scripts/part-001: line 6: foo: command not found\n" + "bye\n";
    const auto found = places(dir, detailedLog(), output);
    QCOMPARE(textOf(found).join(u'\n'), QStringLiteral("1-1 banner 10:00:00.000..10:00:00.999\n"
                                                       "2-2 banner 10:00:02.000..10:00:02.999\n"
                                                       "3-4 order 10:00:02.000..10:00:04.999\n"
                                                       "5-5 banner 10:00:04.000..10:00:04.999\n"
                                                       "6-6 step 10:00:05.500..10:00:09.500\n"
                                                       "7-7 order 10:00:05.500.."));
    QCOMPARE(found[2].stage, Stage::Network);
    QCOMPARE(found[4].stage, Stage::Final);
    QCOMPARE(found[4].step, 0);
}

void OutputPlacesTest::ownStamps()
{
    const QTemporaryDir dir;
    const QByteArray output = banner("10:00:00", "init-local", "5.00") + "hello\n" +
                              "2026-03-03 10:00:01,250 - util.py[WARNING]: careful\n" + "more\n";
    const auto found = places(dir, {}, output);
    QCOMPARE(textOf(found).join(u'\n'), QStringLiteral("1-1 banner 10:00:00.000..10:00:00.999\n"
                                                       "2-2 order 10:00:00.000..10:00:01.250\n"
                                                       "3-3 stamp 10:00:01.250..10:00:01.250\n"
                                                       "4-4 order 10:00:01.250.."));
}

void OutputPlacesTest::covers()
{
    const QTemporaryDir dir;
    QByteArray output;
    for (int i = 0; i < 500; ++i)
        output += i % 7 ? "text\n" : i % 3 ? "2026-03-03 10:00:01,250 - a.py[WARNING]: x\n" : "\n";
    output = banner("10:00:00", "init-local", "5.00") + output;
    quint32 next = 1;
    for (const OutputStretch &stretch : places(dir, {}, output)) {
        QCOMPARE(stretch.first.value, next);
        QVERIFY(stretch.last >= stretch.first);
        next = stretch.last.value + 1;
    }
    QCOMPARE(next, 502U);
}

void OutputPlacesTest::nothingToBound()
{
    const QTemporaryDir dir;
    const auto found = places(dir, {}, "/var/lib/cloud/instance/scripts/part-001: line 6: foo: command not found\n");
    for (const OutputStretch &stretch : found) {
        QVERIFY(!stretch.earliest.isKnown());
        QVERIFY(!stretch.latest.isKnown());
    }
    const std::atomic<bool> cancelled = false;
    QVERIFY(placeOutput(Analysis(), 0, cancelled).empty());
}

// The journal shows local time, two hours ahead of what the banner says.
void OutputPlacesTest::localStamps()
{
    const QTemporaryDir dir;
    const QByteArray output = "Mar 03 12:00:00 host cloud-init[1]: " + banner("10:00:00", "init-local", "5.00") +
                              "Mar 03 12:00:03 host cloud-init[1]: hello\n";
    QCOMPARE(textOf(places(dir, {}, output)).value(1), QStringLiteral("2-2 stamp 10:00:03.000..10:00:03.000"));
}

void OutputPlacesTest::kernelStamps()
{
    const QTemporaryDir dir;
    const QByteArray output = "[    5.100000] cloud-init[1]: " + banner("10:00:00", "init-local", "5.00") +
                              "[    9.250000] cloud-init[1]: hello\n";
    QCOMPARE(textOf(places(dir, {}, output)).value(1), QStringLiteral("2-2 stamp 10:00:04.250..10:00:05.249"));
}

// What a script printed may stand above the banner of its stage.
void OutputPlacesTest::lateBanner()
{
    const QTemporaryDir dir;
    const QByteArray output = banner("10:00:00", "init-local", "5.00") + banner("10:00:02", "init", "7.00") +
                              "/var/lib/cloud/instance/scripts/part-001: line 6: foo: command not found\n" + "bye\n" +
                              banner("10:00:04", "modules:final", "9.00");
    QCOMPARE(textOf(places(dir, detailedLog(), output)).mid(2).join(u'\n'),
             QStringLiteral("3-3 step 10:00:05.500..10:00:09.500\n"
                            "4-4 order 10:00:05.500..\n"
                            "5-5 banner 10:00:04.000..10:00:04.999"));
}

QTEST_GUILESS_MAIN(OutputPlacesTest)
#include "tst_outputplaces.moc"
