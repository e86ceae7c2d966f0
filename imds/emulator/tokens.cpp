// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/emulator/tokens.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>

namespace bootscope {

namespace {
// 3 fixed bytes (real tokens begin with AQAE), 8 of issue time, 4 of life, 5 of serial number, 20 of code: 40 bytes.
constexpr char kPrefix[] = {1, 0, 4};
constexpr qsizetype kIssuedAt = 3;
constexpr qsizetype kTtl = 11;
constexpr qsizetype kPayload = 20;
constexpr qsizetype kSize = 40;
constexpr qsizetype kEncoded = 56;
} // namespace

TokenMint::TokenMint() : m_key(32, Qt::Uninitialized)
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    std::copy_n(reinterpret_cast<const char *>(words), m_key.size(), m_key.data());
}

QByteArray TokenMint::seal(const QByteArray &payload) const
{
    return QMessageAuthenticationCode::hash(payload, m_key, QCryptographicHash::Sha256).left(kSize - kPayload);
}

QByteArray TokenMint::issue(int ttlSeconds, qint64 nowMs)
{
    QByteArray payload(kPayload, '\0');
    std::copy_n(kPrefix, sizeof kPrefix, payload.data());
    qToBigEndian(nowMs, payload.data() + kIssuedAt);
    qToBigEndian(qint32(ttlSeconds), payload.data() + kTtl);
    char serial[8];
    qToBigEndian(m_serial++, serial);
    std::copy_n(serial + 3, 5, payload.data() + kTtl + 4);
    payload += seal(payload);
    return payload.toBase64(QByteArray::Base64UrlEncoding);
}

std::optional<TokenMint::Verdict> TokenMint::verify(const QByteArray &token, qint64 nowMs) const
{
    if (token.size() != kEncoded)
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(token, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != kSize)
        return std::nullopt;
    const QByteArray payload = decoded.decoded.left(kPayload);
    const QByteArray expected = seal(payload);
    // Every byte is compared, so that the time taken says nothing about where the first difference is.
    int difference = 0;
    for (qsizetype i = 0; i < expected.size(); ++i)
        difference |= expected.at(i) ^ decoded.decoded.at(kPayload + i);
    if (difference != 0)
        return std::nullopt;
    const qint64 age = nowMs - qFromBigEndian<qint64>(payload.constData() + kIssuedAt);
    const qint64 left = qint64(qFromBigEndian<qint32>(payload.constData() + kTtl)) * 1000 - age;
    if (left <= 0 || age < 0)
        return std::nullopt;
    return Verdict{int((left + 999) / 1000), age};
}

std::optional<int> TokenMint::parseTtl(const QByteArray &header)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty() || text.size() > 9 ||
        !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const int ttl = text.toInt();
    if (ttl < kMinTtl || ttl > kMaxTtl)
        return std::nullopt;
    return ttl;
}

} // namespace bootscope
