// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/targets/targetcompare.h"

#include <QHash>

namespace bootscope {

// Schemas that were loaded once: a text is checked for all of them after every pause in typing.
class TargetCompare::Cache
{
public:
    const Result<CheckOptions> &optionsFor(const Target &target)
    {
        const QString id = target.id();
        auto known = m_options.find(id);
        if (known == m_options.end())
            known = m_options.emplace(id, withoutFixes(checkOptionsFor(target)));
        return *known;
    }

private:
    // Nobody sees fixes in a comparison, and trying them takes most of the time.
    static Result<CheckOptions> withoutFixes(Result<CheckOptions> loaded)
    {
        if (!loaded)
            return loaded;
        CheckOptions options = loaded.take();
        options.provesFixes = false;
        return options;
    }

    QHash<QString, Result<CheckOptions>> m_options;
};

TargetCompare::TargetCompare(QObject *parent) : QObject(parent), m_cache(std::make_shared<Cache>()) {}

void TargetCompare::start(const QByteArray &text, const QList<Target> &targets)
{
    m_worker.start([this, cache = m_cache, text, targets](const Worker::Task &task) {
        QList<TargetVerdict> verdicts;
        for (const Target &target : targets) {
            if (task.cancelled())
                return;
            const Result<CheckOptions> &options = cache->optionsFor(target);
            if (options) {
                verdicts.append(verdictOf(target, checkUserData(text, *options)));
                continue;
            }
            TargetVerdict verdict;
            verdict.id = target.id();
            verdict.label = target.label();
            verdict.isReadable = false;
            verdict.first.message = options.error();
            verdicts.append(verdict);
        }
        task.post([this, verdicts] { Q_EMIT finished(verdicts); });
    });
}

} // namespace bootscope
