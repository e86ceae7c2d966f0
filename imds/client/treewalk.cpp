// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/treewalk.h"

#include <QCoreApplication>

namespace bootscope {

namespace {
constexpr int kMaxDepth = 16;
constexpr int kMaxNodes = 5000;
} // namespace

TreeWalk::TreeWalk(ImdsClient &client, const Options &options, QObject *parent)
    : QObject(parent), m_client(client), m_options(options)
{
}

void TreeWalk::start()
{
    const QByteArray path = '/' + m_options.version + '/';
    ask({{m_options.version + '/', path, true}, -1});
}

void TreeWalk::stop()
{
    m_stopped = true;
    m_stack.clear();
}

void TreeWalk::next()
{
    while (!m_stack.isEmpty()) {
        const Step step = m_stack.takeLast();
        if (++m_nodes > kMaxNodes) {
            m_limited = true;
            m_stack.clear();
            break;
        }
        if (!step.entry.isDirectory && isWithheldPath(step.entry.path) && !m_options.withCredentials) {
            Q_EMIT item({WalkItem::Kind::Withheld, step.entry, step.depth, {}});
            continue;
        }
        ask(step);
        return;
    }
    Q_EMIT finished(m_limited
                        ? QCoreApplication::translate("bootscope::Imds", "The tree is larger than %1 items or deeper "
                                                                         "than %2 levels; the rest was left out.")
                              .arg(kMaxNodes)
                              .arg(kMaxDepth)
                        : QString());
}

void TreeWalk::ask(const Step &step)
{
    m_client.get(step.entry.path, this, [this, step](const ClientAnswer &answer) { answered(step, answer); });
}

void TreeWalk::answered(const Step &step, const ClientAnswer &answer)
{
    if (m_stopped)
        return;
    const bool isTop = step.depth < 0;
    if (isTop && !answer.ok()) {
        Q_EMIT finished(answer.isAbsent() ? QCoreApplication::translate("bootscope::Imds", "There is no version %1.")
                                                .arg(QString::fromUtf8(m_options.version))
                                          : answer.problem);
        return;
    }
    if (!answer.ok()) {
        Q_EMIT item(
            {answer.isAbsent() ? WalkItem::Kind::Absent : WalkItem::Kind::Failed, step.entry, step.depth, answer});
    } else if (!step.entry.isDirectory) {
        Q_EMIT item({WalkItem::Kind::Value, step.entry, step.depth, answer});
    } else {
        if (!isTop)
            Q_EMIT item({WalkItem::Kind::Directory, step.entry, step.depth, answer});
        QList<ListingEntry> entries = parseListing(step.entry.path, answer.body);
        m_limited = m_limited || step.depth + 1 >= kMaxDepth;
        if (step.depth + 1 < kMaxDepth) {
            for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry)
                m_stack.append({*entry, step.depth + 1});
        }
    }
    Q_EMIT progressed(m_nodes, m_nodes + int(m_stack.size()));
    next();
}

} // namespace bootscope
