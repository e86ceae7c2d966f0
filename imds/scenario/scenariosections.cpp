// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/scenariosections.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Scenario)
};

// In the order of Fault::Action.
constexpr const char *kFaultActions[] = {"status", "reset", "timeout", "truncate", "slow", "garbage"};
static_assert(std::size(kFaultActions) == std::size_t(Fault::Action::Garbage) + 1);

} // namespace

QByteArray faultActionName(Fault::Action action)
{
    return kFaultActions[std::size_t(action)];
}

void readTimedSections(const YamlFields &top, Scenario &scenario)
{
    if (top.has("spot") && !top.isNull("spot")) {
        const YamlFields f = top.nested("spot");
        f.warnUnknown({"action", "notice-at", "action-at"});
        SpotNotice spot;
        std::optional<ScenarioTime> notice = ScenarioTime{true, 0};
        f.text("action", spot.action);
        f.time("notice-at", notice);
        f.time("action-at", spot.actionAt);
        if (spot.action != "terminate" && spot.action != "stop" && spot.action != "hibernate")
            f.warn(f.has("action") ? f.node("action") : top.node("spot"), f.pathOf("action"),
                   Text::tr("is none of terminate, stop, hibernate"));
        if (notice && f.isMap() && top.node("spot").size() > 0) {
            spot.notice = *notice;
            scenario.spot = spot;
        }
    }
    if (top.has("rebalance") && !top.isNull("rebalance")) {
        const YamlFields f = top.nested("rebalance");
        f.warnUnknown({"notice-at"});
        f.time("notice-at", scenario.rebalanceAt);
    }
    for (const YAML::Node &node : top.items("autoscaling")) {
        const YamlFields f = top.nested(node, QStringLiteral("autoscaling.%1").arg(scenario.autoscaling.size()));
        f.warnUnknown({"at", "state"});
        std::optional<ScenarioTime> at = ScenarioTime{true, 0};
        QByteArray state;
        f.time("at", at);
        f.text("state", state);
        if (at)
            scenario.autoscaling.append({*at, state});
    }
    for (const YAML::Node &node : top.items("events")) {
        const YamlFields f = top.nested(node, QStringLiteral("events.%1").arg(scenario.events.size()));
        f.warnUnknown({"code", "state", "id", "description", "not-before", "not-after", "not-before-deadline",
                       "appear-at", "complete-at"});
        MaintenanceEvent event;
        f.text("code", event.code);
        f.text("state", event.state);
        f.text("id", event.id);
        f.text("description", event.description);
        f.time("not-before", event.notBefore);
        f.time("not-after", event.notAfter);
        f.time("not-before-deadline", event.deadline);
        f.time("appear-at", event.appear);
        f.time("complete-at", event.complete);
        scenario.events.append(event);
    }
}

void readServiceSection(const YamlFields &top, Scenario &scenario)
{
    if (!top.has("service"))
        return;
    const YamlFields f = top.nested("service");
    f.warnUnknown({"http-tokens", "http-endpoint", "hop-limit", "ipv6", "instance-metadata-tags", "flavour",
                   "keep-alive", "server-header", "host-check", "allowed-hosts", "reject-browsers", "latency-ms",
                   "jitter-ms", "throttle", "limits"});
    ServiceOptions &s = scenario.service;
    f.choice("http-tokens", s.tokensRequired, "required", "optional");
    f.choice("http-endpoint", s.enabled, "enabled", "disabled");
    f.flag("ipv6", s.ipv6);
    f.number("hop-limit", s.hopLimit, 0, 64);
    f.choice("instance-metadata-tags", s.instanceTags, "enabled", "disabled");
    bool xen = false;
    f.choice("flavour", xen, "xen", "nitro");
    s.flavour = xen ? ServiceOptions::Flavour::Xen : ServiceOptions::Flavour::Nitro;
    f.flag("keep-alive", s.keepAlive);
    f.text("server-header", s.serverHeader);
    if (s.serverHeader.contains('\r') || s.serverHeader.contains('\n'))
        f.fail(f.node("server-header"), QStringLiteral("service.server-header"), Text::tr("must be one line"));
    f.choice("host-check", s.checkHost, "strict", "off");
    f.list("allowed-hosts", s.allowedHosts);
    f.flag("reject-browsers", s.rejectBrowsers);
    f.number("latency-ms", s.latencyMs, 0, 600'000);
    f.number("jitter-ms", s.jitterMs, 0, 600'000);
    if (f.has("throttle") && !f.isNull("throttle")) {
        const YamlFields t = f.nested("throttle");
        t.warnUnknown({"rate", "burst", "status"});
        t.real("rate", s.throttle.rate, 0, 1e9);
        s.throttle.burst = qMax(1.0, s.throttle.rate);
        t.real("burst", s.throttle.burst, 0, 1e9);
        t.number("status", s.throttle.status, 200, 599);
    }
    if (f.has("limits") && !f.isNull("limits")) {
        const YamlFields l = f.nested("limits");
        l.warnUnknown({"max-head-bytes", "max-body-bytes", "header-timeout-ms", "body-timeout-ms", "idle-timeout-ms",
                       "max-connections"});
        l.number("max-head-bytes", s.limits.maxHeadBytes, 256, 1 << 20);
        l.number("max-body-bytes", s.limits.maxBodyBytes, 0, 1 << 24);
        l.number("header-timeout-ms", s.limits.headerTimeoutMs, 10, 3'600'000);
        l.number("body-timeout-ms", s.limits.bodyTimeoutMs, 10, 3'600'000);
        l.number("idle-timeout-ms", s.limits.idleTimeoutMs, 10, 3'600'000);
        l.number("max-connections", s.limits.maxConnections, 1, 65'536);
    }
}

void readFaultsSection(const YamlFields &top, Scenario &scenario)
{
    for (const YAML::Node &node : top.items("faults")) {
        const QString path = QStringLiteral("faults.%1").arg(scenario.faults.size());
        const YamlFields f = top.nested(node, path);
        f.warnUnknown({"path", "method", "after", "count", "probability", "action", "status", "ms", "bytes"});
        Fault fault;
        QByteArray action = "status";
        f.text("path", fault.path);
        f.text("method", fault.method);
        f.number("after", fault.after);
        f.number("count", fault.count);
        f.real("probability", fault.probability, 0, 1);
        f.text("action", action);
        f.number("status", fault.status, 200, 599);
        f.number("ms", fault.milliseconds, 0, 3'600'000);
        f.number("bytes", fault.bytes, 0, 1 << 24);
        const auto known = std::find(std::begin(kFaultActions), std::end(kFaultActions), action);
        if (known == std::end(kFaultActions))
            f.fail(f.has("action") ? f.node("action") : node, f.pathOf("action"),
                   Text::tr("must be one of status, reset, timeout, truncate, slow, garbage"));
        else
            fault.action = Fault::Action(known - std::begin(kFaultActions));
        if (!fault.path.startsWith('/'))
            f.fail(f.has("path") ? f.node("path") : node, f.pathOf("path"),
                   Text::tr("must be a path that begins with /"));
        scenario.faults.append(fault);
    }
}

} // namespace bootscope
