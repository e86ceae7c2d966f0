// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/tree/listing.h"
#include "imds/tree/metadatatree.h"
#include "imds/tree/versions.h"

#include <QTest>

using namespace bootscope;

class tst_Listing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entries_data();
    void entries();
    void isBounded();
    void withheld();
    void versions();
    void versionsOfPaths_data();
    void versionsOfPaths();
};

void tst_Listing::entries_data()
{
    QTest::addColumn<QByteArray>("directory");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("paths"); // one a line
    const auto row = [](const char *name, const char *directory, const QByteArray &body, const QByteArray &paths) {
        QTest::newRow(name) << QByteArray(directory) << body << paths;
    };
    row("version", "/latest/", "dynamic\nmeta-data\nuser-data",
        "/latest/dynamic/\n/latest/meta-data/\n/latest/user-data");
    row("plain", "/latest/meta-data/", "ami-id\nevents/", "/latest/meta-data/ami-id\n/latest/meta-data/events/");
    row("end of line", "/latest/dynamic/", "fws/\n", "/latest/dynamic/fws/");
    row("keys", "/latest/meta-data/public-keys/", "0=my=key\n1=b",
        "/latest/meta-data/public-keys/0/\n/latest/meta-data/public-keys/1/");
    row("role", "/latest/meta-data/iam/security-credentials/", "role",
        "/latest/meta-data/iam/security-credentials/role");
    row("escaped", "/latest/meta-data/tags/instance/", "a b\na?b\na#b\nx%2fy\n\xc3\xbc",
        "/latest/meta-data/tags/instance/a%20b\n/latest/meta-data/tags/instance/a%3Fb\n/latest/meta-data/tags/instance/"
        "a%23b\n"
        "/latest/meta-data/tags/instance/x%252fy\n/latest/meta-data/tags/instance/%C3%BC");
    row("unsafe", "/latest/meta-data/",
        "..\n.\n../\na/b\n\n\x01"
        "a\nok",
        "/latest/meta-data/ok");
    row("twice", "/latest/meta-data/", "a\na", "/latest/meta-data/a");
    row("colons", "/latest/meta-data/network/interfaces/macs/", "02:29:96:8f:6a:2d/",
        "/latest/meta-data/network/interfaces/macs/02:29:96:8f:6a:2d/");
}

void tst_Listing::entries()
{
    QFETCH(QByteArray, directory);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, paths);
    QByteArrayList found;
    for (const ListingEntry &entry : parseListing(directory, body)) {
        found.append(entry.path);
        QCOMPARE(entry.isDirectory, entry.path.endsWith('/'));
    }
    QCOMPARE(found.join('\n'), paths);
}

void tst_Listing::isBounded()
{
    QByteArray body;
    for (int i = 0; i < 6000; ++i)
        body += QByteArray::number(i) + '\n';
    QCOMPARE(parseListing("/latest/meta-data/", body).size(), kMaxListingEntries);
}

void tst_Listing::withheld()
{
    QVERIFY(isWithheldPath("/latest/meta-data/iam/security-credentials/role"));
    QVERIFY(!isWithheldPath("/latest/meta-data/iam/security-credentials/"));
    QVERIFY(!isWithheldPath("/latest/meta-data/iam/info"));
}

void tst_Listing::versions()
{
    QCOMPARE(parseVersions("1.0\n2007-01-19\n2024-04-11\nlatest\n"),
             (QList<QByteArray>{"latest", "2024-04-11", "2007-01-19", "1.0"}));
    QCOMPARE(parseVersions("<html>\nnot a version\n..\n2009-04-04/\n"), QList<QByteArray>{"2009-04-04"});
    QVERIFY(parseVersions({}).isEmpty());
    QList<QByteArray> known = metadataVersions();
    std::reverse(known.begin(), known.end());
    QCOMPARE(parseVersions(known.join('\n')), known);
}

void tst_Listing::versionsOfPaths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("in2011");
    const auto row = [](const char *path, const char *version, const char *in2011) {
        QTest::newRow(path) << QByteArray(path) << QByteArray(version) << QByteArray(in2011);
    };
    row("/latest/meta-data/a%20b", "latest", "/2011-01-01/meta-data/a%20b");
    row("/2009-04-04/", "2009-04-04", "/2011-01-01/");
    row("/1.0", "1.0", "/2011-01-01");
    row("/2031-12-31/user-data", "2031-12-31", "/2011-01-01/user-data");
    row("/meta-data/1.0/x", "", "/meta-data/1.0/x");
    row("/", "", "/");
    row("latest/x", "", "latest/x");
    row("", "", "");
}

void tst_Listing::versionsOfPaths()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, in2011);
    QCOMPARE(versionOf(path), version);
    QCOMPARE(inVersion(path, "2011-01-01"), in2011);
}

QTEST_GUILESS_MAIN(tst_Listing)
#include "tst_listing.moc"
