// SPDX-License-Identifier: GPL-3.0-or-later
// What to emulate: one instance, its interfaces and credentials, and how its metadata service behaves.
#pragma once

#include "parsers/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace bootscope {

// Text values are UTF-8 as they go over the wire. A null QByteArray is an item that this instance does not have
// (404 and not listed); an empty one is an item with an empty value.

// A moment: absolute (milliseconds since 1970 UTC) or counted from the start of the emulator.
struct ScenarioTime
{
    bool relative = false;
    qint64 ms = 0;
    qint64 at(qint64 startMs) const { return relative ? startMs + ms : ms; }
    bool operator==(const ScenarioTime &) const = default;
};

struct InstanceFacts
{
    QByteArray id = "i-0f1e2d3c4b5a69788";
    QByteArray type = "t3.micro";
    QByteArray ami = "ami-0123456789abcdef0";
    QByteArray amiLaunchIndex = "0";
    QByteArray amiManifestPath = "(unknown)";
    QList<QByteArray> ancestorAmis;
    QByteArray reservation = "r-0fedcba9876543210";
    QByteArray lifeCycle = "on-demand";
    QByteArray architecture = "x86_64";
    QByteArray account = "123456789012";
    QByteArray region = "us-east-1";
    QByteArray zone = "us-east-1a";
    QByteArray zoneId = "use1-az1";
    QByteArray partition = "aws";
    QByteArray domain = "amazonaws.com";
    std::optional<ScenarioTime> launch; // empty: the start of the emulator
    QByteArray hostname;                // null: derived from the first private address
    QByteArray profile = "default-hvm";
    QByteArray system = "nitro";
    QByteArray action = "none";
    QByteArray monitoring = "disabled";
    QByteArray kernelId;
    QByteArray ramdiskId;
    QList<QByteArray> productCodes;
    QByteArray placementGroup;
    QByteArray partitionNumber;
    QByteArray hostId;
    bool operator==(const InstanceFacts &) const = default;
};

struct NetworkInterface
{
    QByteArray mac = "0e:49:61:0f:c3:11";
    QByteArray deviceNumber = "0";
    QByteArray id = "eni-0123456789abcdef0";
    QByteArray networkCard = "0";
    QByteArray ownerId; // null: the account
    QList<QByteArray> localIpv4s;
    QList<QByteArray> publicIpv4s;
    QList<std::pair<QByteArray, QList<QByteArray>>> ipv4Associations; // empty: public n belongs to private n
    QList<QByteArray> ipv6s;
    QList<QByteArray> ipv4Prefixes;
    QList<QByteArray> ipv6Prefixes;
    QByteArray localHostname;  // null: derived
    QByteArray publicHostname; // null: derived
    struct SecurityGroup
    {
        QByteArray id;
        QByteArray name;
        bool operator==(const SecurityGroup &) const = default;
    };
    QList<SecurityGroup> securityGroups;
    QByteArray subnetId = "subnet-0123456789abcdef0";
    QByteArray subnetIpv4Cidr = "172.31.0.0/20";
    QList<QByteArray> subnetIpv6Cidrs;
    QByteArray vpcId = "vpc-0123456789abcdef0";
    QList<QByteArray> vpcIpv4Cidrs;
    QList<QByteArray> vpcIpv6Cidrs;
    bool operator==(const NetworkInterface &) const = default;
};

struct RoleFacts
{
    QByteArray role;
    QByteArray profileArn; // null: made of account and role
    QByteArray profileId = "AIPAEXAMPLE0EXAMPLE00";
    QByteArray code = "Success";
    QByteArray message;
    QByteArray accessKeyId = "ASIAEXAMPLEEXAMPLE01";
    QByteArray secretAccessKey = "EXAMPLEsecretEXAMPLEsecretEXAMPLEsecret0";
    QByteArray token = "EXAMPLEsessionTokenEXAMPLEsessionTokenEXAMPLEsessionToken==";
    int lifetimeSeconds = 21600;
    int rotateEverySeconds = 0; // 0: never
    bool operator==(const RoleFacts &) const = default;
};

struct SpotNotice
{
    QByteArray action = "terminate";
    ScenarioTime notice;
    std::optional<ScenarioTime> actionAt; // empty: two minutes after the notice
    bool operator==(const SpotNotice &) const = default;
};

struct MaintenanceEvent
{
    QByteArray code;
    QByteArray state = "active";
    QByteArray id;
    QByteArray description;
    std::optional<ScenarioTime> notBefore;
    std::optional<ScenarioTime> notAfter;
    std::optional<ScenarioTime> deadline;
    std::optional<ScenarioTime> appear;
    std::optional<ScenarioTime> complete;
    bool operator==(const MaintenanceEvent &) const = default;
};

struct Fault
{
    enum class Action : quint8 { Status, Reset, Timeout, Truncate, Slow, Garbage };
    QByteArray path = "/**"; // "*" stands for one segment, "**" for any number
    QByteArray method;       // null: every method
    int after = 0;
    int count = -1; // -1: always
    double probability = 1.0;
    Action action = Action::Status;
    int status = 500;
    int milliseconds = 1000;
    int bytes = 1;
    bool operator==(const Fault &) const = default;
};

struct Throttle
{
    double rate = 0; // requests a second; 0: none
    double burst = 0;
    int status = 503;
    bool operator==(const Throttle &) const = default;
};

struct ServiceLimits
{
    int maxHeadBytes = 16384;
    int maxBodyBytes = 65536;
    int headerTimeoutMs = 5000;
    int bodyTimeoutMs = 2000;
    int idleTimeoutMs = 30000;
    int maxConnections = 2048;
    bool operator==(const ServiceLimits &) const = default;
};

struct ServiceOptions
{
    enum class Flavour : quint8 { Nitro, Xen };
    bool tokensRequired = false;
    bool enabled = true;
    bool ipv6 = false; // an IPv6 address beside the other one
    int hopLimit = 0;  // IP TTL of the answers to PUT; 0: left alone
    bool instanceTags = true;
    Flavour flavour = Flavour::Nitro;
    bool keepAlive = true; // the real service closes after every answer
    QByteArray serverHeader = "EC2ws";
    bool checkHost = true;
    QList<QByteArray> allowedHosts;
    bool rejectBrowsers = true;
    int latencyMs = 0;
    int jitterMs = 0;
    Throttle throttle;
    ServiceLimits limits;
    bool operator==(const ServiceOptions &) const = default;
};

using NamedValues = QList<std::pair<QByteArray, QByteArray>>;

// A key that can be a part of a path: no "/", not ".", ".." or "_index". (EC2 takes no blanks either; those are served
// here, percent-encoded, and warned of when a file has them.)
bool isTagKey(const QByteArray &key);

struct Scenario
{
    QString name;
    InstanceFacts instance;
    QList<NetworkInterface> interfaces;
    NamedValues blockDevices;
    NamedValues publicKeys;                                      // name, OpenSSH line
    QList<std::pair<QByteArray, QList<QByteArray>>> managedKeys; // user, keys
    std::optional<RoleFacts> iam;
    bool identityCredentials = true;
    std::optional<NamedValues> tags;
    QByteArray userData; // raw bytes; empty: none
    std::optional<SpotNotice> spot;
    std::optional<ScenarioTime> rebalanceAt;
    QList<std::pair<ScenarioTime, QByteArray>> autoscaling; // from when, which state; null: in no group any more
    QList<MaintenanceEvent> events;
    ServiceOptions service;
    QList<Fault> faults;
    NamedValues overrides; // path with its version, value
    QList<QByteArray> removals;
    double clockSpeed = 1;
    bool isRecording = false; // nothing but keys, user data and overrides: a replayed capture
    QStringList warnings;     // what was odd about the file, one sentence each

    // An instance with nothing but what every instance has.
    static Scenario minimal();
};

// Reads format "imds-scenario/1", JSON or YAML. An error names line and column. Keys left out keep their default.
// folder: where a relative user-data file is looked for.
Result<Scenario> readScenario(const QByteArray &text, const QString &folder);
// The same from a file, or a recording (format "imds-capture/1"); also ":/scenarios/…", the built-in ones.
Result<Scenario> loadScenario(const QString &path);

struct BuiltInScenario
{
    QString id;   // file name without its extension
    QString path; // to give to loadScenario
};
// The scenarios that come with the program, the default one first.
QList<BuiltInScenario> builtInScenarios();

} // namespace bootscope
