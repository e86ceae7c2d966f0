// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a boot. The orders, names and frequencies below are those in the logs of real boots of Debian's
// cloud-init 22.4.2 with the same user data.
#include "parsers/plan/bootplan.h"
#include "tests/plan/planuserdata.h"

#include <QTest>

#include <algorithm>

using namespace bootscope;

namespace {

const PlanOptions kDebian{QStringLiteral("22.4.2"), QStringLiteral("debian")};
const QByteArray kShell = "#!/bin/sh\necho\n";

BootPlan planOf(const QByteArray &document, const PlanOptions &options = kDebian)
{
    ReadOptions reading;
    reading.cloudInit = options.cloudInit;
    return planBoot(readUserData(document, reading), options);
}

// "scripts_user/part-001": what a step runs, as the log names it.
QString nameOf(const PlanItem &item)
{
    const QString name = item.module.isEmpty() ? planStageId(item.stage) : item.module;
    return item.script.isEmpty() ? name : name + QLatin1Char('/') + item.script;
}

QString stepsOf(const BootPlan &plan)
{
    QStringList steps;
    for (const PlanItem &item : plan.items) {
        if (item.number > 0)
            steps.append(nameOf(item));
    }
    return steps.join(QLatin1Char(' '));
}

QStringList namesIn(const BootPlan &plan, PlanState state)
{
    QStringList names;
    for (const PlanItem &item : plan.items) {
        if (item.state == state)
            names.append(item.what);
    }
    return names;
}

const PlanItem *find(const BootPlan &plan, const QString &name)
{
    const auto it = std::find_if(plan.items.cbegin(), plan.items.cend(),
                                 [&name](const PlanItem &item) { return item.number > 0 && nameOf(item) == name; });
    return it == plan.items.cend() ? nullptr : &*it;
}

} // namespace

class TestBootPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void orderIsThatOfARealBoot_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("steps");
        const auto row = [](const char *name, const QByteArray &document, const char *steps) {
            QTest::newRow(name) << document << QString::fromLatin1(steps);
        };
        row("script", kShell, "scripts_user/part-001");
        row("config",
            "#cloud-config\nruncmd: [a]\npackages: [x]\nbootcmd: [b]\nwrite_files: [{path: /x}]\nusers: [default]\n",
            "bootcmd write_files users_groups runcmd package_update_upgrade_install scripts_user/runcmd");
        row("deferred files", "#cloud-config\nwrite_files: [{path: /a, defer: true}, {path: /b}]\n",
            "write_files write_files_deferred");
        row("all files deferred", "#cloud-config\nwrite_files: [{path: /a, defer: yes}]\n", "write_files_deferred");
        row("scripts by name",
            mimeOf({{kScriptType, kShell, "z.sh", {}},
                    {kScriptType, kShell, {}, {}},
                    {kConfigType, "#cloud-config\nruncmd: [a]\n", {}, {}},
                    {kScriptType, kShell, "userdata.txt", {}},
                    {kScriptType, kShell, "10-a", {}},
                    {kScriptType, kShell, "Zed", {}}}),
            "runcmd scripts_user/10-a scripts_user/Zed scripts_user/part-002 scripts_user/runcmd "
            "scripts_user/userdata.txt scripts_user/z.sh");
        row("folders of scripts",
            mimeOf({{"text/x-shellscript-per-boot", kShell, "pb", {}},
                    {"text/x-shellscript-per-instance", kShell, "pi", {}},
                    {"text/x-shellscript-per-once", kShell, "po", {}},
                    {kScriptType, kShell, "us", {}},
                    {"text/x-shellscript-per-boot", kShell, "aa", {}}}),
            "scripts_per_once/po scripts_per_boot/aa scripts_per_boot/pb scripts_per_instance/pi scripts_user/us");
        row("boothooks come first, in their order",
            mimeOf({{"text/cloud-boothook", "#cloud-boothook\n#!/bin/sh\n", "b1", {}},
                    {kScriptType, kShell, "s", {}},
                    {"text/cloud-boothook", "#cloud-boothook\n#!/bin/sh\n", {}, {}},
                    {kConfigType, "#cloud-config\nbootcmd: [b]\n", {}, {}}}),
            "user-data/b1 user-data/part-003 bootcmd scripts_user/s");
        row("two configs",
            mimeOf({{kConfigType, "#cloud-config\nruncmd: [a]\n", {}, {}},
                    {kConfigType, "#cloud-config\nbootcmd: [b]\n", {}, {}}}),
            "user-data bootcmd runcmd scripts_user/runcmd");
        row("own list of the final stage",
            "#cloud-config\ncloud_final_modules: [scripts-user, package-update-upgrade-install, final-message]\n"
            "runcmd: [x]\npackages: [p]\nfinal_message: bye\n",
            "runcmd scripts_user/runcmd package_update_upgrade_install final_message");
        row("own lists of all stages",
            "#cloud-config\ncloud_config_modules: [timezone, runcmd]\ncloud_init_modules: [write-files, bootcmd]\n"
            "cloud_final_modules: [cc_scripts_user]\ntimezone: UTC\nbootcmd: [b]\nwrite_files: [{path: /a}]\n"
            "runcmd: [r]\n",
            "write_files bootcmd timezone runcmd scripts_user/runcmd");
        row("runcmd after the scripts",
            "#cloud-config\ncloud_config_modules: []\ncloud_final_modules: [scripts-user, runcmd]\nruncmd: [x]\n",
            "runcmd");
        row("runcmd cannot be written", "#cloud-config\nruncmd:\n  - a\n  - {b: c}\n", "");
        row("a script named runcmd",
            mimeOf({{kScriptType, kShell, "runcmd", {}}, {kConfigType, "#cloud-config\nruncmd: [x]\n", {}, {}}}),
            "runcmd scripts_user/runcmd");
        row("archive",
            "#cloud-config-archive\n- type: text/cloud-config\n  content: |\n    #cloud-config\n    runcmd: [x]\n"
            "- |\n  #!/bin/sh\n- type: text/cloud-boothook\n  content: |\n    #cloud-boothook\n    #!/bin/sh\n",
            "user-data/part-003 runcmd scripts_user/part-002 scripts_user/runcmd");
        row("patch",
            mimeOf({{kConfigType, "#cloud-config\nruncmd: [a]\npackages: [x]\n", {}, {}},
                    {"text/cloud-config-jsonp",
                     "#cloud-config-jsonp\n[{\"op\":\"remove\",\"path\":\"/packages\"},"
                     "{\"op\":\"add\",\"path\":\"/timezone\",\"value\":\"UTC\"}]\n",
                     {},
                     {}}}),
            "user-data timezone runcmd scripts_user/runcmd");
        row("part handler",
            mimeOf({{"text/x-mine", "x\n", "early", {}},
                    {"text/part-handler", "#part-handler\ndef list_types():\n    return ['text/x-mine']\n", "h", {}},
                    {"text/x-mine", "y\n", "late", {}}}),
            "user-data user-data");
        row("many modules",
            "#cloud-config\nhostname: web\nmanage_etc_hosts: true\ntimezone: UTC\nssh_authorized_keys: [k]\n"
            "users: [default]\npassword: s\nssh_pwauth: false\nbootcmd: [b]\nruncmd: [r]\nrandom_seed: {data: a}\n"
            "phone_home: {url: 'http://127.0.0.1'}\nfinal_message: done\npower_state: {mode: reboot}\nswap: {size: 0}\n"
            "apt: {conf: x}\nlocale: C\nntp: {enabled: false}\n",
            "seed_random bootcmd mounts set_hostname update_hostname update_etc_hosts users_groups ssh locale "
            "set_passwords apt_configure ntp timezone runcmd scripts_user/runcmd phone_home final_message "
            "power_state_change");
        row("unverified modules forced", "#cloud-config\nunverified_modules: [snap]\nsnap: {commands: []}\n", "snap");
        row("a broken config beside others",
            mimeOf({{kConfigType, "#cloud-config\nruncmd: [a\n", {}, {}},
                    {kConfigType, "#cloud-config\nbootcmd: [b]\n", {}, {}},
                    {kScriptType, kShell, {}, {}}}),
            "bootcmd scripts_user/part-003");
        row("template", "## template: jinja\n#cloud-config\nruncmd:\n  - echo {{ v1.region }}\n",
            "runcmd scripts_user/runcmd");
    }
    void orderIsThatOfARealBoot()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, steps);
        const BootPlan plan = planOf(document);
        QCOMPARE(stepsOf(plan), steps);
        QCOMPARE(plan.emptyReason.isEmpty(), !steps.isEmpty());
        int number = 0;
        for (const PlanItem &item : plan.items) {
            if (item.number > 0)
                QCOMPARE(item.number, ++number);
            QVERIFY(!item.what.isEmpty());
            QVERIFY2(item.number > 0 ? !item.why.isEmpty() : !item.note.isEmpty(), qUtf8Printable(item.what));
            QVERIFY2(!item.places.isEmpty() && item.places.first().isKnown(), qUtf8Printable(item.what));
        }
        QCOMPARE(number, plan.runCount());
    }

    void frequencies_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("frequency");
        const QByteArray both = "#cloud-config\nruncmd: [r]\nbootcmd: [b]\n";
        const QByteArray own =
            "#cloud-config\ncloud_init_modules: [[write_files, always], [bootcmd, once-per-instance]]\n"
            "cloud_final_modules:\n  - {name: scripts-user, frequency: always}\n"
            "  - [final-message, sometimes]\nwrite_files: [{path: /x}]\nbootcmd: [b]\nruncmd: [r]\n"
            "final_message: x\n";
        const auto row = [](const QByteArray &document, const char *step, const char *frequency) {
            QTest::addRow("%s %s", step, frequency)
                << document << QString::fromLatin1(step) << QString::fromLatin1(frequency);
        };
        row(both, "runcmd", "once-per-instance");
        row(both, "bootcmd", "always");
        row(own, "write_files", "always");
        row(own, "bootcmd", "once-per-instance");
        row(own, "scripts_user/runcmd", "always");
        row(own, "final_message", "always"); // what is no frequency does not count
        row("#cloud-boothook\n#!/bin/sh\n", "user-data/part-001", "always");
        row(mimeOf({{"text/x-shellscript-per-once", kShell, "po", {}}}), "scripts_per_once/po", "once");
    }
    void frequencies()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, step);
        QFETCH(QString, frequency);
        const BootPlan plan = planOf(document);
        const PlanItem *item = find(plan, step);
        QVERIFY(item);
        QCOMPARE(item->frequency, frequency);
        QVERIFY(!frequencyMeaning(item->frequency).isEmpty());
    }

    void whatDoesNotRunIsSaid_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("inNote");
        const auto row = [](const char *name, const QByteArray &document, PlanState state, const char *what,
                            const char *note) {
            QTest::newRow(name) << document << int(state) << QString::fromLatin1(what) << QString::fromLatin1(note);
        };
        row("left out by an own list", "#cloud-config\ncloud_final_modules: [[scripts-user, always]]\npackages: [x]\n",
            PlanState::Ignored, "packages", "cloud_final_modules");
        row("not on this system", "#cloud-config\nyum_repos: {a: {}}\nruncmd: [x]\n", PlanState::Ignored, "yum_repos",
            "yum_add_repo");
        row("not verified here", "#cloud-config\nsnap: {commands: []}\nruncmd: [x]\n", PlanState::Ignored,
            "snap: commands", "Debian");
        row("unknown key", "#cloud-config\nrun_cmd: [x]\nbootcmd: [x]\n", PlanState::Ignored, "run_cmd", "No module");
        row("network config", "#cloud-config\nnetwork: {version: 2}\nbootcmd: [x]\n", PlanState::Ignored, "network",
            "platform");
        row("no such module", "#cloud-config\ncloud_final_modules: [scripts-user, nosuch]\nruncmd: [x]\n",
            PlanState::Ignored, "nosuch", "no module of this name");
        row("a part of an unknown type", mimeOf({{"text/x-foo", "x\n", "f", {}}, {kScriptType, kShell, {}, {}}}),
            PlanState::Ignored, "f (Not recognised)", "text/x-foo");
        row("a script that no list runs",
            mimeOf({{kConfigType, "#cloud-config\ncloud_final_modules: [final-message]\n", {}, {}},
                    {kScriptType, kShell, "s", {}}}),
            PlanState::Ignored, "s: run the script", "scripts_user");
        row("condition that is false", "#cloud-config\npower_state: {mode: reboot, condition: false}\n",
            PlanState::Ignored, "power_state: reboot", "condition");
        row("replaced by a later part",
            mimeOf({{kConfigType, "#cloud-config\nruncmd: [a]\n", {}, {}},
                    {kConfigType, "#cloud-config\nruncmd: [b]\n", {}, {}}}),
            PlanState::Overridden, "runcmd of part 1", "part 2, line 13");
        row("the same file name", mimeOf({{kScriptType, kShell, "a", {}}, {kScriptType, kShell, "a", {}}}),
            PlanState::Overridden, "a: run the script", "Part 2");
        row("the file of runcmd",
            mimeOf({{kScriptType, kShell, "runcmd", {}}, {kConfigType, "#cloud-config\nruncmd: [x]\n", {}, {}}}),
            PlanState::Overridden, "runcmd: run the script", "same name");
        row("written twice", "#cloud-config\nruncmd: [a]\nruncmd: [b]\n", PlanState::Overridden, "runcmd of part 1",
            "line 3");
    }
    void whatDoesNotRunIsSaid()
    {
        QFETCH(QByteArray, document);
        QFETCH(int, state);
        QFETCH(QString, what);
        QFETCH(QString, inNote);
        const BootPlan plan = planOf(document);
        QCOMPARE(namesIn(plan, PlanState(state)), QStringList{what});
        for (const PlanItem &item : plan.items) {
            if (item.state != PlanState(state))
                continue;
            QVERIFY2(item.note.contains(inNote), qUtf8Printable(item.note));
            QCOMPARE(item.number, 0);
            QCOMPARE(item.winner.isKnown(), item.state == PlanState::Overridden);
        }
    }

    void ignoredUserDataSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no header") << QByteArray("echo hi\n");
        QTest::newRow("windows") << QByteArray("<powershell>\nx\n</powershell>\n");
        QTest::newRow("broken YAML") << QByteArray("#cloud-config\na: [\n");
        QTest::newRow("only comments") << QByteArray("#cloud-config\n# nothing\n");
        QTest::newRow("settings only") << QByteArray("#cloud-config\noutput: {all: x}\n");
        QTest::newRow("base64 of base64") << kShell.toBase64().toBase64();
        QTest::newRow("bad entry of an archive")
            << QByteArray("#cloud-config-archive\n- {type: foo, content: x}\n- '#!/bin/sh'\n");
        QTest::newRow("bytes") << QByteArray("#!/bin/sh\n\xff\xfe\0\n", 14);
    }
    void ignoredUserDataSaysWhy()
    {
        QFETCH(QByteArray, document);
        const BootPlan plan = planOf(document);
        QCOMPARE(plan.runCount(), 0);
        QVERIFY(!plan.emptyReason.isEmpty());
        QVERIFY(planText(plan).contains(plan.emptyReason));
    }

    void notesAndFlags_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("flags");
        const auto row = [](const char *name, const QByteArray &document, const char *step, const char *flags) {
            QTest::newRow(name) << document << QString::fromLatin1(step) << QString::fromLatin1(flags);
        };
        row("runcmd", "#cloud-config\nruncmd: [x]\n", "runcmd", "writes-script");
        row("power", "#cloud-config\npower_state: {mode: poweroff}\n", "power_state_change", "stops-the-boot");
        row("power on condition", "#cloud-config\npower_state: {mode: poweroff, condition: test -e /x}\n",
            "power_state_change", "conditional stops-the-boot");
        row("reboot for packages", "#cloud-config\npackages: [x]\npackage_reboot_if_required: true\n",
            "package_update_upgrade_install", "conditional stops-the-boot");
        row("template", "## template: jinja\n#cloud-config\nbootcmd:\n  - echo {{ v1.region }}\n", "bootcmd",
            "instance-data");
        row("template of a script", "## template: jinja\n#!/bin/sh\necho {{ v1.region }}\n", "scripts_user/part-001",
            "instance-data");
        row("deferred", "#cloud-config\nwrite_files: [{path: /x, defer: true}]\n", "write_files_deferred", "deferred");
        row("launch index", mimeOf({{kScriptType, kShell, "s", "Launch-Index: 2"}}), "scripts_user/s", "conditional");
    }
    void notesAndFlags()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, step);
        QFETCH(QString, flags);
        const BootPlan plan = planOf(document);
        const PlanItem *item = find(plan, step);
        QVERIFY(item);
        QCOMPARE(planFlagIds(item->flags).join(QLatin1Char(' ')), flags);
    }

    void stepsLeadToTheirLines()
    {
        const BootPlan plan = planOf("#cloud-config\npackages:\n  - nginx\n  - curl\nruncmd:\n  - a\n  - b\n");
        const PlanItem *packages = find(plan, QStringLiteral("package_update_upgrade_install"));
        QVERIFY(packages);
        QCOMPARE(packages->what, QStringLiteral("packages: nginx, curl"));
        QCOMPARE(packages->places.first().begin, (TextPosition{2, 1}));
        QVERIFY(packages->places.first().end.line >= 4);
        const PlanItem *script = find(plan, QStringLiteral("scripts_user/runcmd"));
        QVERIFY(script);
        QCOMPARE(script->places.first().begin, (TextPosition{5, 1}));
    }

    void secretsAreNotShown()
    {
        const BootPlan plan = planOf("#cloud-config\npassword: hunter2\nchpasswd: {list: 'root:hunter2'}\n"
                                     "ssh_keys: {rsa_private: hunter2}\nssh_authorized_keys: [hunter2]\n");
        QCOMPARE(plan.runCount(), 2);
        QVERIFY(!planText(plan).contains(QLatin1String("hunter2")));
    }

    void valuesInsideThemselvesEnd()
    {
        const BootPlan plan = planOf("#cloud-config\na: &a [*a]\nruncmd: *a\nusers: *a\npackages: *a\nwrite_files: *a\n"
                                     "cloud_final_modules: *a\nb: &b {b: *b}\napt: *b\npower_state: *b\n");
        QVERIFY(!planText(plan).isEmpty());
    }

    void includesAreUnknown()
    {
        const BootPlan plan = planOf("#include\nhttps://example.org/a\n");
        QCOMPARE(plan.runCount(), 1);
        QVERIFY(plan.items.first().state == PlanState::Unknown);
        QVERIFY(plan.items.first().what.contains(QLatin1String("https://example.org/a")));
        QCOMPARE(plan.items.first().places.first().begin.line, 2);
    }

    void releasesDiffer()
    {
        const QByteArray passwords = "#cloud-config\npassword: x\nruncmd: [a]\n";
        QVERIFY(find(planOf(passwords), QStringLiteral("set_passwords"))->stage == PlanStage::Config);
        const PlanOptions newest{QStringLiteral("26.2"), QStringLiteral("debian")};
        QVERIFY(find(planOf(passwords, newest), QStringLiteral("set_passwords"))->stage == PlanStage::Network);
        const QByteArray ansible = "#cloud-config\nansible: {package_name: a, install_method: pip}\n";
        QCOMPARE(planOf(ansible).runCount(), 0);
        QCOMPARE(planOf(ansible, {QStringLiteral("22.4.2"), QStringLiteral("ubuntu")}).runCount(), 1);
    }
};

QTEST_APPLESS_MAIN(TestBootPlan)
#include "tst_bootplan.moc"
