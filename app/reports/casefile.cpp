// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/casefile.h"

#include "parsers/userdata/userdata.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bootscope {

namespace {

constexpr qint64 kPiece = 1 << 20;
constexpr qint64 kMaxFile = 8 << 20;
constexpr qsizetype kMaxNotes = 10'000; // of one file
constexpr qsizetype kMaxNote = 4000;    // characters

QByteArray sha256Of(const ByteSource &source)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 at = 0; at < source.size();) {
        const QByteArray bytes = source.bytes(at, kPiece);
        if (bytes.isEmpty())
            break;
        hash.addData(bytes);
        at += bytes.size();
    }
    return hash.result().toHex();
}

// A reader of archives may have unpacked user data on the way: what it says is compared, not how it was packed.
bool isUnchanged(const Input &input, const QJsonObject &file)
{
    const QString text = file.value(QLatin1String("text_sha256")).toString();
    if (text.isEmpty())
        return sha256Of(*input.source) == file.value(QLatin1String("sha256")).toString().toLatin1();
    return userDataHash(input.source->bytes(0, input.source->size())) == text.toLatin1();
}

QMap<quint32, QString> notesOf(const QJsonArray &list, const Input &input)
{
    QMap<quint32, QString> notes;
    for (const QJsonValue &value : list) {
        const double line = value[QStringLiteral("line")].toDouble();
        if (line >= 1 && line <= input.lines.lineCount() && notes.size() < kMaxNotes)
            notes.insert(quint32(line), value[QStringLiteral("note")].toString().left(kMaxNote));
    }
    return notes;
}

} // namespace

QByteArray userDataHash(const QByteArray &bytes)
{
    return QCryptographicHash::hash(readUserData(bytes).document, QCryptographicHash::Sha256).toHex();
}

QByteArray caseFileText(const QList<CaseFileEntry> &entries)
{
    QJsonArray files;
    for (const CaseFileEntry &entry : entries) {
        QJsonObject file{{QStringLiteral("name"), entry.name},
                         {QStringLiteral("sha256"), QString::fromLatin1(entry.sha256)}};
        if (!entry.textSha256.isEmpty())
            file.insert(QStringLiteral("text_sha256"), QString::fromLatin1(entry.textSha256));
        QJsonArray notes;
        for (auto it = entry.notes.cbegin(); it != entry.notes.cend() && notes.size() < kMaxNotes; ++it)
            notes.append(QJsonObject{{QStringLiteral("line"), double(it.key())},
                                     {QStringLiteral("note"), it.value().left(kMaxNote)}});
        if (!notes.isEmpty())
            file.insert(QStringLiteral("notes"), notes);
        files.append(file);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("bootscope_case"), 1}, {QStringLiteral("files"), files}}).toJson();
}

CarriedCase readCaseFiles(const Analysis &analysis)
{
    CarriedCase carried;
    QHash<QString, int> byPath;
    for (int i = 0; i < int(analysis.inputs.size()); ++i)
        byPath.insert(analysis.inputs.at(i).path, i);
    for (const Input &input : analysis.inputs) {
        if (input.kind != InputKind::CaseFile || !input.source || input.source->size() > kMaxFile)
            continue;
        const QString folder = input.path.left(input.path.lastIndexOf(QLatin1Char('/')) + 1);
        const QJsonObject root = QJsonDocument::fromJson(input.source->bytes(0, kMaxFile)).object();
        const QJsonArray files = root.value(QLatin1String("files")).toArray();
        for (const QJsonValue &file : files) {
            const QString name = file[QStringLiteral("name")].toString();
            const int index = byPath.value(folder + name, -1);
            if (index < 0 || !analysis.inputs.at(index).source)
                continue;
            const Input &named = analysis.inputs.at(index);
            if (!isUnchanged(named, file.toObject())) {
                carried.changed.append(name);
                continue;
            }
            const QMap<quint32, QString> notes = notesOf(file[QStringLiteral("notes")].toArray(), named);
            if (!notes.isEmpty())
                carried.notes.insert(index, notes);
        }
    }
    return carried;
}

} // namespace bootscope
