// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/form/fieldkinds.h"

#include "imds/scenario/scenariowriter.h"
#include "imds/scenario/yamlfields.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::ScenarioForm)
};

QString checkAddress(const QByteArray &text, QAbstractSocket::NetworkLayerProtocol protocol)
{
    const QHostAddress address(QString::fromUtf8(text));
    if (address.protocol() == protocol && !text.contains('%'))
        return {};
    return protocol == QAbstractSocket::IPv4Protocol
               ? Text::tr("%1 is not an IPv4 address.").arg(QString::fromUtf8(text))
               : Text::tr("%1 is not an IPv6 address.").arg(QString::fromUtf8(text));
}

QString checkRange(const QByteArray &text, QAbstractSocket::NetworkLayerProtocol protocol)
{
    const auto [address, bits] = QHostAddress::parseSubnet(QString::fromUtf8(text));
    if (text.contains('/') && bits >= 0 && address.protocol() == protocol)
        return {};
    return Text::tr("%1 is not a range such as %2.")
        .arg(QString::fromUtf8(text), protocol == QAbstractSocket::IPv4Protocol ? QStringLiteral("10.0.0.0/16")
                                                                                : QStringLiteral("2001:db8::/64"));
}

} // namespace

FieldCheck anyWord()
{
    return [](const QByteArray &text) {
        const bool isFine =
            std::none_of(text.cbegin(), text.cend(), [](char c) { return uchar(c) < 0x20 || c == 0x7f; });
        return isFine ? QString() : Text::tr("Control characters cannot be in it.");
    };
}

FieldCheck matching(const QString &pattern, const char *sentence)
{
    return [form = QRegularExpression(QRegularExpression::anchoredPattern(pattern)), sentence](const QByteArray &text) {
        return form.match(QString::fromUtf8(text)).hasMatch() ? QString() : formText(sentence);
    };
}

FieldCheck ipv4Address()
{
    return [](const QByteArray &text) { return checkAddress(text, QAbstractSocket::IPv4Protocol); };
}

FieldCheck ipv6Address()
{
    return [](const QByteArray &text) { return checkAddress(text, QAbstractSocket::IPv6Protocol); };
}

FieldCheck ipv4Range()
{
    return [](const QByteArray &text) { return checkRange(text, QAbstractSocket::IPv4Protocol); };
}

FieldCheck ipv6Range()
{
    return [](const QByteArray &text) { return checkRange(text, QAbstractSocket::IPv6Protocol); };
}

FieldCheck macAddress()
{
    return matching(QStringLiteral("(?:[0-9a-f]{2}:){5}[0-9a-f]{2}"),
                    QT_TRANSLATE_NOOP("bootscope::ScenarioForm",
                                      "A MAC address is six pairs of lower-case hex digits with colons."));
}

QString readNumber(const QString &text, int least, int most, int &into)
{
    bool isNumber = false;
    const int value = text.trimmed().toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return Text::tr("A whole number from %1 to %2.").arg(least).arg(most);
    into = value;
    return {};
}

QString readReal(const QString &text, double least, double most, double &into)
{
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    // Also what is no number at all: neither is smaller nor larger.
    if (!isNumber || !(value >= least && value <= most))
        return Text::tr("A number from %1 to %2.").arg(least).arg(most);
    into = value;
    return {};
}

QString readTime(const QString &text, std::optional<ScenarioTime> &into)
{
    const QByteArray bytes = text.trimmed().toUtf8();
    const std::optional<ScenarioTime> time = bytes.isEmpty() ? std::nullopt : parseScenarioTime(bytes);
    if (!bytes.isEmpty() && !time)
        return Text::tr("A time such as +30s, +2h or 2026-01-02T03:04:05Z.");
    into = time;
    return {};
}

QString timeText(const std::optional<ScenarioTime> &time)
{
    return time ? QString::fromLatin1(scenarioTimeText(*time)) : QString();
}

QString readLines(const QString &text, const FieldCheck &check, QList<QByteArray> &into)
{
    QList<QByteArray> lines;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QByteArray bytes = line.trimmed().toUtf8();
        if (bytes.isEmpty())
            continue;
        if (const QString problem = check(bytes); !problem.isEmpty())
            return problem;
        lines.append(bytes);
    }
    into = lines;
    return {};
}

QString linesText(const QList<QByteArray> &lines)
{
    return QString::fromUtf8(lines.join('\n'));
}

QString readPairs(const QString &text, const QString &separator, NamedValues &into)
{
    NamedValues pairs;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype at = line.indexOf(separator);
        if (at < 1)
            return Text::tr("\"%1\" should be name%2value.").arg(line.left(40), separator);
        const QByteArray name = line.left(at).trimmed().toUtf8();
        const bool isTwice = std::any_of(pairs.cbegin(), pairs.cend(), [&](const auto &p) { return p.first == name; });
        if (isTwice)
            return Text::tr("\"%1\" is there twice.").arg(QString::fromUtf8(name));
        pairs.emplaceBack(name, line.mid(at + separator.size()).trimmed().toUtf8().append(""));
    }
    into = pairs;
    return {};
}

QString pairsText(const NamedValues &pairs, const QString &separator)
{
    QStringList lines;
    for (const auto &[name, value] : pairs)
        lines.append(QString::fromUtf8(name) + separator + QString::fromUtf8(value));
    return lines.join(QLatin1Char('\n'));
}

} // namespace bootscope
