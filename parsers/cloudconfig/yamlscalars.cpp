// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/yamlscalars.h"

#include <QStringList>

#include <charconv>
#include <cmath>
#include <limits>

namespace bootscope {

namespace {

// Python refuses to read or print longer decimal numbers.
constexpr qsizetype kMaxDigits = 4300;

// Digits of a base into decimal digits, without leading zeros; nothing when one is no digit of the base.
std::optional<QByteArray> toDecimal(const QString &text, int base)
{
    QList<quint32> limbs{0}; // base 1e9, least significant first
    if (text.isEmpty() || text.size() > kMaxDigits)
        return std::nullopt;
    for (const QChar c : text) {
        const char16_t letter = c.toLower().unicode();
        const int digit = c.isDigit() ? c.digitValue() : letter >= u'a' && letter <= u'f' ? letter - u'a' + 10 : -1;
        if (digit < 0 || digit >= base)
            return std::nullopt;
        quint64 carry = quint64(digit);
        for (quint32 &limb : limbs) {
            carry += quint64(limb) * quint64(base);
            limb = quint32(carry % 1000000000);
            carry /= 1000000000;
        }
        if (carry)
            limbs.append(quint32(carry));
    }
    QByteArray decimal = QByteArray::number(limbs.last());
    for (qsizetype i = limbs.size() - 2; i >= 0; --i)
        decimal += QByteArray::number(limbs.at(i)).rightJustified(9, '0');
    return decimal;
}

void setInteger(YamlNode &node, bool negative, const QByteArray &decimal)
{
    const QByteArray text = (negative && decimal != "0" ? "-" : "") + decimal;
    bool fits = false;
    node.kind = YamlNode::Kind::Integer;
    node.integer = text.toLongLong(&fits);
    node.digits = fits ? QByteArray() : text;
    node.real = text.toDouble();
}

std::optional<double> parseFloat(const QString &text)
{
    const QByteArray ascii = text.trimmed().toLatin1();
    if (ascii == "inf" || ascii == "infinity")
        return std::numeric_limits<double>::infinity();
    if (ascii == "nan")
        return std::numeric_limits<double>::quiet_NaN();
    double value = 0;
    const char *end = ascii.constData() + ascii.size();
    const auto [rest, error] = std::from_chars(ascii.constData(), end, value);
    if (error == std::errc::result_out_of_range && rest == end)
        return ascii.contains("e-") ? 0.0 : std::numeric_limits<double>::infinity();
    if (error != std::errc() || rest != end)
        return std::nullopt;
    return value;
}

// Takes the sign off the text.
bool takeNegative(QString &text)
{
    const bool negative = text.startsWith(QLatin1Char('-'));
    if (negative || text.startsWith(QLatin1Char('+')))
        text.remove(0, 1);
    return negative;
}

} // namespace

bool makeBool(const QString &text, YamlNode &node)
{
    const QString word = text.toLower();
    node.kind = YamlNode::Kind::Bool;
    node.boolean = word == QLatin1String("yes") || word == QLatin1String("true") || word == QLatin1String("on");
    return node.boolean || word == QLatin1String("no") || word == QLatin1String("false") ||
           word == QLatin1String("off");
}

bool makeInteger(const QString &text, YamlNode &node)
{
    QString rest = text;
    rest.remove(QLatin1Char('_'));
    const bool negative = takeNegative(rest);
    std::optional<QByteArray> decimal;
    if (rest.startsWith(QLatin1String("0b"))) {
        decimal = toDecimal(rest.mid(2), 2);
    } else if (rest.startsWith(QLatin1String("0x"))) {
        decimal = toDecimal(rest.mid(2), 16);
    } else if (rest.startsWith(QLatin1Char('0'))) {
        decimal = toDecimal(rest.startsWith(QLatin1String("0o")) ? rest.mid(2) : rest, 8);
    } else if (rest.contains(QLatin1Char(':'))) {
        // Base 60. Beyond 64 bits such a number means nothing to anyone; Python would carry on.
        qint64 sum = 0;
        const QStringList parts = rest.split(QLatin1Char(':'));
        for (const QString &part : parts) {
            bool ok = false;
            const qint64 digits = part.toLongLong(&ok);
            if (!ok || qMulOverflow(sum, qint64(60), &sum) || qAddOverflow(sum, digits, &sum))
                return false;
        }
        decimal = QByteArray::number(sum);
    } else {
        decimal = toDecimal(rest.trimmed(), 10);
    }
    if (!decimal)
        return false;
    setInteger(node, negative, *decimal);
    return true;
}

bool makeFloat(const QString &text, YamlNode &node)
{
    QString rest = text.toLower();
    rest.remove(QLatin1Char('_'));
    const bool negative = takeNegative(rest);
    std::optional<double> value;
    if (rest == QLatin1String(".inf")) {
        value = std::numeric_limits<double>::infinity();
    } else if (rest == QLatin1String(".nan")) {
        value = std::numeric_limits<double>::quiet_NaN();
    } else if (rest.contains(QLatin1Char(':'))) {
        const QStringList parts = rest.split(QLatin1Char(':'));
        value = 0.0;
        for (const QString &part : parts) {
            const std::optional<double> digits = parseFloat(part);
            if (!digits)
                return false;
            value = *value * 60 + *digits;
        }
    } else {
        value = parseFloat(rest);
    }
    if (!value)
        return false;
    node.kind = YamlNode::Kind::Float;
    node.real = negative ? -*value : *value;
    return true;
}

namespace {

// Reads digits at the front of text; -1 when there are none.
int takeNumber(QStringView &text)
{
    qsizetype length = 0;
    while (length < text.size() && text.at(length) >= u'0' && text.at(length) <= u'9')
        ++length;
    const int number = length ? text.first(qMin(length, qsizetype(6))).toInt() : -1;
    text = text.sliced(length);
    return number;
}

bool takeChar(QStringView &text, char16_t c)
{
    if (!text.startsWith(QChar(c)))
        return false;
    text = text.sliced(1);
    return true;
}

int takeMicroseconds(QStringView &text)
{
    const QStringView before = text;
    takeNumber(text);
    const QString digits = before.first(qMin(before.size() - text.size(), qsizetype(6))).toString();
    return digits.leftJustified(6, QLatin1Char('0')).toInt();
}

// The zone at the end: nothing, "Z" or a signed offset. Python allows less than a day.
bool takeZone(QStringView text, YamlTime &time)
{
    text = text.trimmed();
    if (text.isEmpty())
        return true;
    time.hasOffset = true;
    if (text == u"Z")
        return true;
    const int sign = takeChar(text, u'-') ? -1 : takeChar(text, u'+') ? 1 : 0;
    const int hours = takeNumber(text);
    const int minutes = takeChar(text, u':') ? takeNumber(text) : 0;
    time.offsetSeconds = sign * (hours * 60 + minutes) * 60;
    return sign != 0 && hours >= 0 && minutes >= 0 && text.isEmpty() && qAbs(time.offsetSeconds) < 24 * 60 * 60;
}

} // namespace

bool makeTimestamp(const QString &text, YamlNode &node)
{
    QStringView rest(text);
    const int year = takeNumber(rest);
    const int month = takeChar(rest, u'-') ? takeNumber(rest) : -1;
    const int day = takeChar(rest, u'-') ? takeNumber(rest) : -1;
    YamlTime &time = node.time;
    if (year < 1 || month < 1 || day < 1 || !QDate::isValid(year, month, day))
        return false;
    time.date = QDate(year, month, day);
    node.kind = YamlNode::Kind::Date;
    if (rest.isEmpty())
        return true;
    node.kind = YamlNode::Kind::DateTime;
    if (!takeChar(rest, u'T') && !takeChar(rest, u't'))
        rest = rest.trimmed();
    time.hour = takeNumber(rest);
    time.minute = takeChar(rest, u':') ? takeNumber(rest) : -1;
    time.second = takeChar(rest, u':') ? takeNumber(rest) : -1;
    if (time.hour < 0 || time.hour > 23 || time.minute < 0 || time.minute > 59 || time.second < 0 || time.second > 59)
        return false;
    if (takeChar(rest, u'.'))
        time.microsecond = takeMicroseconds(rest);
    return takeZone(rest, time);
}

namespace {

int base64Value(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

} // namespace

std::optional<QByteArray> decodeBase64(const QByteArray &ascii, QString *problem)
{
    QByteArray bytes;
    int filled = 0; // characters of the group of four
    int padding = 0;
    quint32 group = 0;
    for (const char c : ascii) {
        if (c == '=' && filled >= 2 && filled + ++padding >= 4)
            return bytes; // what follows complete padding is not looked at
        const int value = base64Value(c);
        if (value < 0)
            continue; // anything else is skipped, as Python does
        padding = 0;
        group = (group << 6 | quint32(value)) & 0xffffff;
        if (++filled > 1)
            bytes.append(char(group >> (8 - 2 * filled)));
        filled %= 4;
    }
    if (filled == 0)
        return bytes;
    *problem = filled == 1 ? QStringLiteral("Invalid base64-encoded string: number of data characters (%1) cannot be 1 "
                                            "more than a multiple of 4")
                                 .arg(bytes.size() / 3 * 4 + 1)
                           : QStringLiteral("Incorrect padding");
    return std::nullopt;
}

} // namespace bootscope
