// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/jsonpatch.h"

#include "parsers/cloudconfig/pythonequality.h"
#include "parsers/plan/planmessages.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace bootscope {

using Kind = YamlNode::Kind;

namespace {

constexpr qsizetype kMostOperations = 10000;

std::optional<QStringList> pointerOf(const QString &text)
{
    if (text.isEmpty())
        return QStringList();
    if (!text.startsWith(QLatin1Char('/')))
        return std::nullopt;
    QStringList parts = text.mid(1).split(QLatin1Char('/'));
    for (QString &part : parts) {
        for (qsizetype at = part.indexOf(QLatin1Char('~')); at >= 0; at = part.indexOf(QLatin1Char('~'), at + 1)) {
            if (at + 1 >= part.size() || (part.at(at + 1) != QLatin1Char('0') && part.at(at + 1) != QLatin1Char('1')))
                return std::nullopt;
        }
        part.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
    }
    return parts;
}

// A place in a list; -1 when the text is no index.
qsizetype indexOf(const QString &part)
{
    if (part.isEmpty() || part.size() > 9 || (part.size() > 1 && part.startsWith(QLatin1Char('0'))))
        return -1;
    for (const QChar c : part) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return -1;
    }
    return part.toInt();
}

qsizetype entryAt(const YamlNode &mapping, const QString &key)
{
    for (qsizetype i = 0; i < mapping.entries.size(); ++i) {
        if (mapping.entries.at(i).key->isString() && mapping.entries.at(i).key->text == key)
            return i;
    }
    return -1;
}

const YamlNode *childAt(const YamlNode &node, const QString &part)
{
    if (node.isMapping()) {
        const qsizetype at = entryAt(node, part);
        return at < 0 ? nullptr : node.entries.at(at).value;
    }
    const qsizetype at = node.isSequence() ? indexOf(part) : -1;
    return at >= 0 && at < node.items.size() ? node.items.at(at) : nullptr;
}

class Patch
{
public:
    Patch(const YamlNode &config, ConfigValues &values, QList<Overwrite> &overwrites)
        : m_config(&config), m_values(values), m_overwrites(overwrites)
    {
    }

    const YamlNode *config() const { return m_config; }
    bool apply(const YamlNode &operation);

private:
    // Changes a copy of the collection that holds the pointer's last step.
    using Change = std::function<bool(YamlNode &holder, const QString &last)>;
    const YamlNode *changed(const YamlNode &node, const QStringList &path, qsizetype depth, const Change &change);
    bool changeAt(const QStringList &path, const Change &change);
    const YamlNode *valueAt(const QStringList &path) const;

    bool add(const QStringList &path, const YamlNode &value);
    bool remove(const QStringList &path, bool isNoted);
    bool replace(const QStringList &path, const YamlNode &value);
    void note(Overwrite::How how, const QStringList &path, const YamlEntry &lost);

    const YamlNode *m_config;
    ConfigValues &m_values;
    QList<Overwrite> &m_overwrites;
    ConfigOrigin m_operation;
};

const YamlNode *Patch::changed(const YamlNode &node, const QStringList &path, qsizetype depth, const Change &change)
{
    YamlNode *copy = m_values.copyOf(node);
    if (depth + 1 == path.size())
        return change(*copy, path.at(depth)) ? copy : nullptr;
    const YamlNode *child = childAt(node, path.at(depth));
    const YamlNode *made = child ? changed(*child, path, depth + 1, change) : nullptr;
    if (!made)
        return nullptr;
    if (node.isMapping())
        copy->entries[entryAt(node, path.at(depth))].value = made;
    else
        copy->items[indexOf(path.at(depth))] = made;
    return copy;
}

bool Patch::changeAt(const QStringList &path, const Change &change)
{
    if (path.size() > 400)
        return false;
    const YamlNode *made = changed(*m_config, path, 0, change);
    if (made)
        m_config = made;
    return made != nullptr;
}

const YamlNode *Patch::valueAt(const QStringList &path) const
{
    const YamlNode *node = m_config;
    for (const QString &part : path) {
        node = node ? childAt(*node, part) : nullptr;
    }
    return node;
}

void Patch::note(Overwrite::How how, const QStringList &path, const YamlEntry &lost)
{
    ConfigOrigin origin = lost.key ? m_values.originOf(lost) : ConfigOrigin{};
    if (!origin.isKnown())
        origin = someOrigin(m_values, *lost.value);
    if (origin.isKnown() && origin.range != m_operation.range)
        m_overwrites.append({how, path.join(QLatin1Char('.')), origin, m_operation});
}

bool Patch::add(const QStringList &path, const YamlNode &value)
{
    if (path.isEmpty()) {
        if (!m_config->isMapping())
            return false;
        m_config = &value;
        return true;
    }
    return changeAt(path, [&](YamlNode &holder, const QString &last) {
        if (holder.isMapping()) {
            const qsizetype at = entryAt(holder, last);
            if (at < 0) {
                holder.entries.append({m_values.makeText(last, {m_operation}), &value});
            } else {
                note(Overwrite::How::Replaced, path, holder.entries.at(at));
                holder.entries[at].value = &value;
            }
            return true;
        }
        if (!holder.isSequence())
            return false;
        const qsizetype at = last == QLatin1String("-") ? holder.items.size() : indexOf(last);
        if (at < 0 || at > holder.items.size())
            return false;
        holder.items.insert(at, &value);
        return true;
    });
}

bool Patch::remove(const QStringList &path, bool isNoted)
{
    return !path.isEmpty() && changeAt(path, [&](YamlNode &holder, const QString &last) {
        const qsizetype at = holder.isMapping() ? entryAt(holder, last) : holder.isSequence() ? indexOf(last) : -1;
        if (at < 0 || at >= (holder.isMapping() ? holder.entries.size() : holder.items.size()))
            return false;
        if (isNoted)
            note(Overwrite::How::Deleted, path,
                 holder.isMapping() ? holder.entries.at(at) : YamlEntry{nullptr, holder.items.at(at)});
        if (holder.isMapping())
            holder.entries.removeAt(at);
        else
            holder.items.removeAt(at);
        return true;
    });
}

bool Patch::replace(const QStringList &path, const YamlNode &value)
{
    if (path.isEmpty()) {
        m_config = &value;
        return true;
    }
    // Python's jsonpatch refuses this name even where it is a key of a mapping.
    return path.last() != QLatin1String("-") && changeAt(path, [&](YamlNode &holder, const QString &last) {
               if (holder.isMapping()) {
                   const qsizetype at = entryAt(holder, last);
                   if (at < 0)
                       return false;
                   note(Overwrite::How::Replaced, path, holder.entries.at(at));
                   holder.entries[at].value = &value;
                   return true;
               }
               const qsizetype at = holder.isSequence() ? indexOf(last) : -1;
               if (at < 0 || at >= holder.items.size())
                   return false;
               note(Overwrite::How::Replaced, path, {nullptr, holder.items.at(at)});
               holder.items[at] = &value;
               return true;
           });
}

bool Patch::apply(const YamlNode &operation)
{
    const auto textOf = [&operation](const char *field) -> std::optional<QString> {
        const YamlEntry *entry = operation.find(QLatin1String(field));
        return entry && entry->value->isString() ? std::optional(entry->value->text) : std::nullopt;
    };
    const auto name = textOf("op");
    const auto path = textOf("path") ? pointerOf(*textOf("path")) : std::nullopt;
    if (!name || !path)
        return false;
    m_operation = someOrigin(m_values, operation);
    const YamlEntry *value = operation.find(QStringLiteral("value"));
    if (*name == QLatin1String("remove"))
        return remove(*path, true);
    if (*name == QLatin1String("add"))
        return value && add(*path, *value->value);
    if (*name == QLatin1String("replace"))
        return value && replace(*path, *value->value);
    if (*name == QLatin1String("test")) {
        const YamlNode *found = valueAt(*path);
        return value && found && pythonEquals(*found, *value->value);
    }
    const auto from = textOf("from") ? pointerOf(*textOf("from")) : std::nullopt;
    const YamlNode *moved = from ? valueAt(*from) : nullptr;
    if (!moved || (*name != QLatin1String("move") && *name != QLatin1String("copy")))
        return false;
    if (*name == QLatin1String("copy"))
        return add(*path, *moved);
    if (*from == *path)
        return true;
    if (path->mid(0, from->size()) == *from) // into itself
        return false;
    return remove(*from, false) && add(*path, *moved);
}

} // namespace

Result<const YamlNode *> applyJsonPatch(const YamlNode &config, const YamlNode &operations, ConfigValues &values,
                                        QList<Overwrite> &overwrites)
{
    if (!operations.isSequence() || operations.items.size() > kMostOperations)
        return Error{PlanMessage::tr("A JSON Patch is a list of operations")};
    QList<Overwrite> noted;
    Patch patch(config, values, noted);
    for (qsizetype i = 0; i < operations.items.size(); ++i) {
        if (!operations.items.at(i)->isMapping() || !patch.apply(*operations.items.at(i)))
            return Error{
                PlanMessage::tr("Operation %1 of the JSON Patch cannot be applied: all of it is dropped.").arg(i + 1)};
    }
    overwrites += noted;
    return patch.config();
}

} // namespace bootscope
