// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/errorwords.h"
#include "parsers/boots/link/modulekeys.h"
#include "parsers/boots/link/userdatalink.h"

#include <QRegularExpression>

#include <algorithm>

// Places of the user data that are found by what its lines say, not by a number.
namespace bootscope {

namespace {

constexpr qsizetype kMinSaid = 6;   // characters of a text that tell one line from another
constexpr int kMaxHeaderLines = 20; // of a MIME part

} // namespace

const QList<QByteArray> &UserDataLink::documentLines() const
{
    if (m_documentLines.isEmpty() && m_data)
        m_documentLines = m_data->document.split('\n');
    return m_documentLines;
}

std::optional<UserDataLines> UserDataLink::lineSaying(const QString &name, const QString &text) const
{
    static const QRegularExpression level(QStringLiteral("^\\[?(?:ERROR|FATAL|Error|Fatal|error|fatal)\\]?:? +"));
    const RunScript *found = script(name);
    QString said = text.trimmed();
    said.remove(level);
    if (!found || said.size() < kMinSaid)
        return std::nullopt;
    const QByteArray wanted = said.toUtf8();
    int line = 0;
    for (int i = 0; i < found->lines.size(); ++i) {
        if (!found->lines.at(i).contains(wanted))
            continue;
        if (line != 0)
            return std::nullopt;
        line = i + 1;
    }
    return line == 0 ? std::nullopt : scriptLine(name, line);
}

std::optional<UserDataLines> UserDataLink::expressionWith(const QString &name, const QString &word) const
{
    static const QRegularExpression expression(QStringLiteral("\\{\\{(.*?)\\}\\}|\\{%(.*?)%\\}"));
    const Part *part = partNamed(name);
    const QList<QByteArray> lines = part ? part->bytes.split('\n') : QList<QByteArray>();
    for (int i = 0; i < lines.size(); ++i) {
        for (auto it = expression.globalMatch(QString::fromUtf8(lines.at(i).left(4096))); it.hasNext();) {
            const auto match = it.next();
            if (containsWord(match.captured(match.lastCapturedIndex()).toUtf8(), word.toUtf8()))
                return place(*part, {{i + 1, 1}, {i + 1, 2}});
        }
    }
    return std::nullopt;
}

bool UserDataLink::isExpected(const UserDataLines &place, const QString &errorLine, bool mayLack) const
{
    static const QRegularExpression condition(
        QStringLiteral("^[\\s\"'-]*(?:if|elif|while|until)\\s(.*?)(?:;\\s*(?:then|do)\\b|$)"));
    static const QRegularExpression fallback(
        QStringLiteral("^(.*?)\\|\\|\\s*(?!true\\b|:|echo\\b|printf\\b|logger\\b|exit\\b|return\\b|\\{)\\w"));
    static const QRegularExpression tolerated(
        QStringLiteral(
            "^(.*?)\\|\\|\\s*(?:true\\b|:\\s*(?:[;#)}\"']|$)|(?:echo|printf)\\b(?!.*(?:error|fail|fatal|could "
            "not|unable)))"),
        QRegularExpression::CaseInsensitiveOption);
    if (!m_data || place.line != place.endLine)
        return false;
    const QString line = QString::fromUtf8(documentLines().value(place.line - 1).left(4096));
    const ErrorWords words = errorWords(errorLine);
    // No author expects that the shell lacks what it is to ask with.
    if (words.words.contains(QLatin1String("[[")))
        return false;
    for (const QRegularExpression *pattern : {&condition, &fallback, mayLack ? &tolerated : &fallback}) {
        const auto match = pattern->match(line);
        const QByteArray tried = match.captured(1).toUtf8();
        const auto named = [&](const QString &word) { return containsWord(tried, word.toUtf8()); };
        if (match.hasMatch() && (std::any_of(words.tools.cbegin(), words.tools.cend(), named) ||
                                 std::any_of(words.words.cbegin(), words.words.cend(), named)))
            return true;
    }
    return false;
}

std::optional<UserDataLines> UserDataLink::yamlError(const QString &name) const
{
    const Part *part = partNamed(name);
    for (const Config &config : m_configs) {
        const auto &error = config.document.error();
        if (config.part != part || !error)
            continue;
        const bool isKey = error->context == QLatin1String("while scanning a simple key");
        const bool isFlow = error->context.startsWith(QLatin1String("while parsing a flow "));
        const auto found = configLine(name, (isKey ? error->contextPlace : error->place).line);
        const auto begin = isFlow ? configLine(name, error->contextPlace.line) : std::nullopt;
        return begin && found ? UserDataLines{found->part, begin->line, found->endLine} : found;
    }
    return std::nullopt;
}

std::optional<UserDataLines> UserDataLink::badCommand(const QString &key) const
{
    for (const Config &config : m_configs) {
        const YamlNode *root = config.document.root();
        const YamlEntry *commands = root && root->isMapping() ? root->find(key) : nullptr;
        if (!commands || !commands->value->isSequence())
            continue;
        for (const YamlNode *item : commands->value->items) {
            if (!item->isString() && !item->isSequence() && item->kind != YamlNode::Kind::Null)
                return place(*config.part, item->range);
        }
    }
    return std::nullopt;
}

QList<UserDataLink::AskedModule> UserDataLink::askedModules() const
{
    QList<AskedModule> asked;
    for (const Config &config : m_configs) {
        const YamlNode *root = config.document.root();
        if (!root || !root->isMapping())
            continue;
        for (const YamlEntry &entry : root->entries) {
            const QString module = moduleOfKey(entry.key->text);
            if (!module.isEmpty() && entry.value->kind != YamlNode::Kind::Null)
                asked.append(
                    {module, entry.key->text, place(*config.part, {entry.key->range.begin, entry.value->range.end})});
        }
    }
    return asked;
}

std::optional<UserDataLines> UserDataLink::encodedFile(bool gzip) const
{
    std::optional<UserDataLines> result;
    for (const Config &config : m_configs) {
        const YamlNode *root = config.document.root();
        const YamlEntry *files = root && root->isMapping() ? root->find(QStringLiteral("write_files")) : nullptr;
        if (!files || !files->value->isSequence())
            continue;
        for (const YamlNode *file : files->value->items) {
            const YamlEntry *encoding = file->isMapping() ? file->find(QStringLiteral("encoding")) : nullptr;
            if (!encoding || (gzip && !encoding->value->text.contains(QLatin1String("gz"))))
                continue;
            if (result)
                return std::nullopt;
            result = place(*config.part, file->range);
        }
    }
    return result;
}

std::optional<UserDataLines> UserDataLink::partOfType(const QString &contentType) const
{
    const Part *found = nullptr;
    for (const Part &part : m_data ? m_data->parts : QList<Part>()) {
        if (part.contentType != contentType)
            continue;
        if (found)
            return std::nullopt;
        found = &part;
    }
    if (!found || found->lines.firstLine() == 0)
        return std::nullopt;
    UserDataLines lines{found->index, found->lines.firstLine(), found->lines.firstLine()};
    const QList<QByteArray> &document = documentLines();
    for (int line = lines.line; line > qMax(0, lines.line - kMaxHeaderLines); --line) {
        if (!containsWord(document.value(line - 1), contentType.toUtf8()))
            continue;
        lines.line = line;
        break;
    }
    return lines;
}

std::optional<UserDataLines> UserDataLink::addressLine(const QString &address) const
{
    const QByteArray wanted = address.toUtf8();
    for (const Part &part : m_data ? m_data->parts : QList<Part>()) {
        if (part.format != Format::Include && part.format != Format::IncludeOnce)
            continue;
        const QList<QByteArray> lines = part.bytes.split('\n');
        for (int i = 0; i < lines.size(); ++i) {
            if (lines.at(i).trimmed().endsWith(wanted))
                return place(part, {{i + 1, 1}, {i + 1, 2}});
        }
    }
    return std::nullopt;
}

} // namespace bootscope
