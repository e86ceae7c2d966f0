// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/recovery.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

namespace bootscope {

namespace {

const QString kSuffix = QStringLiteral(".json");

// An id begins with the process that wrote it: "4711-…".
bool isOfRunningProcess(const QString &id)
{
    bool ok = false;
    const qint64 pid = id.section(QLatin1Char('-'), 0, 0).toLongLong(&ok);
    if (!ok || pid == QCoreApplication::applicationPid())
        return ok;
    // Another program may have got the number since: only one that is called like us counts.
    QFile comm(QStringLiteral("/proc/%1/comm").arg(pid));
    return comm.open(QIODevice::ReadOnly) && comm.readAll().trimmed() == "bootscope";
}

} // namespace

RecoveryStore::RecoveryStore(const QString &folder) : m_folder(folder) {}

QString RecoveryStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/bootscope/unsaved");
}

QString RecoveryStore::newId() const
{
    return QStringLiteral("%1-%2")
        .arg(QCoreApplication::applicationPid())
        .arg(QUuid::createUuid().toString(QUuid::Id128));
}

QString RecoveryStore::fileOf(const QString &id) const
{
    return m_folder + QLatin1Char('/') + id + kSuffix;
}

bool RecoveryStore::keep(const RecoveredText &text) const
{
    if (!QDir().mkpath(m_folder))
        return false;
    const QJsonObject object{{QStringLiteral("name"), text.name},
                             {QStringLiteral("path"), text.path},
                             {QStringLiteral("base64"), QString::fromLatin1(text.text.toBase64())}};
    QSaveFile file(fileOf(text.id));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    // User data may hold secrets.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return file.commit();
}

void RecoveryStore::forget(const QString &id) const
{
    QFile::remove(fileOf(id));
}

QList<RecoveredText> RecoveryStore::leftBehind() const
{
    QList<RecoveredText> texts;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({QLatin1Char('*') + kSuffix}, QDir::Files, QDir::Time)) {
        const QString id = name.chopped(kSuffix.size());
        QFile file(folder.filePath(name));
        if (isOfRunningProcess(id) || !file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        const auto text = QByteArray::fromBase64Encoding(object.value(QLatin1String("base64")).toString().toLatin1());
        if (text && !text.decoded.isEmpty())
            texts.append({id, object.value(QLatin1String("name")).toString(),
                          object.value(QLatin1String("path")).toString(), text.decoded});
    }
    return texts;
}

} // namespace bootscope
