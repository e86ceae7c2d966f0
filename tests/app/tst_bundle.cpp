// SPDX-License-Identifier: GPL-3.0-or-later
// A bundle holds the case without its secrets, and says the same about it.
#include "app/reports/bundle.h"
#include "app/reports/casefile.h"
#include "parsers/archives/archivevisit.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

namespace {

// Writes an archive's files below a folder.
class Unpacker : public ArchiveVisitor
{
public:
    explicit Unpacker(const QString &root) : m_root(root) {}
    EntryWish wish(const PackedEntry &entry) override
    {
        return entry.kind == PackedEntry::Kind::File ? EntryWish::Read : EntryWish::Skip;
    }
    bool take(const PackedEntry &entry, const QByteArray &bytes, bool) override
    {
        const QString path = m_root + QLatin1Char('/') + entry.path;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        names.append(entry.path);
        all += bytes;
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    QStringList names;
    QByteArray all;

private:
    QString m_root;
};

QString summaryOf(const Analysis &analysis)
{
    QString text;
    for (const Boot &boot : analysis.boots) {
        text += verdictId(boot.verdict) + QLatin1Char(' ') + boot.cloudInit;
        for (const StageRun &stage : boot.stages)
            text += QStringLiteral(" %1/%2").arg(stageId(stage.stage)).arg(stage.steps.size());
        for (const Failure &failure : boot.failures)
            text += QStringLiteral(" | %1 %2 %3 %4 line %5")
                        .arg(roleId(failure.role), failure.kind, failure.module, failure.script)
                        .arg(failure.userData ? failure.userData->line : 0);
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace

class BundleTest : public QObject
{
    Q_OBJECT

private slots:
    void secrets();
    void sameVerdict_data();
    void sameVerdict();
    void notesTravel();
    void cannotWrite();
};

void BundleTest::secrets()
{
    QTemporaryDir dir;
    QDir(dir.path()).mkpath(QStringLiteral("case"));
    const auto put = [&](const char *name, const QByteArray &bytes) {
        QFile file(dir.filePath(QStringLiteral("case/") + QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(
        put("user-data", "#cloud-config\npassword: Pl4nted-01\nwrite_files:\n- path: /x\n  encoding: b64\n  content: " +
                             QByteArray("token: Pl4nted-02\n").toBase64() + "\n"));
    QVERIFY(put("cloud-init.log",
                "2026-11-23 12:33:00,347 - util.py[DEBUG]: Cloud-init v. 22.4.2 running 'init' at Mon, 23 "
                "Nov 2026 12:33:00 +0000. Up 1.0 seconds.\n2026-11-23 12:33:01,347 - "
                "util.py[WARNING]: login with Pl4nted-01, Pl4nted-02 failed on 10.1.2.3\n"));
    QVERIFY(put("notes.bin", QByteArray("\0\1\2Pl4nted-03", 13)));
    const auto analysis = analyze({dir.filePath(QStringLiteral("case"))});
    QVERIFY(analysis);
    Redactor redactor;
    const QString path = dir.filePath(QStringLiteral("b.tar.gz"));
    const auto made = writeBundle(**analysis, {}, redactor, path);
    QVERIFY2(made, made ? "" : qPrintable(made.error()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    Unpacker unpacker(dir.filePath(QStringLiteral("out")));
    const QByteArray bytes = file.readAll();
    QCOMPARE(visitArchive(bytes, path, unpacker).end, ArchiveOutcome::End::Complete);
    QVERIFY(unpacker.names.contains(QStringLiteral("bundle/cloud-init.log")));
    QVERIFY(unpacker.names.contains(QStringLiteral("bundle/user-data")));
    QVERIFY(unpacker.names.contains(QStringLiteral("bundle/MASKED.txt")));
    QVERIFY(!unpacker.all.contains("Pl4nted"));
    QVERIFY(!unpacker.all.contains(QByteArray("token: Pl4nted-02\n").toBase64()));
    QVERIFY(!unpacker.all.contains("10.1.2.3"));
    QVERIFY(unpacker.all.contains("‹password-1›  password, "));
    QCOMPARE(made->masked.size(), 3);
}

void BundleTest::sameVerdict_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("example") << QStringLiteral(":/examples/boot");
    for (const QString &root :
         {QStringLiteral(BOOTSCOPE_TEST_DATA "/logs"), QStringLiteral(BOOTSCOPE_TEST_DATA "/boots"),
          QStringLiteral(BOOTSCOPE_SHARED "/corpus/boots/22.4.2-debian"),
          QStringLiteral(BOOTSCOPE_SHARED "/corpus/boots/26.2"), QStringLiteral(BOOTSCOPE_SHARED "/corpus/logs")}) {
        for (const QString &name : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(root.section(QLatin1Char('/'), -1) + QLatin1Char('/') + name))
                << root + QLatin1Char('/') + name;
    }
}

void BundleTest::sameVerdict()
{
    QFETCH(QString, folder);
    const auto before = analyze({folder});
    if (!before)
        QSKIP("nothing there that can be read");
    if ((*before)->boots.empty())
        QSKIP("no boot is told of there");
    QTemporaryDir dir;
    Redactor redactor(kAllMaskClasses);
    const QString path = dir.filePath(QStringLiteral("b.tar.gz"));
    const auto made = writeBundle(**before, {}, redactor, path);
    QVERIFY2(made, made ? "" : qPrintable(made.error()));
    const auto after = analyze({path});
    QVERIFY2(after, after ? "" : qPrintable(after.error()));
    QCOMPARE(summaryOf(**after), summaryOf(**before));
    QCOMPARE(readCaseFiles(**after).changed, QStringList());
}

// Who gets the bundle sees the notes of who made it, without secrets, as long as the log is the same.
void BundleTest::notesTravel()
{
    QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("case")));
    const QByteArray log("2026-11-23 12:33:00,347 - util.py[DEBUG]: Cloud-init v. 22.4.2 running 'init' at Mon, 23 Nov "
                         "2026 12:33:00 +0000. Up 1.0 seconds.\n"
                         "2026-11-23 12:33:01,347 - util.py[WARNING]: password: Pl4nted-01\n");
    QFile file(dir.filePath(QStringLiteral("case/cloud-init.log")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(log) == log.size());
    file.close();
    const auto before = analyze({dir.filePath(QStringLiteral("case"))});
    QVERIFY(before && (*before)->inputs.size() == 1);
    ReportOptions options;
    options.notes = std::make_shared<const LogNotes>(
        LogNotes{{0, {{1, QString()}, {2, QStringLiteral("Pl4nted-01 is the old one")}}}});
    Redactor redactor;
    const QString path = dir.filePath(QStringLiteral("b.tar.gz"));
    QVERIFY(writeBundle(**before, options, redactor, path));
    const auto after = analyze({path});
    QVERIFY(after);
    const CarriedCase carried = readCaseFiles(**after);
    QCOMPARE(carried.changed, QStringList());
    QCOMPARE(carried.notes.size(), 1);
    const QMap<quint32, QString> notes = carried.notes.constBegin().value();
    QCOMPARE(notes.keys(), (QList<quint32>{1, 2}));
    QCOMPARE(notes.value(2), QStringLiteral("‹password-1› is the old one"));

    // A bundle of what came in a bundle has one case file, of its own.
    Redactor again;
    const QString second = dir.filePath(QStringLiteral("second.tar.gz"));
    const auto made = writeBundle(**after, {}, again, second);
    QVERIFY(made);
    QCOMPARE(made->leftOut.filter(QStringLiteral("CASE")), QStringList());
    const auto opened = analyze({second});
    QVERIFY(opened);
    QVERIFY(readCaseFiles(**opened).notes.isEmpty());

    QFile packed(path);
    QVERIFY(packed.open(QIODevice::ReadOnly));
    Unpacker unpacker(dir.filePath(QStringLiteral("out")));
    visitArchive(packed.readAll(), path, unpacker);
    QFile edited(dir.filePath(QStringLiteral("out/bundle/cloud-init.log")));
    QVERIFY(edited.open(QIODevice::Append) && edited.write("one more\n") > 0);
    edited.close();
    const auto other = analyze({dir.filePath(QStringLiteral("out/bundle"))});
    QVERIFY(other);
    const CarriedCase changed = readCaseFiles(**other);
    QCOMPARE(changed.changed, (QStringList{QStringLiteral("cloud-init.log")}));
    QVERIFY(changed.notes.isEmpty());
}

void BundleTest::cannotWrite()
{
    const auto analysis = analyze({QStringLiteral(":/examples/boot")});
    Redactor redactor;
    const auto made = writeBundle(**analysis, {}, redactor, QStringLiteral("/does/not/exist/b.tar.gz"));
    QVERIFY(!made);
    QVERIFY(made.error().contains(QLatin1String("/does/not/exist/b.tar.gz")));
    std::atomic<bool> cancelled = true;
    ReportOptions options;
    options.cancelled = &cancelled;
    QTemporaryDir dir;
    QVERIFY(!writeBundle(**analysis, options, redactor, dir.filePath(QStringLiteral("b.tar.gz"))));
    QVERIFY(QDir(dir.path()).isEmpty());
}

QTEST_GUILESS_MAIN(BundleTest)
#include "tst_bundle.moc"
