// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/cases.h"

#include "parsers/evidence/sniff.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace bootscope {

namespace {

// Folders that stand inside of one machine's evidence, wherever it was copied to.
bool isInnerFolder(const QString &name)
{
    static const QSet<QString> kInner{
        QStringLiteral("var"),     QStringLiteral("run"),          QStringLiteral("etc"),
        QStringLiteral("var_log"), QStringLiteral("sos_commands"), QStringLiteral("gathered_out"),
        QStringLiteral("system"),  QStringLiteral("cloudinitlog"), QStringLiteral("cloud-init")};
    return kInner.contains(name);
}

// What tells the machine in a path: the folder around the places that every machine has.
QString rootOf(const QString &path)
{
    QStringList folders = path.split(QLatin1Char('/'));
    folders.removeLast();
    for (qsizetype i = 0; i < folders.size(); ++i) {
        // "/var/log" of this machine is a root as well, but then all of the path is one.
        if (isInnerFolder(folders.at(i)) && (i > 0 || !path.startsWith(QLatin1Char('/')))) {
            folders = folders.mid(0, i);
            break;
        }
        if (folders.at(i).startsWith(QLatin1String("cloud-init-logs-"))) {
            folders = folders.mid(0, i + 1);
            break;
        }
    }
    return folders.join(QLatin1Char('/'));
}

QString machineIn(const QString &path)
{
    static const QRegularExpression kId(QStringLiteral("(?<![0-9a-z])i-(?:[0-9a-f]{17}|[0-9a-f]{8})(?![0-9a-f])"));
    return kId.match(path).captured();
}

// "web1" of "web1-cloud-init-output.log" and of "web1.log.gz": several machines' logs are often copied into one folder
// so. Empty for the names that every machine has.
QString stemOf(const FoundFile &file)
{
    static const QRegularExpression kStem(QStringLiteral("^(.+?)[-_.]*(?:cloud-?init|console|user-?data|output)"));
    static const QRegularExpression kEnding(
        QStringLiteral("(?:[-_.](?:first|last|latest|\\d{1,3}))?(?:\\.(?:gz|xz|zst|bz2|txt|log|json|\\d{1,3}))*$"));
    QString name = file.input.path.section(QLatin1Char('/'), -1);
    if (isKnownName(name))
        return {};
    if (const QRegularExpressionMatch match = kStem.match(name); match.hasMatch())
        return match.captured(1);
    // Files that a person named by hand are one case.
    return file.isAsked ? QString() : name.remove(kEnding);
}

constexpr int kMostMerged = 200; // groups; of so many each is a machine

struct Group
{
    QSet<int> kinds;
    QSet<QString> machines;
};

class Cases
{
public:
    explicit Cases(QList<FoundFile> &files) : m_files(files) {}

    void run()
    {
        for (FoundFile &file : m_files)
            m_keys.append(keyOf(file));
        splitByStem();
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            if (!isLog(m_files.at(i).input.kind))
                continue;
            Group &group = m_groups[m_keys.at(i)];
            group.kinds.insert(int(m_files.at(i).input.kind));
            if (!m_files.at(i).machine.isEmpty())
                group.machines.insert(m_files.at(i).machine);
        }
        mergeSiblings();
        while (m_groups.size() <= kMostMerged && mergeOnce()) {
        }
        assign();
    }

private:
    static QString keyOf(FoundFile &file)
    {
        if (file.machine.isEmpty())
            file.machine = machineIn(file.place);
        return rootOf(file.input.path);
    }

    // Logs of one kind in one folder whose names begin differently.
    void splitByStem()
    {
        QMap<std::pair<QString, int>, QSet<QString>> stems;
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            if (isLog(m_files.at(i).input.kind))
                stems[{m_keys.at(i), int(m_files.at(i).input.kind)}].insert(tagOf(i));
        }
        QSet<QString> split;
        for (auto it = stems.cbegin(); it != stems.cend(); ++it) {
            if (it.value().size() > 1 && !it.value().contains(QString()))
                split.insert(it.key().first);
        }
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            if (split.contains(m_keys.at(i)) && !tagOf(i).isEmpty())
                m_keys[i] += QLatin1Char('/') + tagOf(i);
        }
    }
    QString tagOf(qsizetype i) const
    {
        return m_files.at(i).machine.isEmpty() ? stemOf(m_files.at(i)) : m_files.at(i).machine;
    }

    static bool isBelow(const QString &inner, const QString &outer)
    {
        return outer.isEmpty() || inner.startsWith(outer + QLatin1Char('/'));
    }

    void merge(const QString &from, const QString &into)
    {
        const Group group = m_groups.take(from);
        m_groups[into].kinds |= group.kinds;
        m_groups[into].machines |= group.machines;
        std::replace(m_keys.begin(), m_keys.end(), from, into);
    }

    // Folders beside each other that hold one kind each ("logs", "console") are one machine's.
    void mergeSiblings()
    {
        QMap<QString, QStringList> below;
        for (auto it = m_groups.cbegin(); it != m_groups.cend(); ++it)
            below[it.key().section(QLatin1Char('/'), 0, -2)].append(it.key());
        for (const QStringList &keys : std::as_const(below)) {
            QSet<int> kinds;
            QSet<QString> machines;
            qsizetype sum = 0;
            for (const QString &key : keys) {
                kinds |= m_groups.value(key).kinds;
                machines |= m_groups.value(key).machines;
                sum += m_groups.value(key).kinds.size();
            }
            if (sum != kinds.size() || machines.size() > 1)
                continue;
            for (const QString &key : keys.mid(1))
                merge(key, keys.constFirst());
        }
    }

    // Two groups that cannot be two machines' evidence: they complete each other.
    bool mergeOnce()
    {
        for (auto a = m_groups.begin(); a != m_groups.end(); ++a) {
            for (auto b = std::next(a); b != m_groups.end(); ++b) {
                const bool sameMachine = !a->machines.isEmpty() && a->machines == b->machines;
                const bool otherMachine = !a->machines.isEmpty() && !b->machines.isEmpty() && !sameMachine;
                const bool complete = !a->kinds.intersects(b->kinds);
                const bool near = isBelow(b.key(), a.key()) || isBelow(a.key(), b.key()) || m_groups.size() == 2;
                if (!sameMachine && (otherMachine || !complete || !near))
                    continue;
                merge(QString(b.key()), QString(a.key()));
                return true;
            }
        }
        return false;
    }

    void assign()
    {
        QStringList names;
        for (auto it = m_groups.cbegin(); it != m_groups.cend(); ++it) {
            const int index = int(names.size());
            names.append(it.key());
            m_cases.insert(it.key(), index);
            for (const QString &machine : it->machines)
                m_ofMachine.insert(machine, index);
        }
        leaveOutShared(names);
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            Input &input = m_files[i].input;
            input.caseIndex = names.size() < 2 ? 0 : caseOf(m_keys.at(i), m_files.at(i).machine);
            if (names.size() >= 2 && input.caseIndex >= 0)
                input.caseName = names.at(input.caseIndex);
        }
    }

    // The group of a file that is no log: its own folder's, its machine's, else the nearest one around it.
    int caseOf(QString key, const QString &machine) const
    {
        if (const int own = m_cases.value(key, -1); own >= 0)
            return own;
        if (const int own = m_ofMachine.value(machine, -1); own >= 0)
            return own;
        while (!key.isEmpty()) {
            key.truncate(qMax<qsizetype>(0, key.lastIndexOf(QLatin1Char('/'))));
            if (const int around = m_cases.value(key, -1); around >= 0)
                return around;
        }
        return -1;
    }

    // Of the folders the part that they do not share.
    static void leaveOutShared(QStringList &keys)
    {
        QStringList shared = keys.value(0).split(QLatin1Char('/'));
        for (const QString &key : std::as_const(keys)) {
            const QStringList own = key.split(QLatin1Char('/'));
            const auto differ = std::mismatch(shared.cbegin(), shared.cend(), own.cbegin(), own.cend());
            shared = shared.mid(0, differ.first - shared.cbegin());
        }
        for (QString &key : keys) {
            const QStringList own = key.split(QLatin1Char('/'));
            key = own.mid(qMin(shared.size(), own.size() - 1)).join(QLatin1Char('/'));
        }
    }

    QList<FoundFile> &m_files;
    QStringList m_keys; // of each file
    QMap<QString, Group> m_groups;
    QHash<QString, int> m_cases; // by key
    QHash<QString, int> m_ofMachine;
};

} // namespace

void tellCasesApart(QList<FoundFile> &files)
{
    Cases(files).run();
}

} // namespace bootscope
