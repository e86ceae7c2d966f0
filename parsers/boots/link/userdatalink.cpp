// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/userdatalink.h"

#include "parsers/boots/link/errorwords.h"
#include "parsers/boots/link/modulekeys.h"
#include "parsers/checks/check.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kMaxWalk = 20'000; // nodes looked at for one question
constexpr qint64 kMaxConfigBytes = 4 * 1024 * 1024;

// Scalars below a node, in order, bounded.
void collectScalars(const YamlNode *node, int &budget, QList<const YamlNode *> &out)
{
    if (!node || --budget < 0)
        return;
    if (node->isSequence()) {
        for (const YamlNode *item : node->items)
            collectScalars(item, budget, out);
    } else if (node->isMapping()) {
        for (const YamlEntry &entry : node->entries)
            collectScalars(entry.value, budget, out);
    } else {
        out.append(node);
    }
}

// A name that the author chose for something stands as a key: `groups: [{"the team": [root]}]`.
const YamlNode *keyNamed(const YamlNode *node, const QString &word)
{
    int budget = kMaxWalk;
    QList<const YamlNode *> open{node};
    while (!open.isEmpty() && --budget > 0) {
        const YamlNode *next = open.takeLast();
        for (const YamlNode *item : next->isSequence() ? next->items : decltype(next->items)())
            open.append(item);
        for (const YamlEntry &entry : next->isMapping() ? next->entries : decltype(next->entries)()) {
            if (entry.key->text == word)
                return entry.key;
            open.append(entry.value);
        }
    }
    return nullptr;
}

// The one scalar that is the word, or if none is, the one that holds it.
const YamlNode *scalarWith(const QList<const YamlNode *> &scalars, const QString &word)
{
    const YamlNode *equal = nullptr;
    const YamlNode *holding = nullptr;
    int equals = 0;
    int holds = 0;
    for (const YamlNode *node : scalars) {
        if (node->text == word) {
            equal = node;
            ++equals;
        } else if (node->text.contains(word)) {
            holding = node;
            ++holds;
        }
    }
    if (equals > 0)
        return equals == 1 ? equal : nullptr;
    return holds == 1 ? holding : nullptr;
}

// The one scalar that a path ends with: a name below the folder that the module adds.
const YamlNode *scalarEnding(const QList<const YamlNode *> &scalars, const QString &path)
{
    const YamlNode *ending = nullptr;
    for (const YamlNode *node : scalars) {
        if (node->text.size() < 4 || !path.endsWith(QLatin1Char('/') + node->text))
            continue;
        if (ending)
            return nullptr;
        ending = node;
    }
    return ending;
}

} // namespace

UserDataLink::UserDataLink(const UserData *data) : m_data(data)
{
    if (!data)
        return;
    int handlers = 0;
    const Part *runcmdPart = nullptr;
    const YamlEntry *runcmd = nullptr;
    for (const Part &part : data->parts) {
        const Format format = part.format == Format::JinjaTemplate ? part.rendersTo : part.format;
        if (format == Format::ShellScript || format == Format::CloudBoothook)
            m_scripts.append(scriptFromPart(part));
        if (format == Format::PartHandler) {
            // cloud-init numbers the files that it writes them to.
            m_scripts.append(scriptFromPart(part));
            m_scripts.back().name = QStringLiteral("part-handler-%1").arg(handlers++, 3, 10, QLatin1Char('0'));
        }
        if (format != Format::CloudConfig || part.format == Format::JinjaTemplate ||
            part.bytes.size() > kMaxConfigBytes)
            continue;
        m_configs.append({&part, parseYaml(part.bytes)});
        const YamlNode *root = m_configs.constLast().document.root();
        if (!root || !root->isMapping())
            continue;
        if (const YamlEntry *entry = root->find(QStringLiteral("write_files")); entry && entry->value->isSequence())
            m_files += scriptsFromFiles(part, *entry->value);
        if (const YamlEntry *entry = root->find(QStringLiteral("bootcmd")); entry && entry->value->isSequence())
            m_scripts.append(scriptFromCommands(QStringLiteral("bootcmd"), part, *entry->value));
        if (const YamlEntry *entry = root->find(QStringLiteral("runcmd")); entry && entry->value->isSequence()) {
            // The last part wins, unless it asks for another way of merging.
            const bool mixes =
                runcmd && (root->find(QStringLiteral("merge_how")) || root->find(QStringLiteral("merge_type")));
            runcmdPart = mixes ? nullptr : &part;
            runcmd = entry;
        }
    }
    if (runcmdPart)
        m_scripts.append(scriptFromCommands(QStringLiteral("runcmd"), *runcmdPart, *runcmd->value));
}

QStringList UserDataLink::finalScripts() const
{
    QStringList names;
    for (const RunScript &one : m_scripts) {
        if (one.isFinal)
            names.append(one.name);
    }
    return names;
}

const RunScript *UserDataLink::script(const QString &name) const
{
    const auto it =
        std::find_if(m_scripts.cbegin(), m_scripts.cend(), [&](const RunScript &one) { return one.name == name; });
    return it == m_scripts.cend() ? nullptr : &*it;
}

const Part *UserDataLink::partNamed(const QString &name) const
{
    if (!m_data || m_data->parts.isEmpty())
        return nullptr;
    if (name.isEmpty())
        return m_data->parts.size() == 1 ? &m_data->parts.constFirst() : nullptr;
    for (const Part &part : m_data->parts) {
        if (part.filename == name)
            return &part;
    }
    return nullptr;
}

UserDataLines UserDataLink::place(const Part &part, TextRange range) const
{
    TextRange trimmed = range;
    if (trimmed.end.line > trimmed.begin.line && trimmed.end.column <= 1)
        --trimmed.end.line;
    const int line = part.lines.toDocument(TextPosition{trimmed.begin.line, 1}).line;
    const int end = part.lines.toDocument(TextPosition{qMax(trimmed.begin.line, trimmed.end.line), 1}).line;
    return {part.index, line, qMax(line, end)};
}

std::optional<UserDataLines> UserDataLink::scriptLine(const QString &name, int line) const
{
    const RunScript *found = script(name);
    if (!found) {
        const auto it =
            std::find_if(m_files.cbegin(), m_files.cend(), [&](const RunScript &one) { return one.name == name; });
        found = it == m_files.cend() ? nullptr : &*it;
    }
    const UserDataLines lines = found ? found->placeOf(line) : UserDataLines{};
    if (lines.line > 0)
        return lines;
    return std::nullopt;
}

std::optional<UserDataLines> UserDataLink::moduleKeys(const QString &module, const QString &message) const
{
    return keysOrValue(module, message, false);
}

std::optional<UserDataLines> UserDataLink::moduleValue(const QString &module, const QString &message) const
{
    return keysOrValue(module, message, true);
}

std::optional<UserDataLines> UserDataLink::keysOrValue(const QString &module, const QString &message,
                                                       bool valueOnly) const
{
    static const QRegularExpression missingName(QStringLiteral("name not found: '([^']+)'"));
    const QStringList keys = keysOfModule(module);
    const auto owner = missingName.match(message);
    std::optional<UserDataLines> whole;
    for (const Config &config : m_configs) {
        const YamlNode *root = config.document.root();
        if (!root || !root->isMapping())
            continue;
        for (const QString &key : keys) {
            const YamlEntry *entry = root->find(key);
            if (!entry)
                continue;
            if (owner.hasMatch() && key == QLatin1String("write_files") && entry->value->isSequence()) {
                // "user:group", either of them
                for (const YamlNode *file : entry->value->items) {
                    const YamlEntry *value = file->isMapping() ? file->find(QStringLiteral("owner")) : nullptr;
                    if (value && value->value->text.split(QLatin1Char(':')).contains(owner.captured(1)))
                        return place(*config.part, {value->key->range.begin, value->value->range.end});
                }
            }
            int budget = kMaxWalk;
            QList<const YamlNode *> scalars;
            collectScalars(entry->value, budget, scalars);
            QStringList named = wordsNamed(message);
            named.removeAll(module); // the program of that name, not what it was given
            for (const QString &word : std::as_const(named)) {
                if (const YamlNode *scalar = scalarWith(scalars, word))
                    return place(*config.part, scalar->range);
            }
            for (const QString &word : std::as_const(named)) {
                if (const YamlNode *scalar = scalarEnding(scalars, word))
                    return place(*config.part, scalar->range);
            }
            for (const QString &word : std::as_const(named)) {
                if (const YamlNode *name = keyNamed(entry->value, word))
                    return place(*config.part, name->range);
            }
            // The keys are in order of importance: the first that is there stands for the module.
            if (!whole && !valueOnly)
                whole = place(*config.part, {entry->key->range.begin, entry->value->range.end});
        }
    }
    return whole;
}

std::optional<UserDataLines> UserDataLink::packages(const QStringList &names) const
{
    std::optional<UserDataLines> whole;
    for (const Config &config : m_configs) {
        const YamlNode *root = config.document.root();
        const YamlEntry *entry = root && root->isMapping() ? root->find(QStringLiteral("packages")) : nullptr;
        if (!entry)
            continue;
        int budget = kMaxWalk;
        QList<const YamlNode *> scalars;
        collectScalars(entry->value, budget, scalars);
        for (const QString &name : names) {
            for (const YamlNode *scalar : std::as_const(scalars)) {
                if (scalar->text == name || scalar->text.startsWith(name + QLatin1Char('=')))
                    return place(*config.part, scalar->range);
            }
        }
        whole = place(*config.part, {entry->key->range.begin, entry->value->range.end});
    }
    return whole;
}

std::optional<UserDataLines> UserDataLink::configLine(const QString &name, int line) const
{
    const Part *part = partNamed(name);
    // An error that names no part can only be about the one cloud-config that there is.
    if (!part && name.isEmpty() && m_configs.size() == 1)
        part = m_configs.constFirst().part;
    // An archive that cannot be read has no parts: its lines are those of the document.
    if (!part && name.isEmpty() && m_data && m_data->format == Format::CloudConfigArchive && line > 0 &&
        line <= documentLines().size())
        return UserDataLines{1, line, line};
    if (!part || line < 1)
        return std::nullopt;
    return place(*part, {{line, 1}, {line, 2}});
}

std::optional<UserDataLines> UserDataLink::lineWith(const QString &name, const QString &word, bool orFirst) const
{
    const Part *part = partNamed(name);
    if (!part || word.isEmpty())
        return std::nullopt;
    const QByteArray wanted = word.toUtf8();
    const QList<QByteArray> lines = part->bytes.split('\n');
    int line = 0;
    for (int i = 0; i < lines.size(); ++i) {
        if (!containsWord(lines.at(i), wanted))
            continue;
        if (line != 0 && !orFirst)
            return std::nullopt;
        line = line != 0 ? line : i + 1;
    }
    if (line == 0)
        return std::nullopt;
    return place(*part, {{line, 1}, {line, 2}});
}

std::optional<UserDataLines> UserDataLink::wholePart(const QString &name) const
{
    const Part *part = partNamed(name);
    if (!part || part->lines.firstLine() == 0)
        return std::nullopt;
    return UserDataLines{part->index, part->lines.firstLine(), part->lines.firstLine()};
}

std::optional<UserDataLines> UserDataLink::firstLine() const
{
    if (!m_data || m_data->document.isEmpty())
        return std::nullopt;
    return UserDataLines{1, 1, 1};
}

void UserDataLink::check() const
{
    if (m_checked || !m_data)
        return;
    m_checked = true;
    const CheckResult result = checkUserData(m_data->raw);
    for (const Diagnostic &one : result.diagnostics) {
        if (m_data->parts.isEmpty() && one.severity == Severity::Error && one.range.isKnown() && !m_broken)
            m_broken = Broken{one.message, {1, one.range.begin.line, qMax(one.range.begin.line, one.range.end.line)}};
        if (!one.code.startsWith(QLatin1String("schema.")) || !one.range.isKnown())
            continue;
        const UserDataLines lines{qMax(1, one.part), one.range.begin.line,
                                  qMax(one.range.begin.line, one.range.end.line)};
        if (one.severity == Severity::Error && !m_schemaError)
            m_schemaError = lines;
        else if (one.code == QLatin1String("schema.deprecated") && !m_deprecation)
            m_deprecation = lines;
    }
}

std::optional<UserDataLines> UserDataLink::schemaError() const
{
    check();
    return m_schemaError;
}

std::optional<UserDataLink::Broken> UserDataLink::broken() const
{
    check();
    return m_broken;
}

std::optional<UserDataLines> UserDataLink::deprecation() const
{
    check();
    return m_deprecation;
}

QList<UserDataLink::MisspeltKey> UserDataLink::misspeltKeys() const
{
    QList<MisspeltKey> result;
    for (const Config &config : m_configs) {
        const YamlNode *root = config.document.root();
        if (!root || !root->isMapping())
            continue;
        for (const YamlEntry &entry : root->entries) {
            const QString meant = entry.key->isString() ? meantKey(entry.key->text) : QString();
            // Where the right key is there as well, the other is there on purpose.
            if (meant.isEmpty() || root->find(meant) || result.size() >= 20)
                continue;
            result.append(
                {entry.key->text, meant, place(*config.part, {entry.key->range.begin, entry.key->range.end})});
        }
    }
    return result;
}

} // namespace bootscope
