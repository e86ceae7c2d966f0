// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings of a metadata service in format "imds-capture/1" (JSON Lines): written with secrets redacted unless told
// otherwise, read as a scenario.
#pragma once

#include "imds/exchange.h"
#include "imds/scenario/scenario.h"

namespace bootscope {

enum class CaptureRedaction : quint8 {
    None,         // everything as it came, but session tokens
    Usual,        // credentials, pushed keys and signatures
    WithUserData, // and what looks like a secret in the user data
};

class CaptureWriter
{
public:
    CaptureWriter(const QString &endpoint, bool v1, const QDateTime &start,
                  CaptureRedaction redaction = CaptureRedaction::Usual);

    // rawBody is redacted before it is kept: unless None was asked for, nothing that this object holds is a secret.
    void add(const Exchange &exchange, const QByteArray &rawBody);
    QByteArray finish(const QDateTime &end); // the whole file
    int count() const { return m_count; }

private:
    QByteArray m_lines;
    QDateTime m_start;
    CaptureRedaction m_redaction;
    int m_count = 0;
};

// Replaces the secrets of an answer by text of the same length. withheld: the whole body must not be kept.
QByteArray redactedBody(const QByteArray &method, const QByteArray &target, const QByteArray &body, bool &withheld);

bool isCapture(const QByteArray &text);
// The newest answer for each path becomes what the emulator serves; what was not recorded is absent.
Result<Scenario> scenarioFromCapture(const QByteArray &text);

} // namespace bootscope
