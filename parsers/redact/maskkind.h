// SPDX-License-Identifier: GPL-3.0-or-later
// What can be masked in evidence before it is handed on: secrets, and what tells whose machine it was.
#pragma once

#include <QFlags>
#include <QString>

namespace bootscope {

// What a person may want masked or not.
enum class MaskClass : quint8 {
    Secrets = 1,
    PublicKeys = 2, // of ssh, and fingerprints
    CloudIds = 4,   // of instances, images, networks, accounts
    Addresses = 8,  // IP and MAC
    HostNames = 16,
    Emails = 32,
    UserNames = 64
};
Q_DECLARE_FLAGS(MaskClasses, MaskClass)
Q_DECLARE_OPERATORS_FOR_FLAGS(MaskClasses)

inline constexpr MaskClasses kAllMaskClasses = MaskClasses(MaskClass::Secrets) | MaskClass::PublicKeys |
                                               MaskClass::CloudIds | MaskClass::Addresses | MaskClass::HostNames |
                                               MaskClass::Emails | MaskClass::UserNames;
// User names stay: they seldom say more than "ubuntu", and the reader of a report needs them.
inline constexpr MaskClasses kUsualMaskClasses = MaskClasses(MaskClass::Secrets) | MaskClass::PublicKeys |
                                                 MaskClass::CloudIds | MaskClass::Addresses | MaskClass::HostNames |
                                                 MaskClass::Emails;

enum class MaskKind : quint8 {
    Password,
    PasswordHash,
    PrivateKey,
    AwsKeyId,
    AwsSecret,
    Token,
    Signature, // of a presigned address
    Secret,    // by the name of its key only
    PublicKey,
    Fingerprint,
    CloudId,
    InstanceName, // an instance id without Amazon's form
    Account,
    Address4,
    Address6,
    MacAddress,
    HostName,
    Email,
    UserName
};
MaskClass maskClassOf(MaskKind kind);
QString maskKindId(MaskKind kind);            // "private-key": what labels are made of
QString maskKindName(MaskKind kind);          // translated: "Private key"
QString maskClassName(MaskClass maskedClass); // translated: "Host names"

} // namespace bootscope
