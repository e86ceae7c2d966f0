// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/valuetext.h"

#include "imds/exchange.h"
#include "parsers/redact/redactor.h"

#include <QCoreApplication>
#include <QJsonDocument>
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

// Secrets in user data are found by what they are called and what they look like.
QByteArray maskedValue(const QByteArray &path, const QByteArray &body)
{
    return isUserDataPath(path) ? Redactor(MaskClass::Secrets).maskUserData(body) : maskedBody("GET", path, body);
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::ValueView)
};

// What a text is, beyond being text: keys, certificates, signatures. Empty when it is nothing of the kind.
QString specialKind(const QByteArray &path, const QByteArray &body)
{
    const QByteArray first = body.left(body.indexOf('\n') < 0 ? body.size() : body.indexOf('\n')).trimmed();
    const QList<QByteArray> words = first.split(' ');
    if (words.size() >= 2 && (words.first().startsWith("ssh-") || words.first().startsWith("ecdsa-sha2-") ||
                              words.first().startsWith("sk-")))
        return words.size() > 2 ? Text::tr("SSH public key, %1, %2")
                                      .arg(QString::fromUtf8(words.first()), QString::fromUtf8(words.mid(2).join(' ')))
                                : Text::tr("SSH public key, %1").arg(QString::fromUtf8(words.first()));
    if (first == "-----BEGIN CERTIFICATE-----")
        return Text::tr("Certificate, PEM, %1 bytes").arg(body.size());
    if (first.startsWith("-----BEGIN ") && first.endsWith("PRIVATE KEY-----"))
        return Text::tr("Private key, PEM, %1 bytes").arg(body.size());
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    if (path.contains("/instance-identity/")) {
        if (name == "pkcs7" || name == "rsa2048" || name == "dsa2048")
            return Text::tr("PKCS7 signature with the document in it, base64, %1 bytes").arg(body.size());
        if (name == "signature")
            return Text::tr("RSA signature of the document, base64, %1 bytes").arg(body.size());
    }
    return {};
}

} // namespace

ReadableValue readableValue(const QByteArray &path, const QByteArray &body, bool reveal)
{
    ReadableValue value;
    const QByteArray masked = maskedValue(path, body);
    value.hasSecret = masked != body;
    const QByteArray shown = reveal ? body : masked;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    value.text = decoder(shown);
    if (decoder.hasError() || shown.contains('\0')) {
        value.text = hexDump(shown);
        value.kind = Text::tr("Not text, %1 bytes").arg(body.size());
        return value;
    }
    const qsizetype lines = body.isEmpty() ? 0 : body.count('\n') + (body.endsWith('\n') ? 0 : 1);
    const bool isJson = body.startsWith('{') || body.startsWith('[');
    const QJsonDocument document = isJson ? QJsonDocument::fromJson(shown) : QJsonDocument();
    if (!document.isNull()) {
        // The service lays most documents out itself; those keep the order of their keys.
        if (!shown.contains('\n') && shown.size() > 2)
            value.text = QString::fromUtf8(document.toJson().trimmed());
        value.kind = Text::tr("JSON, %1 bytes").arg(body.size());
    } else if (body.isEmpty()) {
        value.kind = Text::tr("Empty value");
    } else if (const QString special = specialKind(path, body); !special.isEmpty()) {
        value.kind = special;
    } else if (lines == 1) {
        value.kind = Text::tr("Text, %1 bytes").arg(body.size());
    } else {
        value.kind = Text::tr("Text, %1 lines, %2 bytes").arg(lines).arg(body.size());
    }
    return value;
}

} // namespace bootscope
