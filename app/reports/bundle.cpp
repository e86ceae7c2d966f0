// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/bundle.h"

#include "app/reports/casefile.h"
#include "app/reports/maskingdevice.h"
#include "app/reports/tarwriter.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>
#include <QTemporaryFile>

#include <algorithm>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Report)
};

constexpr qint64 kPiece = 64 * 1024;
// Where the files of the case lie in the archive.
constexpr QLatin1String kFolder("bundle/");
constexpr QLatin1String kCaseFile("CASE.json");
constexpr QLatin1String kMaskedFile("MASKED.txt");
constexpr QLatin1String kAnalysisFile("analysis.json");
constexpr qint64 kLargestInput = qint64(4) << 30;

bool isEvidence(const Input &input)
{
    // The case file of another bundle tells of that one.
    return input.source && input.kind != InputKind::CaseFile && (input.kind != InputKind::Unknown || input.sameAs >= 0);
}

bool isText(InputKind kind)
{
    return kind != InputKind::UserDataFile;
}

// A name in the archive: no way up, nothing absolute, none twice.
QString entryName(QString path, QSet<QString> &taken)
{
    QStringList parts;
    for (const QString &part :
         path.replace(QLatin1Char('\\'), QLatin1Char('/')).split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        if (part != QLatin1String(".") && part != QLatin1String(".."))
            parts.append(part);
    }
    const QString base = parts.isEmpty() ? QStringLiteral("input") : parts.join(QLatin1Char('/'));
    QString name = base;
    for (int i = 2; taken.contains(name); ++i)
        name = QString::number(i) + QLatin1Char('/') + base;
    taken.insert(name);
    return kFolder + name;
}

class Bundle
{
public:
    Bundle(const Analysis &analysis, const ReportOptions &options, Redactor &redactor, TarWriter &tar)
        : m_analysis(analysis), m_options(options), m_redactor(redactor), m_tar(tar)
    {
    }

    bool write()
    {
        learn();
        ReportSource source(m_analysis, &m_redactor);
        for (int i = 0; i < int(m_analysis.inputs.size()); ++i) {
            const Input &input = m_analysis.inputs.at(i);
            if (!isEvidence(input)) {
                if (input.kind != InputKind::CaseFile)
                    summary.leftOut.append(source.path(i));
                continue;
            }
            const QString name = entryName(source.path(i), m_taken);
            m_case.append({name.sliced(kFolder.size()), {}, {}, notesOf(i, source)});
            if (!writeInput(input, name, source.path(i)))
                return false;
        }
        if (isCancelled() || !add(kFolder + kCaseFile, caseFileText(m_case)) || !writeJson(source))
            return false;
        summary.masked = m_redactor.items();
        return add(kFolder + kMaskedFile, maskedList(summary.masked, summary.leftOut)) && m_tar.finish();
    }

    BundleSummary summary;

private:
    bool isCancelled() const { return m_options.isCancelled(); }

    template<class Take> bool pieces(const Input &input, Take take)
    {
        for (qint64 at = 0; at < input.source->size() && !isCancelled();) {
            QByteArray bytes = input.source->bytes(at, 2 * kPiece);
            if (bytes.isEmpty())
                break;
            bytes.truncate(redactionPiece(bytes, kPiece));
            if (!take(bytes))
                return false;
            at += bytes.size();
        }
        return !isCancelled();
    }

    // All of it, not only the boots: everything is handed on.
    void learn()
    {
        for (int i = 0; i < int(m_analysis.inputs.size()); ++i) {
            const Input &input = m_analysis.inputs.at(i);
            if (!isEvidence(input))
                continue;
            if (!isText(input.kind))
                m_redactor.learnUserData(input.source->bytes(0, input.source->size()));
            else
                pieces(input, [this](const QByteArray &bytes) {
                    m_redactor.learn(bytes);
                    return true;
                });
        }
    }

    // A note may quote what is masked in the line that it stands at.
    QMap<quint32, QString> notesOf(int input, ReportSource &source) const
    {
        QMap<quint32, QString> notes = m_options.notes ? m_options.notes->value(input) : QMap<quint32, QString>();
        for (QString &note : notes)
            note = source.text(note);
        return notes;
    }

    bool writeInput(const Input &input, const QString &name, const QString &place)
    {
        if (!isText(input.kind)) {
            const QByteArray bytes = m_redactor.maskUserData(input.source->bytes(0, input.source->size()), place);
            m_case.last().sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
            m_case.last().textSha256 = userDataHash(bytes);
            return add(name, bytes);
        }
        // The size stands before the bytes in an archive, and is known once all of it is masked.
        QTemporaryFile spool;
        if (!spool.open())
            return false;
        MaskingDevice masked(m_redactor, spool, place);
        const bool done = pieces(input, [&](const QByteArray &bytes) { return masked.write(bytes) == bytes.size(); });
        if (!done || !masked.finish() || !spool.flush() || !spool.seek(0))
            return false;
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(&spool);
        m_case.last().sha256 = hash.result().toHex();
        return addSpool(name, spool);
    }

    bool writeJson(ReportSource &source)
    {
        QTemporaryFile spool;
        if (!spool.open())
            return false;
        writeJsonReport(source, m_options, spool);
        return addSpool(kFolder + kAnalysisFile, spool);
    }

    bool addSpool(const QString &name, QFile &spool)
    {
        ++summary.files;
        return spool.flush() && spool.seek(0) && m_tar.add(name, spool);
    }

    bool add(const QString &name, const QByteArray &bytes)
    {
        ++summary.files;
        return m_tar.add(name, bytes);
    }

    const Analysis &m_analysis;
    const ReportOptions &m_options;
    Redactor &m_redactor;
    TarWriter &m_tar;
    QSet<QString> m_taken{kCaseFile, kMaskedFile, kAnalysisFile}; // names that the bundle needs itself
    QList<CaseFileEntry> m_case;
};

} // namespace

Result<BundleSummary> writeBundle(const Analysis &analysis, const ReportOptions &options, Redactor &redactor,
                                  const QString &path)
{
    for (const Input &input : analysis.inputs) {
        if (isEvidence(input) && input.source->size() > kLargestInput)
            return Error{Text::tr("%1 is too large for a bundle.").arg(input.path)};
    }
    if (std::none_of(analysis.inputs.cbegin(), analysis.inputs.cend(), isEvidence))
        return Error{Text::tr("Nothing in this case is known to be evidence of a boot: there is nothing to bundle.")};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Text::tr("Cannot write %1: %2").arg(path, file.errorString())};
    TarWriter tar(file);
    Bundle bundle(analysis, options, redactor, tar);
    if (!bundle.write() || !file.commit()) {
        const QString why = options.isCancelled()     ? Text::tr("it was cancelled")
                            : tar.problem().isEmpty() ? file.errorString()
                                                      : tar.problem();
        return Error{Text::tr("Cannot write %1: %2").arg(path, why)};
    }
    bundle.summary.path = path;
    bundle.summary.bytes = QFileInfo(path).size();
    return bundle.summary;
}

QByteArray maskedList(const QList<MaskedItem> &items, const QStringList &leftOut)
{
    QByteArray text("What was masked in this bundle. The same value has the same label in all of its files.\n\n");
    if (items.isEmpty())
        text += "Nothing was found that had to be masked.\n";
    for (const MaskedItem &item : items) {
        text += item.label + "  " + maskKindId(item.kind).toLatin1() + ", " + QByteArray::number(item.count) +
                (item.count == 1 ? " place:" : " places:");
        for (const MaskedPlace &place : item.places)
            text += ' ' + place.name.toUtf8() + ':' + QByteArray::number(place.line);
        text += item.count > item.places.size() ? " ...\n" : "\n";
    }
    if (!leftOut.isEmpty())
        text += "\nLeft out, as nobody knows what they hold: " + leftOut.join(QStringLiteral(", ")).toUtf8() + "\n";
    return text;
}

} // namespace bootscope
