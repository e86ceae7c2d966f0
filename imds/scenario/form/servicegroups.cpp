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
                        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Host that it answers like"),
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
    ScenarioField field{"fault.action",
                        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "What happens"),
                        nullptr,
                        ScenarioField::Kind::Choice,
                        {},
                        {},
                        {}};
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
                        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Items with a value of their own"),
                        QT_TRANSLATE_NOOP("bootscope::ScenarioForm",
                                          "One a line: /latest/meta-data/path=value. \\n in it is a line feed."),
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
                return formText(QT_TRANSLATE_NOOP("bootscope::ScenarioForm",
                                                  "A path begins with a slash and a version: /latest/meta-data/…"));
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
    group.title = QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Service");
    group.fields = {
        eitherField("service.http-tokens", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Session tokens"),
                    &ServiceOptions::tokensRequired, "optional", "required"),
        eitherField("service.http-endpoint", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Endpoint"),
                    &ServiceOptions::enabled, "disabled", "enabled"),
        numberField(
            "service.hop-limit", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Hop limit"), SERVICE(hopLimit), 0, 64,
            QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "IP TTL of the answers to PUT; 0: as the system has it")),
        flagField("service.ipv6", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Also on IPv6"), SERVICE(ipv6)),
        flavour(),
        flagField("service.keep-alive", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Connections stay open"),
                  SERVICE(keepAlive),
                  QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "The real service closes after every answer.")),
        textField("service.server-header", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Server header"),
                  SERVICE(serverHeader)),
        flagField("service.host-check",
                  QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Refuse host names that are not its own"),
                  SERVICE(checkHost),
                  QT_TRANSLATE_NOOP("bootscope::ScenarioForm",
                                    "Against web pages that point a name of theirs at this machine")),
        linesField("service.allowed-hosts",
                   QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Host names that are allowed, too"),
                   SERVICE(allowedHosts)),
        flagField("service.reject-browsers", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Refuse browsers"),
                  SERVICE(rejectBrowsers)),
        numberField("service.latency-ms", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Delay of every answer, ms"),
                    SERVICE(latencyMs), 0, kMostMs),
        numberField("service.jitter-ms", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "At most so much more, ms"),
                    SERVICE(jitterMs), 0, kMostMs),
        realField("service.throttle.rate", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Throttle: requests a second"),
                  SERVICE(throttle.rate), 0, 1e6, QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "0: no throttle")),
        realField("service.throttle.burst", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Throttle: at once"),
                  SERVICE(throttle.burst), 0, 1e6),
        numberField("service.throttle.status", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Throttle: status"),
                    SERVICE(throttle.status), 400, 599),
        numberField("service.limits.max-head-bytes",
                    QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Longest request head, bytes"),
                    SERVICE(limits.maxHeadBytes), 256, 1 << 20),
        numberField("service.limits.max-body-bytes",
                    QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Longest request body, bytes"),
                    SERVICE(limits.maxBodyBytes), 0, 1 << 20),
        numberField("service.limits.header-timeout-ms",
                    QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Time for a head, ms"),
                    SERVICE(limits.headerTimeoutMs), 1, kMostMs),
        numberField("service.limits.body-timeout-ms",
                    QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Time for a body, ms"), SERVICE(limits.bodyTimeoutMs),
                    1, kMostMs),
        numberField("service.limits.idle-timeout-ms",
                    QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Time between requests, ms"),
                    SERVICE(limits.idleTimeoutMs), 1, kMostMs),
        numberField("service.limits.max-connections", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Most connections"),
                    SERVICE(limits.maxConnections), 1, 65535),
    };
    return group;
}

ScenarioGroup faultsGroup()
{
    ScenarioGroup group;
    group.id = "faults";
    group.title = QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Faults");
    group.count = [](const Scenario &s) { return int(s.faults.size()); };
    group.itemName = [](const Scenario &s, int item) {
        return QString::fromUtf8(faultActionName(s.faults.at(item).action) + ' ' + s.faults.at(item).path);
    };
    group.add = [](Scenario &s) { s.faults.append(Fault()); };
    group.remove = [](Scenario &s, int item) { s.faults.removeAt(item); };
    group.fields = {
        textField("fault.path", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Path"), FAULT(path),
                  matching(QStringLiteral("/.*"),
                           QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "A path begins with a slash.")),
                  QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "* stands for one part, ** for any number")),
        faultAction(),
        numberField("fault.status", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Status (status)"), FAULT(status), 100,
                    599),
        numberField("fault.ms", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Milliseconds (timeout, slow)"),
                    FAULT(milliseconds), 0, kMostMs),
        numberField("fault.bytes", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Bytes that are missing (truncate)"),
                    FAULT(bytes), 1, 1 << 20),
        choiceField("fault.method", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Method"), FAULT(method),
                    {"", "GET", "PUT", "HEAD"}, QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Empty: every method")),
        numberField("fault.after", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "After so many requests"), FAULT(after),
                    0, 1 << 30),
        numberField("fault.count", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "So many times"), FAULT(count), -1,
                    1 << 30, QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "-1: always")),
        realField("fault.probability", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Probability"), FAULT(probability),
                  0, 1),
    };
    return group;
}

ScenarioGroup overridesGroup()
{
    ScenarioGroup group;
    group.id = "overrides";
    group.title = QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Items changed or removed");
    group.fields = {
        overrides(),
        linesField(
            "remove", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Paths taken away"),
            [](auto &s, int) -> auto & { return s.removals; },
            matching(QStringLiteral("/.*"),
                     QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "A path begins with a slash.")),
            QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "One a line, with all that is below it")),
    };
    return group;
}

} // namespace bootscope
