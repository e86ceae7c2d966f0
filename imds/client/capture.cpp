// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/capture.h"

#include "imds/tree/listing.h"
#include "imds/tree/metadatatree.h"
#include "imds/tree/versions.h"
#include "parsers/redact/redactor.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace bootscope {

namespace {

QByteArray jsonLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray sameLength(qsizetype length)
{
    return QByteArray("REDACTED-").append(QByteArray(qMax<qsizetype>(0, length), 'x')).left(length);
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Imds)
};

} // namespace

QByteArray redactedBody(const QByteArray &method, const QByteArray &target, const QByteArray &body, bool &withheld)
{
    const QList<QByteArray> path =
        MetadataTree::split(target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')));
    const QByteArray last = path.isEmpty() ? QByteArray() : path.last();
    withheld = method == "PUT" || path.contains("managed-ssh-keys") ||
               (path.contains("instance-identity") &&
                (last == "signature" || last == "pkcs7" || last == "rsa2048" || last == "dsa2048"));
    if (withheld)
        return {};
    QByteArray redacted = body;
    const QJsonObject document = QJsonDocument::fromJson(body).object();
    if (document.isEmpty() || !document.contains(QLatin1String("SecretAccessKey"))) {
        withheld = body.contains("SecretAccessKey") ||
                   (isCredentialPath(target) && !target.endsWith('/') && document.isEmpty());
        return withheld ? QByteArray() : redacted;
    }
    for (const char *key : {"SecretAccessKey", "Token", "AccessKeyId"}) {
        const QByteArray secret = document.value(QLatin1String(key)).toString().toUtf8();
        const qsizetype kept = qstrcmp(key, "AccessKeyId") == 0 ? 4 : 0;
        if (secret.size() > kept)
            redacted.replace(secret, QByteArray(secret.left(kept) + sameLength(secret.size() - kept)));
    }
    // A secret spelt with escapes was not found above as text: better nothing than a part of it.
    const QJsonObject after = QJsonDocument::fromJson(redacted).object();
    withheld = after.value(QLatin1String("SecretAccessKey")) == document.value(QLatin1String("SecretAccessKey")) ||
               after.value(QLatin1String("Token")) == document.value(QLatin1String("Token"));
    return withheld ? QByteArray() : redacted;
}

CaptureWriter::CaptureWriter(const QString &endpoint, bool v1, const QDateTime &start, CaptureRedaction redaction)
    : m_start(start), m_redaction(redaction)
{
    const char *const names[] = {"none", "default", "user-data"};
    m_lines = jsonLine(QJsonObject{
        {QStringLiteral("imds-capture"), 1},
        {QStringLiteral("tool"), QString(QStringLiteral("bootscope ") + QCoreApplication::applicationVersion())},
        {QStringLiteral("start"), start.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("endpoint"), endpoint},
        {QStringLiteral("imds"), v1 ? QStringLiteral("v1") : QStringLiteral("v2")},
        {QStringLiteral("redaction"), QLatin1String(names[int(redaction)])},
        {QStringLiteral("note"), QString()}});
}

void CaptureWriter::add(const Exchange &exchange, const QByteArray &rawBody)
{
    QJsonObject line{{QStringLiteral("t"), double(m_start.msecsTo(exchange.at)) / 1000},
                     {QStringLiteral("m"), QString::fromLatin1(exchange.method)},
                     {QStringLiteral("p"), QString::fromUtf8(exchange.target)}};
    if (exchange.status == 0) {
        line.insert(QStringLiteral("err"), exchange.problem);
    } else {
        line.insert(QStringLiteral("s"), exchange.status);
        QJsonArray headers;
        for (const auto &[name, value] : exchange.answerHeaders)
            headers.append(QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)});
        line.insert(QStringLiteral("h"), headers);
        line.insert(QStringLiteral("rtt"), exchange.milliseconds);
        bool withheld = false;
        QByteArray body = rawBody;
        if (exchange.status == 200 && (m_redaction != CaptureRedaction::None || exchange.method == "PUT"))
            body = redactedBody(exchange.method, exchange.target, rawBody, withheld);
        if (m_redaction == CaptureRedaction::WithUserData && isUserDataPath(exchange.target))
            body = Redactor(MaskClass::Secrets).maskUserData(rawBody);
        if (withheld) {
            line.insert(QStringLiteral("b"), QJsonValue::Null);
            line.insert(QStringLiteral("redacted"), QJsonArray{QStringLiteral("body")});
        } else if (isText(body)) {
            line.insert(QStringLiteral("b"), QString::fromUtf8(body));
        } else {
            line.insert(QStringLiteral("b64"), QString::fromLatin1(body.toBase64()));
        }
        if (!withheld && body != rawBody)
            line.insert(QStringLiteral("redacted"),
                        isUserDataPath(exchange.target)
                            ? QJsonArray{QStringLiteral("user-data")}
                            : QJsonArray{QStringLiteral("AccessKeyId"), QStringLiteral("SecretAccessKey"),
                                         QStringLiteral("Token")});
    }
    m_lines += jsonLine(line);
    ++m_count;
}

QByteArray CaptureWriter::finish(const QDateTime &end)
{
    const QByteArray hash = QCryptographicHash::hash(m_lines, QCryptographicHash::Sha256).toHex();
    return m_lines + jsonLine(QJsonObject{{QStringLiteral("end"), true},
                                          {QStringLiteral("t"), double(m_start.msecsTo(end)) / 1000},
                                          {QStringLiteral("exchanges"), m_count},
                                          {QStringLiteral("sha256"), QString::fromLatin1(hash)}});
}

bool isCapture(const QByteArray &text)
{
    return text.left(200).contains("\"imds-capture\"");
}

Result<Scenario> scenarioFromCapture(const QByteArray &text)
{
    Scenario scenario;
    scenario.isRecording = true;
    QMap<QByteArray, QByteArray> values; // path as recorded, body
    bool hasEnd = false;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(line, &error).object();
        if (error.error != QJsonParseError::NoError) {
            scenario.warnings.append(Text::tr("line %1: this is not JSON and was left out").arg(number));
            continue;
        }
        if (number == 1 && object.value(QLatin1String("imds-capture")).toInt() != 1)
            return Error{Text::tr("line 1: this program reads imds-capture version 1.")};
        hasEnd = hasEnd || object.value(QLatin1String("end")).toBool();
        if (object.value(QLatin1String("m")).toString() != QLatin1String("GET"))
            continue;
        const QByteArray path = QByteArray::fromPercentEncoding(object.value(QLatin1String("p")).toString().toUtf8());
        const QJsonValue encoded = object.value(QLatin1String("b64"));
        const QJsonValue body = object.value(QLatin1String("b"));
        if (object.value(QLatin1String("s")).toInt() != 200 || (body.isNull() && !encoded.isString()))
            values.remove(path);
        else
            values[path] =
                encoded.isString() ? QByteArray::fromBase64(encoded.toString().toLatin1()) : body.toString().toUtf8();
    }
    if (!hasEnd)
        scenario.warnings.append(Text::tr("The recording has no last line: it was cut off. What is there is served."));
    // One version is replayed: "latest" where it was recorded, which sorts behind all dates.
    QByteArray version;
    for (auto path = values.keyBegin(); path != values.keyEnd(); ++path) {
        const QList<QByteArray> segments = MetadataTree::split(*path);
        if (!segments.isEmpty() && isVersionName(segments.first()))
            version = std::max(version, segments.first());
    }
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        const QList<QByteArray> path = MetadataTree::split(value.key());
        if (path.isEmpty() || path.first() != version)
            continue;
        if (path.last() == "public-keys") {
            for (const ListingEntry &entry : parseListing(value.key(), value.value())) {
                const QByteArray name = entry.label.mid(entry.label.indexOf('=') + 1);
                const QByteArray key = values.value(entry.path + "openssh-key");
                scenario.publicKeys.append({name, key});
            }
        } else if (isUserDataPath(value.key())) {
            scenario.userData = value.value();
        } else if (!value.key().endsWith('/') && !path.contains("public-keys")) {
            scenario.overrides.append({value.key(), value.value().isNull() ? QByteArray("") : value.value()});
        }
    }
    return scenario;
}

} // namespace bootscope
