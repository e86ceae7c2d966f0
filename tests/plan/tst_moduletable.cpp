// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/moduletable.h"

#include <QTest>

#include <algorithm>

using namespace bootscope;

namespace {

QStringList namesOf(const QString &version, const QString &distro, ModuleStage stage)
{
    QStringList names;
    for (const ModuleRule &rule : ModuleTable::embedded().rules(Release::of(version), distro)) {
        if (rule.isListed && rule.stage == stage)
            names.append(rule.name);
    }
    return names;
}

} // namespace

class TestModuleTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void embeddedTableIsInOrder()
    {
        QCOMPARE(ModuleTable::embedded().errors(), QStringList());
        QVERIFY(ModuleTable::embedded().distros().contains(QStringLiteral("debian")));
        for (const char *version : {"19.3", "22.2.2", "22.4.2", "24.1", "26.2", "nonsense"}) {
            for (const QString &distro : ModuleTable::embedded().distros()) {
                const QList<ModuleRule> rules =
                    ModuleTable::embedded().rules(Release::of(QLatin1String(version)), distro);
                QStringList names;
                for (const ModuleRule &rule : rules)
                    names.append(rule.name);
                QCOMPARE(names.removeDuplicates(), 0);
                QVERIFY(names.contains(QStringLiteral("runcmd")));
            }
        }
    }

    void listsFollowReleaseAndDistribution_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("distro");
        QTest::addColumn<int>("stage");
        QTest::addColumn<QString>("names");
        // As the real programs log them.
        QTest::newRow("debian 12, network")
            << "22.4.2"
            << "debian" << 0
            << "migrator seed_random bootcmd write_files growpart resizefs disk_setup mounts set_hostname "
               "update_hostname update_etc_hosts ca_certs rsyslog users_groups ssh";
        QTest::newRow("debian 12, config")
            << "22.4.2"
            << "debian" << 1
            << "snap ssh_import_id keyboard locale set_passwords grub_dpkg apt_pipelining apt_configure ntp timezone "
               "disable_ec2_metadata runcmd byobu";
        QTest::newRow("debian 12, final: without ansible")
            << "22.4.2"
            << "debian" << 2
            << "package_update_upgrade_install fan landscape lxd write_files_deferred puppet chef mcollective "
               "salt_minion reset_rmc refresh_rmc_and_interface rightscale_userdata scripts_vendor scripts_per_once "
               "scripts_per_boot scripts_per_instance scripts_user ssh_authkey_fingerprints keys_to_console "
               "install_hotplug phone_home final_message power_state_change";
        QTest::newRow("26.2 ubuntu, network: passwords moved here")
            << "26.2"
            << "ubuntu" << 0
            << "seed_random bootcmd write_files growpart resizefs disk_setup mounts set_hostname update_hostname "
               "update_etc_hosts ca_certs rsyslog users_groups ssh set_passwords";
        QTest::newRow("26.2 ubuntu, config: pro for advantage")
            << "26.2"
            << "ubuntu" << 1
            << "wireguard snap ubuntu_autoinstall ssh_import_id keyboard locale grub_dpkg apt_pipelining apt_configure "
               "ubuntu_pro ntp timezone disable_ec2_metadata runcmd byobu";
        QTest::newRow("22.2.2 amazon, config") << "22.2.2"
                                               << "amazon" << 1
                                               << "ssh_import_id keyboard locale set_passwords ntp timezone "
                                                  "disable_ec2_metadata runcmd";
        QTest::newRow("23.4.4 rhel, config")
            << "23.4.4"
            << "rhel" << 1
            << "ssh_import_id locale set_passwords rh_subscription spacewalk yum_add_repo ntp timezone "
               "disable_ec2_metadata runcmd";
    }
    void listsFollowReleaseAndDistribution()
    {
        QFETCH(QString, version);
        QFETCH(QString, distro);
        QFETCH(int, stage);
        QFETCH(QString, names);
        QCOMPARE(namesOf(version, distro, ModuleStage(stage)), names.split(QLatin1Char(' ')));
    }

    void wrongFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("no yaml") << QByteArray("a: [");
        QTest::newRow("no lists") << QByteArray("distros: [debian]\n");
        const QByteArray head = "distros: [debian]\nstages:\n  config: []\n  final: []\n  network:\n    - ";
        QTest::newRow("no module") << head + "{frequency: always, keys: [a]}\n";
        QTest::newRow("frequency") << head + "{module: a, frequency: daily, keys: [a]}\n";
        QTest::newRow("distribution") << head + "{module: a, frequency: always, keys: [a], in: [beos]}\n";
        QTest::newRow("idle") << head + "{module: a, frequency: always, keys: []}\n";
        QTest::newRow("never") << head + "{module: a, frequency: always, keys: [a], since: 24.1, until: 23.1}\n";
        QTest::newRow("field") << head + "{module: a, frequency: always, keys: [a], colour: red}\n";
    }
    void wrongFilesAreRefused()
    {
        QFETCH(QByteArray, yaml);
        QVERIFY(!ModuleTable::read(yaml).errors().isEmpty());
    }

    void modulesHaveManySpellings()
    {
        for (const char *written : {"scripts-user", "scripts_user", "cc_scripts_user", "scripts-user.py"})
            QCOMPARE(canonicalModuleName(QLatin1String(written)), QStringLiteral("scripts_user"));
        QCOMPARE(canonicalModuleName(QStringLiteral(" ")), QString());
    }
};

QTEST_APPLESS_MAIN(TestModuleTable)
#include "tst_moduletable.moc"
