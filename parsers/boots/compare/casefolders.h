// SPDX-License-Identifier: GPL-3.0-or-later
// Which machines a folder holds the logs of: a folder of folders, of archives, or of logs side by side. They are told
// apart as in the evidence of one analysis (see cases.h), from the first bytes of each file.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <atomic>

namespace bootscope {

struct CaseFiles
{
    QString name; // short, unique among the cases that were found
    QStringList paths;
    bool operator==(const CaseFiles &) const = default;
};

inline constexpr int kMaxCases = 5000;

// Every path that is a file or the folder of one machine is one case; a folder of several is as many as it holds, each
// with the folder that is its own, else with its files. At most kMaxCases.
QList<CaseFiles> findCases(const QStringList &paths, const std::atomic<bool> *cancelled = nullptr);

} // namespace bootscope
