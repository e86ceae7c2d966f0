// SPDX-License-Identifier: GPL-3.0-or-later
// A shell script as its commands: which words are commands, which are arguments, what stands in quotes, comments and
// here-documents. Enough of sh and bash for rules about user data; no program is judged, no grammar enforced.
// All offsets are bytes of the script's text.
#pragma once

#include <QByteArray>
#include <QList>

namespace bootscope {

struct ShellWord
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray value;     // quotes and backslashes taken off; $… and `…` as written
    bool quoted = false;  // a quote or backslash stands in it
    bool expands = false; // $…, `…` or <(…) stands in it outside of '…': the value is not all known
};

struct ShellAssignment
{
    QByteArray name;
    ShellWord value;
};

struct ShellRedirection
{
    QByteArray op;    // ">", ">>", "<", "<<", "<<<", "&>", ">&" …, without the file descriptor
    ShellWord target; // of "<<" and "<<-" the delimiter
};

struct ShellHeredoc
{
    int command = -1; // that reads it
    QByteArray delimiter;
    qsizetype begin = 0; // of the body
    qsizetype end = 0;
    bool expands = true; // the delimiter is not quoted
};

// What separates a command from the next one.
enum class ShellJoin : quint8 { Sequence, And, Or, Pipe, Background };

struct ShellCommand
{
    qsizetype begin = 0;
    qsizetype end = 0; // behind the last word or redirection
    QList<ShellAssignment> assignments;
    QList<ShellWord> words;
    QList<ShellRedirection> redirections;
    ShellJoin before = ShellJoin::Sequence; // within its list
    ShellJoin after = ShellJoin::Sequence;
    int block = 0;    // index into ShellScript::blocks: the list that it stands in
    int pipeline = 0; // commands of one pipeline have the same number
    bool negated = false;
    bool isTest = false; // [[ … ]] or (( … )): the words are no program's
};

// A list of commands. Block 0 is the script.
struct ShellBlock
{
    enum class Kind : quint8 {
        Script,
        Group,        // { … }
        Subshell,     // ( … )
        Condition,    // between if, elif, while or until and then or do
        Branch,       // between then, else or elif and fi
        Loop,         // between do and done
        Case,         // between case and esac
        CaseBranch,   // one pattern's commands
        Function,     // the body of a function; its own list is the Group or Subshell inside
        Substitution, // $(…), `…`, <(…), >(…)
        Heredoc       // the text of a here-document: commands stand in its substitutions only
    };
    Kind kind = Kind::Script;
    int parent = -1;  // block
    int command = -1; // of a Substitution or Heredoc: the command that it stands in
    qsizetype begin = 0;
    qsizetype end = 0;                      // behind its last keyword or bracket
    QList<ShellRedirection> redirections;   // of the whole: done < file
    ShellJoin before = ShellJoin::Sequence; // as of a command
    ShellJoin after = ShellJoin::Sequence;
    bool isElse = false; // of a Branch: behind else or elif
};

// $NAME or ${NAME…}
struct ShellExpansion
{
    QByteArray name;      // "HOME", "1", "$"; empty for what is no name
    QByteArray operation; // behind the name in braces: ":-/root"; "!" in front for ${!NAME}
    bool braced = false;
    qsizetype begin = 0;
    qsizetype end = 0;
    int command = -1;
};

struct ShellComment
{
    qsizetype begin = 0; // of the #
    qsizetype end = 0;
};

struct ShellScript
{
    QByteArray text;
    QList<ShellCommand> commands; // in the order in which they begin; a command with only an assignment is one too
    QList<ShellBlock> blocks;
    QList<ShellExpansion> expansions;
    QList<ShellHeredoc> heredocs;
    QList<ShellComment> comments;
    bool isWhole = true; // false: brackets or keywords do not match, or it nests too deeply; take less for granted

    // The block or one around it is of this kind.
    bool isWithin(int block, ShellBlock::Kind kind) const;
    // The innermost block around that is a list of its own to the process: not inside of any substitution.
    int commandAround(const ShellCommand &command) const; // index of the outermost command around, or its own
    // Its failure is asked about: a condition, a left side of && or ||, negated.
    bool isTested(const ShellCommand &command) const;
    // It may not run: in a branch, a loop, a function, or behind && or ||.
    bool isConditional(const ShellCommand &command) const;
};

// Never fails; bad input gives what was understood. Time grows with the size of the text.
ShellScript readShell(const QByteArray &text);

} // namespace bootscope
