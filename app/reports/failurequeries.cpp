// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/failurequeries.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Report)
};

constexpr qsizetype kLongest = 120; // characters of the message that are looked for
constexpr qsizetype kShortest = 6;  // letters: less would find anything

// In single quotes of a shell.
QString shellQuoted(const QString &text)
{
    return QLatin1Char('\'') + QString(text).replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

QString jsonQuoted(const QString &text)
{
    return QLatin1Char('"') +
           QString(text)
               .replace(QLatin1Char('\\'), QStringLiteral("\\\\"))
               .replace(QLatin1Char('"'), QStringLiteral("\\\"")) +
           QLatin1Char('"');
}

} // namespace

QString failurePattern(const Failure &failure)
{
    QString message = failure.message.section(QLatin1Char('\n'), 0, 0).trimmed();
    if (message.size() > kLongest)
        message = message.left(message.lastIndexOf(QLatin1Char(' '), kLongest) > 20
                                   ? message.lastIndexOf(QLatin1Char(' '), kLongest)
                                   : kLongest);
    // What is a machine's own: ids, addresses, numbers, names of temporary files, labels of a masking.
    static const QRegularExpression own(QStringLiteral(
        "‹[^›]*›|\\b[a-z]{1,12}-[0-9a-f]{8,17}\\b|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|\\bip(?:-\\d{1,3}){4}\\b|"
        "(?:[0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}|\\b[0-9a-f]{12,}\\b|\\b[0-9a-f]{8}-[0-9a-f-]{27}\\b|"
        "/(?:tmp|run)/[^\\s'\":,]*|/var/lib/cloud/instances?/[^\\s/]+(?=/)|\\b\\d+(?:\\.\\d+)?\\b|[^\\x20-\\x7e]+"));
    static const QRegularExpression special(QStringLiteral("([\\\\.^$|?*+()\\[\\]{}])"));
    QString pattern;
    qsizetype at = 0;
    for (auto found = own.globalMatch(message); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        pattern += message.sliced(at, match.capturedStart() - at).replace(special, QStringLiteral("\\\\1"));
        pattern += QStringLiteral(".*");
        at = match.capturedEnd();
    }
    pattern += message.sliced(at).replace(special, QStringLiteral("\\\\1"));
    static const QRegularExpression repeated(QStringLiteral("(?:\\.\\*){2,}"));
    pattern.replace(repeated, QStringLiteral(".*"));
    while (pattern.startsWith(QLatin1String(".*")))
        pattern.remove(0, 2);
    while (pattern.endsWith(QLatin1String(".*")))
        pattern.chop(2);
    qsizetype letters = 0;
    for (const QChar c : std::as_const(pattern))
        letters += c.isLetter() ? 1 : 0;
    return letters < kShortest ? QString() : pattern;
}

QString failureQuery(const Failure &failure, QueryForm form)
{
    const QString pattern = failurePattern(failure);
    if (pattern.isEmpty())
        return {};
    switch (form) {
    case QueryForm::Grep:
        return QStringLiteral("grep -nE -e %1 /var/log/cloud-init.log /var/log/cloud-init-output.log")
            .arg(shellQuoted(pattern));
    case QueryForm::Journal:
        return QStringLiteral("journalctl -b --no-pager --case-sensitive=yes -g %1").arg(shellQuoted(pattern));
    case QueryForm::Jq: {
        // An export of CloudWatch: aws logs filter-log-events
        const QString filter = QStringLiteral(".events[] | select(.message | test(") + jsonQuoted(pattern) +
                               QStringLiteral(")) | [.logStreamName, .timestamp, .message] | @tsv");
        return QStringLiteral("jq -r ") + shellQuoted(filter) + QStringLiteral(" events.json");
    }
    case QueryForm::LogsInsights:
        return QStringLiteral("fields @timestamp, @logStream, @message\n| filter @message like /") +
               QString(pattern).replace(QLatin1Char('/'), QStringLiteral("\\/")) +
               QStringLiteral("/\n| sort @timestamp desc\n| limit 1000");
    case QueryForm::LogQl:
        return QStringLiteral("{filename=~\".*cloud-init.*\"} |~ ") + jsonQuoted(pattern);
    }
    return {};
}

QString queryFormName(QueryForm form)
{
    switch (form) {
    case QueryForm::Grep:
        return Text::tr("grep, for the logs of a machine");
    case QueryForm::Journal:
        return Text::tr("journalctl");
    case QueryForm::Jq:
        return Text::tr("jq, for an export of CloudWatch Logs");
    case QueryForm::LogsInsights:
        return Text::tr("CloudWatch Logs Insights");
    case QueryForm::LogQl:
        return Text::tr("LogQL, for Loki");
    }
    return {};
}

QList<QueryForm> queryForms()
{
    return {QueryForm::Grep, QueryForm::Journal, QueryForm::Jq, QueryForm::LogsInsights, QueryForm::LogQl};
}

} // namespace bootscope
