// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/diagnosis/curltrace.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

using Symptom = ImdsAttempt::Symptom;

void readHeader(const QString &name, const QString &value, ImdsAttempt &attempt)
{
    if (name == QLatin1String("x-aws-ec2-metadata-token")) {
        attempt.hasToken = true;
    } else if (name == QLatin1String("x-aws-ec2-metadata-token-ttl-seconds")) {
        attempt.hasTtl = true;
        attempt.ttl = value;
    } else if (name == QLatin1String("x-forwarded-for")) {
        attempt.hasForwarded = true;
    } else if (name == QLatin1String("host") && attempt.host.isEmpty()) {
        attempt.host = value.section(QLatin1Char(':'), 0, 0);
    } else if (name == QLatin1String("proxy-connection")) {
        attempt.isProxied = true;
    }
}

// What curl's own error numbers mean here.
Symptom symptomOfCode(int code, const QString &text, bool isConnected)
{
    switch (code) {
    case 5:
    case 97:
        return Symptom::ProxyFailed;
    case 6:
        return Symptom::NameUnknown;
    case 7: {
        const Symptom said = symptomOf(text);
        return said == Symptom::None ? Symptom::Refused : said;
    }
    case 28:
        return isConnected || text.contains(QLatin1String("Operation timed out")) ? Symptom::ReadTimeout
                                                                                  : Symptom::ConnectTimeout;
    case 35:
    case 60:
        return Symptom::NoTls;
    case 52:
    case 56:
        return Symptom::Reset;
    default:
        return Symptom::None;
    }
}

} // namespace

ImdsAttempt &CurlTrace::current(bool isNew)
{
    if (isNew || m_attempts.isEmpty()) {
        m_attempts.append(ImdsAttempt());
        m_attempts.last().isProxied = m_usesProxy;
    }
    m_attempts.last().lines.append(m_line);
    return m_attempts.last();
}

bool CurlTrace::read(const QString &line, int number)
{
    m_line = number;
    // The progress meter ends in a carriage return, and what follows on the screen's line is curl's.
    static const QRegularExpression meter(QStringLiteral(R"(^.*--:--:--\s+\d+k?(?=\*))"));
    static const QRegularExpression clock(QStringLiteral(R"(^\d\d:\d\d:\d\d\.\d+ (?=[*<>] ))"));
    static const QRegularExpression error(QStringLiteral(R"(^curl: \((\d+)\)\s*(.*)$)"));
    QString text = line;
    text.remove(meter).remove(clock);
    const QRegularExpressionMatch failed = error.match(text.trimmed());
    if (failed.hasMatch())
        readError(failed.captured(1).toInt(), failed.captured(2));
    else if (text.startsWith(QLatin1String("* ")))
        readInfo(text.mid(2).trimmed());
    else if (text.startsWith(QLatin1String("> ")))
        readRequest(text.mid(2).trimmed());
    else if (text.startsWith(QLatin1String("< ")))
        readAnswer(text.mid(2).trimmed());
    else if (text.startsWith(QLatin1String("HTTP/")))
        readAnswer(text.trimmed());
    else
        return readCommand(text);
    return true;
}

bool CurlTrace::readCommand(const QString &line)
{
    static const QRegularExpression command(QStringLiteral(R"((?:^|[\s(;|&`$#])curl\s+\S)"));
    if (!command.match(line).hasMatch())
        return false;
    ImdsAttempt &attempt = current(true);
    readAddress(line, attempt);
    static const QRegularExpression method(QStringLiteral(R"((?:-X|--request)[ =]?['"]?([A-Z]+))"));
    static const QRegularExpression header(
        QStringLiteral(R"x((?:-H|--header)\s*["']([A-Za-z0-9-]+)\s*:\s*([^"']*)["'])x"));
    attempt.method = method.match(line).captured(1);
    if (attempt.method.isEmpty())
        attempt.method = QStringLiteral("GET");
    attempt.showsHeaders = true;
    for (auto i = header.globalMatch(line); i.hasNext();) {
        const QRegularExpressionMatch match = i.next();
        readHeader(match.captured(1).toLower(), match.captured(2).trimmed(), attempt);
    }
    m_inTrace = false;
    return true;
}

void CurlTrace::readInfo(const QString &text)
{
    if (text.startsWith(QLatin1String("Uses proxy"))) {
        m_usesProxy = true;
        current(m_attempts.isEmpty() || m_attempts.last().saysSomething()).isProxied = true;
        return;
    }
    static const QRegularExpression trying(QStringLiteral(R"(^Trying \[?([0-9A-Fa-f:.]+?)\]?(?::\d+)?\.\.\.)"));
    static const QRegularExpression connected(QStringLiteral(R"(^Connected to (\S+) )"));
    const QRegularExpressionMatch address = trying.match(text);
    if (address.hasMatch()) {
        ImdsAttempt &attempt = current(m_attempts.isEmpty() || m_attempts.last().saysSomething() || m_inTrace);
        if (attempt.host.isEmpty() && !attempt.isProxied)
            attempt.host = address.captured(1);
        m_inTrace = true;
    } else if (connected.match(text).hasMatch() && !m_attempts.isEmpty()) {
        current(false).isConnected = true;
    } else if (text.contains(QLatin1String("CONNECT tunnel")) || text.contains(QLatin1String("HTTP proxy tunnel"))) {
        current(false).isProxied = true;
    } else if (!m_attempts.isEmpty() && !m_attempts.last().saysSomething() && symptomOf(text) != Symptom::None) {
        ImdsAttempt &attempt = current(false);
        attempt.symptom = attempt.isConnected ? Symptom::ReadTimeout : symptomOf(text);
        if (attempt.isConnected && symptomOf(text) == Symptom::Reset)
            attempt.symptom = Symptom::Reset;
    }
}

void CurlTrace::readRequest(const QString &text)
{
    static const QRegularExpression line(QStringLiteral(R"(^([A-Z]+) (\S+) HTTP/)"));
    const QRegularExpressionMatch request = line.match(text);
    if (request.hasMatch()) {
        // One connection may carry several requests.
        ImdsAttempt &attempt = current(m_attempts.isEmpty() || m_attempts.last().saysSomething());
        const QString target = request.captured(2);
        attempt.method = request.captured(1);
        attempt.showsHeaders = true;
        attempt.hasToken = attempt.hasTtl = attempt.hasForwarded = false;
        attempt.isConnected = true;
        if (attempt.method == QLatin1String("CONNECT") || target.startsWith(QLatin1String("http")))
            attempt.isProxied = true;
        if (!readAddress(target, attempt))
            attempt.path = target;
        m_inTrace = true;
        return;
    }
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (colon <= 0 || m_attempts.isEmpty())
        return;
    const QString name = text.left(colon).toLower();
    ImdsAttempt &attempt = m_attempts.last();
    const ImdsAttempt before = attempt;
    readHeader(name, text.mid(colon + 1).trimmed(), attempt);
    if (before.hasToken != attempt.hasToken || before.hasTtl != attempt.hasTtl ||
        before.hasForwarded != attempt.hasForwarded)
        attempt.lines.append(m_line);
}

void CurlTrace::readAnswer(const QString &text)
{
    static const QRegularExpression line(QStringLiteral(R"(^HTTP/\d(?:\.\d)? (\d{3})\b)"));
    const QRegularExpressionMatch answer = line.match(text);
    if (answer.hasMatch()) {
        current(m_attempts.isEmpty() || m_attempts.last().saysSomething()).status = answer.captured(1).toInt();
        m_inTrace = false;
        return;
    }
    if (m_attempts.isEmpty())
        return;
    ImdsAttempt &attempt = m_attempts.last();
    const QString name = text.section(QLatin1Char(':'), 0, 0).toLower();
    if (name == QLatin1String("server"))
        attempt.server = text.section(QLatin1Char(':'), 1).trimmed();
    const bool isProxys = name == QLatin1String("via") || name == QLatin1String("x-cache") ||
                          name == QLatin1String("x-squid-error") || name == QLatin1String("proxy-authenticate");
    if (isProxys) {
        attempt.isProxied = true;
        attempt.lines.append(m_line);
    }
}

void CurlTrace::readError(int code, const QString &text)
{
    ImdsAttempt &attempt = current(m_attempts.isEmpty());
    static const QRegularExpression returned(QStringLiteral(R"(returned error: (\d{3}))"));
    if (const int status = returned.match(text).captured(1).toInt(); status != 0)
        attempt.status = status;
    if (attempt.status != 0)
        return;
    const Symptom symptom = symptomOfCode(code, text, attempt.isConnected);
    if (symptom != Symptom::None && (attempt.symptom == Symptom::None || code != 7))
        attempt.symptom = symptom;
    m_inTrace = false;
}

QList<ImdsAttempt> CurlTrace::attempts() const
{
    QList<ImdsAttempt> list;
    for (const ImdsAttempt &attempt : m_attempts) {
        if (attempt.saysSomething())
            list.append(attempt);
    }
    return list;
}

} // namespace bootscope
