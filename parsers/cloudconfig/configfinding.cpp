// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/configfinding.h"

#include "parsers/cloudconfig/schemaplaces.h"

#include <algorithm>
#include <map>

namespace bootscope {

namespace {

using Complaint = SchemaError::Complaint;

struct Leaf
{
    SchemaErrorPtr error;
    QList<SchemaStep> path;
    QStringList otherTypes; // of the branches that were not meant
};

bool isWrongType(const SchemaError &error)
{
    return error.complaint == Complaint::Keyword && error.word == SchemaWord::Type;
}

// The branch that the author meant: its type fits, its "type" key is the one written, and least is wrong with it.
SchemaErrors meantBranch(const SchemaErrors &context)
{
    std::map<int, SchemaErrors> branches;
    for (const SchemaErrorPtr &error : context)
        branches[error->branch].append(error);
    const auto cost = [](const SchemaErrors &errors) {
        qsizetype sum = errors.size();
        for (const SchemaErrorPtr &error : errors) {
            if (isWrongType(*error) && error->path.isEmpty())
                sum += 1000000;
            const YamlNode *key = error->path.isEmpty() ? nullptr : error->path.last().key;
            if (error->word == SchemaWord::Enum && key && key->text == QLatin1String("type"))
                sum += 1000;
        }
        return sum;
    };
    SchemaErrors best;
    SchemaErrors types;
    qsizetype least = 0;
    for (const auto &[number, errors] : branches) {
        const qsizetype now = cost(errors);
        if (now >= 1000000) {
            for (const SchemaErrorPtr &error : errors) {
                if (isWrongType(*error) && error->path.isEmpty())
                    types.append(error);
            }
        } else if (best.isEmpty() || now < least) {
            best = errors;
            least = now;
        }
    }
    return best.isEmpty() ? types : best;
}

QStringList typesOf(const YamlNode &type)
{
    if (!type.isSequence())
        return {type.text};
    QStringList names;
    for (const YamlNode *name : type.items)
        names.append(name->text);
    return names;
}

void collectLeaves(const SchemaErrors &errors, const QList<SchemaStep> &base, bool isAbsolute, int depth,
                   QList<Leaf> &leaves)
{
    for (const SchemaErrorPtr &error : errors) {
        const QList<SchemaStep> path = isAbsolute ? error->path : base + error->path;
        const bool opens = error->complaint == Complaint::NoneHolds && !error->context.isEmpty() && depth < 20;
        const SchemaErrors inside = opens ? meantBranch(error->context) : SchemaErrors();
        if (inside.isEmpty()) {
            leaves.append({error, path, {}});
            continue;
        }
        const qsizetype before = leaves.size();
        collectLeaves(inside, path, false, depth + 1, leaves);
        for (qsizetype i = before; i < leaves.size(); ++i) {
            for (const SchemaErrorPtr &other : error->context) {
                if (isWrongType(*other) && other->path.isEmpty() && leaves.at(i).error->instance == error->instance)
                    leaves[i].otherTypes += typesOf(*other->value);
            }
        }
    }
}

TextRange placeOfLeaf(const Leaf &leaf, const YamlNode *extra, const YamlNode &root)
{
    if (extra)
        return extra->range;
    SchemaError placed = *leaf.error;
    placed.path = leaf.path;
    return placeOf(placed, root);
}

} // namespace

QList<ConfigFinding> findMistakes(const SchemaErrors &complaints, const ConfigContext &context)
{
    // A complaint that holds its branches' complaints says all that those beside it say.
    SchemaErrors chosen;
    std::copy_if(complaints.cbegin(), complaints.cend(), std::back_inserter(chosen), [](const SchemaErrorPtr &error) {
        return error->complaint == Complaint::NoneHolds && !error->context.isEmpty();
    });
    if (chosen.isEmpty())
        chosen = complaints;
    QList<Leaf> leaves;
    collectLeaves(chosen, {}, true, 0, leaves);

    // Beside a complaint about what is inside, those about other types come from branches that were not meant.
    const auto inside = [](const Leaf &leaf) { return !isWrongType(*leaf.error); };
    QList<ConfigFinding> findings;
    for (const Leaf &leaf : std::as_const(leaves)) {
        const YamlNode *instance = leaf.error->instance;
        const auto same = [instance](const Leaf &other) { return other.error->instance == instance; };
        const bool hasBetter = std::any_of(leaves.cbegin(), leaves.cend(),
                                           [&](const Leaf &other) { return same(other) && inside(other); });
        if (isWrongType(*leaf.error) && hasBetter)
            continue;
        ConfigFinding finding;
        finding.error = leaf.error;
        finding.path = leaf.path;
        finding.code = QLatin1String("schema.") + nameOfWord(leaf.error->word);
        finding.types = leaf.otherTypes;
        if (isWrongType(*leaf.error)) {
            const auto earlier = std::find_if(findings.begin(), findings.end(), [&](const ConfigFinding &other) {
                return isWrongType(*other.error) && other.error->instance == instance;
            });
            if (earlier != findings.end()) {
                earlier->types += typesOf(*leaf.error->value);
                continue;
            }
            finding.types = typesOf(*leaf.error->value);
        }
        QList<const YamlNode *> extras{nullptr};
        if (leaf.error->complaint == Complaint::Keyword && leaf.error->word == SchemaWord::AdditionalProperties &&
            !leaf.error->extras.isEmpty())
            extras = leaf.error->extras;
        for (const YamlNode *extra : std::as_const(extras)) {
            finding.extra = extra;
            finding.place = placeOfLeaf(leaf, extra, context.root);
            findings.append(finding);
        }
    }
    for (ConfigFinding &finding : findings) {
        finding.types.removeDuplicates();
        describe(finding, context);
    }
    return findings;
}

QStringList knownKeys(const SchemaError &error, const CompiledSchema &schema)
{
    QStringList keys = error.schema == &schema.root() ? schema.topLevelKeys() : error.schema->properties.keys();
    std::sort(keys.begin(), keys.end(), [](const QString &a, const QString &b) {
        const bool aOld = a.contains(QLatin1Char('-'));
        return aOld == b.contains(QLatin1Char('-')) ? a < b : !aOld;
    });
    return keys;
}

QString lastKeyOf(const QList<SchemaStep> &path)
{
    for (auto step = path.crbegin(); step != path.crend(); ++step) {
        if (step->key)
            return step->key->text;
    }
    return {};
}

QString plainSource(const YamlNode &value, const SourceText &source)
{
    const QString text = source.slice(value.range);
    if (text.isEmpty() || QStringView(u"\"'&*!|>[{%@`").contains(text.at(0)))
        return {};
    return text;
}

} // namespace bootscope
