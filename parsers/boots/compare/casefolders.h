// SPDX-License-Identifier: GPL-3.0-or-later
// Which machines a folder holds the logs of: a folder of folders, of archives, or of logs side by side.
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

// Every path that is a file or the folder of one machine is one case; a folder of several is as many as it holds. Opens
// the first bytes of files that lie side by side: content decides whether they are logs. Links to folders are not
// followed. At most kMaxCases.
QList<CaseFiles> findCases(const QStringList &paths, const std::atomic<bool> *cancelled = nullptr);

} // namespace bootscope
