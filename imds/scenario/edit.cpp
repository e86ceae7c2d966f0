// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/edit.h"

#include "imds/scenario/editfields.h"
#include "imds/tree/treebuilder.h"

#include <QCoreApplication>

#include <algorithm>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Scenario)
};

// What the tree of this scenario has at a path, at its start.
MetadataTree::Found foundIn(const Scenario &scenario, const QList<QByteArray> &path)
{
    return buildTree(scenario, 0, 0).tree.find(QList<QByteArray>{"latest"} + path);
}

bool holds(const Scenario &scenario, const QList<QByteArray> &path, const QByteArray &value)
{
    const MetadataTree::Found found = foundIn(scenario, path);
    if (value.isNull())
        return found.kind == MetadataTree::Found::Kind::Absent;
    return found.kind == MetadataTree::Found::Kind::Value && found.body == value;
}

} // namespace

bool isOverridden(const Scenario &scenario, const QByteArray &path)
{
    const QList<QByteArray> segments = MetadataTree::belowVersion(path);
    const auto same = [&segments](const QByteArray &other) { return MetadataTree::belowVersion(other) == segments; };
    return std::any_of(scenario.overrides.cbegin(), scenario.overrides.cend(),
                       [&same](const auto &entry) { return same(entry.first); }) ||
           std::any_of(scenario.removals.cbegin(), scenario.removals.cend(), same);
}

Scenario withoutOverride(Scenario scenario, const QByteArray &path)
{
    const QList<QByteArray> segments = MetadataTree::belowVersion(path);
    const auto same = [&segments](const QByteArray &other) { return MetadataTree::belowVersion(other) == segments; };
    scenario.overrides.removeIf([&same](const auto &entry) { return same(entry.first); });
    scenario.removals.removeIf(same);
    return scenario;
}

Result<ScenarioEdit> editValue(const Scenario &scenario, const QByteArray &path, const QByteArray &value)
{
    const QList<QByteArray> segments = MetadataTree::belowVersion(path);
    if (segments.isEmpty() || segments.first() == "api")
        return Error{Text::tr("%1 holds no value that can be changed.").arg(QString::fromUtf8(path))};
    const Scenario before = withoutOverride(scenario, path);
    if (!value.isNull() && foundIn(before, segments).kind == MetadataTree::Found::Kind::Listing)
        return Error{Text::tr("%1 is a directory.").arg(QString::fromUtf8(path))};
    ScenarioEdit edit{before, {}};
    if (holds(before, segments, value))
        return edit; // it is so without an override
    if (const auto field = editField(before, segments)) {
        field->set(edit.scenario, value);
        edit.field = field->name;
        if (holds(edit.scenario, segments, value))
            return edit;
        edit.scenario = before;
    }
    const QByteArray full = "/latest/" + segments.join('/');
    if (value.isNull())
        edit.scenario.removals.append(full);
    else
        edit.scenario.overrides.append({full, value});
    edit.field = value.isNull() ? QStringLiteral("remove") : QStringLiteral("overrides");
    if (!holds(edit.scenario, segments, value))
        return Error{Text::tr("%1 cannot be set: the scenario removes or replaces a directory above it.")
                         .arg(QString::fromUtf8(path))};
    return edit;
}

} // namespace bootscope
