// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/semaphores.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace bootscope {

namespace {

constexpr QLatin1String kOne("semaphore"); // Input::format of a single one, until they are joined
constexpr qint64 kMaxBytes = 200;          // a process and a time

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Evidence)
};

} // namespace

bool isSemaphorePlace(const QString &place)
{
    static const QRegularExpression sem(
        QStringLiteral("(?:^|/)(?:var/lib/cloud|run/cloud-init|instances?/[^/]+|instance)/sem/[\\w.-]+$"));
    return sem.match(place).hasMatch();
}

void markSemaphore(FoundFile &file)
{
    file.input.format = kOne;
}

void joinSemaphores(QList<FoundFile> &files)
{
    QHash<QString, qsizetype> folders; // -> index of the first file, which becomes the input
    QHash<QString, QByteArray> texts;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const Input &input = files.at(i).input;
        if (input.format != kOne || !input.source)
            continue;
        const QString folder = input.path.section(QLatin1Char('/'), 0, -2);
        if (!folders.contains(folder))
            folders.insert(folder, i);
        texts[folder] += input.path.section(QLatin1Char('/'), -1).toUtf8() + ' ' +
                         input.source->bytes(0, kMaxBytes).split('\n').constFirst().trimmed() + '\n';
    }
    for (auto it = folders.cbegin(); it != folders.cend(); ++it) {
        FoundFile &first = files[it.value()];
        first.input.path = it.key();
        first.place = first.place.section(QLatin1Char('/'), 0, -2);
        first.input.format = kSemaphoresFormat;
        first.input.source = ByteSource::fromBytes(texts.value(it.key()));
        first.input.remark = Text::tr("What cloud-init keeps in mind as done, a module a line.");
    }
    files.removeIf([](const FoundFile &file) { return file.input.format == kOne; });
}

} // namespace bootscope
