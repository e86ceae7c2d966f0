// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/mimeheader.h"

#include <QStringDecoder>

#include <algorithm>
#include <map>
#include <optional>

namespace bootscope::userdata {

namespace {

struct Parameter
{
    QString name;
    QString value; // still quoted
};

QString unquoted(QString value)
{
    if (value.size() > 1 && value.startsWith(QLatin1Char('"')) && value.endsWith(QLatin1Char('"')))
        return value.mid(1, value.size() - 2)
            .replace(QLatin1String("\\\\"), QLatin1String("\\"))
            .replace(QLatin1String("\\\""), QLatin1String("\""));
    if (value.size() > 1 && value.startsWith(QLatin1Char('<')) && value.endsWith(QLatin1Char('>')))
        return value.mid(1, value.size() - 2);
    return value;
}

// A quote that is open at end hides the semicolon there.
bool isInsideQuotes(const QString &text, qsizetype begin, qsizetype end)
{
    const QStringView part = QStringView(text).sliced(begin, end - begin);
    return (part.count(QLatin1Char('"')) - part.count(QLatin1String("\\\""))) % 2 != 0;
}

QList<Parameter> splitParameters(const QString &value)
{
    QList<Parameter> parameters;
    for (qsizetype begin = 0; begin <= value.size();) {
        qsizetype end = value.indexOf(QLatin1Char(';'), begin);
        while (end > begin && isInsideQuotes(value, begin, end))
            end = value.indexOf(QLatin1Char(';'), end + 1);
        if (end < 0)
            end = value.size();
        const QString field = value.mid(begin, end - begin);
        const qsizetype equals = field.indexOf(QLatin1Char('='));
        parameters.append(equals < 0
                              ? Parameter{field.trimmed(), {}}
                              : Parameter{field.left(equals).trimmed().toLower(), field.mid(equals + 1).trimmed()});
        begin = end + 1;
    }
    return parameters;
}

// As Python's raw-unicode-escape: one byte up to U+00FF, beyond that \uac00.
QByteArray escapedRaw(const QString &text)
{
    QByteArray bytes;
    for (const uint c : text.toUcs4()) {
        if (c <= 0xFF)
            bytes.append(char(c));
        else
            bytes.append(c <= 0xFFFF ? "\\u" + QByteArray::number(c, 16).rightJustified(4, '0')
                                     : "\\U" + QByteArray::number(c, 16).rightJustified(8, '0'));
    }
    return bytes;
}

QString decodeBytes(const QByteArray &bytes, const QString &charset)
{
    const auto encoding = QStringConverter::encodingForName(charset.toLatin1().constData());
    if (!encoding)
        return QString::fromLatin1(bytes);
    QStringDecoder decoder(*encoding);
    return decoder(bytes);
}

// RFC 2231: name*=charset'language'%41 and name*0="a"; name*1="b".
QString extendedParameter(const QList<Parameter> &parameters, const QString &name)
{
    std::map<int, Parameter> pieces;
    for (const Parameter &parameter : parameters) {
        QString key = parameter.name;
        const bool encoded = key.endsWith(QLatin1Char('*'));
        if (encoded)
            key.chop(1);
        if (encoded && key == name) {
            pieces.emplace(-1, parameter);
            continue;
        }
        const qsizetype star = key.lastIndexOf(QLatin1Char('*'));
        bool isNumber = false;
        const int number = star > 0 ? key.mid(star + 1).toInt(&isNumber) : 0;
        if (isNumber && key.left(star) == name)
            pieces.emplace(number, parameter);
    }
    if (pieces.empty())
        return {};
    QByteArray joined;
    bool extended = false;
    for (const auto &[number, piece] : pieces) {
        const QByteArray text = unquoted(piece.value).toUtf8();
        const bool encoded = piece.name.endsWith(QLatin1Char('*'));
        joined += encoded ? QByteArray::fromPercentEncoding(escapedRaw(unquoted(piece.value))) : text;
        extended = extended || encoded;
    }
    const QList<QByteArray> fields = joined.split('\'');
    if (!extended || fields.size() < 3)
        return QString::fromUtf8(joined);
    return decodeBytes(joined.mid(fields.at(0).size() + fields.at(1).size() + 2), QString::fromLatin1(fields.at(0)));
}

} // namespace

const MimeHeader *MimeHeaders::find(QByteArrayView name) const
{
    const auto found = std::find_if(m_headers.cbegin(), m_headers.cend(), [name](const MimeHeader &header) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_headers.cend() ? nullptr : &*found;
}

QByteArray MimeHeaders::value(QByteArrayView name) const
{
    const MimeHeader *header = find(name);
    return header ? header->value : QByteArray();
}

QByteArray MimeHeaders::exactValue(QByteArrayView name) const
{
    for (const MimeHeader &header : m_headers) {
        if (QByteArrayView(header.name) == name)
            return value(name);
    }
    return {};
}

QByteArray MimeHeaders::contentType(const QByteArray &whenMissing) const
{
    const MimeHeader *header = find("Content-Type");
    if (!header)
        return whenMissing;
    const qsizetype semicolon = header->value.indexOf(';');
    const QByteArray type = (semicolon < 0 ? header->value : header->value.left(semicolon)).trimmed().toLower();
    return type.count('/') == 1 ? type : QByteArray("text/plain");
}

QString MimeHeaders::parameter(QByteArrayView header, const QString &name) const
{
    const MimeHeader *field = find(header);
    if (!field)
        return {};
    const QList<Parameter> parameters = splitParameters(QString::fromUtf8(field->value));
    for (const Parameter &parameter : parameters) {
        if (parameter.name == name)
            return parameter.value.isNull() ? QStringLiteral("") : unquoted(parameter.value);
    }
    return extendedParameter(parameters, name);
}

QString dispositionFilename(const MimeHeaders &headers)
{
    return headers.parameter("Content-Disposition", QStringLiteral("filename")).trimmed();
}

QString typeName(const MimeHeaders &headers)
{
    return headers.parameter("Content-Type", QStringLiteral("name")).trimmed();
}

QString cleanFilename(const QString &name)
{
    QString cleaned = name;
    cleaned.replace(QLatin1Char('/'), QLatin1Char('_'));
    cleaned.removeIf([](QChar c) {
        const bool isLetterOrDigit = c.unicode() < 0x80 && c.isLetterOrNumber();
        return !isLetterOrDigit && !QLatin1String("_-.()").contains(c);
    });
    return cleaned;
}

} // namespace bootscope::userdata
