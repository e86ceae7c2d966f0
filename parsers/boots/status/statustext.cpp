// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/status/statustext.h"

#include "parsers/boots/reading/logtext.h"

#include <QDateTime>
#include <QRegularExpression>

namespace bootscope {

namespace {

constexpr qsizetype kMaxStatuses = 50;
constexpr qsizetype kMaxMessages = 200;
constexpr qsizetype kMaxDetail = 40; // lines of the older form's last field
constexpr qsizetype kMaxLine = 4000;
constexpr int kFirstYear = 2001;

QStringList linesOf(QByteArrayView text)
{
    QStringList lines;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            end = text.size();
        QString line = cleanText(text.sliced(at, qMin(end - at, kMaxLine)).toByteArray());
        while (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        lines.append(line);
        at = end + 1;
    }
    return lines;
}

class TextReader
{
public:
    explicit TextReader(QByteArrayView text) : m_lines(linesOf(text)) {}

    QList<RecordedStatus> read()
    {
        // While it waits, the command prints dots on the same line.
        static const QRegularExpression first(
            QStringLiteral("^\\.*\\s*status: (not run|not started|running|done|error|disabled|degraded)\\s*$"));
        QList<RecordedStatus> all;
        while (m_at < m_lines.size() && all.size() < kMaxStatuses) {
            const auto match = first.match(m_lines.at(m_at++));
            if (!match.hasMatch())
                continue;
            RecordedStatus status;
            status.line = LineNo(quint32(m_at));
            status.word = statusWord(match.captured(1));
            readFields(status);
            all.append(status);
        }
        return all;
    }

private:
    QString line() const { return m_lines.value(m_at); }
    LineNo here() const { return LineNo(quint32(m_at + 1)); }

    bool take(const char *name, QString &value)
    {
        const QLatin1String key(name);
        if (m_at >= m_lines.size() || !line().startsWith(key))
            return false;
        value = line().mid(key.size()).trimmed();
        return true;
    }

    void readFields(RecordedStatus &status)
    {
        QString value;
        while (m_at < m_lines.size()) {
            if (take("time: ", value) || take("last_update: ", value)) {
                status.lastUpdate = statusTime(value);
            } else if (take("extended_status: ", value)) {
                status.extended = value;
            } else if (take("boot_status_code: ", value)) {
                status.bootCode = value;
            } else if (take("detail:", value)) {
                ++m_at;
                value.isEmpty() ? readDetailBelow(status) : setDetail(status, value);
                continue;
            } else if (take("errors:", value)) {
                readList(status, QString());
            } else if (take("recoverable_errors:", value)) {
                readRecoverable(status);
                return;
            } else {
                return;
            }
            ++m_at;
        }
    }

    static void setDetail(RecordedStatus &status, const QString &text)
    {
        status.detail = text;
        if (text.startsWith(QLatin1String("DataSource")))
            status.datasource = text.section(QLatin1Char(' '), 0, 0);
        else if (const QString stage = runningStage(text); !stage.isEmpty())
            status.running = stage == QLatin1String("init-local")       ? Stage::Local
                             : stage == QLatin1String("init")           ? Stage::Network
                             : stage == QLatin1String("modules-config") ? Stage::Config
                             : stage == QLatin1String("modules-final")  ? Stage::Final
                                                                        : Stage::Unknown;
    }

    static QString runningStage(const QString &text)
    {
        const QLatin1String start("Running in stage: ");
        return text.startsWith(start) ? text.mid(start.size()).trimmed() : QString();
    }

    // Up to 24.0 the text stands below the name. Up to 23.3 it is the datasource or all errors, a line each, and
    // nothing marks its end.
    void readDetailBelow(RecordedStatus &status)
    {
        static const QRegularExpression foreign(
            QStringLiteral("^(?:\\S*[$#%>] |\\S+@\\S+[:~]|Cloud-init v\\. |Traceback |\\++ "
                           "|#{3,}|-{3,}|[{\\[]|\\d{4}-\\d\\d-\\d\\d )"));
        const bool isErrors = status.word == StatusWord::Error && status.extended.isEmpty();
        const qsizetype end = qMin(m_lines.size(), m_at + (isErrors ? kMaxDetail : 1));
        for (; m_at < end && !line().trimmed().isEmpty() && !foreign.match(line()).hasMatch(); ++m_at) {
            const QString text = line().trimmed();
            if (status.detail.isEmpty())
                setDetail(status, text);
            if (isErrors)
                addError(status, text);
        }
    }

    // An exception's text may be of several lines.
    void addError(RecordedStatus &status, const QString &text)
    {
        static const QRegularExpression continues(
            QStringLiteral("^(?:\\s|Command: |Exit code: |Reason: |Stdout: |Stderr: )"));
        if (!status.messages.isEmpty() && continues.match(line()).hasMatch())
            status.messages.last().text += QLatin1Char('\n') + text;
        else if (status.messages.size() < kMaxMessages)
            status.messages.append({{}, text, here()});
    }

    // m_at: on the line with the name; afterwards on its last line.
    void readList(RecordedStatus &status, const QString &level)
    {
        bool inItem = false;
        for (; m_at + 1 < m_lines.size(); ++m_at) {
            const QString next = m_lines.at(m_at + 1);
            // What was copied from a terminal holds blanks where a tab was.
            const bool isItem = next.startsWith(QLatin1String("\t- ")) || next.startsWith(QLatin1String("     "));
            if (isItem && next.trimmed().startsWith(QLatin1String("- "))) {
                inItem = status.messages.size() < kMaxMessages;
                if (inItem)
                    status.messages.append({level, next.trimmed().mid(2), LineNo(quint32(m_at + 2))});
            } else if (inItem && level.isEmpty() && !next.trimmed().isEmpty() &&
                       !next.startsWith(QLatin1String("recoverable_errors:"))) {
                status.messages.last().text += QLatin1Char('\n') + next;
            } else {
                return;
            }
        }
    }

    void readRecoverable(RecordedStatus &status)
    {
        static const QRegularExpression levelLine(QStringLiteral("^\\s*([A-Z]{4,12}):\\s*$"));
        for (++m_at; m_at < m_lines.size(); ++m_at) {
            const auto match = levelLine.match(line());
            if (!match.hasMatch())
                return;
            readList(status, match.captured(1));
        }
    }

    QStringList m_lines;
    qsizetype m_at = 0;
};

} // namespace

QList<RecordedStatus> readStatusText(QByteArrayView text)
{
    return TextReader(text).read();
}

StatusWord statusWord(const QString &word)
{
    if (word == QLatin1String("not run") || word == QLatin1String("not started"))
        return StatusWord::NotStarted;
    if (word == QLatin1String("running"))
        return StatusWord::Running;
    if (word == QLatin1String("done") || word == QLatin1String("degraded"))
        return StatusWord::Done;
    if (word == QLatin1String("error"))
        return StatusWord::Error;
    if (word == QLatin1String("disabled"))
        return StatusWord::Disabled;
    return StatusWord::Unknown;
}

QString statusWordId(StatusWord word)
{
    switch (word) {
    case StatusWord::NotStarted:
        return QStringLiteral("not started");
    case StatusWord::Running:
        return QStringLiteral("running");
    case StatusWord::Done:
        return QStringLiteral("done");
    case StatusWord::Error:
        return QStringLiteral("error");
    case StatusWord::Disabled:
        return QStringLiteral("disabled");
    case StatusWord::Unknown:
        break;
    }
    return {};
}

LogTime statusTime(const QString &rfc2822)
{
    const QDateTime time = QDateTime::fromString(rfc2822, Qt::RFC2822Date);
    if (!time.isValid() || time.toUTC().date().year() < kFirstYear)
        return {};
    return {time.toMSecsSinceEpoch() * 1000};
}

} // namespace bootscope
