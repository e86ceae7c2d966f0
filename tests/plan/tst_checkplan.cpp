// SPDX-License-Identifier: GPL-3.0-or-later
// "bootscope check --plan": what programs that parse it rely on.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace {

const QByteArray kConfig = "#cloud-config\npackages: [nginx]\nruncmd: [a]\nnot_a_key: 1\n";

struct Answer
{
    int status = -1;
    QByteArray output;
};

Answer check(const QStringList &options)
{
    QProcess process;
    process.start(QStringLiteral(BOOTSCOPE_PROGRAM),
                  QStringList{QStringLiteral("check"), QStringLiteral("--no-shellcheck")} + options +
                      QStringList{QStringLiteral("-")});
    process.write(kConfig);
    process.closeWriteChannel();
    if (!process.waitForFinished(30000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput()};
}

QJsonObject firstFile(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object().value(QLatin1String("files")).toArray().at(0).toObject();
}

} // namespace

class TestCheckPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isSilentUnlessAsked()
    {
        const Answer answer = check({QStringLiteral("--format=json")});
        QCOMPARE(answer.status, 0);
        QVERIFY(!firstFile(answer.output).contains(QLatin1String("plan")));
        QVERIFY(!firstFile(answer.output).contains(QLatin1String("merged_config")));
    }

    void jsonHasStepsAndTheConfig()
    {
        const Answer answer = check({QStringLiteral("--format=json"), QStringLiteral("--plan")});
        QCOMPARE(answer.status, 0);
        const QJsonObject file = firstFile(answer.output);
        const QJsonObject plan = file.value(QLatin1String("plan")).toObject();
        QCOMPARE(plan.value(QLatin1String("nothing_runs")), QJsonValue());
        QStringList steps;
        for (const QJsonValue &value : plan.value(QLatin1String("steps")).toArray()) {
            const QJsonObject step = value.toObject();
            const QStringList keys{QStringLiteral("flags"),
                                   QStringLiteral("frequency"),
                                   QStringLiteral("lines"),
                                   QStringLiteral("module"),
                                   QStringLiteral("note"),
                                   QStringLiteral("number"),
                                   QStringLiteral("overridden_by_line"),
                                   QStringLiteral("part"),
                                   QStringLiteral("script"),
                                   QStringLiteral("stage"),
                                   QStringLiteral("state"),
                                   QStringLiteral("what"),
                                   QStringLiteral("why")};
            QCOMPARE(step.keys(), keys);
            steps.append(
                QStringLiteral("%1 %2 %3")
                    .arg(step.value(QLatin1String("number")).toInt())
                    .arg(step.value(QLatin1String("stage")).toString(), step.value(QLatin1String("state")).toString()));
        }
        const QStringList wanted{QStringLiteral("0 user-data ignored"), QStringLiteral("1 config runs"),
                                 QStringLiteral("2 final runs"), QStringLiteral("3 final runs")};
        QCOMPARE(steps, wanted);
        const QJsonObject merged = file.value(QLatin1String("merged_config")).toObject();
        QVERIFY(merged.value(QLatin1String("yaml")).toString().contains(QLatin1String("- nginx\n")));
    }

    void textListsThemByStage()
    {
        const Answer answer = check({QStringLiteral("--plan"), QStringLiteral("--distro=debian")});
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.output.contains("Debian"));
        QVERIFY(answer.output.contains("1. runcmd: 1 command"));
        QVERIFY(answer.output.indexOf("Config stage") < answer.output.indexOf("Final stage"));
    }

    void unknownDistributionsAreRefused() { QCOMPARE(check({QStringLiteral("--distro=beos")}).status, 2); }
};

QTEST_APPLESS_MAIN(TestCheckPlan)
#include "tst_checkplan.moc"
