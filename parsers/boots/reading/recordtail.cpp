// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/reading/recordtail.h"

#include <QRegularExpression>

#include <utility>

namespace bootscope {

namespace {

const QLatin1String kCommandFailed("Unexpected error while running command.");

bool startsTraceback(const QString &text)
{
    return text.startsWith(QLatin1String("Traceback (most recent call last)"));
}

bool joinsTracebacks(const QString &text)
{
    return text.startsWith(QLatin1String("The above exception was")) ||
           text.startsWith(QLatin1String("During handling of the above"));
}

bool isRule(const QString &text)
{
    return text.size() > 20 && text.count(QLatin1Char('-')) == text.size();
}

bool isReportLine(const QString &text)
{
    static const QRegularExpression label(QStringLiteral("^(?:Command|Exit code|Reason|Stdout|Stderr):"));
    return label.match(text).hasMatch();
}

} // namespace

RecordTail::RecordTail(const QString &message)
    : m_isStage(message.startsWith(QLatin1String("failed stage "))), m_isCommand(message.endsWith(kCommandFailed))
{
}

bool RecordTail::begins(const QString &text)
{
    if (startsTraceback(text)) {
        m_place = Place::Frames;
        return true;
    }
    if (m_isCommand && text.startsWith(QLatin1String("Command:"))) {
        m_place = Place::Report;
        return true;
    }
    return m_isStage && (text.startsWith(QLatin1String("failed run of stage ")) || isRule(text));
}

bool RecordTail::takes(const QString &line)
{
    const QString text = line.trimmed();
    const bool isIndented = line.startsWith(QLatin1Char(' ')) || line.startsWith(QLatin1Char('\t'));
    const bool isSource = std::exchange(m_hasFrame, false);
    if (text.isEmpty())
        return true;
    switch (m_place) {
    case Place::Start:
        return begins(text);
    case Place::Frames: {
        static const QRegularExpression raised(QStringLiteral("^[A-Za-z_][\\w.]*(?:$|: )"));
        m_hasFrame = text.startsWith(QLatin1String("File \""));
        // A console may have lost the blanks before the source.
        if (isIndented || m_hasFrame || isSource)
            return true;
        if (!raised.match(text).hasMatch())
            return false;
        m_place = text.endsWith(kCommandFailed) ? Place::Report : Place::Raised;
        return true;
    }
    case Place::Report:
        if (isReportLine(text) || isIndented)
            return true;
        [[fallthrough]];
    case Place::Raised:
        if (startsTraceback(text) || joinsTracebacks(text)) {
            m_place = Place::Frames;
            m_hasFrame = joinsTracebacks(text); // the head of the next traceback stands where a source would
            return true;
        }
        return isIndented || (m_isStage && isRule(text));
    }
    return false;
}

} // namespace bootscope
