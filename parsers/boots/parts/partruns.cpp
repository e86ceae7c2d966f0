// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/parts/partruns.h"

#include "parsers/boots/causes/finding.h"
#include "parsers/boots/parts/partfacts.h"
#include "parsers/boots/parts/partjudge.h"
#include "parsers/plan/bootplan.h"

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMaxRows = 2000;

bool isConfig(Format format)
{
    return format == Format::CloudConfig || format == Format::CloudConfigJsonp;
}

// Scripts that a module writes and another one runs: "runcmd" runs with the user's scripts.
bool isScriptOf(const PlanItem &item, const Part &part)
{
    return !item.script.isEmpty() && item.script != part.filename;
}

class PartRunner
{
public:
    PartRunner(const Analysis &analysis, const Boot &boot, PartFacts facts)
        : m_analysis(analysis), m_boot(boot), m_judge(analysis, boot, std::move(facts))
    {
    }

    QList<PartRun> run()
    {
        const CaseUserData given = userDataOf(m_analysis, m_boot);
        given.data ? runUserData(*given.data) : runLog();
        runVendorData();
        return std::move(m_rows);
    }

private:
    void runUserData(const UserData &userData)
    {
        const BootPlan plan =
            planBoot(userData, {m_boot.cloudInit.isEmpty() ? PlanOptions().cloudInit : m_boot.cloudInit, distro()});
        for (const Part &part : userData.parts) {
            if (m_rows.size() >= kMaxRows)
                return;
            if (part.format == Format::Empty)
                continue;
            const QList<PlanItem> items = itemsOf(plan, part, userData);
            PartRun whole;
            whole.part = part.index;
            whole.name = part.filename;
            whole.contentType = part.contentType;
            const Format format = part.rendersTo == Format::Unknown ? part.format : part.rendersTo;
            const QList<PartRun> modules = isConfig(format) ? moduleRows(part, items) : QList<PartRun>();
            if (!m_judge.judgeWhole(whole, part)) {
                const QString ignored = ignoredNote(items);
                if (!ignored.isEmpty() && part.format != Format::JinjaTemplate)
                    m_judge.ignore(whole, ignored);
                else if (isConfig(format))
                    m_judge.judgeConfig(whole, modules);
                else
                    m_judge.judgeScript(whole, part.module, part.frequency);
            }
            const bool asWhole = whole.state == PartRunState::Ignored || whole.state == PartRunState::Disabled ||
                                 whole.state == PartRunState::NoDatasource;
            m_rows.append(whole);
            if (!asWhole)
                m_rows += modules;
        }
    }

    // Without the user data its parts are those that cloud-init says that it looked at.
    void runLog()
    {
        for (const PartFacts::Seen &seen : m_judge.facts().parts) {
            const bool isKnown =
                std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const PartRun &row) { return row.name == seen.name; });
            if (isKnown || m_rows.size() >= kMaxRows)
                continue;
            PartRun row;
            row.part = int(m_rows.size()) + 1;
            row.name = seen.name;
            row.contentType = seen.contentType;
            row.evidence.append(m_judge.inLog(seen.line));
            m_judge.judgeSeen(row);
            m_rows.append(row);
        }
    }

    // What the cloud or the image's maker gave beside the user data; only the log tells of it.
    void runVendorData()
    {
        for (const PartFacts::Seen &seen : m_judge.facts().vendorParts) {
            const bool isKnown =
                std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const PartRun &row) { return row.name == seen.name; });
            if (isKnown || m_rows.size() >= kMaxRows)
                continue;
            PartRun row;
            row.name = seen.name;
            row.contentType = seen.contentType;
            m_judge.judgeVendor(row);
            row.evidence.append(m_judge.inLog(seen.line));
            m_rows.append(row);
        }
    }

    QString distro() const
    {
        for (const RecordedInstance &instance : m_analysis.instances) {
            if (m_analysis.inputs.at(instance.input).caseIndex == caseOf(m_analysis, m_boot))
                return instance.distro.section(QLatin1Char(' '), 0, 0);
        }
        return {};
    }

    // What came of several parts belongs to the one in which its first line stands.
    static QList<PlanItem> itemsOf(const BootPlan &plan, const Part &part, const UserData &userData)
    {
        QList<PlanItem> items;
        for (const PlanItem &item : plan.items) {
            int owner = item.part;
            if (owner == 0 && !item.places.isEmpty()) {
                for (const Part &other : userData.parts) {
                    const int line = item.places.constFirst().begin.line;
                    if (other.lines.firstLine() <= line && line <= other.lines.lastLine())
                        owner = other.index;
                }
            }
            if (owner == part.index)
                items.append(item);
        }
        return items;
    }

    static QString ignoredNote(const QList<PlanItem> &items)
    {
        const bool all = !items.isEmpty() && std::all_of(items.cbegin(), items.cend(), [](const PlanItem &item) {
            return item.state == PlanState::Ignored;
        });
        return all ? items.constFirst().note : QString();
    }

    QList<PartRun> moduleRows(const Part &part, const QList<PlanItem> &items)
    {
        QList<PartRun> rows;
        for (const PlanItem &item : items) {
            if (item.module.isEmpty() || item.state == PlanState::Ignored || item.state == PlanState::Overridden)
                continue;
            PartRun row;
            row.part = part.index;
            row.contentType = part.contentType;
            row.module = item.module;
            row.name = isScriptOf(item, part) ? item.script : item.module;
            // The module that writes a script is one matter with the one that runs it.
            const auto same = std::find_if(rows.begin(), rows.end(),
                                           [&](const PartRun &other) { return sameModule(other.name, row.name); });
            m_judge.judgeModule(row, item);
            if (same == rows.end())
                rows.append(row);
            else if (same->state == PartRunState::Ran || same->state == PartRunState::Unknown ||
                     same->state == row.state)
                *same = row;
        }
        return rows;
    }

    const Analysis &m_analysis;
    const Boot &m_boot;
    PartJudge m_judge;
    QList<PartRun> m_rows;
};

} // namespace

QList<PartRun> partRuns(const Analysis &analysis, int boot, const std::atomic<bool> *cancelled)
{
    if (boot < 0 || std::size_t(boot) >= analysis.boots.size())
        return {};
    const std::atomic<bool> never(false);
    PartFacts facts;
    const Boot &one = analysis.boots[std::size_t(boot)];
    if (!readPartFacts(analysis, one, cancelled ? *cancelled : never, facts))
        return {};
    readSemaphores(analysis, one, facts);
    return PartRunner(analysis, one, std::move(facts)).run();
}

} // namespace bootscope
