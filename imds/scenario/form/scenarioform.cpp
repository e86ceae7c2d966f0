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
    {"web-server", FORM_TEXT("web server")},
    {"imdsv2-required", FORM_TEXT("IMDSv2 required")},
    {"amazon-linux-2023", FORM_TEXT("Amazon Linux 2023, defaults")},
    {"container-hop-limit", FORM_TEXT("hop limit 1, container host")},
    {"no-role", FORM_TEXT("no role")},
    {"role-refused", FORM_TEXT("role that cannot be assumed")},
    {"short-credentials", FORM_TEXT("credentials that rotate every minute")},
    {"spot-interruption", FORM_TEXT("spot interruption")},
    {"asg-scale-in", FORM_TEXT("Auto Scaling, scale-in")},
    {"maintenance-reboot", FORM_TEXT("scheduled maintenance")},
    {"two-interfaces", FORM_TEXT("two interfaces, IPv6")},
    {"disabled", FORM_TEXT("service disabled")},
    {"slow-and-flaky", FORM_TEXT("slow and flaky")},
    {"xen-host", FORM_TEXT("older host (Xen)")},
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
