// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/messages.h"
#include "parsers/userdata/userdata.h"

namespace bootscope {

using userdata::Message;

QString formatId(Format format)
{
    switch (format) {
    case Format::Empty:
        return QStringLiteral("empty");
    case Format::ShellScript:
        return QStringLiteral("shell-script");
    case Format::CloudConfig:
        return QStringLiteral("cloud-config");
    case Format::CloudConfigArchive:
        return QStringLiteral("cloud-config-archive");
    case Format::MimeMultipart:
        return QStringLiteral("mime-multipart");
    case Format::Include:
        return QStringLiteral("include");
    case Format::IncludeOnce:
        return QStringLiteral("include-once");
    case Format::CloudBoothook:
        return QStringLiteral("cloud-boothook");
    case Format::PartHandler:
        return QStringLiteral("part-handler");
    case Format::JinjaTemplate:
        return QStringLiteral("jinja-template");
    case Format::CloudConfigJsonp:
        return QStringLiteral("cloud-config-jsonp");
    case Format::Windows:
        return QStringLiteral("windows");
    // The contract has no words for these: programs that parse it must not meet new ones.
    case Format::Ignition:
    case Format::Bottlerocket:
    case Format::EksNodeConfig:
    case Format::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString formatName(Format format)
{
    switch (format) {
    case Format::Empty:
        return Message::tr("Empty");
    case Format::ShellScript:
        return Message::tr("Shell script");
    case Format::CloudConfig:
        return Message::tr("Cloud-config");
    case Format::CloudConfigArchive:
        return Message::tr("Cloud-config archive");
    case Format::MimeMultipart:
        return Message::tr("MIME multipart");
    case Format::Include:
        return Message::tr("Include");
    case Format::IncludeOnce:
        return Message::tr("Include once");
    case Format::CloudBoothook:
        return Message::tr("Cloud boothook");
    case Format::PartHandler:
        return Message::tr("Part handler");
    case Format::JinjaTemplate:
        return Message::tr("Jinja template");
    case Format::CloudConfigJsonp:
        return Message::tr("Cloud-config JSON Patch");
    case Format::Windows:
        return Message::tr("Windows user data");
    case Format::Ignition:
        return Message::tr("Ignition config");
    case Format::Bottlerocket:
        return Message::tr("Bottlerocket settings");
    case Format::EksNodeConfig:
        return Message::tr("EKS NodeConfig");
    case Format::Unknown:
        break;
    }
    return Message::tr("Not recognised");
}

QString encodingId(Encoding encoding)
{
    return encoding == Encoding::Base64 ? QStringLiteral("base64") : QStringLiteral("gzip");
}

} // namespace bootscope
