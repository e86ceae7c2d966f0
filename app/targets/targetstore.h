// SPDX-License-Identifier: GPL-3.0-or-later
// The targets that the user added, one file each in the user's data folder. Files are replaced whole, so that several
// programs may use the folder at once.
#pragma once

#include "parsers/targets/target.h"

#include <optional>

namespace bootscope {

class TargetStore
{
public:
    explicit TargetStore(const QString &folder = defaultFolder());

    static QString defaultFolder();

    // Newest version first, without the embedded one. What cannot be read is named in problems, in whole sentences.
    QList<Target> added(QStringList *problems = nullptr) const;
    bool isEmpty() const; // without reading any of them
    // The error says why it is not kept. A target of the same id is replaced.
    Result<bool> add(const Target &target) const;
    bool remove(const QString &id) const;
    // By the distribution's number or the version; the embedded one goes first, then the newest package.
    std::optional<Target> find(const QString &version) const;

private:
    QString m_folder;
};

} // namespace bootscope
