// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/form/fieldkinds.h"
#include "imds/scenario/scenariosections.h"

#include <algorithm>

namespace bootscope {

namespace {

#define SERVICE(member)                                                                                                \
    [](auto &s, int) -> auto &                                                                                         \
    {                                                                                                                  \
        return s.service.member;                                                                                       \
    }
#define FAULT(member)                                                                                                  \
    [](auto &s, int item) -> auto &                                                                                    \
    {                                                                                                                  \
        return s.faults[item].member;                                                                                  \
    }

constexpr int kMostMs = 600'000;

// A choice of two words for what is a flag in the scenario.
ScenarioField eitherField(const char *key, const char *label, bool ServiceOptions::*member, const char *whenFalse,
                          const char *whenTrue)
{
    ScenarioField field{key, label, nullptr, ScenarioField::Kind::Choice, {whenFalse, whenTrue}, {}, {}};
    field.get = [=](const Scenario &s, int) { return QString::fromLatin1(s.service.*member ? whenTrue : whenFalse); };
    field.set = [=](Scenario &s, int, const QString &text) {
        s.service.*member = text == QLatin1String(whenTrue);
        return QString();
    };
    return field;
}

ScenarioField flavour()
{
    using Flavour = ServiceOptions::Flavour;
    ScenarioField field{"service.flavour",
                        FORM_TEXT("Host that it answers like"),
                        nullptr,
                        ScenarioField::Kind::Choice,
                        {"nitro", "xen"},
                        {},
                        {}};
    field.get = [](const Scenario &s, int) {
        return s.service.flavour == Flavour::Xen ? QStringLiteral("xen") : QStringLiteral("nitro");
    };
    field.set = [](Scenario &s, int, const QString &text) {
        s.service.flavour = text == QLatin1String("xen") ? Flavour::Xen : Flavour::Nitro;
        return QString();
    };
    return field;
}

const QList<Fault::Action> kActions = {Fault::Action::Status,   Fault::Action::Reset, Fault::Action::Timeout,
                                       Fault::Action::Truncate, Fault::Action::Slow,  Fault::Action::Garbage};

ScenarioField faultAction()
{
    ScenarioField field{"fault.action", FORM_TEXT("What happens"), nullptr, ScenarioField::Kind::Choice, {}, {}, {}};
    for (const Fault::Action action : kActions)
        field.choices.append(faultActionName(action));
    field.get = [](const Scenario &s, int item) {
        return QString::fromLatin1(faultActionName(s.faults.at(item).action));
    };
    field.set = [](Scenario &s, int item, const QString &text) {
        for (const Fault::Action action : kActions) {
            if (text == QLatin1String(faultActionName(action)))
                s.faults[item].action = action;
        }
        return QString();
    };
    return field;
}

// Values of several lines stand on one.
ScenarioField overrides()
{
    ScenarioField field{"overrides",
                        FORM_TEXT("Items with a value of their own"),
                        FORM_TEXT("One a line: /latest/meta-data/path=value. \\n in it is a line feed."),
                        ScenarioField::Kind::Lines,
                        {},
                        {},
                        {}};
    field.get = [](const Scenario &s, int) {
        NamedValues shown = s.overrides;
        for (auto &pair : shown)
            pair.second.replace('\\', "\\\\").replace('\n', "\\n");
        return pairsText(shown, QStringLiteral("="));
    };
    field.set = [](Scenario &s, int, const QString &text) {
        NamedValues pairs;
        const QString problem = readPairs(text, QStringLiteral("="), pairs);
        if (!problem.isEmpty())
            return problem;
        for (auto &[path, value] : pairs) {
            if (!path.startsWith('/'))
                return formText(FORM_TEXT("A path begins with a slash and a version: /latest/meta-data/…"));
            QByteArray plain("");
            for (qsizetype i = 0; i < value.size(); ++i) {
                const bool isEscape = value.at(i) == '\\' && i + 1 < value.size();
                plain += !isEscape ? value.at(i) : value.at(i + 1) == 'n' ? '\n' : value.at(i + 1);
                i += isEscape ? 1 : 0;
            }
            value = plain;
        }
        s.overrides = pairs;
        return QString();
    };
    return field;
}

} // namespace

ScenarioGroup serviceGroup()
{
    ScenarioGroup group;
    group.id = "service";
    group.title = FORM_TEXT("Service");
    group.fields = {
        eitherField("service.http-tokens", FORM_TEXT("Session tokens"), &ServiceOptions::tokensRequired, "optional",
                    "required"),
        eitherField("service.http-endpoint", FORM_TEXT("Endpoint"), &ServiceOptions::enabled, "disabled", "enabled"),
        numberField("service.hop-limit", FORM_TEXT("Hop limit"), SERVICE(hopLimit), 0, 64,
                    FORM_TEXT("IP TTL of the answers to PUT; 0: as the system has it")),
        flagField("service.ipv6", FORM_TEXT("Also on IPv6"), SERVICE(ipv6)),
        flavour(),
        flagField("service.keep-alive", FORM_TEXT("Connections stay open"), SERVICE(keepAlive),
                  FORM_TEXT("The real service closes after every answer.")),
        textField("service.server-header", FORM_TEXT("Server header"), SERVICE(serverHeader)),
        flagField("service.host-check", FORM_TEXT("Refuse host names that are not its own"), SERVICE(checkHost),
                  FORM_TEXT("Against web pages that point a name of theirs at this machine")),
        linesField("service.allowed-hosts", FORM_TEXT("Host names that are allowed, too"), SERVICE(allowedHosts)),
        flagField("service.reject-browsers", FORM_TEXT("Refuse browsers"), SERVICE(rejectBrowsers)),
        numberField("service.latency-ms", FORM_TEXT("Delay of every answer, ms"), SERVICE(latencyMs), 0, kMostMs),
        numberField("service.jitter-ms", FORM_TEXT("At most so much more, ms"), SERVICE(jitterMs), 0, kMostMs),
        realField("service.throttle.rate", FORM_TEXT("Throttle: requests a second"), SERVICE(throttle.rate), 0, 1e6,
                  FORM_TEXT("0: no throttle")),
        realField("service.throttle.burst", FORM_TEXT("Throttle: at once"), SERVICE(throttle.burst), 0, 1e6),
        numberField("service.throttle.status", FORM_TEXT("Throttle: status"), SERVICE(throttle.status), 400, 599),
        numberField("service.limits.max-head-bytes", FORM_TEXT("Longest request head, bytes"),
                    SERVICE(limits.maxHeadBytes), 256, 1 << 20),
        numberField("service.limits.max-body-bytes", FORM_TEXT("Longest request body, bytes"),
                    SERVICE(limits.maxBodyBytes), 0, 1 << 20),
        numberField("service.limits.header-timeout-ms", FORM_TEXT("Time for a head, ms"),
                    SERVICE(limits.headerTimeoutMs), 1, kMostMs),
        numberField("service.limits.body-timeout-ms", FORM_TEXT("Time for a body, ms"), SERVICE(limits.bodyTimeoutMs),
                    1, kMostMs),
        numberField("service.limits.idle-timeout-ms", FORM_TEXT("Time between requests, ms"),
                    SERVICE(limits.idleTimeoutMs), 1, kMostMs),
        numberField("service.limits.max-connections", FORM_TEXT("Most connections"), SERVICE(limits.maxConnections), 1,
                    65535),
    };
    return group;
}

ScenarioGroup faultsGroup()
{
    ScenarioGroup group;
    group.id = "faults";
    group.title = FORM_TEXT("Faults");
    group.count = [](const Scenario &s) { return int(s.faults.size()); };
    group.itemName = [](const Scenario &s, int item) {
        return QString::fromUtf8(faultActionName(s.faults.at(item).action) + ' ' + s.faults.at(item).path);
    };
    group.add = [](Scenario &s) { s.faults.append(Fault()); };
    group.remove = [](Scenario &s, int item) { s.faults.removeAt(item); };
    group.fields = {
        textField("fault.path", FORM_TEXT("Path"), FAULT(path),
                  matching(QStringLiteral("/.*"), FORM_TEXT("A path begins with a slash.")),
                  FORM_TEXT("* stands for one part, ** for any number")),
        faultAction(),
        numberField("fault.status", FORM_TEXT("Status (status)"), FAULT(status), 100, 599),
        numberField("fault.ms", FORM_TEXT("Milliseconds (timeout, slow)"), FAULT(milliseconds), 0, kMostMs),
        numberField("fault.bytes", FORM_TEXT("Bytes that are missing (truncate)"), FAULT(bytes), 1, 1 << 20),
        choiceField("fault.method", FORM_TEXT("Method"), FAULT(method), {"", "GET", "PUT", "HEAD"},
                    FORM_TEXT("Empty: every method")),
        numberField("fault.after", FORM_TEXT("After so many requests"), FAULT(after), 0, 1 << 30),
        numberField("fault.count", FORM_TEXT("So many times"), FAULT(count), -1, 1 << 30, FORM_TEXT("-1: always")),
        realField("fault.probability", FORM_TEXT("Probability"), FAULT(probability), 0, 1),
    };
    return group;
}

ScenarioGroup overridesGroup()
{
    ScenarioGroup group;
    group.id = "overrides";
    group.title = FORM_TEXT("Items changed or removed");
    group.fields = {
        overrides(),
        linesField(
            "remove", FORM_TEXT("Paths taken away"), [](auto &s, int) -> auto & { return s.removals; },
            matching(QStringLiteral("/.*"), FORM_TEXT("A path begins with a slash.")),
            FORM_TEXT("One a line, with all that is below it")),
    };
    return group;
}

} // namespace bootscope
