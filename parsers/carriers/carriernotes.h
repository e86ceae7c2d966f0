// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about user data on its way: the translation context, and the reasons why bytes cannot travel as text.
#pragma once

#include "parsers/base/diagnostic.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace bootscope {

struct CarrierNote
{
    Severity severity = Severity::Info;
    QString text; // a translated sentence
};

namespace carriers {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Carriers)
};

// What a format of text cannot hold unchanged.
struct TextNeeds
{
    bool noCarriageReturn = true;
    bool noLineSeparators = false; // NEL, LS, PS: YAML 1.1 takes them for line ends
    bool composedForm = false;     // Terraform stores strings in Unicode's form NFC
};

// Why the bytes must go as base64: a translated reason that completes "Sent as base64: …". Empty when they can go as
// text.
QString whyNotText(const QByteArray &bytes, const TextNeeds &needs);

} // namespace carriers
} // namespace bootscope
