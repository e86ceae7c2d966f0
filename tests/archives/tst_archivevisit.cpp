// SPDX-License-Identifier: GPL-3.0-or-later
// Archives as a user may hand them over: whole, cut short, hostile.
#include "packer.h"
#include "parsers/archives/archivevisit.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace bootscope;
using namespace bootscope::test;
using End = ArchiveOutcome::End;

namespace {

class Collector : public ArchiveVisitor
{
public:
    EntryWish wish(const PackedEntry &entry) override
    {
        seen.append(entry);
        return wished(entry);
    }
    bool take(const PackedEntry &entry, const QByteArray &bytes, bool whole) override
    {
        QStringList steps = entry.within;
        steps.append(entry.path);
        taken.insert(steps.join(QLatin1Char('|')), bytes);
        wholes.append(whole);
        if (cancelAfterFirst)
            cancelled = true;
        return !stopAfterFirst;
    }

    std::function<EntryWish(const PackedEntry &)> wished = [](const PackedEntry &) { return EntryWish::Read; };
    QList<PackedEntry> seen;
    QMap<QString, QByteArray> taken;
    QList<bool> wholes;
    bool stopAfterFirst = false;
    bool cancelAfterFirst = false;
    std::atomic_bool cancelled = false;
};

const QString kName = QStringLiteral("some.tar");

// Bytes that no filter makes smaller, the same in every run.
QByteArray noise(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 12345;
    for (char &byte : bytes) {
        state = state * 1664525U + 1013904223U;
        byte = char(state >> 24);
    }
    return bytes;
}

} // namespace

class TestArchiveVisit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void readsACompressedFile();
    void entersArchivesWithin();
    void entersOnlySoDeep();
    void keepsHostileNamesAsNames();
    void givesWhatStandsBeforeTheCut_data();
    void givesWhatStandsBeforeTheCut();
    void goesOnBehindADamagedInside();
    void keepsToItsLimits_data();
    void keepsToItsLimits();
    void countsWhatASmallBombHasUsed();
    void cutsALongEntry();
    void stopsWhenToldTo();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void survivesEveryCut();
    void survivesDamage_data();
    void survivesDamage();
    void knowsBeginnings();
};

void TestArchiveVisit::reads_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("filter");
    for (const char *filter : {"", "gzip", "bzip2", "xz", "zstd"})
        QTest::addRow("tar %s", filter) << QByteArray("tar") << QByteArray(filter);
    QTest::newRow("zip") << QByteArray("zip") << QByteArray();
    QTest::newRow("ar") << QByteArray("ar") << QByteArray();
    QTest::newRow("cpio gzip") << QByteArray("cpio") << QByteArray("gzip");
}

void TestArchiveVisit::reads()
{
    QFETCH(QByteArray, format);
    QFETCH(QByteArray, filter);
    const QByteArray big = noise(300000);
    const QByteArray archive = pack({{"one.txt", "first"}, {"big.bin", big}, {"empty", ""}}, format, filter);
    QVERIFY(!archive.isEmpty());
    QVERIFY(startsLikeArchive(archive));
    Collector all;
    const ArchiveOutcome outcome = visitArchive(archive, kName, all);
    QCOMPARE(outcome.problem, QString());
    QCOMPARE(outcome.end, End::Complete);
    QCOMPARE(outcome.entries, 3);
    QCOMPARE(all.taken.value(QStringLiteral("one.txt")), QByteArray("first"));
    QCOMPARE(all.taken.value(QStringLiteral("big.bin")), big);
    QVERIFY(all.taken.contains(QStringLiteral("empty")));
    QVERIFY(!all.wholes.contains(false));
    QCOMPARE(all.seen.first().modified.value_or(0), 1700000000);
    QCOMPARE(all.seen.first().size.value_or(0), 5);

    Collector one;
    one.wished = [](const PackedEntry &entry) {
        return entry.path == QLatin1String("one.txt") ? EntryWish::Read : EntryWish::Skip;
    };
    QCOMPARE(visitArchive(archive, kName, one).end, End::Complete);
    QCOMPARE(one.taken.keys(), QStringList{QStringLiteral("one.txt")});
    QCOMPARE(one.seen.size(), 3);
}

void TestArchiveVisit::readsACompressedFile()
{
    Collector visitor;
    const QByteArray packed = pack({{"x", "line\n"}}, "raw", "gzip");
    const ArchiveOutcome outcome = visitArchive(packed, QStringLiteral("logs/cloud-init.log.1.gz"), visitor);
    QCOMPARE(outcome.end, End::Complete);
    QCOMPARE(visitor.taken.value(QStringLiteral("cloud-init.log.1")), QByteArray("line\n"));
}

void TestArchiveVisit::entersArchivesWithin()
{
    const QByteArray data = pack({{"./usr/a", "A"}, {"./usr/b", "B"}}, "tar", "xz");
    const QByteArray deb = pack({{"debian-binary", "2.0\n"}, {"data.tar.xz", data}, {"no.tar", "plain"}}, "ar");
    Collector visitor;
    visitor.wished = [](const PackedEntry &entry) {
        return entry.path.contains(QLatin1String(".tar")) ? EntryWish::Enter : EntryWish::Read;
    };
    const ArchiveOutcome outcome = visitArchive(deb, QStringLiteral("p.deb"), visitor);
    QCOMPARE(outcome.end, End::Complete);
    QCOMPARE(outcome.problem, QString());
    QCOMPARE(visitor.taken.value(QStringLiteral("data.tar.xz|usr/a")), QByteArray("A"));
    QCOMPARE(visitor.taken.value(QStringLiteral("data.tar.xz|usr/b")), QByteArray("B"));
    QCOMPARE(visitor.taken.value(QStringLiteral("no.tar")), QByteArray("plain")); // what is none is read
    QVERIFY(!visitor.taken.contains(QStringLiteral("data.tar.xz")));
}

void TestArchiveVisit::entersOnlySoDeep()
{
    QByteArray bytes = "core";
    for (int i = 0; i < 6; ++i)
        bytes = pack({{"in.tar", bytes}}, "tar", "gzip");
    Collector visitor;
    visitor.wished = [](const PackedEntry &) { return EntryWish::Enter; };
    ArchiveLimits limits;
    limits.nesting = 2;
    QCOMPARE(visitArchive(bytes, kName, visitor, limits).end, End::Complete);
    QCOMPARE(visitor.taken.keys(), QStringList{QStringLiteral("in.tar|in.tar|in.tar")});
}

void TestArchiveVisit::keepsHostileNamesAsNames()
{
    QTemporaryDir folder;
    const QByteArray outside = folder.filePath(QStringLiteral("outside")).toUtf8();
    const QByteArray archive = pack({{outside, "absolute"},
                                     {"../../up", "up"},
                                     {"link", "", AE_IFLNK, "/etc/shadow"},
                                     {"link/into", "through"},
                                     {"dev", "", AE_IFCHR},
                                     {"dir", "", AE_IFDIR},
                                     {QByteArray(3000, 'n'), "long"}});
    QVERIFY(!archive.isEmpty());
    Collector visitor;
    ArchiveLimits limits;
    limits.pathLength = 1000;
    const ArchiveOutcome outcome = visitArchive(archive, kName, visitor, limits);
    QCOMPARE(outcome.end, End::Complete);
    QCOMPARE(outcome.entries, 7);
    QVERIFY(!QFile::exists(QString::fromUtf8(outside)));
    QVERIFY(QDir(folder.path()).isEmpty());
    QCOMPARE(visitor.taken.value(QStringLiteral("../../up")), QByteArray("up"));
    QCOMPARE(visitor.seen.at(2).kind, PackedEntry::Kind::Link);
    QCOMPARE(visitor.seen.at(2).linkTarget, QStringLiteral("/etc/shadow"));
    QCOMPARE(visitor.seen.at(4).kind, PackedEntry::Kind::Other);
    QCOMPARE(visitor.seen.at(5).kind, PackedEntry::Kind::Folder);
    QCOMPARE(visitor.seen.at(6).path.size(), 1000);
    QCOMPARE(visitor.taken.size(), 4); // links, devices and folders hold nothing
}

void TestArchiveVisit::givesWhatStandsBeforeTheCut_data()
{
    QTest::addColumn<QByteArray>("filter");
    for (const char *filter : {"", "gzip", "xz", "zstd"})
        QTest::addRow("tar %s", filter) << QByteArray(filter);
}

void TestArchiveVisit::givesWhatStandsBeforeTheCut()
{
    QFETCH(QByteArray, filter);
    // zstd and xz hand over whole blocks only: enough stands before the cut.
    const QByteArray archive = pack({{"first", "whole"}, {"body", noise(4000000)}, {"last", "gone"}}, "tar", filter);
    Collector visitor;
    const ArchiveOutcome outcome = visitArchive(archive.first(archive.size() * 2 / 3), kName, visitor);
    QCOMPARE(outcome.end, End::Broken);
    QVERIFY(outcome.problem.contains(kName));
    QVERIFY(outcome.problem.contains(QLatin1String("\"body\"")));
    QCOMPARE(visitor.taken.value(QStringLiteral("first")), QByteArray("whole"));
    const QByteArray begun = visitor.taken.value(QStringLiteral("body"));
    QVERIFY(begun.size() > 1000000);
    QVERIFY(noise(4000000).startsWith(begun));
    QCOMPARE(visitor.wholes, (QList<bool>{true, false}));
    QVERIFY(!visitor.taken.contains(QStringLiteral("last")));
}

void TestArchiveVisit::goesOnBehindADamagedInside()
{
    const QByteArray inner = pack({{"a", noise(100000)}}, "tar", "gzip");
    const QByteArray outer = pack({{"in.tar.gz", inner.first(inner.size() / 2)}, {"after", "here"}});
    Collector visitor;
    visitor.wished = [](const PackedEntry &) { return EntryWish::Enter; };
    const ArchiveOutcome outcome = visitArchive(outer, kName, visitor);
    QCOMPARE(outcome.end, End::Complete);
    QCOMPARE(outcome.notes.size(), 1);
    QVERIFY(outcome.notes.first().contains(QLatin1String("in.tar.gz")));
    QCOMPARE(visitor.taken.value(QStringLiteral("after")), QByteArray("here"));
}

void TestArchiveVisit::keepsToItsLimits_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<bool>("wanted");
    ArchiveLimits limits;
    const QByteArray zeros(8000000, '\0');
    QList<Packed> many;
    for (int i = 0; i < 200; ++i)
        many.append({QByteArray::number(i), "x"});
    for (const bool wanted : {true, false}) {
        const char *how = wanted ? "read" : "skipped";
        QTest::addRow("total, %s", how) << pack({{"a", noise(1500000)}, {"b", noise(1500000)}}) << wanted;
        QTest::addRow("ratio, %s", how) << pack({{"bomb", zeros}}, "tar", "xz") << wanted;
        QTest::addRow("ratio of a zip, %s", how) << pack({{"bomb", zeros}}, "zip") << wanted;
        QTest::addRow("entries, %s", how) << pack(many) << wanted;
    }
    QTest::newRow("bomb in a bomb") << pack({{"x.tar", pack({{"bomb", zeros}}, "tar", "gzip")}}, "tar", "gzip") << true;
}

void TestArchiveVisit::keepsToItsLimits()
{
    QFETCH(QByteArray, archive);
    QFETCH(bool, wanted);
    QVERIFY(!archive.isEmpty());
    ArchiveLimits limits;
    limits.totalBytes = 2000000;
    limits.entryBytes = 1900000;
    limits.ratio = 20;
    limits.ratioFreeBytes = 100000;
    limits.entries = 100;
    Collector visitor;
    visitor.wished = [wanted](const PackedEntry &) { return wanted ? EntryWish::Enter : EntryWish::Skip; };
    const ArchiveOutcome outcome = visitArchive(archive, kName, visitor, limits);
    QCOMPARE(outcome.end, End::Limit);
    QVERIFY(!outcome.problem.isEmpty());
    QVERIFY(outcome.bytes < 2 * limits.totalBytes);
    QVERIFY(outcome.entries <= limits.entries + 1);
}

// All of it is handed to libarchive at once: what counts is how far that has come.
void TestArchiveVisit::countsWhatASmallBombHasUsed()
{
    const QByteArray bomb = pack({{"bomb", QByteArray(40000000, 'x')}}, "tar", "gzip");
    ArchiveLimits limits;
    limits.ratioFreeBytes = 1000000;
    Collector visitor;
    const ArchiveOutcome outcome = visitArchive(bomb, kName, visitor, limits);
    QCOMPARE(outcome.end, End::Limit);
    QVERIFY(!outcome.problem.isEmpty());
    QVERIFY(outcome.bytes < 2 * limits.ratioFreeBytes);
}

void TestArchiveVisit::cutsALongEntry()
{
    ArchiveLimits limits;
    limits.entryBytes = 1000;
    Collector visitor;
    const ArchiveOutcome outcome = visitArchive(pack({{"long", noise(5000)}, {"next", "n"}}), kName, visitor, limits);
    QCOMPARE(outcome.end, End::Complete);
    QCOMPARE(visitor.taken.value(QStringLiteral("long")), noise(5000).first(1000));
    QCOMPARE(visitor.wholes, (QList<bool>{false, true}));
    QCOMPARE(outcome.notes.size(), 1);
    QVERIFY(outcome.notes.first().contains(QLatin1String("long")));
}

void TestArchiveVisit::stopsWhenToldTo()
{
    const QByteArray archive = pack({{"a", "1"}, {"b", "2"}});
    Collector stopping;
    stopping.stopAfterFirst = true;
    QCOMPARE(visitArchive(archive, kName, stopping).end, End::Stopped);
    QCOMPARE(stopping.taken.size(), 1);

    Collector cancelling;
    cancelling.cancelAfterFirst = true;
    const ArchiveOutcome outcome = visitArchive(archive, kName, cancelling, {}, &cancelling.cancelled);
    QCOMPARE(outcome.end, End::Cancelled);
    QCOMPARE(outcome.problem, QString());
    QCOMPARE(cancelling.taken.size(), 1);
}

void TestArchiveVisit::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("#cloud-config\npackages: [git]\n");
    QTest::newRow("noise") << noise(4096);
}

void TestArchiveVisit::refusesWhatIsNone()
{
    QFETCH(QByteArray, bytes);
    Collector visitor;
    const ArchiveOutcome outcome = visitArchive(bytes, kName, visitor);
    QCOMPARE(outcome.end, End::NoArchive);
    QVERIFY(outcome.problem.contains(kName));
    QVERIFY(visitor.taken.isEmpty());
    QVERIFY(!startsLikeArchive(bytes));
}

void TestArchiveVisit::survivesEveryCut()
{
    for (const char *format : {"tar", "zip", "ar", "cpio"}) {
        const QByteArray archive = pack({{"a", noise(900)}, {"b", noise(700)}}, format);
        for (qsizetype size = 0; size < archive.size(); size += 7) {
            Collector visitor;
            const ArchiveOutcome outcome = visitArchive(archive.first(size), kName, visitor);
            QVERIFY(outcome.end == End::Complete || !outcome.problem.isEmpty());
            for (const QByteArray &taken : std::as_const(visitor.taken))
                QVERIFY(noise(900).startsWith(taken));
        }
    }
}

void TestArchiveVisit::survivesDamage_data()
{
    QTest::addColumn<QByteArray>("archive");
    const QList<Packed> entries{{"a", noise(900)}, {"in.tar", pack({{"b", noise(700)}})}, {"c", QByteArray(5000, 'c')}};
    for (const char *format : {"tar", "zip", "ar", "cpio"})
        QTest::newRow(format) << pack(entries, format);
    for (const char *filter : {"gzip", "bzip2", "xz", "zstd"})
        QTest::newRow(filter) << pack(entries, "tar", filter);
}

// Nothing is asked of what comes out, but that it ends, keeps to the limits and says so when it fails.
void TestArchiveVisit::survivesDamage()
{
    QFETCH(QByteArray, archive);
    ArchiveLimits limits;
    limits.totalBytes = 1000000;
    limits.entryBytes = 100000;
    limits.entries = 50;
    quint32 state = 99;
    const auto next = [&state](qsizetype below) {
        state = state * 1664525U + 1013904223U;
        return qsizetype(state >> 8) % below;
    };
    for (int round = 0; round < 400; ++round) {
        QByteArray damaged = archive;
        for (int i = 0; i < 1 + round % 4; ++i)
            damaged[next(damaged.size())] = char(next(256));
        Collector visitor;
        visitor.wished = [](const PackedEntry &) { return EntryWish::Enter; };
        const ArchiveOutcome outcome = visitArchive(damaged, kName, visitor, limits);
        QVERIFY(outcome.end == End::Complete || !outcome.problem.isEmpty());
        QVERIFY(outcome.entries <= limits.entries + 1);
        for (const QByteArray &taken : std::as_const(visitor.taken))
            QVERIFY(taken.size() <= limits.entryBytes);
    }
}

void TestArchiveVisit::knowsBeginnings()
{
    QVERIFY(startsLikeArchive(pack({{"a", "b"}})));
    QVERIFY(!startsLikeArchive("#!/bin/sh\n"));
    QVERIFY(!startsLikeArchive("{\"a\": 1}"));
}

QTEST_GUILESS_MAIN(TestArchiveVisit)
#include "tst_archivevisit.moc"
