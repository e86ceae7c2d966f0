// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/openquote.h"
#include "parsers/boots/link/scriptend.h"
#include "parsers/boots/link/userdatalink.h"
#include "parsers/shell/shellcall.h"

#include <QRegularExpression>

#include <algorithm>

// Commands of scripts that fit a message, an exit status or what was printed.
namespace bootscope {

namespace {

constexpr qsizetype kMostPlaces = 6;          // more say nothing
constexpr qsizetype kMostScanned = 1'000'000; // lines, for all messages together
constexpr qsizetype kMostCommandLines = 20;
constexpr qsizetype kMostCommandBytes = 500; // of a line

void addPlace(QList<UserDataLines> &places, const UserDataLines &place)
{
    if (place.line > 0 && !places.contains(place))
        places.append(place);
}

} // namespace

UserDataLines UserDataLink::placeOf(const RunScript &script, int first, int last) const
{
    const UserDataLines begin = script.placeOf(first);
    const UserDataLines end = script.placeOf(last);
    if (begin.line == 0 || end.line == 0)
        return begin;
    return {begin.part, qMin(begin.line, end.line), qMax(begin.endLine, end.endLine)};
}

QList<CommandRange> UserDataLink::commandsFor(const RunScript &script, const QString &errorLine) const
{
    const QString key = script.name + QLatin1Char('\n') + errorLine;
    if (const auto it = m_found.constFind(key); it != m_found.constEnd())
        return *it;
    if (m_scanned > kMostScanned)
        return {};
    m_scanned += script.lines.size();
    auto commands = m_commands.constFind(script.name);
    if (commands == m_commands.constEnd())
        commands = m_commands.insert(script.name, commandsOf(script.lines));
    const QList<CommandRange> found = findCommands(*commands, errorWords(errorLine));
    m_found.insert(key, found);
    return found;
}

QList<UserDataLines> UserDataLink::commandPlaces(const QString &name, const QString &errorLine, const QStringList &said,
                                                 QString *foundIn) const
{
    QList<UserDataLines> places;
    QString where;
    for (const RunScript &one : m_scripts) {
        if (!name.isEmpty() && one.name != name)
            continue;
        QList<CommandRange> found = commandsFor(one, errorLine);
        if (found.isEmpty())
            continue;
        where = where.isEmpty() || where == one.name ? one.name : QString();
        // Reading the script again is for those messages that leave a choice.
        if (found.size() > 1 && !said.isEmpty())
            found = reachable(one.text(), found, said, one.name);
        for (const CommandRange &range : std::as_const(found)) {
            addPlace(places, placeOf(one, range.first, range.last));
            if (places.size() > kMostPlaces)
                return {};
        }
    }
    if (foundIn && !places.isEmpty() && !where.isEmpty())
        *foundIn = where;
    return places;
}

std::optional<UserDataLines> UserDataLink::commandOf(const QString &name, const QString &errorLine,
                                                     QString *foundIn) const
{
    const QList<UserDataLines> places = commandPlaces(name, errorLine, {}, nullptr);
    if (places.size() != 1)
        return std::nullopt;
    if (foundIn)
        commandPlaces(name, errorLine, {}, foundIn);
    return places.constFirst();
}

QString UserDataLink::commandAt(const QString &name, const UserDataLines &place) const
{
    QList<QByteArray> lines;
    if (const RunScript *found = script(name)) {
        for (int i = 0; i < found->lines.size() && lines.size() < kMostCommandLines; ++i) {
            const UserDataLines at = found->placeOf(i + 1);
            if (at.part == place.part && at.line >= place.line && at.endLine <= place.endLine)
                lines.append(found->lines.at(i).left(kMostCommandBytes));
        }
    }
    return QString::fromUtf8(lines.join('\n')).trimmed();
}

std::optional<UserDataLines> UserDataLink::openQuote(const QString &name) const
{
    const RunScript *found = script(name);
    const int line = found ? openQuoteLine(found->text()) : 0;
    return line > 0 ? scriptLine(name, line) : std::nullopt;
}

bool UserDataLink::scriptHas(const QString &name, const QByteArray &word) const
{
    const RunScript *found = script(name);
    return found && std::any_of(found->lines.cbegin(), found->lines.cend(),
                                [&](const QByteArray &line) { return containsWord(line, word); });
}

QList<UserDataLines> UserDataLink::endPlaces(const QString &name, int exitCode,
                                             const std::optional<QStringList> &said) const
{
    QList<UserDataLines> places;
    if (const RunScript *found = script(name)) {
        for (const CommandRange &range : endOfScript(found->text(), exitCode, said, name))
            addPlace(places, placeOf(*found, range.first, range.last));
    }
    return places;
}

std::optional<LastWords> UserDataLink::lastWords(const QString &name, const QStringList &said) const
{
    const RunScript *found = script(name);
    if (!found)
        return std::nullopt;
    std::optional<LastWords> last = lastWordsOf(found->text(), said);
    for (const RunScript &file : m_files) {
        const auto words = lastWordsOf(file.text(), said);
        if (words && (!last || words->line > last->line))
            last = words;
    }
    return last;
}

QList<UserDataLines> UserDataLink::reachedPlaces(const QString &name, const QStringList &said) const
{
    QList<UserDataLines> places;
    if (const RunScript *found = script(name)) {
        for (const CommandRange &range : reachedIn(found->text(), said, name))
            addPlace(places, placeOf(*found, range.first, range.last));
    }
    return places;
}

QList<UserDataLines> UserDataLink::stoppingPlaces() const
{
    QList<UserDataLines> places;
    for (const RunScript &one : m_scripts) {
        for (const CommandRange &range : stopsIn(one.text()))
            addPlace(places, placeOf(one, range.first, range.last));
    }
    return places.size() > kMostPlaces ? QList<UserDataLines>() : places;
}

QList<UserDataLines> UserDataLink::handedPlaces(const QString &name, const QString &interpreter, int line) const
{
    QList<UserDataLines> places;
    const RunScript *found = script(name);
    if (!found || line < 1)
        return places;
    const QByteArray text = found->text();
    const ShellScript shell = readShell(text);
    const auto runs = [&](const ShellCommand &command) {
        return QString::fromUtf8(callOf(command).program).startsWith(interpreter);
    };
    const auto lineAt = [&](qsizetype offset) { return int(QByteArrayView(text).first(offset).count('\n')) + 1; };
    for (const ShellHeredoc &heredoc : shell.heredocs) {
        if (heredoc.command < 0 || !runs(shell.commands.at(heredoc.command)))
            continue;
        const int first = lineAt(heredoc.begin);
        if (first + line - 1 <= lineAt(heredoc.end))
            addPlace(places, placeOf(*found, first + line - 1, first + line - 1));
    }
    for (const ShellCommand &command : shell.commands) {
        if (!runs(command))
            continue;
        const ShellCall call = callOf(command);
        for (const ShellWord &word : call.args) {
            const int first = lineAt(word.begin);
            const bool isCode = word.quoted && (call.has("-c") || call.has("-e"));
            if (isCode && first + line - 1 <= lineAt(word.end))
                addPlace(places, placeOf(*found, first + line - 1, first + line - 1));
        }
    }
    return places.size() > kMostPlaces ? QList<UserDataLines>() : places;
}

} // namespace bootscope
