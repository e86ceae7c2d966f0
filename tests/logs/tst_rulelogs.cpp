// SPDX-License-Identifier: GPL-3.0-or-later
// A log for each rule of the catalogue, as its words really stand in one: the rule must be the one that names the
// trouble, at the line that shows it; what is harmless must not be named at all.
#include "parsers/boots/analysis.h"
#include "parsers/boots/causes/signatures.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace bootscope;

class RuleLogsTest : public QObject
{
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void traps_data();
    void traps();

private:
    static bool shows(const Analysis &analysis, const Failure &failure, const QRegularExpression &match)
    {
        return std::any_of(failure.evidence.cbegin(), failure.evidence.cend(), [&](const Evidence &evidence) {
            const Input &input = analysis.inputs.at(evidence.input);
            // The payload stands behind the stamp and the source, or behind the label of a command's report.
            static const QRegularExpression head(QStringLiteral("^\\S+ \\S+ - \\S+\\]: |^(?:Stderr|Stdout|Reason): "));
            QString line = QString::fromUtf8(input.lines.text(*input.source, evidence.line));
            return line.contains(match) || line.remove(head).contains(match);
        });
    }
};

void RuleLogsTest::rules_data()
{
    QTest::addColumn<QString>("id");
    for (const Signature &rule : Signatures::catalogue().rules())
        QTest::newRow(qPrintable(rule.id)) << rule.id;
}

void RuleLogsTest::rules()
{
    QFETCH(QString, id);
    const QString path = QStringLiteral(BOOTSCOPE_TEST_DATA "/signatures/%1.log").arg(id);
    QVERIFY2(QFileInfo::exists(path), "every rule has a log that shows it");
    const Signature *rule = Signatures::catalogue().rule(id);
    QStringList paths{path};
    // Some rules count only for user data that asks for what was not done.
    const QString userData = QStringLiteral(BOOTSCOPE_TEST_DATA "/signatures/%1.user-data").arg(id);
    if (QFileInfo::exists(userData))
        paths.append(userData);
    const auto result = analyze(paths);
    QVERIFY(result);
    QCOMPARE((*result)->boots.size(), 1U);
    const Boot &boot = (*result)->boots.front();
    if (rule->claim == SignatureClaim::Harmless) {
        QVERIFY2(boot.failures.isEmpty(), qPrintable(boot.failures.value(0).message));
        QCOMPARE(boot.verdict, Verdict::Succeeded);
        return;
    }
    QStringList told;
    bool shown = false;
    for (const Failure &failure : boot.failures) {
        told.append(failure.signature + QLatin1Char(' ') + failure.kind);
        shown = shown || (failure.signature == id && shows(**result, failure, rule->match));
    }
    QVERIFY2(shown, qPrintable(told.join(QStringLiteral("; "))));
}

// Lines that look like trouble and are none, in the output of a boot that went well.
void RuleLogsTest::traps_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"error: 0 failures",
                             "0 errors, 0 warnings",
                             "Tests run: 5, Failures: 0, Errors: 0, Skipped: 0",
                             "ok: [localhost] => changed=0 unreachable=0 failed=0",
                             "no errors found",
                             "errors: none",
                             "Setting up liberror-perl (0.17029-2) ...",
                             "checking for error_at_line... no",
                             "Permission denied messages are logged to /var/log/app.log",
                             "Traceback logging is on",
                             "docker not found, skipping",
                             "Unpacking libgpg-error-l10n (1.46-1) ...",
                             "exit code: 0",
                             "command not found handler installed",
                             "W: nothing to worry about",
                             "Created symlink /etc/systemd/system/x.service -> /lib/systemd/system/x.service.",
                             "update-alternatives: using /usr/bin/vim.basic to provide /usr/bin/vim (vim) in auto mode",
                             "Adding debian:Certum_Trusted_Root_CA.pem",
                             "Processing triggers for man-db (2.11.2-2) ...",
                             "invoke-rc.d: policy-rc.d denied execution of start.",
                             "ci-info: no authorized SSH keys fingerprints found",
                             "dpkg-preconfigure: unable to re-open stdin: No such file or directory",
                             "debconf: unable to initialize frontend: Dialog",
                             "% Total    % Received % Xferd  Average Speed"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void RuleLogsTest::traps()
{
    QFETCH(QString, line);
    const Signature *rule = Signatures::catalogue().find(line, SignaturePlace::Output);
    QVERIFY2(!rule || !rule->silent || rule->claim == SignatureClaim::Harmless, rule ? qPrintable(rule->id) : "");
}

QTEST_GUILESS_MAIN(RuleLogsTest)
#include "tst_rulelogs.moc"
