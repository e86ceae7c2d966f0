// SPDX-License-Identifier: GPL-3.0-or-later
// The modules of cloud-init by release and distribution, in the order in which each stage runs them.
// The facts stand in resources/modules/modules.yaml, which says where they are from.
#pragma once

#include "parsers/userdata/release.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace bootscope {

// The stages that run modules. The local stage runs none.
enum class ModuleStage : quint8 { Network, Config, Final };
inline constexpr int kModuleStages = 3;

struct ModuleRule
{
    QString name;                           // with underscores: "write_files"
    QString frequency;                      // "once-per-instance", "always", "once"
    QStringList keys;                       // top-level keys of a cloud-config that ask something of it
    bool isOwn = false;                     // does something though no user data asks for it
    bool isVerified = true;                 // runs on the distribution unless "unverified_modules" must name it first
    bool isListed = true;                   // in the list of a stage
    ModuleStage stage = ModuleStage::Final; // of its list; meaningless when it is not listed
};

class ModuleTable
{
public:
    static const ModuleTable &embedded();
    // Of a text like resources/modules/modules.yaml; what is wrong with it is in errors().
    static ModuleTable read(const QByteArray &yaml);

    const QStringList &errors() const { return m_errors; } // English: for those who edit the file
    const QStringList &distros() const { return m_distros; }

    // In the order of execution, the network stage's first; then what stands in no list. A distribution that is not
    // known counts as the first one of distros().
    QList<ModuleRule> rules(Release release, const QString &distro) const;
    // A top-level key that cloud-init reads without a module: "output".
    bool isSetting(const QString &key) const { return m_settings.contains(key); }

private:
    struct Line
    {
        ModuleRule rule;
        Release since{0, 0};
        Release until{10000, 0};
        QStringList in;       // empty: all
        QStringList verified; // of no meaning when isForAll
        bool isForAll = true;
    };
    friend class ModuleTableReader;

    QList<Line> m_lines;
    QStringList m_distros;
    QStringList m_settings;
    QStringList m_errors;
};

// "scripts-user", "cc_scripts_user" and "scripts_user.py" name one module. Empty when the text names none.
QString canonicalModuleName(const QString &written);

} // namespace bootscope
