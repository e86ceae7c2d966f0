// SPDX-License-Identifier: GPL-3.0-or-later
// A folder that a test fills with files.
#pragma once

#include "parsers/evidence/evidence.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace bootscope::test {

class EvidenceFolder
{
public:
    QString path(const QString &inner = {}) const { return inner.isEmpty() ? m_dir.path() : m_dir.filePath(inner); }

    QString write(const QString &inner, const QByteArray &bytes) const
    {
        const QString path = m_dir.filePath(inner);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a sample");
        return path;
    }

    void link(const QString &target, const QString &inner) const
    {
        const QString path = m_dir.filePath(inner);
        QDir().mkpath(QFileInfo(path).path());
        if (!QFile::link(target, path))
            qFatal("cannot make a link");
    }

    // Paths below the folder and kinds, one a line: "var/log/cloud-init.log cloud-init-log".
    QStringList kinds(const QList<Input> &inputs) const
    {
        QStringList lines;
        for (const Input &input : inputs)
            lines.append(QDir(m_dir.path()).relativeFilePath(input.path) + QLatin1Char(' ') + inputKindId(input.kind));
        return lines;
    }

private:
    QTemporaryDir m_dir;
};

} // namespace bootscope::test
