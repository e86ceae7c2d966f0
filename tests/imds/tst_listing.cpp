// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/tree/listing.h"

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

QTEST_GUILESS_MAIN(tst_Listing)
#include "tst_listing.moc"
