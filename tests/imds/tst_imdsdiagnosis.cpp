// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/diagnosis/attempts.h"
#include "imds/diagnosis/diagnosis.h"
#include "imds/emulator/emulator.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace bootscope;
using Kind = ImdsFinding::Kind;

class tst_ImdsDiagnosis : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void texts();
    void pasted_data();
    void pasted();
    void curlAgainstTheEmulator_data();
    void curlAgainstTheEmulator();
    void evidenceNamesLines();
    void hugeAndStrangeTextIsRead();
};

void tst_ImdsDiagnosis::texts()
{
    for (int kind = 0; kind <= int(Kind::Unknown); ++kind) {
        QVERIFY(!findingTitle(Kind(kind)).isEmpty());
        QVERIFY(!findingExplanation(Kind(kind)).isEmpty());
        QVERIFY(!findingAdvice(Kind(kind)).isEmpty());
    }
}

void tst_ImdsDiagnosis::pasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second"); // -1: none
    QTest::addColumn<bool>("certain");
    const auto row = [](const char *name, Kind first, bool certain, const char *text, int second = -1) {
        QTest::newRow(name) << QString::fromUtf8(text) << int(first) << second << certain;
    };

    // curl
    row("curl: PUT is silent", Kind::HopLimit, true,
        "*   Trying 169.254.169.254:80...\n* Connected to 169.254.169.254 (169.254.169.254) port 80 (#0)\n"
        "> PUT /latest/api/token HTTP/1.1\n> Host: 169.254.169.254\n"
        "> X-aws-ec2-metadata-token-ttl-seconds: 21600\n> \n"
        "* Operation timed out after 1001 milliseconds with 0 bytes received\n* Closing connection 0\n"
        "curl: (28) Operation timed out after 1001 milliseconds with 0 bytes received\n");
    row("curl: silent PUT, GET 401", Kind::HopLimit, true,
        "$ curl -m 2 -X PUT -H \"X-aws-ec2-metadata-token-ttl-seconds: 60\" http://169.254.169.254/latest/api/token\n"
        "curl: (28) Operation timed out after 2001 milliseconds with 0 bytes received\n"
        "$ curl -i http://169.254.169.254/latest/meta-data/\nHTTP/1.1 401 Unauthorized\nContent-Length: 0\n",
        int(Kind::TokenMissing));
    row("curl: PUT reset", Kind::HopLimit, true,
        "* Connected to 169.254.169.254 (169.254.169.254) port 80\n> PUT /latest/api/token HTTP/1.1\n"
        "> X-aws-ec2-metadata-token-ttl-seconds: 60\n>\n* Recv failure: Connection reset by peer\n"
        "curl: (56) Recv failure: Connection reset by peer\n");
    row("curl: no connection", Kind::NotOnEc2, false,
        "*   Trying 169.254.169.254:80...\n* Connection timed out after 3001 milliseconds\n"
        "curl: (28) Connection timed out after 3001 milliseconds\n");
    row("curl: no route", Kind::NotOnEc2, true,
        "*   Trying 169.254.169.254:80...\n* connect to 169.254.169.254 port 80 failed: No route to host\n"
        "* Failed to connect to 169.254.169.254 port 80 after 3064 ms: Couldn't connect to server\n"
        "curl: (7) Failed to connect to 169.254.169.254 port 80 after 3064 ms: Couldn't connect to server\n");
    row("curl: mistyped", Kind::WrongAddress, true,
        "*   Trying 169.254.169.245:80...\n* Connection timed out after 3001 milliseconds\n"
        "curl: (28) Connection timed out after 3001 milliseconds\n$ # where is the metadata?\n");
    row("curl: ECS address", Kind::WrongAddress, true,
        "$ curl http://169.254.170.2/latest/meta-data/\ncurl: (22) The requested URL returned error: 404\n");
    row("curl: https", Kind::WrongAddress, true,
        "$ curl https://169.254.169.254/latest/meta-data/\ncurl: (7) Failed to connect to 169.254.169.254 port 443\n");
    row("curl: name", Kind::WrongAddress, true,
        "$ curl http://instance-metadata/latest/\ncurl: (6) Could not resolve host: instance-metadata\n");
    row("curl: proxy answers", Kind::Proxy, true,
        "* Uses proxy env variable http_proxy == 'http://proxy.example:3128'\n*   Trying 192.0.2.7:3128...\n"
        "* Connected to proxy.example (192.0.2.7) port 3128 (#0)\n> GET http://169.254.169.254/latest/ HTTP/1.1\n"
        "> Proxy-Connection: Keep-Alive\n>\n< HTTP/1.1 503 Service Unavailable\n< Server: squid/5.7\n");
    row("curl: via", Kind::Proxy, true,
        "> GET /latest/meta-data/ HTTP/1.1\n> Host: 169.254.169.254\n>\n< HTTP/1.1 403 Forbidden\n"
        "< Via: 1.1 cache.example (squid/5.7)\n");
    row("curl: token in a header of a command", Kind::TokenInvalid, true,
        "curl -i -H \"X-aws-ec2-metadata-token: $TOKEN\" http://169.254.169.254/latest/meta-data/instance-id\n"
        "HTTP/1.1 401 Unauthorized\n");
    row("curl: -f", Kind::TokenMissing, true,
        "curl -f http://169.254.169.254/latest/meta-data/\ncurl: (22) The requested URL returned error: 401\n");
    row("curl: 400 though the time is right", Kind::Broken, false,
        "> PUT /latest/api/token HTTP/1.1\n> X-aws-ec2-metadata-token-ttl-seconds: 60\n>\n"
        "< HTTP/1.1 400 Bad Request\n< Server: EC2ws\n");
    row("curl: old host redirects", Kind::SlashMissing, false,
        "> GET /latest/meta-data HTTP/1.1\n> Host: 169.254.169.254\n>\n< HTTP/1.0 301 Moved Permanently\n");
    row("curl: 405", Kind::WrongMethod, true,
        "> GET /latest/api/token HTTP/1.1\n> Host: 169.254.169.254\n>\n< HTTP/1.1 405 Not Allowed\n"
        "< Allow: OPTIONS, PUT\n");
    row("curl: throttled", Kind::Throttled, true,
        "> GET /latest/meta-data/ HTTP/1.1\n> Host: 169.254.169.254\n>\n< HTTP/1.1 503 Service Unavailable\n");
    row("curl: tunnel is down", Kind::NothingListens, true,
        "*   Trying 127.0.0.1:8169...\n* connect to 127.0.0.1 port 8169 failed: Connection refused\n"
        "curl: (7) Failed to connect to 127.0.0.1 port 8169 after 0 ms: Couldn't connect to server\nmetadata?\n");
    row("curl: progress meter before the trace", Kind::TokenMissing, true,
        "  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0*   Trying 127.0.0.1:1338...\n"
        "* Connected to 127.0.0.1 (127.0.0.1) port 1338 (#0)\n> GET /latest/meta-data/instance-id HTTP/1.1\r\n"
        "> Host: 127.0.0.1:1338\r\n> \r\n< HTTP/1.1 401 Unauthorized\r\n< Content-Length: 0\r\n");
    row("curl: works", Kind::Worked, true,
        "> GET /latest/meta-data/ HTTP/1.1\n> Host: 169.254.169.254\n>\n< HTTP/1.1 200 OK\n< Server: EC2ws\n");

    // botocore, awscli
    row("botocore: 401 after an unanswered PUT", Kind::HopLimit, false,
        "2026-01-02 - botocore.utils - DEBUG - Metadata service returned non-200 response with status code of 401 for "
        "url: http://169.254.169.254/latest/meta-data/iam/security-credentials/, content body: b''\n",
        int(Kind::TokenMissing));
    row("botocore: 401 with a token", Kind::TokenInvalid, false,
        "urllib3.connectionpool - DEBUG - http://169.254.169.254:80 \"PUT /latest/api/token HTTP/1.1\" 200 56\n"
        "botocore.utils - DEBUG - Metadata service returned non-200 response with status code of 401 for url: "
        "http://169.254.169.254/latest/meta-data/iam/security-credentials/, content body: b''\n");
    row("botocore: 403", Kind::Disabled, true,
        "urllib3.connectionpool - DEBUG - http://127.0.0.1:1338 \"PUT /latest/api/token HTTP/1.1\" 403 337\n"
        "urllib3.connectionpool - DEBUG - http://127.0.0.1:1338 \"GET /latest/meta-data/iam/security-credentials/ "
        "HTTP/1.1\" 403 337\n");
    row("botocore: 404", Kind::NoRole, true,
        "botocore.utils - DEBUG - Metadata service returned non-200 response with status code of 404 for url: "
        "http://169.254.169.254/latest/meta-data/iam/security-credentials/, content body: b''\n");
    row("botocore: connect", Kind::NotOnEc2, false,
        "botocore.utils - DEBUG - Caught retryable HTTP exception while making metadata service request to "
        "http://169.254.169.254/latest/api/token: Connect timeout on endpoint URL: "
        "\"http://169.254.169.254/latest/api/token\"\n");
    row("botocore: emulator is off", Kind::NothingListens, true,
        "botocore.utils - DEBUG - Caught retryable HTTP exception while making metadata service request to "
        "http://127.0.0.1:1338/latest/api/token: Could not connect to the endpoint URL: "
        "\"http://127.0.0.1:1338/latest/api/token\"\n");
    row("botocore: switched off", Kind::ClientSwitchedOff, true,
        "botocore.utils - DEBUG - Access to EC2 metadata has been disabled.\n");
    row("botocore: v1 forbidden", Kind::HopLimit, false,
        "botocore.exceptions.MetadataRetrievalError: Error retrieving metadata: Unable to retrieve token for use in "
        "IMDSv2 call and IMDSv1 has been disabled\n");
    row("botocore: proxy", Kind::Proxy, true,
        "botocore.exceptions.ProxyConnectionError: Failed to connect to proxy URL; urllib3.exceptions.ProxyError: "
        "('Cannot connect to proxy.', timeout()) http://169.254.169.254/latest/api/token\n");

    // JavaScript v3
    row("js: 401", Kind::HopLimit, false,
        "ProviderError: Error response received from instance metadata service\n    at ClientRequest.<anonymous> "
        "(/app/node_modules/@smithy/credential-provider-imds/dist-cjs/index.js:68:40)\n  tryNextLink: true,\n"
        "  statusCode: 401,\n",
        int(Kind::TokenMissing));
    row("js: 404", Kind::NoRole, false,
        "ProviderError: Error response received from instance metadata service\n    at "
        "(/app/node_modules/@aws-sdk/credential-provider-imds/dist-cjs/remoteProvider/httpRequest.js:26:38)\n"
        "  statusCode: 404,\n");
    row("js: 400", Kind::TtlInvalid, false,
        "CredentialsProviderError: EC2 Metadata token request returned error (status code: 400) "
        "credential-provider-imds\n");
    row("js: blocked", Kind::HopLimit, false,
        "InstanceMetadataV1FallbackError: AWS EC2 Metadata v1 fallback has been blocked by AWS SDK configuration in "
        "the following: [environment variable (AWS_EC2_METADATA_V1_DISABLED)].\n");
    row("js: unreachable", Kind::NotOnEc2, true,
        "Error: connect EHOSTUNREACH 169.254.169.254:80\n    at TCPConnectWrap.afterConnect\n");

    // Java
    row("java v2: unauthorized", Kind::HopLimit, false,
        "software.amazon.awssdk.core.exception.SdkClientException: Failed to load credentials from IMDS.\n"
        "Caused by: software.amazon.awssdk.core.exception.SdkServiceException: Unauthorized (Service: null, Status "
        "Code: 401, Request ID: null)\n",
        int(Kind::TokenMissing));
    row("java v1: old SDK", Kind::TokenMissing, false,
        "com.amazonaws.AmazonServiceException: Unauthorized (Service: null; Status Code: 401; Error Code: null)\n"
        "\tat com.amazonaws.internal.EC2CredentialsUtils.handleErrorResponse(EC2CredentialsUtils.java:154)\n",
        int(Kind::TokenInvalid));
    row("java v2: says nothing", Kind::Unknown, false,
        "SdkClientException: Unable to load region from any of the providers in the chain: [Unable to contact EC2 "
        "metadata service.]\n");
    row("java v2: off", Kind::ClientSwitchedOff, true, "SdkClientException: EC2 metadata usage is disabled.\n");

    // Go
    row("go: no role", Kind::NoRole, true,
        "failed to refresh cached credentials, no EC2 IMDS role found, operation error ec2imds: GetMetadata, http "
        "response error StatusCode: 404, request to EC2 IMDS failed\n");
    row("go: 401", Kind::HopLimit, false,
        "no EC2 IMDS role found, operation error ec2imds: GetMetadata, http response error StatusCode: 401, request "
        "to EC2 IMDS failed\n",
        int(Kind::TokenMissing));
    row("go: token refused", Kind::TtlInvalid, false,
        "operation error ec2imds: GetMetadata, failed to get API token, operation error ec2imds: getToken, http "
        "response error StatusCode: 400, request to EC2 IMDS failed\n");
    row("go: dial", Kind::NotOnEc2, false,
        "no EC2 IMDS role found, operation error ec2imds: GetMetadata, exceeded maximum number of attempts, 3, "
        "request send failed, Get \"http://169.254.169.254/latest/meta-data/iam/security-credentials/\": dial tcp "
        "169.254.169.254:80: i/o timeout\n");
    row("go: host is down", Kind::NotOnEc2, true,
        "request send failed, Get \"http://169.254.169.254/latest/meta-data/iam/security-credentials/\": dial tcp "
        "169.254.169.254:80: connect: host is down\n");
    row("go: PUT awaits headers", Kind::HopLimit, true,
        "WRN Unable to retrieve an IMDSv2 token, continuing with IMDSv1, Put "
        "\"http://169.254.169.254/latest/api/token\": context deadline exceeded (Client.Timeout exceeded while "
        "awaiting headers)\n");
    row("go: some deadline", Kind::NotOnEc2, false,
        "no EC2 IMDS role found, operation error ec2imds: GetMetadata, canceled, context deadline exceeded\n");
    row("go: disabled by an option", Kind::ClientSwitchedOff, true,
        "operation error ec2imds: GetMetadata, access disabled to EC2 IMDS via client option, or "
        "\"AWS_EC2_METADATA_DISABLED\" environment variable\n");

    // cloud-init
    row("cloud-init: 403", Kind::Disabled, false,
        "2026-01-02 03:04:05,678 - DataSourceEc2.py[WARNING]: Ec2 IMDS endpoint returned a 403 error. HTTP endpoint "
        "is disabled. Aborting.\n");
    row("cloud-init: connect", Kind::NotOnEc2, false,
        "url_helper.py[WARNING]: Calling 'None' failed [50/120s]: request error "
        "[HTTPConnectionPool(host='169.254.169.254', port=80): Max retries exceeded with url: /latest/api/token "
        "(Caused by ConnectTimeoutError(<urllib3.connection.HTTPConnection object at 0x7f>, 'Connection to "
        "169.254.169.254 timed out. (connect timeout=50.0)'))]\n");
    row("cloud-init: read", Kind::HopLimit, true,
        "url_helper.py[WARNING]: Calling 'None' failed [50/120s]: request error "
        "[HTTPConnectionPool(host='169.254.169.254', port=80): Read timed out. (read timeout=50.0)] with url: "
        "/latest/api/token\n");
    row("cloud-init: too old for tokens", Kind::TokenMissing, false,
        "url_helper.py[WARNING]: Calling 'http://169.254.169.254/2009-04-04/meta-data/instance-id' failed [0/120s]: "
        "bad status code [401]\n",
        int(Kind::TokenInvalid));

    // Nothing to go by
    row("empty", Kind::Unknown, false, "");
    row("about something else", Kind::Unknown, false, "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic\n");
    row("prose", Kind::Unknown, false, "The metadata of my files is 401 bytes long and timeless.\n");
}

void tst_ImdsDiagnosis::pasted()
{
    QFETCH(QString, text);
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(bool, certain);
    const QList<ImdsFinding> findings = diagnoseImds(text);
    QStringList titles;
    for (const ImdsFinding &finding : findings)
        titles.append(findingTitle(finding.kind));
    const QByteArray said = titles.join(QLatin1Char('|')).toUtf8();
    QVERIFY2(int(findings.first().kind) == first, said);
    QCOMPARE(findings.first().isCertain, certain);
    if (second >= 0)
        QVERIFY2(findings.size() > 1 && int(findings.at(1).kind) == second, said);
    if (findings.first().kind != Kind::Unknown)
        QVERIFY(!findings.first().lines.isEmpty());
}

void tst_ImdsDiagnosis::curlAgainstTheEmulator_data()
{
    QTest::addColumn<bool>("required");
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<QString>("arguments"); // {} is the endpoint; one a line
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, bool required, bool enabled, const char *arguments, Kind expected) {
        QTest::newRow(name) << required << enabled << QString::fromLatin1(arguments) << int(expected);
    };
    row("no token", true, true, "{}/latest/meta-data/instance-id", Kind::TokenMissing);
    row("bad token", false, true, "-H\nX-aws-ec2-metadata-token: no\n{}/latest/meta-data/instance-id",
        Kind::TokenInvalid);
    row("empty token", true, true, "-H\nX-aws-ec2-metadata-token:\n{}/latest/meta-data/instance-id",
        Kind::TokenMissing);
    row("ttl 0", false, true, "-X\nPUT\n-H\nX-aws-ec2-metadata-token-ttl-seconds: 0\n{}/latest/api/token",
        Kind::TtlInvalid);
    row("ttl 21601", false, true, "-X\nPUT\n-H\nX-aws-ec2-metadata-token-ttl-seconds: 21601\n{}/latest/api/token",
        Kind::TtlInvalid);
    row("no ttl", false, true, "-X\nPUT\n{}/latest/api/token", Kind::TtlInvalid);
    row("disabled", false, false, "{}/latest/meta-data/instance-id", Kind::Disabled);
    row("forwarded", false, true,
        "-X\nPUT\n-H\nX-aws-ec2-metadata-token-ttl-seconds: 60\n-H\nX-Forwarded-For: 192.0.2.1\n"
        "{}/latest/api/token",
        Kind::TokenForwarded);
    row("dated", false, true, "-X\nPUT\n-H\nX-aws-ec2-metadata-token-ttl-seconds: 60\n{}/2021-03-23/api/token",
        Kind::TokenPathDated);
    row("GET for a token", false, true, "{}/latest/api/token", Kind::WrongMethod);
    row("no role", false, true, "{}/latest/meta-data/iam/security-credentials/", Kind::NoRole);
    row("absent", false, true, "{}/latest/meta-data/no-such", Kind::NotThere);
    row("through a proxy", false, true, "-x\n{}\nhttp://169.254.169.254/latest/meta-data/no-such", Kind::Proxy);
    row("works", false, true, "{}/latest/meta-data/instance-id", Kind::Worked);
}

void tst_ImdsDiagnosis::curlAgainstTheEmulator()
{
    const QString curl = QStandardPaths::findExecutable(QStringLiteral("curl"));
    if (curl.isEmpty())
        QSKIP("needs curl");
    QFETCH(bool, required);
    QFETCH(bool, enabled);
    QFETCH(QString, arguments);
    QFETCH(int, expected);
    Emulator emulator;
    Scenario scenario = Scenario::minimal();
    scenario.service.tokensRequired = required;
    scenario.service.enabled = enabled;
    emulator.setScenario(scenario);
    QVERIFY(emulator.start(QHostAddress(QHostAddress::LocalHost), 0));
    arguments.replace(QLatin1String("{}"), emulator.endpoint().toString());
    QProcess process;
    process.setProcessEnvironment(QProcessEnvironment()); // no proxies
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(curl, QStringList{QStringLiteral("-v")} + arguments.split(QLatin1Char('\n')));
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10000);
    const QByteArray output = process.readAll();
    QVERIFY2(int(diagnoseImds(QString::fromUtf8(output)).first().kind) == expected, output);
}

void tst_ImdsDiagnosis::evidenceNamesLines()
{
    const QList<ImdsFinding> findings =
        diagnoseImds(QStringLiteral("some words about metadata\n> GET /latest/meta-data/ HTTP/1.1\n"
                                    "> Host: 169.254.169.254\n> X-aws-ec2-metadata-token: x\n>\n"
                                    "< HTTP/1.1 401 Unauthorized\n"));
    QCOMPARE(findings.first().kind, Kind::TokenInvalid);
    QCOMPARE(findings.first().lines, (QList<int>{2, 4, 6}));
}

void tst_ImdsDiagnosis::hugeAndStrangeTextIsRead()
{
    QString text;
    for (int i = 0; i < 20000; ++i)
        text += QStringLiteral("< HTTP/1.1 401\n> GET\n* \ncurl: (28\n> : \n< :\n");
    QVERIFY(!diagnoseImds(text).isEmpty());
    QVERIFY(!diagnoseImds(QString(3'000'000, QLatin1Char('*'))).isEmpty());
    QVERIFY(!diagnoseImds(QString(QChar(0))).isEmpty());
}

QTEST_GUILESS_MAIN(tst_ImdsDiagnosis)
#include "tst_imdsdiagnosis.moc"
