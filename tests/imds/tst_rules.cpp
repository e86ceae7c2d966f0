// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/emulator/faults.h"
#include "imds/emulator/rules.h"
#include "imds/tree/treebuilder.h"

#include <QTest>

using namespace bootscope;

class tst_Rules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
    void hosts_data();
    void hosts();
    void xenRedirects();
    void tokensOnTheWay();
    void faultsAndThrottle();
    void targets_data();
    void targets();
};

namespace {

HttpRequest request(const QByteArray &method, const QByteArray &target, const HttpHeaders &headers = {})
{
    HttpRequest r;
    r.method = method;
    r.target = target;
    r.headers = HttpHeaders{{"Host", "127.0.0.1:1338"}} + headers;
    return r;
}

Answer answerTo(const HttpRequest &r, const ServiceOptions &service, TokenMint &mint)
{
    const TreeAt tree = buildTree(Scenario::minimal(), 0, 0);
    const RuleContext context{service, tree.tree, mint, 1000, true};
    const TargetPath target = parseTarget(r.target);
    const Answer refused = guard(r, target, context);
    return refused.status != 0 ? refused : decide(r, target, context);
}

} // namespace

void tst_Rules::answers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<bool>("required");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("rule");
    const auto row = [](const char *name, const char *method, const char *target, const HttpHeaders &headers,
                        bool required, int status, Rule rule) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(target) << headers << required << status << int(rule);
    };
    const HttpHeaders ttl{{"x-AWS-ec2-metadata-token-ttl-seconds", "60"}};
    const HttpHeaders forwarded{{"X-Forwarded-For", "203.0.113.9"}};
    const HttpHeaders bad{{"X-aws-ec2-metadata-token", "bad"}};
    row("value", "GET", "/latest/meta-data/ami-id", {}, false, 200, Rule::Value);
    row("absolute form", "GET", "http://169.254.169.254/latest/meta-data/ami-id", {}, false, 200, Rule::Value);
    row("query", "GET", "/latest/meta-data/ami-id?x=1", {}, false, 200, Rule::Value);
    row("head", "HEAD", "/latest/meta-data/ami-id", {}, false, 200, Rule::Value);
    row("listing", "GET", "/latest/meta-data", {}, false, 200, Rule::Listing);
    row("absent", "GET", "/latest/nothing", {}, false, 404, Rule::NotFound);
    row("post", "POST", "/latest/meta-data/ami-id", {}, false, 405, Rule::MethodNotAllowed);
    row("put elsewhere", "PUT", "/latest/meta-data/ami-id", ttl, false, 405, Rule::MethodNotAllowed);
    row("token", "PUT", "/latest/api/token", ttl, false, 200, Rule::TokenIssued);
    row("token, slashes", "PUT", "//latest//api/token", ttl, false, 200, Rule::TokenIssued);
    row("token without ttl", "PUT", "/latest/api/token", {}, false, 400, Rule::TokenTtlInvalid);
    row("token, ttl twice", "PUT", "/latest/api/token", ttl + ttl, false, 400, Rule::TokenTtlInvalid);
    row("token, forwarded", "PUT", "/latest/api/token", ttl + forwarded, false, 403, Rule::TokenForwarded);
    row("token, dated", "PUT", "/2021-03-23/api/token", ttl, false, 403, Rule::TokenPathDated);
    row("token by get", "GET", "/latest/api/token", {}, false, 405, Rule::MethodNotAllowed);
    row("options", "OPTIONS", "/latest/api/token", {}, false, 200, Rule::Options);
    row("bad token where optional", "GET", "/latest/meta-data/ami-id", bad, false, 401, Rule::TokenInvalid);
    row("empty token", "GET", "/latest/meta-data/ami-id", {{"X-aws-ec2-metadata-token", ""}}, false, 401,
        Rule::TokenInvalid);
    row("token missing", "GET", "/latest/meta-data/ami-id", {}, true, 401, Rule::TokenMissing);
    row("absent, token missing", "GET", "/latest/nothing", {}, true, 401, Rule::TokenMissing);
    row("v1 forwarded", "GET", "/latest/meta-data/ami-id", forwarded, false, 200, Rule::Value);
    row("browser", "GET", "/latest/meta-data/ami-id", {{"Origin", "http://x"}}, false, 403, Rule::Browser);
    row("cross-site", "GET", "/latest/meta-data/ami-id", {{"Sec-Fetch-Site", "cross-site"}}, false, 403, Rule::Browser);
    row("typed into a browser", "GET", "/latest/meta-data/ami-id", {{"Sec-Fetch-Site", "none"}}, false, 200,
        Rule::Value);
    row("two hosts", "GET", "/latest", {{"Host", "localhost"}}, false, 400, Rule::NoHost);
    row("star", "OPTIONS", "*", {}, false, 400, Rule::Malformed);
    row("broken escape", "GET", "/latest/%zz", {}, false, 400, Rule::Malformed);
    row("lone percent", "GET", "/latest/%", {}, false, 400, Rule::Malformed);
    row("NUL", "GET", "/latest/meta-data/ami-id%00", {}, false, 400, Rule::Malformed);
    row("traversal", "GET", "/latest/%2e%2e/%2e%2e/etc/passwd", {}, false, 404, Rule::NotFound);
}

void tst_Rules::answers()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(HttpHeaders, headers);
    QFETCH(bool, required);
    QFETCH(int, status);
    QFETCH(int, rule);
    ServiceOptions service;
    service.tokensRequired = required;
    TokenMint mint;
    const Answer answer = answerTo(request(method, target, headers), service, mint);
    QCOMPARE(answer.status, status);
    QCOMPARE(ruleId(answer.rule), ruleId(Rule(rule)));
    QCOMPARE(!answer.allow.isNull(), status == 405 || Rule(rule) == Rule::Options);
    service.enabled = false;
    if (status != 400 && Rule(rule) != Rule::Browser)
        QCOMPARE(answerTo(request(method, target, headers), service, mint).status, 403);
}

void tst_Rules::hosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("accepted");
    for (const char *host :
         {"127.0.0.1", "127.0.0.1:80", "127.3.2.1:9", "localhost", "LOCALHOST:1338", "[::1]:1338", "169.254.169.254",
          "[fd00:ec2::254]", "instance-data", "instance-data.ec2.internal:80", "mine.example"})
        QTest::newRow(host) << QByteArray(host) << true;
    for (const char *host : {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "127.1", "2130706433",
                             "", "127.0.0.1@evil", "127.0.0.1:port", "::1", "[::2]", "1127.0.0.1", "127.0.0.999"})
        QTest::newRow(*host ? host : "empty") << QByteArray(host) << false;
}

void tst_Rules::hosts()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, accepted);
    ServiceOptions service;
    service.allowedHosts = {"mine.example"};
    TokenMint mint;
    HttpRequest r = request("GET", "/latest/");
    r.headers = {{"Host", host}};
    QCOMPARE(answerTo(r, service, mint).status, accepted ? 200 : 403);
    service.checkHost = false;
    QCOMPARE(answerTo(r, service, mint).status, 200);
}

void tst_Rules::xenRedirects()
{
    ServiceOptions service;
    service.flavour = ServiceOptions::Flavour::Xen;
    TokenMint mint;
    const Answer answer = answerTo(request("GET", "/latest/meta-data/placement"), service, mint);
    QCOMPARE(answer.status, 301);
    QCOMPARE(answer.location, QByteArray("http://127.0.0.1:1338/latest/meta-data/placement/"));
    QCOMPARE(answerTo(request("GET", "/latest/meta-data/placement/"), service, mint).status, 200);
    QCOMPARE(answerTo(request("GET", "/latest/meta-data/ami-id"), service, mint).status, 200);
    QVERIFY(answerTo(request("GET", "/latest", {{"X-aws-ec2-metadata-token", "x"}}), service, mint)
                .body.contains("401 - Unauthorized"));
}

void tst_Rules::tokensOnTheWay()
{
    TokenMint mint;
    ServiceOptions service;
    service.tokensRequired = true;
    const HttpHeaders token{{"X-aws-ec2-metadata-token", mint.issue(100, 0)}};
    const Answer good = answerTo(request("GET", "/latest/meta-data/ami-id", token), service, mint);
    QCOMPARE(good.status, 200);
    QCOMPARE(good.tokenTtl, 99); // one second is over
    QCOMPARE(answerTo(request("GET", "/latest/meta-data/ami-id", token + HttpHeaders{{"X-Forwarded-For", "1.2.3.4"}}),
                      service, mint)
                 .status,
             403);
}

void tst_Rules::faultsAndThrottle()
{
    Disturbances disturbances;
    Fault fault;
    fault.path = "/latest/meta-data/*/info";
    fault.after = 1;
    fault.count = 2;
    Fault deep;
    deep.path = "/latest/dynamic/**";
    deep.method = "GET";
    disturbances.configure({fault, deep}, {2, 2, 503}, 0);
    const QList<QByteArray> path = {"latest", "meta-data", "iam", "info"};
    QVERIFY(!disturbances.match("GET", path));
    QVERIFY(disturbances.match("GET", path));
    QVERIFY(disturbances.match("GET", path));
    QVERIFY(!disturbances.match("GET", path));
    QVERIFY(disturbances.match("GET", {"latest", "dynamic", "a", "b"}));
    QVERIFY(!disturbances.match("PUT", {"latest", "dynamic", "a", "b"}));
    QVERIFY(!disturbances.match("GET", {"latest", "meta-data", "a", "b", "info"}));
    QVERIFY(disturbances.admit(0));
    QVERIFY(disturbances.admit(0));
    QVERIFY(!disturbances.admit(0));
    QVERIFY(disturbances.admit(600));
}

void tst_Rules::targets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("root") << QByteArray("/") << true << QByteArray("");
    QTest::newRow("escapes") << QByteArray("/a%20b/%C3%BC") << true << QByteArray("a b|\xc3\xbc");
    QTest::newRow("once only") << QByteArray("/a%2541") << true << QByteArray("a%41");
    QTest::newRow("escaped slash stays in its segment") << QByteArray("/a%2fb") << true << QByteArray("a/b");
    QTest::newRow("absolute, no path") << QByteArray("http://localhost") << true << QByteArray("");
    QTest::newRow("authority") << QByteArray("localhost:80") << false << QByteArray("");
}

void tst_Rules::targets()
{
    QFETCH(QByteArray, target);
    QFETCH(bool, valid);
    QFETCH(QByteArray, path);
    const TargetPath parsed = parseTarget(target);
    QCOMPARE(parsed.valid, valid);
    QCOMPARE(parsed.segments.join('|'), path);
}

QTEST_GUILESS_MAIN(tst_Rules)
#include "tst_rules.moc"
