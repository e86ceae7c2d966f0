// SPDX-License-Identifier: GPL-3.0-or-later
// Session tokens of IMDSv2 without a memory: each carries its own end and a code that only this process can make.
#pragma once

#include <QByteArray>

#include <optional>

namespace bootscope {

class TokenMint
{
public:
    static constexpr int kMinTtl = 1; // seconds, as the real service
    static constexpr int kMaxTtl = 21600;

    struct Verdict
    {
        int secondsLeft = 0; // rounded up: a fresh token has its whole life
        qint64 ageMs = 0;
    };

    TokenMint(); // with a key of its own, from the system's random source

    // nowMs: milliseconds of one clock that does not go back, the same one for issue and verify.
    QByteArray issue(int ttlSeconds, qint64 nowMs); // 56 characters of URL-safe base64
    // Empty when the token was not issued here or is over.
    std::optional<Verdict> verify(const QByteArray &token, qint64 nowMs) const;
    // The TTL that a request asks for, when it is a whole number within the limits.
    static std::optional<int> parseTtl(const QByteArray &header);

private:
    QByteArray seal(const QByteArray &payload) const;
    QByteArray m_key;
    quint64 m_serial = 0;
};

} // namespace bootscope
