// SPDX-License-Identifier: GPL-3.0-or-later
// Targets out of schemas, packages and source archives that the test makes itself; the real schemas where they are.
#include "parsers/targets/modulelists.h"
#include "parsers/targets/targetcollector.h"
#include "parsers/targets/targetreader.h"
#include "tests/archives/packer.h"

#include <QFile>
#include <QTest>

using namespace bootscope;
using namespace bootscope::test;

namespace {

// Knows runcmd alone, as a list.
const QByteArray kSchema = R"({"$schema": "http://json-schema.org/draft-04/schema#",
 "$defs": {"cc_runcmd": {"type": "object", "properties": {"runcmd": {"type": "array"}}}},
 "allOf": [{"$ref": "#/$defs/cc_runcmd"}]})";
const QByteArray kSchemaPath = "cloudinit/config/schemas/schema-cloud-config-v1.json";
const QByteArray kPython = "usr/lib/python3/dist-packages/";

QByteArray versionPy(const QByteArray &version, const QByteArray &packaged = "@@PACKAGED_VERSION@@")
{
    return "# text\n__VERSION__ = \"" + version + "\"\n_PACKAGED_VERSION = \"" + packaged + "\"\n";
}

QByteArray deb(const QList<Packed> &data, const QByteArray &control, const QByteArray &filter = "xz")
{
    const QByteArray suffix = filter == "gzip" ? "gz" : filter == "zstd" ? "zst" : filter;
    return pack({{"debian-binary", "2.0\n"},
                 {"control.tar." + suffix, pack({{"./control", control}}, "tar", filter)},
                 {"data.tar." + suffix, pack(data, "tar", filter)}},
                "ar");
}

// The lead, an empty signature, an empty header, and the files as they are packed in an RPM.
QByteArray rpm(const QList<Packed> &files)
{
    QByteArray lead("\xed\xab\xee\xdb\x03\0\0\0\0\x01", 10);
    lead.append(QByteArray(96 - lead.size(), '\0'));
    QByteArray empty("\x8e\xad\xe8\x01", 4);
    empty.append(QByteArray(12, '\0'));
    return lead + empty + empty + pack(files, "cpio", "zstd");
}

Result<Target> read(const QByteArray &bytes, const char *name)
{
    return readTarget(bytes, QString::fromLatin1(name));
}

} // namespace

class TestTargetReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheVersion_data();
    void findsTheVersion();
    void refuses_data();
    void refuses();
    void readsFacts();
    void readsTheListsOfATemplate();
    void readsModuleFiles_data();
    void readsModuleFiles();
    void guessesFromAnEmptySchema();
    void guessesTheRealSchemas_data();
    void guessesTheRealSchemas();
    void takesTheUsersWord();
    void checksByTheTarget();
    void ends();
    void hasAStableId();
};

void TestTargetReader::findsTheVersion_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("package");
    QTest::addColumn<Target::Source>("source");
    const auto row = [](const char *name, const QByteArray &file, const char *version, const char *package,
                        Target::Source source) {
        QTest::newRow(name) << file << QString::fromLatin1(version) << QString::fromLatin1(package) << source;
    };
    const QByteArray control = "Package: cloud-init\nVersion: 22.4.2-1+deb12u4\nDescription: a\n Version: 9.9\n";
    for (const char *filter : {"gzip", "xz", "zstd"})
        row(filter,
            deb({{"./" + kPython + kSchemaPath, kSchema},
                 {"./" + kPython + "cloudinit/version.py", versionPy("22.4.2")}},
                control, filter),
            "22.4.2", "22.4.2-1+deb12u4", Target::Source::Package);
    row("control alone",
        deb({{kPython + kSchemaPath, kSchema}}, "Package: cloud-init-base\nVersion: 1:26.1-0ubuntu3~22.04.1\n"), "26.1",
        "1:26.1-0ubuntu3~22.04.1", Target::Source::Package);
    row("packaged version.py",
        pack({{"usr/lib/python3.9/site-packages/" + kSchemaPath, kSchema},
              {"usr/lib/python3.9/site-packages/cloudinit/version.py", versionPy("22.2.2", "22.2.2-1.amzn2023")}},
             "cpio", "gzip"),
        "22.2.2", "22.2.2-1.amzn2023", Target::Source::Package);
    row("RPM",
        rpm({{"./usr/lib/python3.9/site-packages/" + kSchemaPath, kSchema},
             {"./usr/lib/python3.9/site-packages/cloudinit/version.py", versionPy("22.2.2", "22.2.2-1.amzn2023")}}),
        "22.2.2", "22.2.2-1.amzn2023", Target::Source::Package);
    row("built by meson",
        pack({{kPython + kSchemaPath, kSchema},
              {kPython + "cloudinit/version.py", "__VERSION__ = meson_versions.UPSTREAM_VERSION\n"
                                                 "    __VERSION__ = \"@MISSING_MESON_BUILD_ARTIFACT@\"\n"},
              {kPython + "cloudinit/meson_versions.py",
               "UPSTREAM_VERSION = \"26.2\"      # x\nDOWNSTREAM_VERSION = \"26.2-0ubuntu1\"\n"}}),
        "26.2", "26.2-0ubuntu1", Target::Source::Package);
    row("source archive",
        pack({{"cloud-init-23.4.4/" + kSchemaPath, kSchema},
              {"cloud-init-23.4.4/cloudinit/version.py", versionPy("23.4.4")},
              {"cloud-init-23.4.4/tests/unittests/cloudinit/version.py", versionPy("1.1")}},
             "tar", "gzip"),
        "23.4.4", "", Target::Source::SourceTree);
    row("source of meson",
        pack({{"c/" + kSchemaPath, kSchema},
              {"c/cloudinit/version.py", "    __VERSION__ = \"@MISSING_MESON_BUILD_ARTIFACT@\"\n"},
              {"c/meson.build", "project(\n  'cloud-init',\n  version: '26.2',\n  license: 'x',\n)\n"},
              {"c/subprojects/a/meson.build", "project('other', version: '1.2')\n"}},
             "tar", "xz"),
        "26.2", "", Target::Source::SourceTree);
    row("zip of a branch",
        pack({{"c/" + kSchemaPath, kSchema}, {"c/PKG-INFO", "Name: cloud-init\nVersion: 24.1\n"}}, "zip"), "24.1", "",
        Target::Source::SourceTree);
    row("source within a source package",
        pack({{"cloud-init.spec", "Version: 1\n"},
              {"cloud-init-24.4.tar.gz", pack({{"cloud-init-24.4/" + kSchemaPath, kSchema},
                                               {"cloud-init-24.4/cloudinit/version.py", versionPy("24.4")}},
                                              "tar", "gzip")}},
             "cpio", "gzip"),
        "24.4", "", Target::Source::SourceTree);
}

void TestTargetReader::findsTheVersion()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, version);
    QFETCH(QString, package);
    QFETCH(Target::Source, source);
    QVERIFY(!file.isEmpty());
    const Result<Target> target = read(file, "given");
    QVERIFY2(bool(target), target ? "" : qPrintable(target.error()));
    QCOMPARE(target->version, version);
    QCOMPARE(target->package, package);
    QCOMPARE(target->source, source);
    QCOMPARE(target->schema, kSchema);
    QVERIFY(!target->versionIsGuess);
    QCOMPARE(target->file, QStringLiteral("given"));
}

void TestTargetReader::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &file, const char *says) {
        QTest::newRow(name) << file << QString::fromLatin1(says);
    };
    row("nothing", "", "given");
    row("text", "#cloud-config\n", "given");
    row("JSON of something else", "{\"a\": 1}", "schema-cloud-config-v1.json");
    row("a schema of something else", R"({"$defs": {"x": {}}, "type": "object"})", "runcmd");
    row("broken JSON", kSchema.chopped(5), "given");
    row("an archive of something else", pack({{"a/b.txt", "text"}}), "no package");
    row("19.3", pack({{"c/cloudinit/config/schema.py", "x"}, {"c/cloudinit/version.py", versionPy("19.3")}}), "19.3");
    row("22.1",
        pack({{"c/cloudinit/config/cloud-init-schema.json", "{}"}, {"c/cloudinit/version.py", versionPy("22.1")}}),
        "too old");
    row("no version and no schema", pack({{"c/cloudinit/config/schema.py", "x"}}), "too old");
    row("a package that only asks for others",
        deb({{"usr/share/doc/cloud-init/copyright", "x"}}, "Package: cloud-init\nVersion: 25.2-0ubuntu1\n"),
        "cloud-init-base");
    row("a broken schema inside", pack({{"c/" + kSchemaPath, "{"}, {"c/cloudinit/version.py", versionPy("24.1")}}),
        "24.1");
    const QByteArray whole = deb({{kPython + kSchemaPath, kSchema + QByteArray(300000, ' ')}},
                                 "Package: cloud-init\nVersion: 25.1\n", "gzip");
    row("a package cut short", whole.first(whole.size() - 200), "cut short");
    const QByteArray source = pack({{"c/a", QByteArray(100000, 'x')}, {"c/" + kSchemaPath, kSchema}}, "tar", "gzip");
    row("an archive cut short", source.first(source.size() / 3), "cut short");
}

void TestTargetReader::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, says);
    const Result<Target> target = read(file, "given");
    QVERIFY(!target);
    QVERIFY2(target.error().contains(says), qPrintable(target.error()));
    QVERIFY2(target.error().contains(QLatin1String("given")) || target.error().contains(QLatin1String("data.tar")),
             qPrintable(target.error()));
}

void TestTargetReader::readsFacts()
{
    const QByteArray config = "cloud_init_modules:\n - migrator\n - write-files\ncloud_config_modules:\n- runcmd\n"
                              "cloud_final_modules:\n - [scripts-user, always]\n - 5\nother:\n - x\n";
    const Result<Target> target =
        read(deb({{"etc/cloud/cloud.cfg", config},
                  {kPython + kSchemaPath, kSchema},
                  {kPython + "cloudinit/config/cc_runcmd.py", "meta = {\n    \"frequency\": PER_INSTANCE,\n}\n"},
                  {kPython + "cloudinit/config/cc_bootcmd.py", "frequency = PER_ALWAYS\n"}},
                 "Package: cloud-init\nVersion: 22.4.2-1\n"),
             "x.deb");
    QVERIFY(bool(target));
    const TargetFacts &facts = target->facts;
    QCOMPARE(facts.listsFrom, QStringLiteral("etc/cloud/cloud.cfg"));
    QCOMPARE(facts.initModules,
             (QList<ListedModule>{{QStringLiteral("migrator"), {}, {}}, {QStringLiteral("write-files"), {}, {}}}));
    QCOMPARE(facts.configModules, (QList<ListedModule>{{QStringLiteral("runcmd"), {}, {}}}));
    QCOMPARE(facts.finalModules, (QList<ListedModule>{{QStringLiteral("scripts-user"), QStringLiteral("always"), {}}}));
    QCOMPARE(facts.modules.size(), 2);
    QCOMPARE(facts.modules.at(0).name, QStringLiteral("bootcmd"));
    QCOMPARE(facts.modules.at(0).frequency, QStringLiteral("always"));
}

void TestTargetReader::readsTheListsOfATemplate()
{
    const QByteArray shape = "## template: jinja\n{% set is_bsd = variant in [\"a\"] %}\n# - comment\n"
                             "cloud_init_modules:\n{% if variant not in [\"netbsd\"] %}\n  - seed_random\n{% endif %}\n"
                             "  - bootcmd\n\ncloud_config_modules:\n{% if variant == \"alpine\" %}\n  - apk_configure\n"
                             "{% elif variant in [\"debian\",\n                  \"ubuntu\"] %}\n  - apt_configure\n"
                             "{% if variant == \"ubuntu\" %}\n  - ubuntu_pro\n{% endif %}\n{% else %}\n  - other\n"
                             "{%- endif -%}\n  - runcmd\nsystem_info:\n  - no_module\n";
    TargetFacts facts;
    readModuleListsTemplate(shape, facts);
    QCOMPARE(facts.initModules,
             (QList<ListedModule>{{QStringLiteral("seed_random"), {}, QStringLiteral("variant not in [\"netbsd\"]")},
                                  {QStringLiteral("bootcmd"), {}, {}}}));
    const QString alpine = QStringLiteral("not (variant == \"alpine\")");
    const QString debian = QStringLiteral("variant in [\"debian\", \"ubuntu\"]");
    QCOMPARE(
        facts.configModules,
        (QList<ListedModule>{{QStringLiteral("apk_configure"), {}, QStringLiteral("variant == \"alpine\"")},
                             {QStringLiteral("apt_configure"), {}, QStringLiteral("%1 and (%2)").arg(alpine, debian)},
                             {QStringLiteral("ubuntu_pro"),
                              {},
                              QStringLiteral("%1 and (%2) and (variant == \"ubuntu\")").arg(alpine, debian)},
                             {QStringLiteral("other"), {}, QStringLiteral("%1 and not (%2)").arg(alpine, debian)},
                             {QStringLiteral("runcmd"), {}, {}}}));
    QVERIFY(facts.finalModules.isEmpty());
}

void TestTargetReader::readsModuleFiles_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("frequency");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("meta") << QByteArray("meta: MetaSchema = {\n    \"distros\": [ALL_DISTROS],\n    \"frequency\": "
                                        "PER_ONCE,\n    \"activate_by_schema_keys\": [\n  \"a\",\n  \"b-c\"\n],\n}\n")
                          << QStringLiteral("once") << QStringList{QStringLiteral("a"), QStringLiteral("b-c")};
    QTest::newRow("assigned") << QByteArray("frequency = PER_ALWAYS\nmeta = {\"frequency\": frequency}\n")
                              << QStringLiteral("always") << QStringList{};
    QTest::newRow("unknown") << QByteArray("frequency = some()\n") << QString() << QStringList{};
    QTest::newRow("bytes") << QByteArray("\xff\0\xfe", 3) << QString() << QStringList{};
}

void TestTargetReader::readsModuleFiles()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, frequency);
    QFETCH(QStringList, keys);
    const ModuleFile module = readModuleFile(QStringLiteral("a/cloudinit/config/cc_write_files.py"), source);
    QCOMPARE(module.name, QStringLiteral("write_files"));
    QCOMPARE(module.frequency, frequency);
    QCOMPARE(module.keys, keys);
    QCOMPARE(module.allDistros, source.contains("ALL_DISTROS"));
}

void TestTargetReader::guessesFromAnEmptySchema()
{
    const Result<Target> target = read(kSchema, "schema-cloud-config-v1.json");
    QVERIFY(bool(target));
    QVERIFY(target->versionIsGuess);
    QCOMPARE(target->version, QStringLiteral("22.2"));
    QByteArray later = kSchema;
    later.replace("\"type\": \"array\"", "\"type\": \"array\", \"deprecated_version\": \"31.2\"");
    QCOMPARE(guessVersion(later), QStringLiteral("31.2"));
}

void TestTargetReader::guessesTheRealSchemas_data()
{
    QTest::addColumn<QString>("version");
    for (const char *version : {"22.2.2", "22.4.2", "23.4.4", "24.4.1", "25.3", "26.2"})
        QTest::newRow(version) << QString::fromLatin1(version);
}

void TestTargetReader::guessesTheRealSchemas()
{
    QFETCH(QString, version);
    QFile file(QStringLiteral(BOOTSCOPE_SHARED "/schemas/%1/schema-cloud-config-v1.json").arg(version));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The schemas are not beside the project.");
    const Result<Target> target = read(file.readAll(), "schema-cloud-config-v1.json");
    QVERIFY(bool(target));
    QCOMPARE(target->version, version.section(QLatin1Char('.'), 0, 1));
}

void TestTargetReader::takesTheUsersWord()
{
    const Target target = read(kSchema, "s.json").take();
    const Result<Target> known = withVersion(target, QStringLiteral("24.4.1-0ubuntu0~24.04.2"));
    QVERIFY(bool(known));
    QCOMPARE(known->version, QStringLiteral("24.4.1"));
    QCOMPARE(known->label(), QStringLiteral("24.4.1-0ubuntu0~24.04.2"));
    QVERIFY(!known->versionIsGuess);
    QVERIFY(!withVersion(target, QStringLiteral("newest")));
    QVERIFY(!withVersion(target, QString()));
}

void TestTargetReader::checksByTheTarget()
{
    const Target target = read(kSchema, "s.json").take();
    const auto options = checkOptionsFor(withVersion(target, QStringLiteral("24.4")).take());
    QVERIFY(bool(options));
    const CheckResult wrong = checkUserData("#cloud-config\nruncmd: 5\n", *options);
    QCOMPARE(wrong.cloudInit, QStringLiteral("24.4"));
    QVERIFY(!wrong.isValid());
    // Its schema has no packages: what 22.4.2 refuses is none of its business.
    QVERIFY(checkUserData("#cloud-config\npackages: 5\n", *options).isValid());
    QVERIFY(!checkUserData("#cloud-config\npackages: 5\n", *checkOptionsFor(embeddedTarget())).isValid());
    // Its rules: a blank line above the header is no longer refused.
    QVERIFY(checkUserData("\n#cloud-config\nruncmd: [a]\n", *options).isValid());
}

void TestTargetReader::ends()
{
    const std::atomic_bool cancelled = true;
    const Result<Target> target = readTarget(pack({{"c/" + kSchemaPath, kSchema}}), QStringLiteral("a"), &cancelled);
    QVERIFY(!target);
    QCOMPARE(target.error(), QString());
}

void TestTargetReader::hasAStableId()
{
    Target target = read(kSchema, "s.json").take();
    target.package = QStringLiteral("1:2/../../x y");
    QVERIFY(!target.id().contains(QLatin1Char('/')));
    QCOMPARE(target.id(), Target(target).id());
    Target other = target;
    other.schema += ' ';
    QVERIFY(other.id() != target.id());
}

QTEST_GUILESS_MAIN(TestTargetReader)
#include "tst_targetreader.moc"
