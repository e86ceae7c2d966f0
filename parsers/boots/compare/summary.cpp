// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/compare/summary.h"

#include "parsers/boots/compare/plainmessage.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMaxMessage = 300;
constexpr int kFewToCompare = 5;      // fewer have no usual time
constexpr double kMuchSlower = 3;     // times the median
constexpr qint64 kFeltUs = 5'000'000; // and so much longer

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Summary)
};

const Boot *bootThatMatters(const Analysis &analysis)
{
    const Boot *failed = nullptr;
    const Boot *odd = nullptr;
    for (const Boot &boot : analysis.boots) {
        if (boot.verdict == Verdict::Failed)
            failed = &boot;
        else if (boot.verdict == Verdict::Degraded || boot.verdict == Verdict::Incomplete)
            odd = &boot;
    }
    const Boot *last = analysis.boots.empty() ? nullptr : &analysis.boots.back();
    return failed ? failed : odd ? odd : last;
}

// 0 is worst.
int rankOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Failed:
        return 0;
    case Verdict::Incomplete:
        return 1;
    case Verdict::Degraded:
        return 2;
    case Verdict::Unknown:
        return 3;
    case Verdict::Succeeded:
        break;
    }
    return 4;
}

QString keyOf(const CaseSummary &one, GroupBy by)
{
    switch (by) {
    case GroupBy::Version:
        return one.cloudInit;
    case GroupBy::Datasource:
        return one.datasource;
    case GroupBy::Image:
        return one.image;
    case GroupBy::Cause:
        break;
    }
    if (!one.error.isEmpty())
        return QStringLiteral("unreadable");
    const QString verdict = verdictId(one.verdict);
    // A known kind is one cause, however each program words it; of unknown ones the words are all there is.
    return one.kind.isEmpty()                     ? verdict
           : one.kind == QLatin1String("unknown") ? QStringLiteral("%1/%2/%3").arg(verdict, one.module, one.cause)
                                                  : QStringLiteral("%1/%2/%3").arg(verdict, one.kind, one.cause);
}

QString titleOf(const CaseSummary &one, GroupBy by)
{
    if (by != GroupBy::Cause) {
        const QString key = keyOf(one, by);
        return key.isEmpty() ? Text::tr("not known") : key;
    }
    if (!one.error.isEmpty())
        return Text::tr("could not be read");
    if (!one.kind.isEmpty())
        return one.message;
    switch (one.verdict) {
    case Verdict::Succeeded:
        return Text::tr("nothing wrong");
    case Verdict::Degraded:
        return Text::tr("finished with warnings");
    case Verdict::Incomplete:
        return one.stage == Stage::Unknown ? Text::tr("the record stops before the end")
                                           : Text::tr("the record stops in %1").arg(stageName(one.stage));
    case Verdict::Failed:
        return Text::tr("failed, and the logs do not say of what");
    case Verdict::Unknown:
        break;
    }
    return one.boots == 0 ? Text::tr("no boot in these files") : Text::tr("not enough evidence");
}

} // namespace

CaseSummary unreadableCase(const QString &name, const QStringList &paths, const QString &error)
{
    CaseSummary made;
    made.name = name;
    made.paths = paths;
    made.error = error;
    return made;
}

CaseSummary summarizeCase(const QString &name, const QStringList &paths, const Analysis &analysis)
{
    CaseSummary made;
    made.name = name;
    made.paths = paths;
    made.boots = int(analysis.boots.size());
    made.image = imageOf(analysis);
    const Boot *boot = bootThatMatters(analysis);
    if (!boot)
        return made;
    made.boot = boot->index;
    made.verdict = boot->verdict;
    made.cloudInit = boot->cloudInit;
    made.datasource = boot->datasource;
    made.instanceId = boot->instanceId;
    made.start = boot->start;
    made.isUtc = boot->isUtc;
    made.durationUs = boot->durationUs;
    if (!boot->failures.isEmpty()) {
        const Failure &first = boot->failures.constFirst();
        made.kind = first.kind;
        made.stage = first.stage;
        made.module = first.module;
        made.message = first.message.left(kMaxMessage);
        made.cause = plainMessage(first.message, Numbers::KeepStatus);
    } else if (boot->verdict == Verdict::Incomplete && !boot->stages.empty()) {
        made.stage = boot->stages.back().stage;
    }
    return made;
}

void findSlowCases(QList<CaseSummary> &cases)
{
    QHash<Verdict, std::vector<qint64>> times;
    for (const CaseSummary &one : std::as_const(cases)) {
        if (one.durationUs >= 0)
            times[one.verdict].push_back(one.durationUs);
    }
    for (std::vector<qint64> &all : times)
        std::nth_element(all.begin(), all.begin() + ptrdiff_t(all.size() / 2), all.end());
    for (CaseSummary &one : cases) {
        const auto all = times.constFind(one.verdict);
        one.slowness = 0;
        if (all == times.constEnd() || int(all->size()) < kFewToCompare || one.durationUs < 0)
            continue;
        const double median = double(std::max<qint64>((*all)[all->size() / 2], 1));
        if (double(one.durationUs) >= median * kMuchSlower && double(one.durationUs) - median >= double(kFeltUs))
            one.slowness = double(one.durationUs) / median;
    }
}

QString groupById(GroupBy by)
{
    switch (by) {
    case GroupBy::Version:
        return QStringLiteral("version");
    case GroupBy::Datasource:
        return QStringLiteral("datasource");
    case GroupBy::Image:
        return QStringLiteral("image");
    case GroupBy::Cause:
        break;
    }
    return QStringLiteral("cause");
}

QList<CaseGroup> groupCases(const QList<CaseSummary> &cases, GroupBy by)
{
    QList<CaseGroup> groups;
    QHash<QString, qsizetype> places;
    for (int i = 0; i < int(cases.size()); ++i) {
        const CaseSummary &one = cases.at(i);
        const QString key = keyOf(one, by);
        auto place = places.find(key);
        if (place == places.end()) {
            place = places.insert(key, groups.size());
            groups.append({key, titleOf(one, by), {}, 0, one.verdict});
        }
        CaseGroup &group = groups[*place];
        group.cases.append(i);
        group.failed += one.verdict == Verdict::Failed ? 1 : 0;
        if (rankOf(one.verdict) < rankOf(group.worst))
            group.worst = one.verdict;
    }
    for (CaseGroup &group : groups) {
        std::stable_sort(group.cases.begin(), group.cases.end(), [&cases](int a, int b) {
            const int left = rankOf(cases.at(a).verdict);
            const int right = rankOf(cases.at(b).verdict);
            return left != right ? left < right : cases.at(a).slowness > cases.at(b).slowness;
        });
    }
    std::stable_sort(groups.begin(), groups.end(), [by](const CaseGroup &a, const CaseGroup &b) {
        if (by == GroupBy::Cause) {
            const int left = rankOf(a.worst);
            const int right = rankOf(b.worst);
            return left != right ? left < right : a.cases.size() > b.cases.size();
        }
        const double left = double(a.failed) / double(a.cases.size());
        const double right = double(b.failed) / double(b.cases.size());
        return left != right ? left > right : a.cases.size() > b.cases.size();
    });
    return groups;
}

} // namespace bootscope
