// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/parts/partfacts.h"

#include "parsers/boots/bootlines.h"
#include "parsers/evidence/semaphores.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qsizetype kMaxEntries = 2000; // of each kind
constexpr qsizetype kMaxMessage = 4096;
constexpr qint64 kMaxSemaphores = 256 * 1024; // bytes

// The text between two markers; empty when one of them is missing.
QString between(QByteArrayView text, QByteArrayView before, QByteArrayView after)
{
    const qsizetype begin = text.indexOf(before);
    if (begin < 0)
        return {};
    const QByteArrayView rest = text.sliced(begin + before.size());
    const qsizetype end = rest.indexOf(after);
    return end < 0 ? QString() : QString::fromUtf8(rest.first(end));
}

QString vendorName(const QString &name)
{
    return QStringLiteral("vendor/") + name;
}

class FactReader
{
public:
    explicit FactReader(PartFacts &facts) : m_facts(facts) {}

    void addLine(LineNo line, QByteArrayView message)
    {
        switch (message.isEmpty() ? '\0' : message.front()) {
        case 'R':
            readRun(line, message);
            break;
        case 'C':
            if (message.startsWith("Calling handler "))
                readHandler(line, message);
            else if (message.startsWith("Consuming user data failed"))
                m_facts.consumeFailed = {line, {}};
            break;
        case 'U':
            if (message.startsWith("Unhandled ") && !m_inVendorData)
                add(m_facts.unhandled, line, between(message, "(", ")"));
            break;
        case '{':
            readHeaders(line, message);
            break;
        case 's':
            m_inVendorData = message.startsWith("start: ") && message.contains("/consume-vendor-data");
            break;
        case 'f':
            if (m_inVendorData && message.startsWith("finish: ") && message.contains("/consume-vendor-data"))
                m_inVendorData = false;
            break;
        case 'S':
            readSkipped(line, message);
            break;
        case '[':
            readInstance(line, message);
            break;
        default:
            readAlready(line, message);
            break;
        }
    }

private:
    static void add(QList<PartFacts::Line> &list, LineNo line, const QString &text)
    {
        if (list.size() < kMaxEntries)
            list.append({line, text});
    }
    static void add(QHash<QString, PartFacts::Line> &hash, const QString &key, LineNo line, const QString &text)
    {
        if (!key.isEmpty() && hash.size() < kMaxEntries && !hash.contains(key))
            hash.insert(key, {line, text});
    }

    // `Running config-runcmd using lock (<FileLock using file '/var/lib/cloud/instances/i-1/sem/config_runcmd'>)`
    // `Running command ['/var/lib/cloud/instance/scripts/part-001'] with allowed return codes [0] (…)`
    void readRun(LineNo line, QByteArrayView message)
    {
        if (message.startsWith("Running command ")) {
            const QByteArrayView head = message.first(qMin<qsizetype>(message.size(), 512));
            if (!head.contains("/scripts/") && !head.contains("/boothooks/"))
                return;
            static const QRegularExpression script(
                QStringLiteral("^Running command \\[?'?(/[^'\\s]*/(?:scripts|boothooks)/(?:[^'\\s]*/)?([^'/\\s]+))"));
            const auto match = script.match(QString::fromUtf8(head));
            const QString path = match.captured(1);
            const bool isVendor = path.contains(QLatin1String("/scripts/vendor/"));
            add(m_facts.scripts, isVendor ? vendorName(match.captured(2)) : match.captured(2), line, path);
        } else if (message.contains(" using lock (")) {
            add(m_facts.ran, moduleKey(between(message, "Running ", " using lock (")), line,
                between(message, "using file '", "'"));
        }
    }

    // `Calling handler ShellScriptPartHandler: [[…]] (text/x-shellscript, part-001, 2) with frequency always`
    void readHandler(LineNo line, QByteArrayView message)
    {
        const qsizetype at = message.lastIndexOf(" (");
        if (at < 0)
            return;
        const QString arguments = between(message.sliced(at), "(", ")");
        const QString type = arguments.section(QLatin1Char(','), 0, 0).trimmed();
        const QString name = arguments.section(QLatin1Char(','), 1, 1).trimmed();
        if (!type.startsWith(QLatin1String("__")))
            add(m_facts.handled, m_inVendorData ? vendorName(name) : name, line, type);
    }

    // `{'MIME-Version': '1.0', 'Content-Type': 'text/cloud-config', 'Content-Disposition': 'attachment;
    // filename="part-001"'}`
    void readHeaders(LineNo line, QByteArrayView message)
    {
        QList<PartFacts::Seen> &parts = m_inVendorData ? m_facts.vendorParts : m_facts.parts;
        if (!message.contains("'Content-Type'") || parts.size() >= kMaxEntries)
            return;
        const QString type = between(message, "'Content-Type': '", "'").section(QLatin1Char(';'), 0, 0).trimmed();
        const QString name = between(message, "filename=\"", "\"");
        if (!type.isEmpty())
            parts.append({m_inVendorData ? vendorName(name) : name, type, line});
    }

    // `Skipping modules 'snap,runcmd' because no applicable config is provided.`
    // `Skipping module named runcmd, no 'runcmd' key in configuration`
    void readSkipped(LineNo line, QByteArrayView message)
    {
        QString names;
        if (message.startsWith("Skipping modules "))
            names = between(message, "'", "'");
        else if (message.startsWith("Skipping module named ") && message.contains(", no "))
            names = between(message, "Skipping module named ", ",");
        for (const QString &name : names.split(QLatin1Char(','), Qt::SkipEmptyParts))
            add(m_facts.without, moduleKey(name), line, {});
    }

    // `[net] init will now be targeting instance id: i-1. new=False`
    void readInstance(LineNo line, QByteArrayView message)
    {
        if (const qsizetype at = message.indexOf(" new="); at > 0 && message.contains("targeting instance id: ")) {
            const QString text = QString::fromUtf8(message.sliced(at + 1)).trimmed();
            // The network stage of a first boot finds what the local stage made: the first word counts.
            if (m_facts.instance.line.value == 0)
                m_facts.instance = {line, text};
        }
    }

    // `config-runcmd already ran (freq=once-per-instance)`
    void readAlready(LineNo line, QByteArrayView message)
    {
        if (message.size() < 200 && message.contains(" already ran (freq="))
            add(m_facts.already, moduleKey(QString::fromUtf8(message.first(message.indexOf(' ')))), line,
                between(message, "(freq=", ")"));
    }

    PartFacts &m_facts;
    bool m_inVendorData = false;
};

} // namespace

QString moduleKey(const QString &module)
{
    QString name = moduleOfStep(module);
    return name.replace(QLatin1Char('-'), QLatin1Char('_'));
}

void readSemaphores(const Analysis &analysis, const Boot &boot, PartFacts &facts)
{
    const int caseIndex = caseOf(analysis, boot);
    const bool isLast = std::none_of(analysis.boots.begin(), analysis.boots.end(), [&](const Boot &other) {
        return other.index > boot.index && caseOf(analysis, other) == caseIndex;
    });
    for (int i = 0; isLast && i < analysis.inputs.size(); ++i) {
        const Input &input = analysis.inputs.at(i);
        if (input.format != kSemaphoresFormat || !input.source || input.caseIndex != caseIndex)
            continue;
        // Those of another instance say nothing of this one.
        const QString instance = input.path.section(QLatin1Char('/'), -2, -2);
        const bool isOfInstance = input.path.contains(QLatin1String("/instances/"));
        if (isOfInstance && !boot.instanceId.isEmpty() && instance != boot.instanceId)
            continue;
        facts.hasSemaphores = facts.hasSemaphores || isOfInstance;
        const qsizetype root = input.path.indexOf(QLatin1String("/var/lib/cloud/"));
        const QList<QByteArray> lines = input.source->bytes(0, kMaxSemaphores).split('\n');
        for (qsizetype line = 0; line < lines.size(); ++line) {
            const QString name = QString::fromUtf8(lines.at(line).left(lines.at(line).indexOf(' ')));
            if (!name.startsWith(QLatin1String("config_")))
                continue;
            const QString module = moduleKey(name.mid(7).section(QLatin1Char('.'), 0, 0));
            const LineNo at(quint32(line + 1));
            const QString path = root < 0 ? QString() : input.path.mid(root) + QLatin1Char('/') + name;
            facts.semaphores.insert(module, {{i, at, at}, path});
        }
    }
}

bool readPartFacts(const Analysis &analysis, const Boot &boot, const std::atomic<bool> &cancelled, PartFacts &facts)
{
    if (boot.logInput < 0 || boot.logInput >= analysis.inputs.size())
        return true;
    const Input &input = analysis.inputs.at(boot.logInput);
    if (input.kind != InputKind::CloudInitLog || !input.source)
        return true;
    facts.isRead = true;
    FactReader reader(facts);
    return readBootLines(
        input, boot.logBegin, boot.logEnd, boot.start, cancelled,
        [&](LineNo line, QByteArrayView text, const RecordHead &head) {
            if (head.isHead)
                reader.addLine(
                    line, text.sliced(head.messageOffset).first(qMin(text.size() - head.messageOffset, kMaxMessage)));
        });
}

} // namespace bootscope
