// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/status/analyzetext.h"

#include "parsers/boots/reading/stageflow.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace bootscope {

namespace {

constexpr std::size_t kMaxBoots = 1000;
constexpr std::size_t kMaxSteps = 20'000; // of one boot
constexpr qsizetype kMaxLine = 1000;

class AnalyzeReader
{
public:
    AnalyzeReader(int input, NameTable &names) : m_input(input), m_names(names) {}

    void addLine(LineNo line, const QString &text)
    {
        static const QRegularExpression record(QStringLiteral("^-- Boot Record \\d+ --"));
        static const QRegularExpression started(QStringLiteral("^Starting stage: \\(?([\\w-]+)\\)?"));
        static const QRegularExpression ended(QStringLiteral("^Finished stage: \\(([\\w-]+)\\) (\\d+\\.\\d+) seconds"));
        static const QRegularExpression step(QStringLiteral("^\\s*\\|`->(.+?) @(\\d+\\.\\d+)s \\+(\\d+\\.\\d+)s"));
        static const QRegularExpression blame(QStringLiteral("^\\s+(\\d+\\.\\d+)s \\(([\\w-]+)/(.+)\\)\\s*$"));
        static const QRegularExpression total(QStringLiteral("^Total Time: (\\d+\\.\\d+) seconds"));
        if (record.match(text).hasMatch()) {
            startBoot(line);
            return;
        }
        if (m_boots.empty())
            return;
        Boot &boot = m_boots.back();
        if (const auto match = started.match(text); match.hasMatch()) {
            stage(match.captured(1), line);
            m_current = match.captured(1);
        } else if (const auto end = ended.match(text); end.hasMatch()) {
            StageRun *run = stage(end.captured(1), line);
            if (!run)
                return;
            run->durationUs = microseconds(end.captured(2));
            run->endLine = line;
            run->finished = true;
        } else if (const auto inner = step.match(text); inner.hasMatch()) {
            addStep(m_current, stepName(inner.captured(1)), inner.captured(3), line);
        } else if (const auto item = blame.match(text); item.hasMatch()) {
            addStep(item.captured(2), item.captured(3), item.captured(1), line);
            // blame leaves out what never ended.
            if (StageRun *run = stage(item.captured(2), line))
                run->finished = true;
        } else if (const auto all = total.match(text); all.hasMatch()) {
            boot.durationUs = microseconds(all.captured(1));
        } else {
            return;
        }
        boot.logEnd = line;
    }

    std::vector<Boot> take()
    {
        // Boots of which nothing is told are none.
        m_boots.erase(std::remove_if(m_boots.begin(), m_boots.end(),
                                     [](const Boot &boot) { return boot.logBegin == boot.logEnd; }),
                      m_boots.end());
        for (Boot &boot : m_boots) {
            // A stage that blame lists has no line of its own: it began where its first step is told.
            std::stable_sort(boot.stages.begin(), boot.stages.end(),
                             [](const StageRun &a, const StageRun &b) { return a.stage < b.stage; });
        }
        return std::move(m_boots);
    }

private:
    static qint64 microseconds(const QString &seconds)
    {
        const double value = seconds.toDouble();
        return value < 1e9 ? qint64(std::llround(value * 1e6)) : kUnknownDuration;
    }

    // "running config-ssh with frequency once-per-instance" is the step "config-ssh".
    static QString stepName(const QString &description)
    {
        static const QRegularExpression module(QStringLiteral("^running (config-[\\w-]+) with frequency "));
        const auto match = module.match(description);
        return match.hasMatch() ? match.captured(1) : description;
    }

    void startBoot(LineNo line)
    {
        if (m_boots.size() >= kMaxBoots)
            return;
        Boot boot;
        boot.logInput = m_input;
        boot.logBegin = line;
        boot.logEnd = line;
        m_boots.push_back(std::move(boot));
        m_current.clear();
        m_steps = 0;
    }

    // Null for what is no stage: "azure-ds/find_endpoint" is part of one, but of which is not told.
    StageRun *stage(const QString &name, LineNo line)
    {
        const Stage wanted = stageOfEvent(name.toUtf8());
        if (wanted == Stage::Unknown)
            return nullptr;
        SharedVector<StageRun> &stages = m_boots.back().stages;
        for (std::size_t i = 0; i < stages.size(); ++i) {
            if (std::as_const(stages).at(i).stage == wanted)
                return &stages[i];
        }
        StageRun run;
        run.stage = wanted;
        run.line = line;
        run.endLine = line;
        stages.push_back(std::move(run));
        return &stages.back();
    }

    void addStep(const QString &stageName, const QString &name, const QString &seconds, LineNo line)
    {
        StageRun *run = stage(stageName, line);
        if (!run || ++m_steps > kMaxSteps)
            return;
        Step step;
        step.durationUs = microseconds(seconds);
        step.line = line;
        step.endLine = line;
        step.name = m_names.indexOf(name.toUtf8());
        step.finished = true;
        run->steps.push_back(step);
        run->endLine = std::max(run->endLine, line);
    }

    int m_input;
    NameTable &m_names;
    std::vector<Boot> m_boots;
    QString m_current; // stage that `show` is in
    std::size_t m_steps = 0;
};

} // namespace

std::vector<Boot> readAnalyzeText(QByteArrayView text, int input, NameTable &names)
{
    AnalyzeReader reader(input, names);
    quint32 line = 0;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            end = text.size();
        QString one = QString::fromUtf8(text.sliced(at, qMin(end - at, kMaxLine)));
        while (one.endsWith(QLatin1Char('\r')))
            one.chop(1);
        reader.addLine(LineNo(++line), one);
        at = end + 1;
    }
    return reader.take();
}

} // namespace bootscope
