// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a plan together, stage by stage.
#pragma once

#include "parsers/plan/bootplan.h"

#include <QMap>
#include <QSet>

namespace bootscope {

class PlanBuilder
{
public:
    PlanBuilder(const UserData &userData, const PlanOptions &options);

    BootPlan build();

private:
    // A module as one stage's list names it.
    struct Listed
    {
        ModuleRule rule;
        QString written;
        QString frequency;
        bool isOverride = false; // the frequency is the list's own
        TextRange place;         // in a list of the user data
    };
    // A script that a part puts into a folder.
    struct Script
    {
        int part = 0;
        bool isTemplate = false;
        QString name;
    };

    // planparts.cpp: until the modules run
    void planParts();
    void planPart(const Part &part);
    void planInclude(const Part &part);
    void planScriptPart(const Part &part);
    void planConfigParts();
    bool isTakenByHandler(const Part &part);
    QString problemOf(const Part &part) const; // why cloud-init drops it; empty when it does not

    // planlists.cpp: which modules each stage runs
    void readLists();
    QList<Listed> listOf(ModuleStage stage);
    QList<Listed> ownList(ModuleStage stage, const YamlEntry &entry);
    const ModuleRule *ruleOf(const QString &name) const;
    bool isForced(const QString &written) const;
    void planLeftOvers();
    void planLeftOver(const YamlEntry &entry);
    void planLeftScripts();
    void finish();

    // planmodules.cpp: what they do
    void planStage(ModuleStage stage);
    void planModule(const Listed &listed, PlanStage stage);
    void planOverwrites(const ModuleRule &rule, PlanStage stage);
    void planScripts(const Listed &listed, PlanStage stage);
    void refine(PlanItem &item, const QList<const YamlEntry *> &asked);
    void refineCommands(PlanItem &item, const YamlNode &value);
    void refinePower(PlanItem &item, const YamlNode &value);
    void refinePackages(PlanItem &item, const QList<const YamlEntry *> &asked);
    QList<const YamlEntry *> askedOf(const ModuleRule &rule) const;

    PlanItem &add(PlanStage stage, const QString &what);
    void markValues(PlanItem &item, const QList<const YamlEntry *> &entries);

    const UserData &m_userData;
    BootPlan m_plan;
    Release m_release;
    QList<ModuleRule> m_rules;
    QList<QList<Listed>> m_lists;                      // by ModuleStage
    QMap<QString, QMap<QByteArray, Script>> m_scripts; // module -> file name -> who
    QSet<QString> m_takenKeys;                         // some module of some stage acts on them
    QStringList m_handlerWords;                        // texts in the part handlers so far
    int m_handlerPart = 0;
    QSet<qsizetype> m_shownOverwrites;
    QList<PlanItem> m_late; // found while a step above them was planned
    bool m_userScriptsRan = false;
};

// planwhat.cpp. "packages: nginx, curl"; never the value of a secret. Empty when there is nothing to tell.
QString whatModuleDoes(const QString &module, const QList<const YamlEntry *> &asked);
QString shortPlanText(const QString &text); // one line, at most so long
// planreasons.cpp
QString whyHere(const QString &module, PlanStage stage);

} // namespace bootscope
