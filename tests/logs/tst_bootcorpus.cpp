// SPDX-License-Identifier: GPL-3.0-or-later
// Boots with known causes, where the corpus is at hand: verdict, root, module and line of the user data.
#include "parsers/boots/analysis.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace bootscope;

namespace {

QJsonObject readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &one : value.toArray())
        list.append(one.toString());
    return list;
}

QString textOf(const Analysis &analysis, const Failure &failure)
{
    QByteArray text = failure.message.toUtf8();
    for (const Evidence &evidence : failure.evidence) {
        const Input &input = analysis.inputs.at(evidence.input);
        for (quint32 i = evidence.line.value; i <= evidence.endLine.value; ++i)
            text += '\n' + input.lines.text(*input.source, LineNo(i));
    }
    return QString::fromUtf8(text);
}

} // namespace

class BootCorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void boots();
    void logs();
};

void BootCorpusTest::boots()
{
    const QDir root(QStringLiteral(BOOTSCOPE_SHARED "/corpus/boots"));
    const QJsonObject truth = readJson(root.filePath(QStringLiteral("truth.json")));
    if (truth.isEmpty())
        QSKIP("the corpus of boots is not here");
    int total = 0;
    int right = 0;
    for (const QString &version : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir versionDir(root.filePath(version));
        for (const QString &scenario : versionDir.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QJsonObject expected = truth.value(scenario).toObject();
            const auto result = analyze({versionDir.filePath(scenario)});
            QVERIFY2(result, qPrintable(scenario));
            const std::size_t wanted = std::size_t(expected.value(QLatin1String("boot")).toInt(1));
            QVERIFY2((*result)->boots.size() >= wanted, qPrintable(scenario));
            const Boot &boot = (*result)->boots.at(wanted - 1);
            ++total;
            bool good = strings(expected.value(QLatin1String("verdict"))).contains(verdictId(boot.verdict));
            const QJsonObject cause = expected.value(QLatin1String("root")).toObject();
            if (cause.isEmpty()) {
                good = good && boot.failures.isEmpty();
            } else {
                good = good && !boot.failures.isEmpty();
                const Failure failure = boot.failures.value(0);
                const QRegularExpression evidence(cause.value(QLatin1String("evidence")).toString());
                good = good && textOf(**result, failure).contains(evidence) && failure.userData.has_value();
                const QStringList modules = strings(cause.value(QLatin1String("module")));
                good = good && (modules.isEmpty() || modules.contains(failure.module));
                bool onLine = false;
                for (const QJsonValue &line : cause.value(QLatin1String("user_data_lines")).toArray())
                    onLine = onLine || (failure.userData && failure.userData->line <= line.toInt() &&
                                        line.toInt() <= failure.userData->endLine);
                good = good && onLine;
            }
            right += good ? 1 : 0;
            if (!good)
                qInfo("%s/%s is not told right", qPrintable(version), qPrintable(scenario));
        }
    }
    QVERIFY2(right * 100 >= total * 95, qPrintable(QStringLiteral("%1 of %2").arg(right).arg(total)));
}

// Logs from the wild: those without a failure must not get a root, and boots must be counted right.
void BootCorpusTest::logs()
{
    const QDir root(QStringLiteral(BOOTSCOPE_SHARED "/corpus/logs"));
    if (!root.exists())
        QSKIP("the corpus of logs is not here");
    int total = 0;
    int counted = 0;
    for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QJsonObject expected = readJson(root.filePath(name + QStringLiteral("/truth.json")));
        QStringList files;
        for (const QString &file : strings(expected.value(QLatin1String("files"))))
            files.append(root.filePath(name + QLatin1Char('/') + file));
        const auto result = analyze(files);
        QVERIFY2(result, qPrintable(name));
        ++total;
        counted += int((*result)->boots.size()) == expected.value(QLatin1String("boots")).toInt() ? 1 : 0;
        if (!expected.value(QLatin1String("failures")).toArray().isEmpty())
            continue;
        for (const Boot &boot : (*result)->boots)
            QVERIFY2(boot.verdict != Verdict::Failed, qPrintable(name));
    }
    QVERIFY2(counted * 100 >= total * 90, qPrintable(QStringLiteral("%1 of %2").arg(counted).arg(total)));
}

QTEST_GUILESS_MAIN(BootCorpusTest)
#include "tst_bootcorpus.moc"
