// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/format.h"

#include <QCoreApplication>

namespace bootscope {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("bootscope::Diagnose", text);
}

// The last character of the terminal's escape sequence that begins at a place: of a colour, a title, a character set.
qsizetype endOfEscape(const QString &text, qsizetype at)
{
    qsizetype end = at + 1;
    if (end >= text.size())
        return at;
    const char16_t kind = text.at(end).unicode();
    if (kind == u'[') {
        // Parameters, ended by a letter.
        for (++end; end < text.size() && (text.at(end).unicode() < 0x40 || text.at(end).unicode() > 0x7e);)
            ++end;
    } else if (kind == u']') {
        // A title, ended by a bell or by another escape and a backslash.
        for (++end; end < text.size() && text.at(end) != QChar(0x07) && text.at(end) != QChar(0x1b);)
            ++end;
        if (end + 1 < text.size() && text.at(end) == QChar(0x1b))
            ++end;
    } else if (kind == u'(' || kind == u')' || kind == u'#') {
        ++end;
    }
    return end;
}

} // namespace

QString formatDuration(qint64 us)
{
    if (us < 0)
        return QStringLiteral("–");
    if (us < 1'000'000)
        return say(QT_TRANSLATE_NOOP("bootscope::Diagnose", "%1 ms")).arg(us / 1000);
    if (us < 60'000'000)
        return say(QT_TRANSLATE_NOOP("bootscope::Diagnose", "%1 s"))
            .arg(double(us) / 1e6, 0, 'f', us < 10'000'000 ? 2 : 1);
    const qint64 seconds = us / 1'000'000;
    if (seconds < 3600)
        return say(QT_TRANSLATE_NOOP("bootscope::Diagnose", "%1 min %2 s"))
            .arg(seconds / 60)
            .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return say(QT_TRANSLATE_NOOP("bootscope::Diagnose", "%1 h %2 min"))
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'));
}

QString printable(QByteArrayView bytes, qsizetype maxChars)
{
    // Four bytes a character at most: a line of megabytes is not decoded to show its beginning.
    const bool cutBytes = bytes.size() > maxChars * 4;
    const QString decoded = QString::fromUtf8(bytes.first(std::min(bytes.size(), maxChars * 4)));
    QString text;
    text.reserve(std::min(decoded.size(), maxChars));
    for (qsizetype i = 0; i < decoded.size() && text.size() < maxChars; ++i) {
        const QChar c = decoded.at(i);
        if (c == QChar(0x1b)) {
            i = endOfEscape(decoded, i);
        } else if (c == QLatin1Char('\t')) {
            text += QStringLiteral("    ");
        } else if (c.unicode() < 0x20 || c.unicode() == 0x7f) {
            text +=
                c.unicode() == 0x7f ? QChar(0x2421) : QChar(0x2400 + c.unicode()); // the picture of a control character
        } else {
            text += c;
        }
    }
    if (cutBytes || decoded.size() > maxChars)
        text += QChar(0x2026);
    return text;
}

QString resultSign(StepResult result)
{
    switch (result) {
    case StepResult::Success:
        return QStringLiteral("✓");
    case StepResult::Warn:
        return QStringLiteral("△");
    case StepResult::Fail:
        return QStringLiteral("✕");
    case StepResult::Skipped:
        return QStringLiteral("↷");
    case StepResult::Unknown:
        break;
    }
    return QStringLiteral("–");
}

QString resultWord(StepResult result)
{
    switch (result) {
    case StepResult::Success:
        return say(QT_TRANSLATE_NOOP("bootscope::Diagnose", "succeeded"));
    case StepResult::Warn:
        return say(QT_TRANSLATE_NOOP("bootscope::Diagnose", "with warnings"));
    case StepResult::Fail:
        return say(QT_TRANSLATE_NOOP("bootscope::Diagnose", "failed"));
    case StepResult::Skipped:
        return say(QT_TRANSLATE_NOOP("bootscope::Diagnose", "skipped"));
    case StepResult::Unknown:
        break;
    }
    return say(QT_TRANSLATE_NOOP("bootscope::Diagnose", "not known"));
}

QString roleWord(FailureRole role)
{
    switch (role) {
    case FailureRole::Root:
        return say(QT_TRANSLATE_NOOP("bootscope::Diagnose", "Root cause"));
    case FailureRole::Suspect:
        return say(QT_TRANSLATE_NOOP("bootscope::Diagnose", "Suspect"));
    case FailureRole::Consequence:
        break;
    }
    return say(QT_TRANSLATE_NOOP("bootscope::Diagnose", "Consequence"));
}

QString roleIcon(FailureRole role)
{
    switch (role) {
    case FailureRole::Root:
        return QStringLiteral("error");
    case FailureRole::Suspect:
        return QStringLiteral("suspect");
    case FailureRole::Consequence:
        break;
    }
    return QStringLiteral("info");
}

} // namespace bootscope
