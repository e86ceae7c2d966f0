// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/scriptcommands.h"

#include "parsers/boots/link/quietfailure.h"
#include "parsers/shell/shellcall.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <vector>

namespace bootscope {

namespace {

using Kind = ShellBlock::Kind;

constexpr qsizetype kMostBytes = 256 * 1024; // of a script that is read as shell
constexpr int kMaxCommandLines = 50;         // joined by backslashes
constexpr qsizetype kMostLine = 8192;
constexpr qsizetype kMostValue = 500;  // bytes of a variable
constexpr qsizetype kShortestTail = 5; // of a path, to stand for it

bool isOneOf(const QByteArray &name, QByteArrayView names)
{
    return !name.isEmpty() && names.contains(QByteArray(' ' + name + ' '));
}

// Programs that start others which stand among their arguments.
bool startsOthers(const QByteArray &program)
{
    return isOneOf(program, " su sh bash dash zsh ksh xargs find ssh chroot doas parallel watch flock systemd-run "
                            "cloud-init-per eval retry ");
}

bool isInterpreter(const QByteArray &program)
{
    return isOneOf(program, " sh bash dash zsh ksh su sudo ssh python python3 perl ruby node php psql mysql mariadb "
                            "sqlite3 ed fdisk sfdisk parted gdisk crontab ");
}

// What prints nothing but what the author wrote down: a test, a setting, an echo, a question for a version.
bool isQuiet(const ShellCommand &command, const ShellCall &call)
{
    const QByteArray &program = call.program;
    const bool prints = isOneOf(program, " echo printf logger ");
    const bool sets =
        isOneOf(program, " export readonly local declare typeset unset set trap : [ test true false exit ");
    const bool toFile = std::any_of(command.redirections.cbegin(), command.redirections.cend(), [](const auto &one) {
        return one.op.startsWith('>') && one.target.value != "1" && one.target.value != "2";
    });
    return command.isTest || command.words.isEmpty() || sets || asksForVersion(command) || (prints && !toFile);
}

// What plain assignments and the heads of loops give to variables, as far as it is written out.
class Values
{
public:
    explicit Values(const ShellScript &script) : m_script(script)
    {
        for (const ShellExpansion &one : script.expansions)
            m_expansions.insert(one.begin, &one);
        for (const ShellCommand &command : script.commands) {
            for (const ShellAssignment &one : command.assignments)
                add(one.name, textOf(one.value));
            if (command.isTest && command.words.size() > 3 && command.words.at(0).value == "for" &&
                command.words.at(2).value == "in") {
                QByteArray all;
                for (const ShellWord &word : command.words.mid(3))
                    all += ' ' + textOf(word);
                add(command.words.at(1).value, all.mid(1));
                continue;
            }
            if (isOneOf(command.words.value(0).value, " export readonly local declare typeset ")) {
                for (const ShellWord &word : command.words.mid(1)) {
                    const qsizetype sign = word.value.indexOf('=');
                    if (sign > 0)
                        add(word.value.left(sign), word.expands ? QByteArray() : word.value.mid(sign + 1));
                }
            }
        }
    }

    // A piece of the script with what is known put in.
    QByteArray expanded(qsizetype begin, qsizetype end) const
    {
        QByteArray text;
        qsizetype at = begin;
        for (auto it = m_expansions.lowerBound(begin); it != m_expansions.cend() && it.key() < end; ++it) {
            const ShellExpansion &one = **it;
            const QByteArray value = m_values.value(one.name);
            const bool isPlain = one.operation.isEmpty() || one.operation.startsWith(":-");
            if (value.isEmpty() || !isPlain || one.begin < at || one.end > end || text.size() > kMostLine)
                continue;
            text += m_script.text.mid(at, one.begin - at) + value;
            at = one.end;
        }
        return QByteArray(text + m_script.text.mid(at, end - at)).left(kMostLine);
    }

private:
    QByteArray textOf(const ShellWord &word) const
    {
        if (!word.expands)
            return word.value.left(kMostValue);
        QByteArray text = expanded(word.begin, word.end);
        if (text.size() >= 2 && (text.startsWith('"') || text.startsWith('\'')) && text.endsWith(text.front()))
            text = text.mid(1, text.size() - 2);
        return text.contains('$') || text.contains('`') ? QByteArray() : text.left(kMostValue);
    }
    void add(const QByteArray &name, const QByteArray &value)
    {
        if (name.isEmpty())
            return;
        const auto known = m_values.constFind(name);
        // One that changes may be anything.
        m_values.insert(name, known == m_values.constEnd() || *known == value ? value : QByteArray());
    }

    const ShellScript &m_script;
    QMap<qsizetype, const ShellExpansion *> m_expansions;
    QHash<QByteArray, QByteArray> m_values; // empty: not known
};

// What a shell script's lines are, beside their text.
class ShellLines
{
public:
    explicit ShellLines(const QByteArray &text) : m_script(readShell(text)), m_values(m_script)
    {
        m_begins.push_back(0);
        for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            m_begins.push_back(at + 1);
        for (const ShellBlock &block : m_script.blocks) {
            if (block.kind == Kind::Function)
                m_functions.insert(nameAt(block.begin));
        }
    }

    void describe(ScriptCommand &command) const
    {
        const qsizetype begin = m_begins.at(std::size_t(command.lines.first - 1));
        const qsizetype end = std::size_t(command.lines.last) < m_begins.size()
                                  ? m_begins.at(std::size_t(command.lines.last)) - 1
                                  : m_script.text.size();
        if (const ShellHeredoc *heredoc = heredocAt(begin)) {
            command.isData =
                heredoc->command < 0 || !isInterpreter(callOf(m_script.commands.at(heredoc->command)).program);
            return;
        }
        command.text = m_values.expanded(begin, end);
        auto it = std::lower_bound(m_script.commands.cbegin(), m_script.commands.cend(), begin,
                                   [](const ShellCommand &one, qsizetype at) { return one.begin < at; });
        command.isData = it != m_script.commands.cend() && it->begin < end;
        for (; it != m_script.commands.cend() && it->begin < end; ++it) {
            const ShellCall call = callOf(*it);
            command.isRead = true;
            if (isQuiet(*it, call))
                continue;
            command.isData = false;
            addPrograms(command, call);
        }
    }

private:
    QByteArray nameAt(qsizetype at) const
    {
        QByteArray text = m_script.text.mid(at, 200).trimmed();
        if (text.startsWith("function "))
            text = text.mid(9).trimmed();
        qsizetype end = 0;
        while (end < text.size() && !QByteArrayView(" \t\n(){}").contains(text.at(end)))
            ++end;
        return text.left(end);
    }

    const ShellHeredoc *heredocAt(qsizetype offset) const
    {
        const auto after = std::upper_bound(m_script.heredocs.cbegin(), m_script.heredocs.cend(), offset,
                                            [](qsizetype at, const ShellHeredoc &one) { return at < one.begin; });
        return after != m_script.heredocs.cbegin() && offset < (after - 1)->end ? &*(after - 1) : nullptr;
    }

    static void addWords(const QByteArray &text, QList<QByteArray> &words)
    {
        QByteArray name;
        for (const char c : QByteArray(text.left(kMostLine) + ' ')) {
            if (!QByteArrayView(" \t\n;|&(){}'\"`$").contains(c)) {
                name.append(c);
                continue;
            }
            if (!name.isEmpty() && !name.startsWith('-'))
                words.append(name.mid(name.lastIndexOf('/') + 1));
            name.clear();
        }
    }

    void addPrograms(ScriptCommand &command, const ShellCall &call) const
    {
        if (!call.program.isEmpty())
            command.programs.append(call.program);
        else
            addWords(m_values.expanded(call.start.begin, call.start.end), command.programs);
        // A function of the script's own, a variable or a program that starts others hands on what is behind it.
        const bool handsOn = call.program.isEmpty() || m_functions.contains(call.program) ||
                             startsOthers(call.program) || call.has("exec");
        for (const ShellWord &word : handsOn ? call.args : QList<ShellWord>())
            addWords(word.value, command.programs);
    }

    ShellScript m_script;
    Values m_values;
    std::vector<qsizetype> m_begins; // of lines
    QSet<QByteArray> m_functions;
};

// How well commands fit what a message says.
class Fit
{
public:
    explicit Fit(const ErrorWords &words) : m_wanted(words.action.toUtf8())
    {
        for (const QString &tool : words.tools)
            m_tools.append(tool.toUtf8());
        for (const QString &word : words.words)
            m_subjects.append(word.toUtf8());
    }

    int of(const ScriptCommand &command) const
    {
        const bool mentions = std::any_of(m_tools.cbegin(), m_tools.cend(),
                                          [&](const QByteArray &tool) { return containsWord(command.text, tool); });
        const bool starts = std::any_of(m_tools.cbegin(), m_tools.cend(),
                                        [&](const QByteArray &tool) { return startsTool(command, tool); });
        int named = 0;
        for (const QByteArray &subject : m_subjects)
            named += isArgument(command.text, subject)             ? 6
                     : containsWord(command.text, subject)         ? 4
                     : containsWord(command.text, tailOf(subject)) ? 1
                                                                   : 0;
        // Where it is known what a line starts, another word of it says little.
        if ((starts || mentions) && named > 0)
            return (starts ? 200 : command.isRead ? 30 : 100) + named;
        if (command.text.startsWith("#!"))
            return 0; // the first line counts only where the message names its interpreter
        if (starts && (m_wanted.isEmpty() || containsWord(command.text, m_wanted)))
            return 60;
        if (m_tools.isEmpty() && named > 0)
            return named;
        // What a program of another name says of the same file.
        const bool namesPath = std::any_of(m_subjects.cbegin(), m_subjects.cend(), [&](const QByteArray &word) {
            return word.size() > 4 && word.contains('/') && containsWord(command.text, word);
        });
        return namesPath ? 1 : 0;
    }

private:
    static bool startsTool(const ScriptCommand &command, const QByteArray &tool)
    {
        return command.isRead ? command.programs.contains(tool) : containsWord(command.text, tool);
    }
    // It stands there as a word of the shell's, or as one half of "user:group" or "--option=value".
    static bool isArgument(const QByteArray &text, const QByteArray &word)
    {
        constexpr QByteArrayView kEnds(" \t'\"=:;,()`");
        for (qsizetype at = text.indexOf(word); at >= 0 && !word.isEmpty(); at = text.indexOf(word, at + 1)) {
            const qsizetype end = at + word.size();
            if ((at == 0 || kEnds.contains(text.at(at - 1))) && (end == text.size() || kEnds.contains(text.at(end))))
                return true;
        }
        return false;
    }
    static QByteArray tailOf(const QByteArray &path)
    {
        const qsizetype slash = path.lastIndexOf('/');
        return slash < 0 || path.size() - slash - 1 < kShortestTail ? QByteArray() : path.mid(slash + 1);
    }

    QByteArray m_wanted;
    QList<QByteArray> m_tools, m_subjects;
};

} // namespace

bool isShellScript(const QByteArray &text)
{
    static const QRegularExpression shell(
        QStringLiteral("^#!\\s*\\S*/(?:env\\s+(?:-\\S+\\s+)*)?(?:ba|da|k|z|a)?sh\\b"));
    return shell.match(QString::fromLatin1(text.left(200))).hasMatch() && text.size() <= kMostBytes;
}

QList<ScriptCommand> commandsOf(const QList<QByteArray> &lines)
{
    const QByteArray text = lines.join('\n');
    const std::optional<ShellLines> shell = isShellScript(text) ? std::optional<ShellLines>(text) : std::nullopt;
    QList<ScriptCommand> commands;
    for (int i = 0; i < lines.size(); ++i) {
        ScriptCommand command;
        command.lines = {i + 1, i + 1};
        command.text = lines.at(i).left(kMostLine);
        const bool isInterpreterLine = i == 0 && command.text.startsWith("#!");
        if (command.text.trimmed().startsWith('#') && !isInterpreterLine)
            continue;
        while (lines.at(command.lines.last - 1).trimmed().endsWith('\\') && command.lines.last < lines.size() &&
               command.lines.last - command.lines.first < kMaxCommandLines) {
            command.text += ' ' + lines.at(command.lines.last).left(kMostLine);
            ++command.lines.last;
        }
        i = command.lines.last - 1;
        if (command.text.trimmed().isEmpty())
            continue;
        if (shell && !isInterpreterLine)
            shell->describe(command);
        commands.append(command);
    }
    return commands;
}

QList<CommandRange> findCommands(const QList<ScriptCommand> &commands, const ErrorWords &words)
{
    QList<CommandRange> found;
    if (words.tools.isEmpty() && words.words.isEmpty())
        return found;
    const Fit fit(words);
    // Only the best count; what starts no program counts where nothing else fits.
    for (const bool data : {false, true}) {
        int best = 0;
        for (const ScriptCommand &command : commands) {
            const int score = command.isData == data ? fit.of(command) : 0;
            if (score == 0 || score < best)
                continue;
            if (score > best)
                found.clear();
            best = score;
            found.append(command.lines);
        }
        if (!found.isEmpty())
            break;
    }
    return found;
}

} // namespace bootscope
