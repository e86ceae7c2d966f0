// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/markstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace bootscope {

namespace {

constexpr qint64 kKeyBytes = 4096;
constexpr qint64 kMaxFile = 4 * 1024 * 1024;
constexpr qint64 kLineBytes = 16 * 1024;
constexpr qsizetype kMaxMarks = 10'000; // of one log
constexpr qsizetype kMaxNote = 4000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::MarkStore)
};

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString fileOf(const QString &folder, const Input &input)
{
    return QDir(folder).filePath(QString::fromLatin1(contentKey(*input.source)) + QStringLiteral(".json"));
}

QMap<quint32, QString> loadOf(const QString &folder, const Input &input)
{
    QMap<quint32, QString> marks;
    QFile file(fileOf(folder, input));
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxFile)
        return marks;
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("marks")).toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject mark = value.toObject();
        const double number = mark.value(QLatin1String("line")).toDouble();
        if (number < 1 || number > input.lines.lineCount() || marks.size() >= kMaxMarks)
            continue;
        const auto line = quint32(number);
        const QByteArray text = input.lines.text(*input.source, LineNo(line), kLineBytes);
        if (hashOf(text) == mark.value(QLatin1String("text_sha256")).toString())
            marks.insert(line, mark.value(QLatin1String("note")).toString().left(kMaxNote));
    }
    return marks;
}

} // namespace

QByteArray contentKey(const ByteSource &source)
{
    return QCryptographicHash::hash(source.bytes(0, kKeyBytes), QCryptographicHash::Sha256).toHex();
}

QString marksFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/bootscope/marks");
}

LogNotes loadMarks(const QString &folder, const Analysis &analysis)
{
    LogNotes notes;
    for (int i = 0; i < analysis.inputs.size(); ++i) {
        const Input &input = analysis.inputs.at(i);
        if (!input.source || input.lines.lineCount() == 0)
            continue;
        const QMap<quint32, QString> marks = loadOf(folder, input);
        if (!marks.isEmpty())
            notes.insert(i, marks);
    }
    return notes;
}

CarriedCase allMarks(const QString &folder, const Analysis &analysis)
{
    CarriedCase all = readCaseFiles(analysis);
    const LogNotes own = loadMarks(folder, analysis);
    for (auto it = own.cbegin(); it != own.cend(); ++it)
        all.notes.insert(it.key(), it.value());
    return all;
}

Result<bool> saveMarks(const QString &folder, const Input &input, const QMap<quint32, QString> &marks)
{
    if (!input.source)
        return false;
    const QString path = fileOf(folder, input);
    if (marks.isEmpty()) {
        QFile::remove(path);
        return true;
    }
    QJsonArray list;
    for (auto it = marks.cbegin(); it != marks.cend() && list.size() < kMaxMarks; ++it)
        list.append(QJsonObject{
            {QStringLiteral("line"), double(it.key())},
            {QStringLiteral("text_sha256"), hashOf(input.lines.text(*input.source, LineNo(it.key()), kLineBytes))},
            {QStringLiteral("note"), it.value().left(kMaxNote)}});
    const QJsonObject whole{{QStringLiteral("schema"), 1},
                            {QStringLiteral("log"), QFileInfo(input.path).fileName()},
                            {QStringLiteral("marks"), list}};
    QDir().mkpath(folder);
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(whole).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{Text::tr("The marks cannot be kept in %1: %2").arg(path, file.errorString())};
    return true;
}

} // namespace bootscope
