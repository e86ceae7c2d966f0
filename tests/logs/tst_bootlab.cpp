// SPDX-License-Identifier: GPL-3.0-or-later
// Boots of the real cloud-init, old and new, on user data of ours with one cause planted in each; the logs are
// shortened. Beside each case stands what is expected: the number of boots and the verdict of the last one, then its
// first failure as "role kind stage module script exit lines"; lines joined by | are candidates, a dash is nothing.
#include "parsers/boots/analysis.h"

#include <QDir>
#include <QTest>

using namespace bootscope;

namespace {

QString orDash(const QString &word)
{
    return word.isEmpty() ? QStringLiteral("-") : word;
}

QString linesOf(const Failure &failure)
{
    QList<UserDataLines> places = failure.userDataCandidates;
    if (failure.userData)
        places.prepend(*failure.userData);
    QStringList texts;
    for (const UserDataLines &place : places)
        texts.append(QStringLiteral("%1-%2").arg(place.line).arg(place.endLine));
    return orDash(texts.join(QLatin1Char('|')));
}

QString described(const Analysis &analysis)
{
    if (analysis.boots.empty())
        return QStringLiteral("0");
    const Boot &boot = analysis.boots.back();
    QString text = QStringLiteral("%1 %2").arg(analysis.boots.size()).arg(verdictId(boot.verdict));
    if (boot.failures.isEmpty())
        return text;
    const Failure &failure = boot.failures.constFirst();
    QString module = failure.module;
    module.replace(QLatin1Char('_'), QLatin1Char('-')); // versions differ in that
    const QStringList words{roleId(failure.role),
                            failure.kind,
                            orDash(stageId(failure.stage)),
                            orDash(module),
                            orDash(failure.script),
                            failure.exitCode ? QString::number(*failure.exitCode) : QStringLiteral("-"),
                            linesOf(failure)};
    return text + QLatin1Char('\n') + words.join(QLatin1Char(' '));
}

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

} // namespace

class BootLabTest : public QObject
{
    Q_OBJECT

private slots:
    void boots_data();
    void boots();
};

void BootLabTest::boots_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    const QDir root(QStringLiteral(BOOTSCOPE_TEST_DATA "/boots"));
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir scenario(root.filePath(name));
        for (const QString &version : scenario.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString path = scenario.filePath(version);
            // Where versions behave differently, each says what is expected of it.
            const QString own = readText(path + QStringLiteral("/expected"));
            const QString expected = own.isEmpty() ? readText(scenario.filePath(QStringLiteral("expected"))) : own;
            QTest::addRow("%s/%s", qPrintable(name), qPrintable(version)) << path << expected;
        }
    }
}

void BootLabTest::boots()
{
    QFETCH(QString, path);
    QFETCH(QString, expected);
    QVERIFY2(!expected.isEmpty(), "what is expected stands beside the logs");
    const QStringList files{path + QStringLiteral("/cloud-init.log"), path + QStringLiteral("/cloud-init-output.log"),
                            path + QStringLiteral("/user-data")};
    const auto result = analyze(files);
    QVERIFY(result);
    QCOMPARE(described(**result), expected);
}

QTEST_GUILESS_MAIN(BootLabTest)
#include "tst_bootlab.moc"
