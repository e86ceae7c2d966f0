// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/valuetext.h"

#include "imds/exchange.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringDecoder>

namespace bootscope {

namespace {

constexpr qsizetype kMaxHex = 16 * 1024;
constexpr qsizetype kHexColumns = 16;

QString hexDump(const QByteArray &body)
{
    QString text;
    for (qsizetype at = 0; at < qMin(body.size(), kMaxHex); at += kHexColumns) {
        const QByteArray row = body.mid(at, kHexColumns);
        QString plain;
        for (const char c : row)
            plain += c >= 0x20 && c < 0x7f ? QLatin1Char(c) : QLatin1Char('.');
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(at, 6, 16, QLatin1Char('0'))
                    .arg(QString::fromLatin1(row.toHex(' ')), -int(kHexColumns * 3 - 1))
                    .arg(plain);
    }
    if (body.size() > kMaxHex)
        text += QStringLiteral("…\n");
    return text;
}

QString shellWord(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral(R"(\A[A-Za-z0-9:/._=@%+,-]+\z)"));
    if (plain.match(word).hasMatch())
        return word;
    QString quoted = word;
    return QLatin1Char('\'') + quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

QString address(const QUrl &endpoint, const QByteArray &path)
{
    QString base = endpoint.toString(QUrl::FullyEncoded);
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    return base + QString::fromUtf8(path);
}

} // namespace

ReadableValue readableValue(const QByteArray &path, const QByteArray &body, bool reveal)
{
    ReadableValue value;
    const QByteArray masked = maskedBody("GET", path, body);
    value.hasSecret = masked != body;
    const QByteArray shown = reveal ? body : masked;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    value.text = decoder(shown);
    if (decoder.hasError() || shown.contains('\0')) {
        value.text = hexDump(shown);
        value.kind = QCoreApplication::translate("bootscope::ValueView", "Not text, %1 bytes").arg(body.size());
        return value;
    }
    const qsizetype lines = body.isEmpty() ? 0 : body.count('\n') + (body.endsWith('\n') ? 0 : 1);
    const bool isJson = body.startsWith('{') || body.startsWith('[');
    const QJsonDocument document = isJson ? QJsonDocument::fromJson(shown) : QJsonDocument();
    if (!document.isNull()) {
        // The service lays most documents out itself; those keep the order of their keys.
        if (!shown.contains('\n') && shown.size() > 2)
            value.text = QString::fromUtf8(document.toJson().trimmed());
        value.kind = QCoreApplication::translate("bootscope::ValueView", "JSON, %1 bytes").arg(body.size());
    } else if (body.isEmpty()) {
        value.kind = QCoreApplication::translate("bootscope::ValueView", "Empty value");
    } else if (lines == 1) {
        value.kind = QCoreApplication::translate("bootscope::ValueView", "Text, %1 bytes").arg(body.size());
    } else {
        value.kind =
            QCoreApplication::translate("bootscope::ValueView", "Text, %1 lines, %2 bytes").arg(lines).arg(body.size());
    }
    return value;
}

QString curlWithToken(const QUrl &endpoint, const QByteArray &path)
{
    return QStringLiteral("TOKEN=$(curl -s -X PUT \"%1\" -H \"X-aws-ec2-metadata-token-ttl-seconds: 21600\")\n"
                          "curl -s -H \"X-aws-ec2-metadata-token: $TOKEN\" %2")
        .arg(address(endpoint, "/latest/api/token"), shellWord(address(endpoint, path)));
}

QString curlWithoutToken(const QUrl &endpoint, const QByteArray &path)
{
    return QStringLiteral("curl -s ") + shellWord(address(endpoint, path));
}

} // namespace bootscope
