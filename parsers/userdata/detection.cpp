// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/detection.h"

#include <algorithm>
#include <array>

namespace bootscope::userdata {

namespace {

struct Prefix
{
    QByteArrayView start;
    QByteArrayView type;
};

// Longest first, so that #cloud-config-archive is not taken for #cloud-config.
constexpr std::array kPrefixes{
    Prefix{"text/x-shellscript-per-instance", "text/x-shellscript-per-instance"},
    Prefix{"text/x-shellscript-per-boot", "text/x-shellscript-per-boot"},
    Prefix{"text/x-shellscript-per-once", "text/x-shellscript-per-once"},
    Prefix{"#cloud-config-archive", "text/cloud-config-archive"},
    Prefix{"#cloud-config-jsonp", "text/cloud-config-jsonp"},
    Prefix{"## template: jinja", "text/jinja2"},
    Prefix{"#cloud-boothook", "text/cloud-boothook"},
    Prefix{"#cloud-config", "text/cloud-config"},
    Prefix{"#include-once", "text/x-include-once-url"},
    Prefix{"#part-handler", "text/part-handler"},
    Prefix{"#upstart-job", "text/upstart-job"},
    Prefix{"#include", "text/x-include-url"},
    Prefix{"#!", "text/x-shellscript"},
};

struct TypeFormat
{
    QByteArrayView type;
    Format format;
    Release since;
};

constexpr std::array kHandled{
    TypeFormat{"text/cloud-config", Format::CloudConfig, {}},
    TypeFormat{"text/cloud-config-jsonp", Format::CloudConfigJsonp, {}},
    TypeFormat{"text/x-shellscript", Format::ShellScript, {}},
    TypeFormat{"text/x-shellscript-per-boot", Format::ShellScript, {22, 1}},
    TypeFormat{"text/x-shellscript-per-instance", Format::ShellScript, {22, 1}},
    TypeFormat{"text/x-shellscript-per-once", Format::ShellScript, {22, 1}},
    TypeFormat{"text/cloud-boothook", Format::CloudBoothook, {}},
    TypeFormat{"text/part-handler", Format::PartHandler, {}},
    TypeFormat{"text/jinja2", Format::JinjaTemplate, {18, 4}},
};

constexpr std::array kUnpacked{
    TypeFormat{"text/x-include-url", Format::Include, {}},
    TypeFormat{"text/x-include-once-url", Format::IncludeOnce, {}},
    TypeFormat{"text/cloud-config-archive", Format::CloudConfigArchive, {}},
    TypeFormat{"application/node.eks.aws", Format::EksNodeConfig, {}},
};

// The length of the white-space character at the start, 0 when there is none.
qsizetype spaceAt(QByteArrayView text)
{
    const auto byte = [text](qsizetype i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(0);
    if ((first >= 0x09 && first <= 0x0D) || (first >= 0x1C && first <= 0x20))
        return 1;
    if (first == 0xC2)
        return byte(1) == 0x85 || byte(1) == 0xA0 ? 2 : 0;
    if (first == 0xE1)
        return byte(1) == 0x9A && byte(2) == 0x80 ? 3 : 0;
    if (first == 0xE2 && byte(1) == 0x80)
        return (byte(2) >= 0x80 && byte(2) <= 0x8A) || byte(2) == 0xA8 || byte(2) == 0xA9 || byte(2) == 0xAF ? 3 : 0;
    if (first == 0xE2 && byte(1) == 0x81)
        return byte(2) == 0x9F ? 3 : 0;
    if (first == 0xE3)
        return byte(1) == 0x80 && byte(2) == 0x80 ? 3 : 0;
    return 0;
}

bool startsWithAny(const QByteArray &text, std::initializer_list<QByteArrayView> starts)
{
    return std::any_of(starts.begin(), starts.end(), [&text](QByteArrayView start) { return text.startsWith(start); });
}

} // namespace

qsizetype leadingSpace(QByteArrayView payload)
{
    qsizetype at = 0;
    while (const qsizetype length = spaceAt(payload.sliced(at)))
        at += length;
    return at;
}

QByteArray typeFromStart(QByteArrayView payload, Release release)
{
    const QByteArrayView rest = payload.sliced(leadingSpace(payload));
    const QByteArray head = rest.first(std::min<qsizetype>(rest.size(), 40)).toByteArray().toLower();
    for (const Prefix &prefix : kPrefixes) {
        if (!head.startsWith(prefix.start))
            continue;
        if (prefix.start.startsWith("text/") && release < Release{22, 1})
            continue;
        if (prefix.start == "#upstart-job" && release >= Release{22, 2})
            continue;
        return prefix.type.toByteArray();
    }
    return {};
}

Format formatOfType(const QByteArray &contentType)
{
    for (const auto &known : kHandled) {
        if (contentType == known.type)
            return known.format;
    }
    for (const auto &known : kUnpacked) {
        if (contentType == known.type)
            return known.format;
    }
    return Format::Unknown;
}

bool isScriptType(const QByteArray &contentType)
{
    return contentType.startsWith("text/x-shellscript") && formatOfType(contentType) == Format::ShellScript;
}

bool isHandledType(const QByteArray &contentType, Release release)
{
    if (contentType == "text/upstart-job")
        return release < Release{22, 2};
    return std::any_of(kHandled.begin(), kHandled.end(),
                       [&](const TypeFormat &known) { return contentType == known.type && release >= known.since; });
}

Format foreignFormat(QByteArrayView payload)
{
    const QByteArrayView rest = payload.sliced(leadingSpace(payload));
    const QByteArray head = rest.first(std::min<qsizetype>(rest.size(), 2048)).toByteArray().toLower();
    if (startsWithAny(
            head, {"<powershell>", "<script>", "<persist>", "<detach>", "<runasattached>", "<powershellarguments>"}))
        return Format::Windows;
    if (head.startsWith("version:") && (head.contains("\ntasks:") || head.contains("\r\ntasks:")))
        return Format::Windows;
    if (head.startsWith('{')) {
        QByteArray dense = head;
        dense.removeIf([](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
        return dense.startsWith("{\"ignition\":") ? Format::Ignition : Format::Unknown;
    }
    if (startsWithAny(head, {"[settings]", "[settings."}))
        return Format::Bottlerocket;
    if (head.contains("apiversion: node.eks.aws/"))
        return Format::EksNodeConfig;
    return Format::Unknown;
}

bool saysMimeVersion(const QByteArray &bytes)
{
    return bytes.first(std::min<qsizetype>(bytes.size(), 4096)).toLower().contains("mime-version:");
}

} // namespace bootscope::userdata
