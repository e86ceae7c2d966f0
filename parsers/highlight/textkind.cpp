// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/highlight/textkind.h"

#include "parsers/userdata/detection.h"

#include <array>

namespace bootscope::highlight {

namespace {

using Words = QByteArrayView;

// Colours shall be right for what people write now: no release is too old for a header.
constexpr Release kNewest{9999, 0};

Frame frameOfInterpreter(QByteArrayView line)
{
    // "#!/usr/bin/env -S python3 -u", "#! /bin/bash -e"
    constexpr std::array kShells{Words("sh"),  Words("bash"), Words("dash"),   Words("ash"),
                                 Words("ksh"), Words("zsh"),  Words("busybox")};
    const QList<QByteArray> words = line.sliced(2).toByteArray().simplified().split(' ');
    for (const QByteArray &word : words) {
        const QByteArray name = word.mid(word.lastIndexOf('/') + 1);
        if (name == "env" || name.startsWith('-') || name.contains('='))
            continue;
        if (contains(kShells, Words(name)))
            return ShellState{};
        if (name.startsWith("python"))
            return PythonState{};
        return SimpleState{Language::Plain};
    }
    return SimpleState{Language::Plain};
}

Kind kindOfFormat(Format format, QByteArrayView firstLine)
{
    const bool hasMark = firstLine.startsWith('#');
    switch (format) {
    case Format::ShellScript:
        if (firstLine.startsWith("#!"))
            return {frameOfInterpreter(firstLine), true};
        return {ShellState{}};
    case Format::CloudBoothook:
        return {ShellState{}, hasMark};
    case Format::CloudConfig:
    case Format::CloudConfigArchive:
    case Format::CloudConfigJsonp: {
        YamlState yaml;
        yaml.isArchive = format == Format::CloudConfigArchive;
        return {yaml, !userdata::typeFromStart(firstLine, kNewest).isEmpty()};
    }
    case Format::PartHandler:
        return {PythonState{}, hasMark};
    case Format::Include:
    case Format::IncludeOnce:
        return {SimpleState{Language::Include}, hasMark};
    case Format::EksNodeConfig:
        return {YamlState{}};
    default:
        return {SimpleState{Language::Plain}};
    }
}

// As the reader does: these say so little that the payload is looked at.
bool isLookedInto(const QByteArray &type)
{
    return type == "text/plain" || type == userdata::kNotMultipart || type == "text/x-shellscript";
}

} // namespace

Kind kindOf(QByteArrayView firstLine, const QByteArray &type)
{
    QByteArray actual = type;
    const QByteArray found = userdata::typeFromStart(firstLine, kNewest);
    if (isLookedInto(type) && !found.isEmpty())
        actual = found;
    const QByteArrayView text = firstLine.sliced(userdata::leadingSpace(firstLine));
    Format format = userdata::formatOfType(actual);
    if (format == Format::JinjaTemplate) {
        Kind kind{UndecidedState{userdata::kNotMultipart}};
        kind.isTemplate = true;
        return kind;
    }
    if (format == Format::Unknown)
        format = userdata::foreignFormat(text);
    return kindOfFormat(format, text);
}

Kind kindOfScalar(QByteArrayView firstLine, const YamlState &yaml)
{
    if (yaml.isCommand()) {
        if (firstLine.startsWith("#!"))
            return {frameOfInterpreter(firstLine), true};
        return {ShellState{}};
    }
    if (firstLine.startsWith("#!"))
        return {frameOfInterpreter(firstLine), true};
    // An entry of an archive is what it says, what it begins with, or cloud-config.
    const bool isEntry =
        yaml.isArchive && (yaml.path.size() == 1 || (yaml.path.size() == 2 && yaml.key() == "content"));
    const QByteArray found = userdata::typeFromStart(firstLine, kNewest);
    QByteArray type = isEntry && yaml.path.size() == 2 ? yaml.type : QByteArray();
    if (type.isEmpty())
        type = isEntry && found.isEmpty() ? QByteArray("text/cloud-config") : found;
    if (isEntry || found == "text/cloud-config") {
        Kind kind = kindOf(firstLine, type);
        if (!std::holds_alternative<UndecidedState>(kind.frame))
            return kind;
    }
    return {SimpleState{Language::Plain}};
}

Language languageOf(const Frame &frame)
{
    if (std::holds_alternative<ShellState>(frame))
        return Language::Shell;
    if (std::holds_alternative<PythonState>(frame))
        return Language::Python;
    if (std::holds_alternative<YamlState>(frame))
        return Language::Yaml;
    if (std::holds_alternative<MimeState>(frame))
        return Language::Mime;
    if (const auto *simple = std::get_if<SimpleState>(&frame))
        return simple->language;
    return Language::Plain;
}

} // namespace bootscope::highlight
