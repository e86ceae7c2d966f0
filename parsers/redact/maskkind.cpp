// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/redact/maskkind.h"

#include <QCoreApplication>

namespace bootscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Redaction)
};

struct Kind
{
    MaskClass maskedClass;
    const char *id;
    const char *name;
};

// In the order of MaskKind.
constexpr Kind kKinds[] = {
    {MaskClass::Secrets, "password", QT_TRANSLATE_NOOP("bootscope::Redaction", "Password")},
    {MaskClass::Secrets, "password-hash", QT_TRANSLATE_NOOP("bootscope::Redaction", "Hash of a password")},
    {MaskClass::Secrets, "private-key", QT_TRANSLATE_NOOP("bootscope::Redaction", "Private key")},
    {MaskClass::Secrets, "aws-key-id", QT_TRANSLATE_NOOP("bootscope::Redaction", "Access key id of AWS")},
    {MaskClass::Secrets, "aws-secret", QT_TRANSLATE_NOOP("bootscope::Redaction", "Secret access key of AWS")},
    {MaskClass::Secrets, "token", QT_TRANSLATE_NOOP("bootscope::Redaction", "Token")},
    {MaskClass::Secrets, "signature", QT_TRANSLATE_NOOP("bootscope::Redaction", "Signature of an address")},
    {MaskClass::Secrets, "secret", QT_TRANSLATE_NOOP("bootscope::Redaction", "Secret")},
    {MaskClass::PublicKeys, "ssh-key", QT_TRANSLATE_NOOP("bootscope::Redaction", "Public key")},
    {MaskClass::PublicKeys, "fingerprint", QT_TRANSLATE_NOOP("bootscope::Redaction", "Fingerprint of a key")},
    {MaskClass::CloudIds, "cloud-id", QT_TRANSLATE_NOOP("bootscope::Redaction", "Id of a cloud resource")},
    {MaskClass::CloudIds, "instance", QT_TRANSLATE_NOOP("bootscope::Redaction", "Instance id")},
    {MaskClass::CloudIds, "account", QT_TRANSLATE_NOOP("bootscope::Redaction", "Account id")},
    {MaskClass::Addresses, "ipv4", QT_TRANSLATE_NOOP("bootscope::Redaction", "IPv4 address")},
    {MaskClass::Addresses, "ipv6", QT_TRANSLATE_NOOP("bootscope::Redaction", "IPv6 address")},
    {MaskClass::Addresses, "mac", QT_TRANSLATE_NOOP("bootscope::Redaction", "MAC address")},
    {MaskClass::HostNames, "host", QT_TRANSLATE_NOOP("bootscope::Redaction", "Host name")},
    {MaskClass::Emails, "mail", QT_TRANSLATE_NOOP("bootscope::Redaction", "E-mail address")},
    {MaskClass::UserNames, "user", QT_TRANSLATE_NOOP("bootscope::Redaction", "User name")},
};

} // namespace

MaskClass maskClassOf(MaskKind kind)
{
    return kKinds[size_t(kind)].maskedClass;
}

QString maskKindId(MaskKind kind)
{
    return QString::fromLatin1(kKinds[size_t(kind)].id);
}

QString maskKindName(MaskKind kind)
{
    return Words::tr(kKinds[size_t(kind)].name);
}

QString maskClassName(MaskClass maskedClass)
{
    switch (maskedClass) {
    case MaskClass::Secrets:
        return Words::tr("Secrets");
    case MaskClass::PublicKeys:
        return Words::tr("Public keys and fingerprints");
    case MaskClass::CloudIds:
        return Words::tr("Ids of the cloud");
    case MaskClass::Addresses:
        return Words::tr("IP and MAC addresses");
    case MaskClass::HostNames:
        return Words::tr("Host names");
    case MaskClass::Emails:
        return Words::tr("E-mail addresses");
    case MaskClass::UserNames:
        return Words::tr("User names");
    }
    return {};
}

} // namespace bootscope
