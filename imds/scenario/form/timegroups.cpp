// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/form/fieldkinds.h"
#include "imds/scenario/scenariowriter.h"
#include "imds/scenario/yamlfields.h"

namespace bootscope {

namespace {

#define EVENT(member)                                                                                                  \
    [](auto &s, int item) -> auto &                                                                                    \
    {                                                                                                                  \
        return s.events[item].member;                                                                                  \
    }

const char kTimeHelp[] =
    QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "From the start, as +30s or +2h, or as 2026-01-02T03:04:05Z");

// The notice is there when it has a time.
ScenarioField spotNotice()
{
    ScenarioField field{"spot.notice-at",
                        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Spot interruption: notice at"),
                        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Empty: no interruption. From the start, as +30s"),
                        ScenarioField::Kind::Line,
                        {},
                        {},
                        {}};
    field.get = [](const Scenario &s, int) { return s.spot ? timeText(std::optional(s.spot->notice)) : QString(); };
    field.set = [](Scenario &s, int, const QString &text) {
        std::optional<ScenarioTime> time;
        const QString problem = readTime(text, time);
        if (!problem.isEmpty())
            return problem;
        if (!time) {
            s.spot.reset();
            return QString();
        }
        if (!s.spot)
            s.spot.emplace();
        s.spot->notice = *time;
        return QString();
    };
    return field;
}

ScenarioField ofSpot(ScenarioField field)
{
    field.get = [get = field.get](const Scenario &s, int item) { return s.spot ? get(s, item) : QString(); };
    field.set = [set = field.set](Scenario &s, int item, const QString &text) {
        if (s.spot)
            return set(s, item, text);
        return text.isEmpty() ? QString()
                              : formText(QT_TRANSLATE_NOOP("bootscope::ScenarioForm",
                                                           "There is no interruption: give its notice a time first."));
    };
    return field;
}

ScenarioField lifecycle()
{
    ScenarioField field{
        "autoscaling",
        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Auto Scaling: target states"),
        QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "One a line: +60s Terminated. No state: in no group any more"),
        ScenarioField::Kind::Lines,
        {},
        {},
        {}};
    field.get = [](const Scenario &s, int) {
        QStringList lines;
        for (const auto &[at, state] : s.autoscaling)
            lines.append(QString::fromUtf8(scenarioTimeText(at) + ' ' + state).trimmed());
        return lines.join(QLatin1Char('\n'));
    };
    field.set = [](Scenario &s, int, const QString &text) {
        QList<std::pair<ScenarioTime, QByteArray>> states;
        for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const QString clean = line.simplified();
            const auto time = parseScenarioTime(clean.section(QLatin1Char(' '), 0, 0).toUtf8());
            if (!time)
                return formText(QT_TRANSLATE_NOOP("bootscope::ScenarioForm",
                                                  "One state a line: a time such as +60s, then the state."));
            const QByteArray state = clean.section(QLatin1Char(' '), 1).toUtf8();
            states.emplaceBack(*time, state.isEmpty() ? QByteArray() : state);
        }
        s.autoscaling = states;
        return QString();
    };
    return field;
}

MaintenanceEvent anotherEvent(const Scenario &scenario)
{
    MaintenanceEvent event;
    event.code = "system-reboot";
    event.id = "instance-event-0" + QByteArray::number(scenario.events.size() + 1).rightJustified(16, '0');
    event.description = "scheduled reboot";
    event.notBefore = ScenarioTime{true, 24LL * 3600 * 1000};
    event.notAfter = ScenarioTime{true, 26LL * 3600 * 1000};
    return event;
}

} // namespace

ScenarioGroup timesGroup()
{
    ScenarioGroup group;
    group.id = "times";
    group.title = QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Spot, Auto Scaling, clock");
    group.fields = {
        spotNotice(),
        ofSpot(choiceField("spot.action",
                           QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Spot interruption: what happens"),
                           [](auto &s, int) -> auto & { return s.spot->action; }, {"terminate", "stop", "hibernate"})),
        ofSpot(timeField(
            "spot.action-at", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Spot interruption: happens at"),
            [](auto &s, int) -> auto & { return s.spot->actionAt; },
            QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Empty: two minutes after the notice"))),
        timeField(
            "rebalance.notice-at", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Rebalance recommendation at"),
            [](auto &s, int) -> auto & { return s.rebalanceAt; },
            QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Empty: none")),
        lifecycle(),
        realField(
            "clock.speed", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Speed of the clock"),
            [](auto &s, int) -> auto & { return s.clockSpeed; }, 0, 3600,
            QT_TRANSLATE_NOOP("bootscope::ScenarioForm",
                              "1: as the real time; 60: a minute a second; 0: stands still")),
    };
    return group;
}

ScenarioGroup eventsGroup()
{
    ScenarioGroup group;
    group.id = "events";
    group.title = QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Maintenance events");
    group.count = [](const Scenario &s) { return int(s.events.size()); };
    group.itemName = [](const Scenario &s, int item) { return QString::fromUtf8(s.events.at(item).code); };
    group.add = [](Scenario &s) { s.events.append(anotherEvent(s)); };
    group.remove = [](Scenario &s, int item) { s.events.removeAt(item); };
    group.fields = {
        choiceField("event.code", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Code"), EVENT(code),
                    {"instance-reboot", "system-reboot", "system-maintenance", "instance-retirement", "instance-stop"}),
        choiceField("event.state", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "State"), EVENT(state),
                    {"active", "completed", "canceled"}),
        textField("event.id", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Event id"), EVENT(id)),
        textField("event.description", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Description"), EVENT(description)),
        timeField("event.not-before", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Not before"), EVENT(notBefore),
                  kTimeHelp),
        timeField("event.not-after", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Not after"), EVENT(notAfter),
                  kTimeHelp),
        timeField("event.not-before-deadline", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Deadline"),
                  EVENT(deadline), kTimeHelp),
        timeField("event.appear-at", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Appears at"), EVENT(appear),
                  kTimeHelp),
        timeField("event.complete-at", QT_TRANSLATE_NOOP("bootscope::ScenarioForm", "Completed at"), EVENT(complete),
                  kTimeHelp),
    };
    return group;
}

} // namespace bootscope
