// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences and commands of PartRun.
#pragma once

#include "parsers/boots/parts/partruns.h"

namespace bootscope {

// Removes semaphores so that modules run at the next boot: "sudo rm -f … && sudo reboot". paths: as the log has them;
// a module without one is looked for where cloud-init keeps it for that frequency. Empty for frequencies that need
// none.
QString runAgainCommand(const QStringList &modules, const QStringList &paths, const QString &frequency);
// Everything from the start, as on a new machine.
QString startOverCommand();

struct PartWords
{
    QString name;      // what the sentence is about: "part-001", "runcmd"
    QString module;    // that runs it: "scripts_user"; may be empty
    QString frequency; // may be empty
    QString instance;  // id; may be empty
    QString stage;     // translated name of the stage in which it would run; may be empty
    QString message;   // of a failure: the log's words
    std::optional<int> exitCode;
};
QString ranSentence(const PartWords &words);
QString failedSentence(const PartWords &words);
QString suspectSentence(const PartWords &words);
QString againSentence(const PartWords &words);       // not again, because of a semaphore
QString semaphoreSentence(const PartWords &words);   // the file that says that it ran is there
QString noSemaphoreSentence(const PartWords &words); // others are there, this one is not
QString ignoredTypeSentence(const QString &contentType);
QString notReachedSentence(const PartWords &words, const QString &lastStage); // translated name, empty for none
QString neverFinishedSentence(const PartWords &words);
QString noKeySentence(const PartWords &words);
QString notListedSentence(const PartWords &words);
QString noDatasourceSentence();
QString disabledSentence(const QString &message);
QString consumeFailedSentence();
QString notToldSentence();
// Of a cloud-config part: count of its modules are in that state, first is one of them.
QString configSentence(int modules, int count, PartRunState state, const QString &first);
QString readSentence();
QString readOnlySentence(); // of a cloud-config that is not at hand

} // namespace bootscope
