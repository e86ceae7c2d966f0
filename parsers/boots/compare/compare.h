// SPDX-License-Identifier: GPL-3.0-or-later
// Two boots side by side: their steps aligned by stage and module, and what the one did that the other did not.
#pragma once

#include "parsers/boots/analysis.h"

namespace bootscope {

enum class StepChange : quint8 {
    Same,
    Slower,
    Faster,
    Better,     // it failed or warned in the reference only
    Skipped,    // it ran in the reference
    New,        // not in the reference
    Missing,    // in the reference only
    NotReached, // the same, and the record of the boot stops before it
    Unfinished, // it ended in the reference
    Worse       // it failed or warned, and did not in the reference
};
QString changeId(StepChange change);   // "not-reached"
QString changeName(StepChange change); // translated: "not reached"
// What stands for a boot that took another way; slower and faster do not.
bool isDivergence(StepChange change);

// A place in a boot: indices into Boot::stages and StageRun::steps; step -1 is the stage itself, stage -1 nothing.
struct StepPlace
{
    int stage = -1;
    int step = -1;
    bool operator==(const StepPlace &) const = default;
};

struct ComparedStep
{
    Stage stage = Stage::Unknown;
    QString name; // of the step, as the boot (else the reference) spells it; empty for the stage itself
    StepChange change = StepChange::Same;
    StepPlace reference;
    StepPlace boot;
    qint64 referenceUs = kUnknownDuration;
    qint64 bootUs = kUnknownDuration;
};

struct ComparedFact
{
    QString name; // translated: "cloud-init version"
    QString reference;
    QString boot; // empty when not known
};

struct CompareOptions
{
    // Slower is what takes both so many times as long and so much longer.
    double slowerFactor = 1.5;
    qint64 slowerLeastUs = 500'000;
};

struct BootComparison
{
    std::vector<ComparedStep> steps; // in order of their start; a stage stands before its steps
    int firstDivergence = -1;        // index into steps; -1 when both went the same way
    QList<ComparedFact> facts;       // those that differ
};

// Boots are indices into Analysis::boots. The reference is the one that is taken for good.
BootComparison compareBoots(const Analysis &referenceCase, int reference, const Analysis &bootCase, int boot,
                            const CompareOptions &options = {});

// "They part in Final at scripts-user: it failed here and not there." Translated.
QString comparisonSentence(const BootComparison &comparison);

// The boot of a case that a comparison is about when nobody says which: the last one that failed, else the last one.
// As a reference: the last one that succeeded, else the last one. -1 when there is none.
int bootToCompare(const Analysis &analysis, bool asReference);

} // namespace bootscope
