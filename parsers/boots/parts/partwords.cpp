// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/parts/partwords.h"

#include "parsers/boots/parts/partfacts.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::PartRun)
};

constexpr qsizetype kMaxMessage = 160;

QString shortened(const QString &message)
{
    return message.size() > kMaxMessage ? message.left(kMaxMessage) + QChar(0x2026) : message;
}

// A path of the log goes into a command that somebody may run: only what needs no quoting.
bool isPlainPath(const QString &path)
{
    static const QRegularExpression plain(QStringLiteral("^/var/lib/cloud/[\\w./-]+$"));
    return plain.match(path).hasMatch() && !path.contains(QLatin1String(".."));
}

} // namespace

QString runAgainCommand(const QStringList &modules, const QStringList &paths, const QString &frequency)
{
    QStringList files;
    for (qsizetype i = 0; i < modules.size(); ++i) {
        const QString known = paths.value(i);
        if (isPlainPath(known))
            files.append(known);
        else if (frequency == QLatin1String("once-per-instance"))
            files.append(QStringLiteral("/var/lib/cloud/instance/sem/config_") + moduleKey(modules.at(i)));
        else if (frequency == QLatin1String("once"))
            files.append(QStringLiteral("/var/lib/cloud/sem/config_%1.once").arg(moduleKey(modules.at(i))));
    }
    return files.isEmpty() ? QString()
                           : QStringLiteral("sudo rm -f %1 && sudo reboot").arg(files.join(QLatin1Char(' ')));
}

QString startOverCommand()
{
    return QStringLiteral("sudo cloud-init clean --logs --reboot");
}

QString ranSentence(const PartWords &words)
{
    if (words.frequency == QLatin1String("always"))
        return Text::tr("It ran, and runs at every boot.");
    if (words.frequency == QLatin1String("once-per-instance"))
        return Text::tr("It ran. It runs once per instance: not at the next boot.");
    if (words.frequency == QLatin1String("once"))
        return Text::tr("It ran. It runs once on this disk, whatever the instance.");
    return Text::tr("It ran.");
}

QString failedSentence(const PartWords &words)
{
    return words.exitCode
               ? Text::tr("It failed (exit %1): %2").arg(QString::number(*words.exitCode), shortened(words.message))
               : Text::tr("It failed: %1").arg(shortened(words.message));
}

QString suspectSentence(const PartWords &words)
{
    return Text::tr("It ran, but something looks wrong: %1").arg(shortened(words.message));
}

QString againSentence(const PartWords &words)
{
    if (words.frequency == QLatin1String("once"))
        return Text::tr("It runs once on this disk, and that was at an earlier boot.");
    return words.instance.isEmpty()
               ? Text::tr("It runs once per instance, and ran at an earlier boot of this one.")
               : Text::tr("It runs once per instance, and ran at an earlier boot of %1.").arg(words.instance);
}

QString semaphoreSentence(const PartWords &words)
{
    return words.frequency == QLatin1String("once")
               ? Text::tr("It has run: the semaphore of %1 is there. It does not run again on this disk.")
                     .arg(words.module)
               : Text::tr("It has run: the semaphore of %1 is there. It does not run again on this instance.")
                     .arg(words.module);
}

QString noSemaphoreSentence(const PartWords &words)
{
    return Text::tr("It has not run on this instance: other modules left a semaphore, %1 did not.").arg(words.module);
}

QString ignoredTypeSentence(const QString &contentType)
{
    if (contentType == QLatin1String("text/x-not-multipart"))
        return Text::tr("cloud-init ignored it: its first line is no header that cloud-init knows.");
    return contentType.isEmpty()
               ? Text::tr("cloud-init ignored it: it has no handler for its type.")
               : Text::tr("cloud-init ignored it: it has no handler for the type %1.").arg(contentType);
}

QString notReachedSentence(const PartWords &words, const QString &lastStage)
{
    const QString wanted = words.stage.isEmpty() ? Text::tr("its stage") : words.stage;
    return lastStage.isEmpty()
               ? Text::tr("It was not reached: %1 did not begin.").arg(wanted)
               : Text::tr("It was not reached: it runs in %1, and the record ends in %2.").arg(wanted, lastStage);
}

QString neverFinishedSentence(const PartWords &words)
{
    Q_UNUSED(words)
    return Text::tr("It was started, and the record ends before it did.");
}

QString noKeySentence(const PartWords &words)
{
    return Text::tr("The module %1 found none of its keys in what cloud-init had read, so it did nothing.")
        .arg(words.module);
}

QString notListedSentence(const PartWords &words)
{
    return Text::tr("The stage ended without the module %1: the image or the user data does not list it.")
        .arg(words.module);
}

QString noDatasourceSentence()
{
    return Text::tr("cloud-init found no datasource, so it never saw the user data.");
}

QString disabledSentence(const QString &message)
{
    return Text::tr("cloud-init did not run: %1").arg(shortened(message));
}

QString consumeFailedSentence()
{
    return Text::tr("Reading the user data failed as a whole, so none of its parts was used.");
}

QString notToldSentence()
{
    return Text::tr("The evidence does not tell.");
}

QString configSentence(int modules, int count, PartRunState state, const QString &first)
{
    switch (state) {
    case PartRunState::Failed:
        return Text::tr("Read. Of the modules that it asks something of, %1 of %2 failed: %3 first.")
            .arg(count)
            .arg(modules)
            .arg(first);
    case PartRunState::Ran:
        return Text::tr("Read. Of the modules that it asks something of, %1 of %2 ran.").arg(count).arg(modules);
    case PartRunState::NotReached:
        return Text::tr("Read, but the record ends before %1 had its turn.").arg(first);
    default:
        return Text::tr("Read again at this boot, but none of its %1 modules ran again.").arg(modules);
    }
}

QString readSentence()
{
    return Text::tr("cloud-init read it.");
}

QString readOnlySentence()
{
    return Text::tr("cloud-init read it. Open the user data as well to see which of its modules ran.");
}

} // namespace bootscope
