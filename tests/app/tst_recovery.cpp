// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/recovery.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace bootscope;

class TestRecovery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aTextOfADeadProcessIsOffered()
    {
        const RecoveryStore store(m_folder->path());
        const QByteArray bytes("#!/bin/sh\necho \xff\0x\n", 18);
        // No process can have this number: the kernel's largest is 4194304.
        QVERIFY(store.keep(
            {QStringLiteral("99999999-abc"), QStringLiteral("한글.sh"), QStringLiteral("/tmp/한글.sh"), bytes}));
        const QList<RecoveredText> texts = store.leftBehind();
        QCOMPARE(texts.size(), 1);
        QCOMPARE(texts.first().text, bytes);
        QCOMPARE(texts.first().name, QStringLiteral("한글.sh"));
        QCOMPARE(texts.first().path, QStringLiteral("/tmp/한글.sh"));
        store.forget(texts.first().id);
        QVERIFY(store.leftBehind().isEmpty());
    }

    void ourOwnTextsAreNotOffered()
    {
        const RecoveryStore store(m_folder->path());
        QVERIFY(store.keep({store.newId(), QStringLiteral("a"), {}, QByteArrayLiteral("a")}));
        QVERIFY(store.leftBehind().isEmpty());
    }

    void onlyTheUserMayReadIt()
    {
        const RecoveryStore store(m_folder->path());
        const QString id = store.newId();
        QVERIFY(store.keep({id, QStringLiteral("a"), {}, QByteArrayLiteral("secret")}));
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFileInfo(m_folder->filePath(id + QStringLiteral(".json"))).permissions() & others,
                 QFile::Permissions());
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        QFile file(m_folder->filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const RecoveryStore store(file.fileName() + QStringLiteral("/below"));
        QVERIFY(!store.keep({store.newId(), QStringLiteral("a"), {}, QByteArrayLiteral("a")}));
    }

    void rubbishIsPassedOver()
    {
        const RecoveryStore store(m_folder->path());
        QFile file(m_folder->filePath(QStringLiteral("99999999-x.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"base64\": \"###\"");
        file.close();
        QVERIFY(store.leftBehind().isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
