// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/cases.h"

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

// "web1" of "web1-cloud-init-output.log": several machines' logs are often copied into one folder so.
QString stemOf(const QString &path)
{
    static const QRegularExpression kStem(QStringLiteral("^(.+?)[-_.]*(?:cloud-init|console|user-?data)"));
    return kStem.match(path.section(QLatin1Char('/'), -1)).captured(1);
}

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
        while (mergeOnce()) {
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
        return m_files.at(i).machine.isEmpty() ? stemOf(m_files.at(i).input.path) : m_files.at(i).machine;
    }

    static bool isBelow(const QString &inner, const QString &outer)
    {
        return outer.isEmpty() || inner.startsWith(outer + QLatin1Char('/'));
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
                a->kinds |= b->kinds;
                a->machines |= b->machines;
                for (QString &key : m_keys) {
                    if (key == b.key())
                        key = a.key();
                }
                m_groups.erase(b);
                return true;
            }
        }
        return false;
    }

    void assign()
    {
        const QStringList keys = m_groups.keys();
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            Input &input = m_files[i].input;
            input.caseIndex = keys.size() < 2 ? 0 : caseOf(m_keys.at(i), m_files.at(i).machine, keys);
            if (keys.size() >= 2 && input.caseIndex >= 0)
                input.caseName = nameOf(keys.at(input.caseIndex), keys);
        }
    }

    // The group of a file that is no log: its own folder's, else the nearest one around it, else the only one below.
    int caseOf(const QString &key, const QString &machine, const QStringList &keys) const
    {
        int best = -1;
        for (int i = 0; i < int(keys.size()); ++i) {
            if (keys.at(i) == key || (!machine.isEmpty() && m_groups.value(keys.at(i)).machines.contains(machine)))
                return i;
            if (isBelow(key, keys.at(i)) && (best < 0 || keys.at(i).size() > keys.at(best).size()))
                best = i;
        }
        return best;
    }

    // The part of the folder that the others do not share.
    static QString nameOf(const QString &key, const QStringList &keys)
    {
        qsizetype shared = 0;
        const QStringList own = key.split(QLatin1Char('/'));
        while (shared + 1 < own.size() && std::all_of(keys.cbegin(), keys.cend(), [&](const QString &other) {
                   return other.section(QLatin1Char('/'), shared, shared) == own.at(shared);
               }))
            ++shared;
        return own.mid(shared).join(QLatin1Char('/'));
    }

    QList<FoundFile> &m_files;
    QStringList m_keys; // of each file
    QMap<QString, Group> m_groups;
};

} // namespace

void tellCasesApart(QList<FoundFile> &files)
{
    Cases(files).run();
}

} // namespace bootscope
