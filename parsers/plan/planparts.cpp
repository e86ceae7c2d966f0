// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/planbuilder.h"

#include "parsers/plan/planmessages.h"
#include "parsers/userdata/detection.h"
#include "parsers/userdata/jinja.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace bootscope {

namespace {

// Diagnostics for which cloud-init drops the part, and not only complains or fails while it runs it.
bool dropsPart(const Diagnostic &diagnostic)
{
    constexpr std::array kCodes{QLatin1String("jinja.engine"), QLatin1String("jinja.header"),
                                QLatin1String("jinja.no-type"), QLatin1String("jinja.syntax"),
                                QLatin1String("script.not-utf8")};
    return diagnostic.severity == Severity::Error &&
           std::any_of(kCodes.begin(), kCodes.end(), [&](QLatin1String code) { return diagnostic.code == code; });
}

TextRange wholeOf(const Part &part)
{
    const int last = std::max(1, part.lines.lineCount());
    return part.lines.toDocument(TextRange{{1, 1}, {last, 1}});
}

// The strings in a part handler that may be types: "text/x-mine" or a prefix such as "#my-thing".
QStringList typesNamedIn(const QByteArray &python)
{
    static const QRegularExpression string(QStringLiteral("[\"']([\\w.+-]+/[\\w.+-]+|#[^\"'\\n]+)[\"']"));
    QStringList words;
    auto matches = string.globalMatch(QString::fromUtf8(python.left(200000)));
    while (matches.hasNext())
        words.append(matches.next().captured(1).toLower());
    return words;
}

} // namespace

QString PlanBuilder::problemOf(const Part &part) const
{
    for (const Diagnostic &diagnostic : m_userData.diagnostics) {
        if (diagnostic.part == part.index && dropsPart(diagnostic))
            return diagnostic.message;
    }
    const bool isInclude = part.format == Format::Include || part.format == Format::IncludeOnce;
    if (isInclude || userdata::isHandledType(part.contentType.toUtf8(), m_release))
        return {};
    for (const Diagnostic &diagnostic : m_userData.diagnostics) {
        if (diagnostic.part == part.index && diagnostic.severity == Severity::Error)
            return diagnostic.message;
    }
    return PlanMessage::tr("No handler of cloud-init takes the type %1.").arg(part.contentType);
}

void PlanBuilder::planParts()
{
    // Addresses are fetched while the user data is taken apart, before any part is handled.
    for (const Part &part : m_userData.parts) {
        if (part.format == Format::Include || part.format == Format::IncludeOnce)
            planInclude(part);
    }
    for (const Part &part : m_userData.parts) {
        if (part.format != Format::Include && part.format != Format::IncludeOnce)
            planPart(part);
    }
    planConfigParts();
}

void PlanBuilder::planInclude(const Part &part)
{
    if (part.contentType.startsWith(QLatin1String("text/x-include"))) { // declared so inside an archive: left alone
        PlanItem &item = add(PlanStage::UserData, PlanMessage::tr("%1: an include in an archive").arg(part.filename));
        item.part = part.index;
        item.places = {wholeOf(part)};
        item.state = PlanState::Ignored;
        item.note =
            PlanMessage::tr("cloud-init fetches nothing for it: an archive's entries are not taken apart again.");
        return;
    }
    PlanItem &item =
        add(PlanStage::UserData, PlanMessage::tr("fetch %1").arg(shortPlanText(QString::fromUtf8(part.bytes))));
    item.part = part.index;
    item.places = {wholeOf(part)};
    item.state = PlanState::Unknown;
    item.frequency = part.frequency;
    item.why = PlanMessage::tr("Addresses are fetched while the user data is taken apart, before any part is handled.");
    item.note = PlanMessage::tr(
        "What it holds is unknown until the boot. If it cannot be fetched, all of the user data is lost.");
}

bool PlanBuilder::isTakenByHandler(const Part &part)
{
    return m_handlerPart > 0 && m_handlerWords.contains(part.contentType.toLower());
}

void PlanBuilder::planPart(const Part &part)
{
    if (isTakenByHandler(part)) {
        PlanItem &item = add(PlanStage::UserData,
                             PlanMessage::tr("%1 (%2): given to a part handler").arg(part.filename, part.contentType));
        item.part = part.index;
        item.places = {wholeOf(part)};
        item.state = PlanState::Unknown;
        item.why = PlanMessage::tr("Parts are handled one after the other, in the order in which they stand.");
        item.note =
            PlanMessage::tr("The part handler of part %1 names this type; what it does with it is its own matter.")
                .arg(m_handlerPart);
        return;
    }
    if (const QString problem = problemOf(part); !problem.isEmpty()) {
        PlanItem &item =
            add(PlanStage::UserData, PlanMessage::tr("%1 (%2)").arg(part.filename, formatName(part.format)));
        item.part = part.index;
        item.places = {wholeOf(part)};
        item.state = PlanState::Ignored;
        item.note = problem;
        return;
    }
    switch (part.format == Format::JinjaTemplate ? part.rendersTo : part.format) {
    case Format::PartHandler: {
        PlanItem &item = add(PlanStage::UserData, PlanMessage::tr("%1: load the part handler").arg(part.filename));
        item.part = part.index;
        item.places = {wholeOf(part)};
        item.frequency = part.frequency;
        item.why = PlanMessage::tr("It takes the parts below it that are of its types, and none above it.");
        m_handlerWords += typesNamedIn(part.bytes);
        m_handlerPart = part.index;
        break;
    }
    case Format::CloudBoothook: {
        PlanItem &item = add(PlanStage::UserData, PlanMessage::tr("%1: run the boothook").arg(part.filename));
        item.part = part.index;
        item.places = {wholeOf(part)};
        item.script = part.filename;
        item.frequency = part.frequency;
        item.why =
            PlanMessage::tr("A boothook runs at once when its part is reached, before every module, at every boot.");
        if (part.format == Format::JinjaTemplate)
            item.flags |= PlanFlag::InstanceData;
        break;
    }
    case Format::ShellScript:
        planScriptPart(part);
        break;
    case Format::Unknown:
        if (part.format == Format::JinjaTemplate) {
            PlanItem &item = add(PlanStage::UserData, PlanMessage::tr("%1: render the template").arg(part.filename));
            item.part = part.index;
            item.places = {wholeOf(part)};
            item.state = PlanState::Unknown;
            item.flags |= PlanFlag::InstanceData;
            item.note = PlanMessage::tr("What it becomes depends on instance data: it begins with an expression.");
        }
        break;
    default: // the config parts: see planConfigParts()
        break;
    }
}

void PlanBuilder::planScriptPart(const Part &part)
{
    QMap<QByteArray, Script> &folder = m_scripts[part.module];
    const QByteArray name = part.filename.toUtf8();
    if (const auto it = folder.constFind(name); it != folder.cend()) {
        const Part &earlier = m_userData.parts.at(it->part - 1);
        PlanItem &item = add(PlanStage::Final, PlanMessage::tr("%1: run the script").arg(earlier.filename));
        item.part = earlier.index;
        item.module = earlier.module;
        item.module.replace(QLatin1Char('-'), QLatin1Char('_'));
        item.places = {wholeOf(earlier)};
        item.state = PlanState::Overridden;
        item.winner = wholeOf(part);
        item.note = PlanMessage::tr("Part %1 has the same file name and is written over it.").arg(part.index);
    }
    folder.insert(name, {part.index, part.format == Format::JinjaTemplate && !userdata::rendersToItself(part.bytes),
                         part.filename});
}

void PlanBuilder::planConfigParts()
{
    for (const DroppedConfig &dropped : m_plan.config.dropped()) {
        const Part &part = m_userData.parts.at(dropped.part - 1);
        PlanItem &item =
            add(PlanStage::UserData, PlanMessage::tr("%1 (%2)").arg(part.filename, formatName(part.format)));
        item.part = part.index;
        item.state = PlanState::Ignored;
        item.places = {dropped.place.isKnown() ? TextRange{dropped.place, dropped.place} : wholeOf(part)};
        item.note = PlanMessage::tr("cloud-init drops the whole part. %1").arg(dropped.reason);
    }
    for (const int index : m_plan.config.unknown()) {
        const Part &part = m_userData.parts.at(index - 1);
        PlanItem &item =
            add(PlanStage::UserData, PlanMessage::tr("%1 (%2)").arg(part.filename, formatName(part.format)));
        item.part = index;
        item.state = PlanState::Unknown;
        item.flags |= PlanFlag::InstanceData;
        item.places = {wholeOf(part)};
        item.note =
            PlanMessage::tr("What this template asks for depends on instance data: its steps are not in this plan.");
    }
    const QList<int> &merged = m_plan.config.parts();
    if (merged.size() < 2)
        return;
    QStringList names;
    PlanItem &item = add(PlanStage::UserData, QString());
    for (const int index : merged) {
        names.append(m_userData.parts.at(index - 1).filename);
        item.places.append(wholeOf(m_userData.parts.at(index - 1)));
    }
    item.what = PlanMessage::tr("merge the cloud-configs: %1").arg(shortPlanText(names.join(QStringLiteral(", "))));
    item.frequency = QStringLiteral("always");
    item.why =
        PlanMessage::tr("All cloud-config parts become one before the first module runs. Unless a merge type says "
                        "otherwise, a key of a later part replaces the whole value of an earlier one.");
}

} // namespace bootscope
