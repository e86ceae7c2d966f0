// SPDX-License-Identifier: GPL-3.0-or-later
// User data found in templates, answers of tools, state and manifests; and damaged ones that must do no harm.
#include "parsers/carriers/importer.h"

#include <QTest>

#include <algorithm>

using namespace bootscope;

namespace {

const QByteArray kScript("#!/bin/sh\necho hi\n");

bool says(const CarriedUserData &found, const char *words)
{
    return std::any_of(found.notes.cbegin(), found.notes.cend(),
                       [words](const CarrierNote &note) { return note.text.contains(QLatin1String(words)); });
}

QByteArray repeated(const QByteArray &text, int times)
{
    return QByteArray(text).repeated(times);
}

} // namespace

class TestImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void isNoCarrier_data();
    void isNoCarrier();
    void notes_data();
    void notes();
    void linesAreThoseOfTheCarrier();
    void severalAreListed();
    void terraformPartsBecomeAMessage();
    void hostileInputEnds_data();
    void hostileInputEnds();
};

void TestImporter::finds_data()
{
    QTest::addColumn<QByteArray>("carrier");
    QTest::addColumn<CarrierKind>("kind");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray base64 = kScript.toBase64();
    QTest::newRow("describe-instance-attribute")
        << QByteArray("{\n \"InstanceId\": \"i-0abc\", \"UserData\": {\"Value\": \"" + base64 + "\"}\n}\n")
        << CarrierKind::InstanceAttribute << "i-0abc" << kScript;
    QTest::newRow("the same as YAML") << QByteArray("InstanceId: i-0abc\nUserData:\n  Value: " + base64 + "\n")
                                      << CarrierKind::InstanceAttribute << "i-0abc" << kScript;
    QTest::newRow("the same as text") << QByteArray("i-0abc\nUSERDATA\t" + base64 + "\n")
                                      << CarrierKind::InstanceAttribute << "i-0abc" << kScript;
    QTest::newRow("describe-launch-template-versions")
        << QByteArray("{\"LaunchTemplateVersions\": [{\"LaunchTemplateName\": \"web\", \"VersionNumber\": 3, "
                      "\"LaunchTemplateData\": {\"UserData\": \"" +
                      base64 + "\"}}]}")
        << CarrierKind::LaunchTemplateVersions << "web, version 3" << kScript;
    QTest::newRow("launch template data") << QByteArray("{\"ImageId\": \"ami-1\", \"UserData\": \"" + base64 + "\"}")
                                          << CarrierKind::LaunchTemplateData << "UserData" << kScript;
    QTest::newRow("run-instances skeleton")
        << QByteArray("{\"MinCount\": 1, \"MaxCount\": 1, \"UserData\": \"#!/bin/sh\\necho hi\\n\"}")
        << CarrierKind::RunInstances << "UserData" << kScript;
    QTest::newRow("CloudFormation JSON, Join")
        << QByteArray("{\"Resources\": {\"Web\": {\"Type\": \"AWS::EC2::Instance\", \"Properties\": {\"UserData\": "
                      "{\"Fn::Base64\": {\"Fn::Join\": [\"\\n\", [\"#!/bin/sh\", \"echo hi\", \"\"]]}}}}}}")
        << CarrierKind::CloudFormation << "Web (Instance)" << kScript;
    QTest::newRow("CloudFormation YAML, tags")
        << QByteArray("Resources:\n  Web:\n    Type: AWS::EC2::Instance\n    Properties:\n      UserData: !Base64 |\n"
                      "        #!/bin/sh\n        echo hi\n")
        << CarrierKind::CloudFormation << "Web (Instance)" << kScript;
    QTest::newRow("CloudFormation YAML, Sub inside")
        << QByteArray("Resources:\n  LT:\n    Type: AWS::EC2::LaunchTemplate\n    Properties:\n"
                      "      LaunchTemplateData:\n        UserData:\n          Fn::Base64: !Sub |\n"
                      "            #!/bin/sh\n            echo ${AWS::Region} ${!HOME} $X\n")
        << CarrierKind::CloudFormation << "LT (LaunchTemplate)"
        << QByteArray("#!/bin/sh\necho ${AWS::Region} ${HOME} $X\n");
    QTest::newRow("CloudFormation YAML, Sub with a map")
        << QByteArray("Resources:\n  A:\n    Type: AWS::EC2::Instance\n    Properties:\n      UserData: !Base64\n"
                      "        Fn::Sub:\n          - \"#!/bin/sh\\necho ${N}\\n\"\n          - N: !Ref Name\n")
        << CarrierKind::CloudFormation << "A (Instance)" << QByteArray("#!/bin/sh\necho ${N}\n");
    QTest::newRow("CloudFormation YAML, Join with references")
        << QByteArray("Resources:\n  A:\n    Type: AWS::EC2::Instance\n    Properties:\n      UserData:\n"
                      "        Fn::Base64: !Join ['', ['#!/bin/sh', \"\\n\", 'echo ', !Ref B, ' ', !GetAtt C.Arn, ' ', "
                      "!If [x, y, z]]]\n")
        << CarrierKind::CloudFormation << "A (Instance)" << QByteArray("#!/bin/sh\necho ${B} ${C.Arn} ${Fn::If}");
    QTest::newRow("CloudFormation YAML, plain base64")
        << QByteArray("AWSTemplateFormatVersion: 2010-09-09\nResources:\n  A:\n    Type: AWS::EC2::Instance\n"
                      "    Properties:\n      UserData: " +
                      base64 + "\n")
        << CarrierKind::CloudFormation << "A (Instance)" << kScript;
    const QByteArray head("resource \"aws_instance\" \"web\" {\n");
    QTest::newRow("Terraform here-document") << QByteArray(head + "  user_data = <<EOT\n#!/bin/sh\necho hi\nEOT\n}\n")
                                             << CarrierKind::Terraform << "aws_instance.web" << kScript;
    QTest::newRow("Terraform indented here-document")
        << QByteArray(head +
                      "  user_data = <<-EOT\n    #!/bin/sh\n\n      echo $${X} %%{y} ${var.name} \\n\n  EOT\n}\n")
        << CarrierKind::Terraform << "aws_instance.web"
        << QByteArray("#!/bin/sh\n\n  echo ${X} %{y} ${var.name} \\n\n");
    QTest::newRow("Terraform, a line at the edge stops the indentation")
        << QByteArray(head + "  user_data = <<-EOT\n    #!/bin/sh\nx\n  EOT\n}\n") << CarrierKind::Terraform
        << "aws_instance.web" << QByteArray("    #!/bin/sh\nx\n");
    QTest::newRow("Terraform, blanks beyond ASCII")
        << QByteArray(head + "  user_data = <<-EOT\n\xc2\xa0 #!/bin/sh\n\xc2\xa0\tx\n  EOT\n}\n")
        << CarrierKind::Terraform << "aws_instance.web" << QByteArray("#!/bin/sh\nx\n");
    QTest::newRow("Terraform string")
        << QByteArray(head + "  ami = \"a\" # x = {\n  user_data = \"#!/bin/sh\\necho \\\"$${X}\\\" \\u00e9\\n\"\n}\n")
        << CarrierKind::Terraform << "aws_instance.web" << QByteArray("#!/bin/sh\necho \"${X}\" \xc3\xa9\n");
    QTest::newRow("Terraform base64encode")
        << QByteArray("resource \"aws_launch_template\" \"t\" {\n  user_data = base64encode(<<-EOF\n    #!/bin/sh\n"
                      "    echo hi\n    EOF\n  )\n}\n")
        << CarrierKind::Terraform << "aws_launch_template.t" << kScript;
    QTest::newRow("Terraform user_data_base64") << QByteArray(head + "  user_data_base64 = \"" + base64 + "\"\n}\n")
                                                << CarrierKind::Terraform << "aws_instance.web" << kScript;
    QTest::newRow("Terraform local") << QByteArray("locals {\n  script = <<EOT\n#!/bin/sh\necho hi\nEOT\n}\n" + head +
                                                   "  user_data = base64encode(local.script)\n}\n")
                                     << CarrierKind::Terraform << "aws_instance.web" << kScript;
    QTest::newRow("Terraform template_file")
        << QByteArray("data \"template_file\" \"s\" {\n  template = <<EOT\n#!/bin/sh\necho hi\nEOT\n}\n" + head +
                      "  user_data = \"${data.template_file.s.rendered}\"\n}\n")
        << CarrierKind::Terraform << "aws_instance.web" << kScript;
    QTest::newRow("Terraform join")
        << QByteArray(head +
                      "  user_data = join(\"\\n\", [\n    \"#!/bin/sh\",\n    \"echo hi\",\n    \"\",\n  ])\n}\n")
        << CarrierKind::Terraform << "aws_instance.web" << kScript;
    QTest::newRow("Terraform module with an object")
        << QByteArray("module \"m\" {\n  source = \"./x\"\n  workers = {\n    one = {\n      user_data = <<-E\n"
                      "        #!/bin/sh\n        echo hi\n      E\n    }\n  }\n}\n")
        << CarrierKind::Terraform << "module.m" << kScript;
    QTest::newRow("Terraform, another name")
        << QByteArray("resource \"hcloud_server\" \"s\" {\n  cloud_init = <<E\n#cloud-config\npackages: [a]\nE\n}\n")
        << CarrierKind::Terraform << "hcloud_server.s.cloud_init" << QByteArray("#cloud-config\npackages: [a]\n");
    QTest::newRow("Terraform state")
        << QByteArray("{\"version\": 4, \"terraform_version\": \"1.5\", \"resources\": [{\"mode\": \"managed\", "
                      "\"type\": \"aws_launch_template\", \"name\": \"t\", \"instances\": [{\"attributes\": "
                      "{\"user_data\": \"" +
                      base64 + "\"}}]}]}")
        << CarrierKind::TerraformState << "aws_launch_template.t" << kScript;
    QTest::newRow("Terraform plan")
        << QByteArray("{\"format_version\": \"1.1\", \"planned_values\": {\"root_module\": {\"resources\": "
                      "[{\"address\": \"aws_instance.web\", \"values\": {\"user_data\": \"#!/bin/sh\\necho hi\\n\", "
                      "\"user_data_base64\": null}}]}}}")
        << CarrierKind::TerraformPlan << "aws_instance.web" << kScript;
    QTest::newRow("instance-data.json")
        << QByteArray("{\"base64_encoded_keys\": [], \"ds\": {}, \"v1\": {}, \"userdata\": \"ci-b64:" + base64 + "\"}")
        << CarrierKind::InstanceData << "userdata" << kScript;
    QTest::newRow("Kubernetes secret of Cluster API")
        << QByteArray("apiVersion: v1\nkind: Secret\nmetadata:\n  name: node-1\ndata:\n  format: Y2xvdWQ=\n  value: " +
                      base64 + "\n")
        << CarrierKind::Kubernetes << "node-1" << kScript;
    QTest::newRow("KubeVirt, second document")
        << QByteArray("apiVersion: v1\nkind: Service\nmetadata: {name: s}\n---\napiVersion: kubevirt.io/v1\nkind: "
                      "VirtualMachine\nmetadata:\n  name: vm\nspec:\n  volumes:\n  - cloudInitNoCloud:\n"
                      "      userData: |\n        #!/bin/sh\n        echo hi\n")
        << CarrierKind::Kubernetes << "vm" << kScript;
    QTest::newRow("Ansible") << QByteArray("- hosts: all\n  tasks:\n  - amazon.aws.ec2_instance:\n"
                                           "      user_data: |\n        #!/bin/sh\n        echo hi\n")
                             << CarrierKind::Other << "tasks.amazon.aws.ec2_instance.user_data" << kScript;
}

void TestImporter::finds()
{
    QFETCH(QByteArray, carrier);
    QFETCH(CarrierKind, kind);
    QFETCH(QString, label);
    QFETCH(QByteArray, bytes);
    const auto read = readCarrier(carrier);
    QVERIFY(read);
    QCOMPARE(read->kind, kind);
    QCOMPARE(read->found.size(), 1);
    QCOMPARE(read->found.first().label, label);
    QCOMPARE(read->found.first().bytes, bytes);
    QVERIFY(!carrierName(read->kind).isEmpty());
    for (const CarrierNote &note : read->found.first().notes)
        QVERIFY2(note.severity == Severity::Info, qPrintable(note.text));
}

void TestImporter::isNoCarrier_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("script") << kScript;
    QTest::newRow("cloud-config with such a key") << QByteArray("#cloud-config\nuser_data: x\nUserData: y\n");
    QTest::newRow("base64") << kScript.toBase64();
    QTest::newRow("text") << QByteArray("hello world\n");
    QTest::newRow("cloud-config without its header") << QByteArray("packages: [a]\nruncmd: [b]\n");
    QTest::newRow("empty user data") << QByteArray("{\"InstanceId\": \"i-1\", \"UserData\": {}}");
    QTest::newRow("null") << QByteArray("resource \"aws_instance\" \"a\" {\n  user_data = null\n}\n");
    QTest::newRow("template without") << QByteArray("Resources: {A: {Type: AWS::SNS::Topic}}\n");
    QTest::newRow("NUL") << QByteArray("UserData: \0abc", 14);
    QTest::newRow("program") << QByteArray("int main() { return 0; }\n");
}

void TestImporter::isNoCarrier()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!readCarrier(bytes));
}

void TestImporter::notes_data()
{
    QTest::addColumn<QByteArray>("carrier");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<bool>("hasBytes");
    const QByteArray head("resource \"aws_instance\" \"web\" {\n");
    QTest::newRow("hash in the state")
        << QByteArray("{\"terraform_version\": \"1\", \"resources\": [{\"type\": \"aws_instance\", \"name\": \"w\", "
                      "\"instances\": [{\"attributes\": {\"user_data\": "
                      "\"da39a3ee5e6b4b0d3255bfef95601890afd80709\"}}]}]}")
        << QByteArray("SHA-1") << false;
    QTest::newRow("template in a file")
        << QByteArray(head + "  user_data = templatefile(\"${path.module}/init.sh\", { a = 1 })\n}\n")
        << QByteArray("open ${path.module}/init.sh") << false;
    QTest::newRow("variable") << QByteArray(head + "  user_data = var.text\n}\n") << QByteArray("var.text") << false;
    QTest::newRow("condition") << QByteArray(head + "  user_data = var.x ? \"a\" : \"b\"\n}\n") << QByteArray("var.x")
                               << false;
    QTest::newRow("interpolation") << QByteArray(head + "  user_data = <<E\n#!/bin/sh\necho ${var.x}\nE\n}\n")
                                   << QByteArray("${var.x} (line 2)") << true;
    QTest::newRow("reference") << QByteArray("Resources:\n  A:\n    Type: AWS::EC2::Instance\n    Properties:\n"
                                             "      UserData: !Base64 {'Fn::Sub': \"#!/bin/sh\\n\\n${Name}\\n\"}\n")
                               << QByteArray("${Name} (line 3)") << true;
    QTest::newRow("text where base64 must be")
        << QByteArray("Resources:\n  A:\n    Type: AWS::EC2::Instance\n    Properties:\n      UserData: '#!/bin/sh'\n")
        << QByteArray("not base64") << true;
    QTest::newRow("base64 where text must be")
        << QByteArray("{\"MinCount\": 1, \"UserData\": \"" + kScript.toBase64() + "\"}")
        << QByteArray("encodes once more") << true;
    QTest::newRow("redacted") << QByteArray("{\"ds\": {}, \"v1\": {}, \"userdata\": \"redacted for non-root user\"}")
                              << QByteArray("left out") << false;
}

void TestImporter::notes()
{
    QFETCH(QByteArray, carrier);
    QFETCH(QByteArray, words);
    QFETCH(bool, hasBytes);
    const auto read = readCarrier(carrier);
    QVERIFY(read);
    QCOMPARE(read->found.size(), 1);
    QVERIFY2(says(read->found.first(), words.constData()), qPrintable(read->found.first().notes.value(0).text));
    QCOMPARE(!read->found.first().bytes.isEmpty(), hasBytes);
}

void TestImporter::linesAreThoseOfTheCarrier()
{
    const auto yaml = readCarrier("Resources:\n  A:\n    Type: AWS::EC2::Instance\n    Properties:\n      UserData:\n"
                                  "        Fn::Base64: !Sub |\n          #!/bin/sh\n\n          echo\n");
    QVERIFY(yaml);
    QCOMPARE(yaml->found.first().line, 7);
    QCOMPARE(yaml->found.first().lines.toDocument(TextPosition{3, 2}), (TextPosition{9, 12}));
    const auto hcl = readCarrier("locals {\n  a = <<-E\n    #!/bin/sh\n    echo\n  E\n}\n");
    QVERIFY(hcl);
    QCOMPARE(hcl->found.first().label, QStringLiteral("local.a"));
    QCOMPARE(hcl->found.first().lines.toDocument(TextPosition{2, 1}), (TextPosition{4, 5}));
}

void TestImporter::severalAreListed()
{
    QByteArray text("AWSTemplateFormatVersion: 2010-09-09\nResources:\n");
    for (int i = 0; i < 300; ++i)
        text +=
            "  R" + QByteArray::number(i) + ":\n    Type: AWS::EC2::Instance\n    Properties: {UserData: !Base64 a}\n";
    const auto carrier = readCarrier(text);
    QVERIFY(carrier);
    QCOMPARE(carrier->found.size(), 200);
    QCOMPARE(carrier->found.at(7).label, QStringLiteral("R7 (Instance)"));
}

void TestImporter::terraformPartsBecomeAMessage()
{
    const auto carrier = readCarrier(
        "data \"cloudinit_config\" \"c\" {\n  gzip = true\n  part {\n    content_type = \"text/x-shellscript\"\n"
        "    filename = \"a.sh\"\n    content = <<-E\n      #!/bin/sh\n    E\n  }\n  part {\n"
        "    content_type = \"text/cloud-config\"\n    merge_type = \"list(append)\"\n"
        "    content = \"#cloud-config\\na: 1\\n\"\n  }\n}\n"
        "resource \"aws_instance\" \"w\" {\n  user_data_base64 = data.cloudinit_config.c.rendered\n}\n");
    QVERIFY(carrier);
    QCOMPARE(carrier->found.size(), 1);
    const QByteArray &message = carrier->found.first().bytes;
    QVERIFY(message.startsWith("Content-Type: multipart/mixed"));
    QVERIFY(message.contains("filename=\"a.sh\"") && message.contains("Merge-Type: list(append)"));
    QVERIFY(message.contains("\n\n#cloud-config\na: 1\n\n--"));
}

void TestImporter::hostileInputEnds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("deep JSON") << QByteArray("{\"UserData\":" + repeated("[", 100000));
    QTest::newRow("deep JSON maps") << QByteArray(repeated("{\"UserData\":", 150) + "1" + repeated("}", 150));
    QTest::newRow("deep YAML") << QByteArray("UserData: " + repeated("[", 5000));
    QTest::newRow("alias bomb") << QByteArray("a: &a [UserData: !Base64 x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
                                              "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
                                              "e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n"
                                              "g: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n");
    QTest::newRow("self alias") << QByteArray("a: &a\n  UserData: !Base64 {'Fn::Join': ['', [*a, *a, *a]]}\n  b: *a\n");
    QTest::newRow("join of joins") << QByteArray(
        "a: &a !Join ['', [x, x]]\nb: &b !Join ['', [*a,*a,*a,*a,*a,*a,*a,*a]]\nc: &c !Join ['', "
        "[*b,*b,*b,*b,*b,*b,*b]]\n"
        "d: &d !Join ['', [*c,*c,*c,*c,*c,*c]]\ne: &e !Join ['', [*d,*d,*d,*d,*d,*d]]\nf: &f !Join ['', "
        "[*e,*e,*e,*e,*e,*e,*e]]\nUserData: !Join ['', [*f,*f,*f,*f,*f,*f,*f,*f,*f]]\n");
    QTest::newRow("many Sub openings") << QByteArray("UserData: !Sub '" + repeated("${", 500000) + "'\n");
    QTest::newRow("Terraform, open string")
        << QByteArray("resource \"a\" \"b\" {\n user_data = \"" + repeated("${", 200000));
    QTest::newRow("Terraform, open here-documents")
        << QByteArray("resource \"a\" \"b\" {\n" + repeated(" user_data = <<E\n", 50000));
    QTest::newRow("Terraform, deep blocks")
        << QByteArray("resource \"a\" \"b\" " + repeated("{\nuser_data = <<E\nx\nE\n", 20000));
    QTest::newRow("Terraform, deep calls")
        << QByteArray("resource \"a\" \"b\" {\nuser_data = " + repeated("base64encode(", 50000) + "\"x\"\n}\n");
    QTest::newRow("Terraform, locals in a ring")
        << QByteArray("locals {\n a = local.b\n b = join(\"\", [local.a, local.a])\n}\nresource \"a\" \"b\" {\n"
                      " user_data = local.a\n}\n");
    QTest::newRow("Terraform, many attributes")
        << QByteArray("resource \"a\" \"b\" {\n" + repeated(" user_data = local.x\n", 50000) + "}\n");
    QTest::newRow("Terraform, many parts")
        << QByteArray("data \"cloudinit_config\" \"c\" {\n" + repeated("part {\ncontent = \"\"\n}\n", 20000) + "}\n" +
                      "resource \"a\" \"b\" {\n" +
                      repeated(" user_data = data.cloudinit_config.c.rendered\n", 2000) + "}\n");
    QTest::newRow("not UTF-8") << QByteArray("UserData: \xff\xfe\x80\nresource \"\xff\" {\n user_data = \"\xff\"\n}\n");
    QTest::newRow("long line") << QByteArray("{\"UserData\": \"" + repeated("A", 3000000) + "\"}");
    QTest::newRow("many documents") << repeated("---\nuser_data: x\n", 100000);
    QTest::newRow("over the limit") << QByteArray(kMaxCarrierBytes + 1, ' ');
    QTest::newRow("escape at the end") << QByteArray("locals {\n a = \"#!/bin/sh\\n\\u12\\");
}

void TestImporter::hostileInputEnds()
{
    QFETCH(QByteArray, bytes);
    const auto carrier = readCarrier(bytes);
    QVERIFY(!carrier || (!carrier->found.isEmpty() && carrier->found.size() <= 200));
    for (qsizetype cut = bytes.size() / 7; cut > 0 && bytes.size() < 5000; cut -= std::max<qsizetype>(1, cut / 9))
        QVERIFY(!readCarrier(bytes.first(cut)) || !readCarrier(bytes.first(cut))->found.isEmpty());
}

QTEST_APPLESS_MAIN(TestImporter)
#include "tst_importer.moc"
