// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/form/scenarioform.h"

#include "imds/scenario/form/fieldkinds.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace bootscope {

namespace {

// What the shipped files call themselves, for translation.
constexpr std::array<std::pair<const char *, const char *>, 14> kTitles{{
    {"web-server", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "web server")},
    {"imdsv2-required", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "IMDSv2 required")},
    {"amazon-linux-2023", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Amazon Linux 2023, defaults")},
    {"container-hop-limit", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "hop limit 1, container host")},
    {"no-role", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "no role")},
    {"role-refused", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "role that cannot be assumed")},
    {"short-credentials", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "credentials that rotate every minute")},
    {"spot-interruption", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "spot interruption")},
    {"asg-scale-in", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Auto Scaling, scale-in")},
    {"maintenance-reboot", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "scheduled maintenance")},
    {"two-interfaces", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "two interfaces, IPv6")},
    {"disabled", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "service disabled")},
    {"slow-and-flaky", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "slow and flaky")},
    {"xen-host", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "older host (Xen)")},
}};

} // namespace

const QList<ScenarioGroup> &scenarioGroups()
{
    static const QList<ScenarioGroup> groups = {instanceGroup(), networkGroup(),  identityGroup(), tagsGroup(),
                                                keysGroup(),     userDataGroup(), serviceGroup(),  timesGroup(),
                                                eventsGroup(),   faultsGroup(),   overridesGroup()};
    return groups;
}

QString formText(const char *source)
{
    return source ? QCoreApplication::translate("bootscope::ScenarioForm", source) : QString();
}

QString builtInScenarioTitle(const QString &id)
{
    const auto found =
        std::find_if(kTitles.cbegin(), kTitles.cend(), [&id](const auto &t) { return id == QLatin1String(t.first); });
    return found == kTitles.cend() ? QString() : formText(found->second);
}

QString scenarioTitle(const QString &name)
{
    const auto found = std::find_if(kTitles.cbegin(), kTitles.cend(),
                                    [&name](const auto &t) { return name == QLatin1String(t.second); });
    return found == kTitles.cend() ? name : formText(found->second);
}

} // namespace bootscope
