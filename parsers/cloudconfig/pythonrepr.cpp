// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/pythonrepr.h"

#include <charconv>
#include <cmath>

namespace bootscope {

namespace {

using Kind = YamlNode::Kind;

QByteArray integerText(const YamlNode &node)
{
    return node.digits.isEmpty() ? QByteArray::number(node.integer) : node.digits;
}

// The shortest digits that read back, with an exponent from 1e16 and below 1e-4.
QString floatRepr(double value)
{
    if (std::isnan(value))
        return QStringLiteral("nan");
    if (std::isinf(value))
        return value < 0 ? QStringLiteral("-inf") : QStringLiteral("inf");
    char buffer[400];
    const double size = std::fabs(value);
    const bool exponent = size != 0 && (size < 1e-4 || size >= 1e16);
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value,
                                            exponent ? std::chars_format::scientific : std::chars_format::fixed);
    const QString text = QString::fromLatin1(buffer, error == std::errc() ? end - buffer : 0);
    return exponent || text.contains(QLatin1Char('.')) ? text : text + QLatin1String(".0");
}

bool isPrintable(char32_t c)
{
    if (c == ' ')
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString hex(char32_t c, int width)
{
    return QString::number(uint(c), 16).rightJustified(width, QLatin1Char('0'));
}

QString escaped(char32_t c)
{
    switch (c) {
    case '\\':
        return QStringLiteral("\\\\");
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    default:
        break;
    }
    if (isPrintable(c))
        return QString::fromUcs4(&c, 1);
    if (c < 0x100)
        return QStringLiteral("\\x") + hex(c, 2);
    return c < 0x10000 ? QStringLiteral("\\u") + hex(c, 4) : QStringLiteral("\\U") + hex(c, 8);
}

QString timeRepr(const YamlTime &time, bool withTime)
{
    const QString date = QStringLiteral("%1, %2, %3").arg(time.date.year()).arg(time.date.month()).arg(time.date.day());
    if (!withTime)
        return QStringLiteral("datetime.date(%1)").arg(date);
    QString text = QStringLiteral("datetime.datetime(%1, %2, %3").arg(date).arg(time.hour).arg(time.minute);
    if (time.second || time.microsecond)
        text += QStringLiteral(", %1").arg(time.second);
    if (time.microsecond)
        text += QStringLiteral(", %1").arg(time.microsecond);
    if (time.hasOffset && time.offsetSeconds == 0)
        text += QLatin1String(", tzinfo=datetime.timezone.utc");
    else if (time.hasOffset && time.offsetSeconds > 0)
        text += QStringLiteral(", tzinfo=datetime.timezone(datetime.timedelta(seconds=%1))").arg(time.offsetSeconds);
    else if (time.hasOffset)
        text += QStringLiteral(", tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=%1))")
                    .arg(time.offsetSeconds + 24 * 60 * 60);
    return text + QLatin1Char(')');
}

// Writes until the limit, so that shared and recursive values cost no more than what is shown.
class ReprWriter
{
public:
    explicit ReprWriter(qsizetype limit) : m_limit(limit) {}
    void write(const YamlNode &node);
    QString take()
    {
        if (m_text.size() <= m_limit)
            return m_text;
        qsizetype end = m_limit;
        if (m_text.at(end - 1).isHighSurrogate())
            --end;
        return m_text.first(end) + QChar(0x2026);
    }
    void writeText(const QString &text);

private:
    bool isFull() const { return m_text.size() > m_limit; }
    void writeBytes(const QByteArray &bytes);
    void writeItems(const QList<const YamlNode *> &items, QChar open, QChar close);
    void writeEntries(const YamlNode &node);

    QString m_text;
    qsizetype m_limit;
    QList<const YamlNode *> m_open;
};

void ReprWriter::write(const YamlNode &node)
{
    if (isFull())
        return;
    switch (node.kind) {
    case Kind::Null:
        m_text += QLatin1String("None");
        return;
    case Kind::Bool:
        m_text += node.boolean ? QLatin1String("True") : QLatin1String("False");
        return;
    case Kind::Integer:
        m_text += QString::fromLatin1(integerText(node));
        return;
    case Kind::Float:
        m_text += floatRepr(node.real);
        return;
    case Kind::String:
        writeText(node.text);
        return;
    case Kind::Bytes:
        writeBytes(node.bytes);
        return;
    case Kind::Date:
    case Kind::DateTime:
        m_text += timeRepr(node.time, node.kind == Kind::DateTime);
        return;
    default:
        break;
    }
    if (m_open.contains(&node)) {
        m_text += node.isSequence() ? QLatin1String("[...]") : QLatin1String("{...}");
        return;
    }
    m_open.append(&node);
    if (node.kind == Kind::Sequence)
        writeItems(node.items, QLatin1Char('['), QLatin1Char(']'));
    else if (node.kind == Kind::Tuple)
        writeItems(node.items, QLatin1Char('('), QLatin1Char(')'));
    else
        writeEntries(node);
    m_open.removeLast();
}

void ReprWriter::writeText(const QString &text)
{
    const bool doubleQuotes = text.contains(QLatin1Char('\'')) && !text.contains(QLatin1Char('"'));
    const char32_t quote = doubleQuotes ? '"' : '\'';
    m_text += QChar(quote);
    for (qsizetype i = 0; i < text.size() && !isFull(); ++i) {
        char32_t c = text.at(i).unicode();
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1)), ++i;
        if (c == quote)
            m_text += QLatin1Char('\\');
        m_text += escaped(c);
    }
    m_text += QChar(quote);
}

void ReprWriter::writeBytes(const QByteArray &bytes)
{
    const char quote = bytes.contains('\'') && !bytes.contains('"') ? '"' : '\'';
    m_text += QLatin1Char('b') + QLatin1Char(quote);
    for (const char byte : bytes) {
        if (isFull())
            return;
        if (byte == quote)
            m_text += QLatin1Char('\\');
        const uchar value = uchar(byte);
        m_text += value < 0x80 ? escaped(value) : QStringLiteral("\\x") + hex(value, 2);
    }
    m_text += QLatin1Char(quote);
}

void ReprWriter::writeItems(const QList<const YamlNode *> &items, QChar open, QChar close)
{
    m_text += open;
    for (qsizetype i = 0; i < items.size() && !isFull(); ++i) {
        if (i)
            m_text += QLatin1String(", ");
        write(*items.at(i));
    }
    m_text += close;
}

void ReprWriter::writeEntries(const YamlNode &node)
{
    if (node.kind == Kind::Set && node.entries.isEmpty()) {
        m_text += QLatin1String("set()");
        return;
    }
    m_text += QLatin1Char('{');
    for (qsizetype i = 0; i < node.entries.size() && !isFull(); ++i) {
        if (i)
            m_text += QLatin1String(", ");
        write(*node.entries.at(i).key);
        if (node.kind == Kind::Set)
            continue;
        m_text += QLatin1String(": ");
        write(*node.entries.at(i).value);
    }
    m_text += QLatin1Char('}');
}

} // namespace

QString pythonRepr(const YamlNode &node, qsizetype limit)
{
    ReprWriter writer(limit);
    writer.write(node);
    return writer.take();
}

QString pythonReprOfText(const QString &text)
{
    ReprWriter writer(300);
    writer.writeText(text);
    return writer.take();
}

QString pythonStr(const YamlNode &node)
{
    if (node.isString())
        return node.text;
    const YamlTime &time = node.time;
    if (node.kind == Kind::Date)
        return time.date.toString(Qt::ISODate);
    if (node.kind != Kind::DateTime)
        return pythonRepr(node);
    const auto two = [](int number) { return QString::number(number).rightJustified(2, QLatin1Char('0')); };
    QString text = time.date.toString(Qt::ISODate) + QLatin1Char(' ') + two(time.hour) + QLatin1Char(':') +
                   two(time.minute) + QLatin1Char(':') + two(time.second);
    if (time.microsecond)
        text += QLatin1Char('.') + QString::number(time.microsecond).rightJustified(6, QLatin1Char('0'));
    if (time.hasOffset) {
        const int minutes = qAbs(time.offsetSeconds) / 60;
        text +=
            QLatin1Char(time.offsetSeconds < 0 ? '-' : '+') + two(minutes / 60) + QLatin1Char(':') + two(minutes % 60);
    }
    return text;
}

} // namespace bootscope
