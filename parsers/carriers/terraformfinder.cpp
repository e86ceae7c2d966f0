// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/terraformfinder.h"

#include "parsers/carriers/carriedtext.h"
#include "parsers/carriers/hcltemplate.h"
#include "parsers/carriers/hclvalue.h"
#include "parsers/userdata/detection.h"

namespace bootscope::carriers {

namespace {

constexpr qsizetype kMaxFound = 200;
const QStringList kLocals{QStringLiteral("locals")};

bool isUserDataName(const QString &name)
{
    return name == QLatin1String("user_data") || name == QLatin1String("user_data_base64") ||
           name == QLatin1String("user-data") || name == QLatin1String("userdata");
}

QString labelOf(const HclFile &file, const HclAttribute &attribute)
{
    const int outer = file.outermost(attribute.block);
    if (outer < 0)
        return attribute.name;
    QStringList labels = file.blocks().at(outer).labels;
    if (labels.value(0) == QLatin1String("resource"))
        labels.removeFirst();
    if (labels == kLocals)
        labels = {QStringLiteral("local"), attribute.name};
    else if (!isUserDataName(attribute.name))
        labels.append(attribute.name);
    return labels.join(QLatin1Char('.'));
}

CarriedUserData fromValue(const HclFile &file, const HclAttribute &attribute, const HclValue &value)
{
    CarriedUserData found;
    found.label = labelOf(file, attribute);
    found.line = value.line > 0 ? value.line : attribute.line;
    if (!value.isKnown) {
        found.notes.append(
            {Severity::Warning, value.isFile ? Words::tr("The text is in another file: open %1.").arg(value.elsewhere)
                                             : Words::tr("The text is not written here: %1").arg(value.elsewhere)});
        return found;
    }
    found.lines = value.lines;
    const int outer = file.outermost(attribute.block);
    const bool wantsBase64 =
        attribute.name == QLatin1String("user_data_base64") ||
        (outer >= 0 && file.blocks().at(outer).labels.value(1) == QLatin1String("aws_launch_template"));
    if (value.isBase64 || !value.references.isEmpty())
        found.bytes = value.text;
    else
        decodeValue(QString::fromUtf8(value.text), wantsBase64 ? Expected::Base64 : Expected::Either, found);
    noteReferences(value.references, QStringLiteral("Terraform"), found);
    return found;
}

// Other texts that begin like user data: parts, locals, templates that another file passes on.
bool looksLikeUserData(const HclToken &token)
{
    if (token.kind != HclToken::Kind::HereDocument && !token.text.contains("\\n"))
        return false;
    const QByteArray head = token.text.left(4096).trimmed();
    return !userdata::typeFromStart(head, Release{9999, 0}).isEmpty() || userdata::saysMimeVersion(head);
}

} // namespace

std::optional<Carrier> findInTerraform(const QByteArray &bytes)
{
    const HclFile file(bytes);
    if (!file.isTerraform())
        return std::nullopt;
    Carrier carrier;
    carrier.kind = CarrierKind::Terraform;
    HclEvaluator evaluator(file);
    for (const HclAttribute &attribute : file.attributes()) {
        if (!isUserDataName(attribute.name) || carrier.found.size() >= kMaxFound)
            continue;
        const HclValue value = evaluator.evaluate(attribute);
        // A local is of interest where it is used, unless the text stands in it.
        const bool isLocal = attribute.block >= 0 && file.blocks().at(attribute.block).labels == kLocals;
        if (value.isKnown ? !value.text.isEmpty() : !isLocal && value.elsewhere != QLatin1String("null"))
            carrier.found.append(fromValue(file, attribute, value));
    }
    for (const HclAttribute &attribute : file.attributes()) {
        const qsizetype at = attribute.expression;
        if (carrier.found.size() >= kMaxFound || at >= file.tokens().size() || evaluator.used().contains(at) ||
            !looksLikeUserData(file.tokens().at(at)))
            continue;
        carrier.found.append(fromValue(file, attribute, evaluator.evaluate(attribute)));
    }
    return carrier.found.isEmpty() ? std::nullopt : std::optional(carrier);
}

} // namespace bootscope::carriers
