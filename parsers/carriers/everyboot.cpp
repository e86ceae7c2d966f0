// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/everyboot.h"

#include "parsers/boots/link/runscript.h"
#include "parsers/carriers/mimecomposer.h"
#include "parsers/carriers/yamlblock.h"
#include "parsers/cloudconfig/yamltree.h"
#include "parsers/userdata/release.h"

#include <algorithm>

namespace bootscope {

using carriers::Words;

namespace {

constexpr Release kPerBootTypes{22, 1};
const QString kRuncmd = QStringLiteral("runcmd");

bool isWord(const YamlNode &node)
{
    return node.isString() || (node.kind == YamlNode::Kind::Integer && node.digits.isEmpty());
}

// runcmd of a cloud-config, when every item is one that cloud-init turns into a line of its script.
const YamlEntry *usableRuncmd(const YamlDocument &document)
{
    const YamlEntry *runcmd =
        document.root() && document.root()->isMapping() ? document.root()->find(kRuncmd) : nullptr;
    if (!runcmd || !runcmd->value->isSequence() || runcmd->value->items.isEmpty())
        return nullptr;
    const bool usable =
        std::all_of(runcmd->value->items.cbegin(), runcmd->value->items.cend(), [](const YamlNode *item) {
            return item->isString() || (item->isSequence() && std::all_of(item->items.cbegin(), item->items.cend(),
                                                                          [](auto *word) { return isWord(*word); }));
        });
    return usable ? runcmd : nullptr;
}

// The text without the lines of one top-level entry; empty when other text stands in those lines.
QByteArray withoutEntry(const QByteArray &text, const YamlNode &root, const YamlEntry &entry)
{
    const TextRange value = entry.value->range;
    int first = entry.key->range.begin.line;
    int last = value.end.column <= 1 && value.end.line > value.begin.line ? value.end.line - 1 : value.end.line;
    if (entry.key->range.begin.column != 1)
        return {};
    for (const YamlEntry &other : root.entries) {
        const bool before = other.value->range.end.line < first || other.key == entry.key;
        if (!before && other.key->range.begin.line <= last)
            return {};
    }
    QList<QByteArray> lines = text.split('\n');
    lines.remove(first - 1, std::min<qsizetype>(last, lines.size()) - (first - 1));
    return lines.join('\n');
}

QByteArray scriptOfRuncmd(const Part &part, const YamlEntry &runcmd)
{
    return scriptFromCommands(kRuncmd, part, *runcmd.value).lines.join('\n') + '\n';
}

QByteArray perBootFile(const QByteArray &script, const QString &name)
{
    QByteArray config = "#cloud-config\nwrite_files:\n  - path: " +
                        carriers::yamlString(QStringLiteral("/var/lib/cloud/scripts/per-boot/") + name) +
                        "\n    permissions: '0755'\n";
    return config + carriers::yamlContent(script, 4);
}

const Part *onlyPart(const UserData &userData, Format format)
{
    return userData.parts.size() == 1 && userData.format == format && userData.parts.first().format == format
               ? &userData.parts.first()
               : nullptr;
}

EveryBootChoice makeChoice(EveryBootRecipe recipe, const QString &cloudInit)
{
    EveryBootChoice choice;
    choice.recipe = recipe;
    const bool known = Release::of(cloudInit) >= kPerBootTypes;
    switch (recipe) {
    case EveryBootRecipe::PerBootPart:
        choice.name = Words::tr("MIME part that runs at every boot");
        choice.explanation =
            Words::tr("cloud-init puts the script into /var/lib/cloud/scripts/per-boot and runs it in the Final stage "
                      "of this boot and of every later one, before once-per-instance scripts.");
        choice.worksSince = QStringLiteral("22.1");
        choice.works = known;
        if (!known)
            choice.explanation =
                Words::tr("cloud-init %1 does not know text/x-shellscript-per-boot and ignores the part; releases from "
                          "22.1 on do. Amazon Linux 2 has 19.3: take write_files there.")
                    .arg(cloudInit);
        break;
    case EveryBootRecipe::PerBootFile:
        choice.name = Words::tr("write_files into scripts/per-boot");
        choice.explanation = Words::tr("A cloud-config writes the script, executable, in the Network stage; the Final "
                                       "stage of the same boot and of every later one runs it. Any release.");
        break;
    case EveryBootRecipe::Boothook:
        choice.name = Words::tr("Boothook (early)");
        choice.explanation = Words::tr("Runs at every boot too, but in the Network stage: before packages, users and "
                                       "files of a cloud-config are there.");
        break;
    case EveryBootRecipe::RuncmdPerBoot:
        choice.name = Words::tr("runcmd as a script that runs at every boot");
        choice.explanation =
            Words::tr("runcmd runs once per instance; bootcmd at every boot, but before most of the system is there. "
                      "This takes runcmd out of the cloud-config and makes it a per-boot script, in a MIME message.");
        choice.worksSince = QStringLiteral("22.1");
        choice.works = known;
        break;
    }
    return choice;
}

} // namespace

EveryBoot everyBootChoices(const UserData &userData, const QString &cloudInit)
{
    EveryBoot answer;
    if (onlyPart(userData, Format::ShellScript)) {
        answer.choices = {makeChoice(EveryBootRecipe::PerBootPart, cloudInit),
                          makeChoice(EveryBootRecipe::PerBootFile, cloudInit),
                          makeChoice(EveryBootRecipe::Boothook, cloudInit)};
        if (!answer.choices.first().works)
            answer.choices.swapItemsAt(0, 1);
        return answer;
    }
    if (const Part *part = onlyPart(userData, Format::CloudConfig)) {
        const YamlDocument document = parseYaml(part->bytes);
        if (!usableRuncmd(document))
            answer.problem =
                document.error()
                    ? Words::tr("The cloud-config cannot be read, so nothing can be moved out of it.")
                    : Words::tr("There is no runcmd with plain commands to move. Of a cloud-config, only bootcmd runs "
                                "at every boot; most other keys act once per instance.");
        else if (everyBoot(userData, EveryBootRecipe::RuncmdPerBoot, QStringLiteral("x")).isEmpty())
            answer.problem = Words::tr("runcmd shares its lines with other keys; write it in lines of its own first.");
        else
            answer.choices = {makeChoice(EveryBootRecipe::RuncmdPerBoot, cloudInit)};
        return answer;
    }
    answer.problem =
        userData.format == Format::CloudBoothook
            ? Words::tr("A boothook runs at every boot already.")
            : Words::tr("Only a shell script or a cloud-config can be turned into this; of a MIME message, "
                        "change the part's type in the composer.");
    return answer;
}

QByteArray everyBoot(const UserData &userData, EveryBootRecipe recipe, const QString &name)
{
    const Part *script = onlyPart(userData, Format::ShellScript);
    switch (recipe) {
    case EveryBootRecipe::PerBootPart:
        return script ? composeMime({{QStringLiteral("text/x-shellscript-per-boot"), name, {}, script->bytes}})
                      : QByteArray();
    case EveryBootRecipe::PerBootFile:
        return script ? perBootFile(script->bytes, name) : QByteArray();
    case EveryBootRecipe::Boothook:
        return script ? "#cloud-boothook\n" + script->bytes : QByteArray();
    case EveryBootRecipe::RuncmdPerBoot:
        break;
    }
    const Part *config = onlyPart(userData, Format::CloudConfig);
    if (!config)
        return {};
    const YamlDocument document = parseYaml(config->bytes);
    const YamlEntry *runcmd = usableRuncmd(document);
    const QByteArray rest = runcmd ? withoutEntry(config->bytes, *document.root(), *runcmd) : QByteArray();
    if (rest.isEmpty())
        return {};
    QList<MimePart> parts;
    // A cloud-config without keys is an error of its own.
    if (document.root()->entries.size() > 1)
        parts.append({QStringLiteral("text/cloud-config"), QStringLiteral("cloud-config.yaml"), {}, rest});
    parts.append({QStringLiteral("text/x-shellscript-per-boot"), name, {}, scriptOfRuncmd(*config, *runcmd)});
    return composeMime(parts);
}

QString oncePerInstanceExplained()
{
    return Words::tr(
        "A script and runcmd run once per instance: at the first boot with an instance-id. Stopping and "
        "starting keeps the id, so nothing runs again, even with changed user data. An image made from the "
        "machine gets a new id when it is launched: there they run again.");
}

} // namespace bootscope
