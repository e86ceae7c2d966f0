// SPDX-License-Identifier: GPL-3.0-or-later
// Where the rules of one user data put what they find, and what they look at.
#pragma once

#include "parsers/base/diagnostic.h"
#include "parsers/base/linemap.h"
#include "parsers/hints/silence.h"
#include "parsers/shell/embeddedscripts.h"
#include "parsers/shell/shellcall.h"
#include "parsers/shell/shellquestion.h"
#include "parsers/userdata/release.h"
#include "parsers/userdata/textindex.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace bootscope::hints {

struct HintText
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Hints)
};

// A script with all that the rules ask about it.
struct ScriptSubject
{
    enum class Where : quint8 { Part, Boothook, Runcmd, Bootcmd, WrittenFile };

    ScriptSubject(const QByteArray &text, ShellDialect shell, LineMap map, int partIndex, Where where);

    Where where;
    ShellDialect dialect;
    int part;
    LineMap lines; // of the text, to the document
    const EmbeddedScript *embedded = nullptr;
    bool isRun = true; // by cloud-init itself, or by a script that it runs: as root, without a terminal and HOME
    ShellScript script;
    TextIndex index;
    QList<ShellCall> calls; // parallel to script.commands

    const QByteArray &text() const { return script.text; }
    TextRange range(qsizetype begin, qsizetype end) const { return index.range(begin, end); } // of the text
    // Nothing where the document cannot be changed there.
    std::optional<TextEdit> edit(qsizetype begin, qsizetype end, const QString &replacement) const
    {
        return lines.edit(range(begin, end), replacement);
    }
    // Whether a word stands anywhere in the script. Remembered: rules ask it of every command.
    bool mentions(QByteArrayView word) const
    {
        const QByteArray key = word.toByteArray();
        const auto known = m_mentions.constFind(key);
        return known != m_mentions.cend() ? *known : *m_mentions.insert(key, script.text.contains(word));
    }
    // "set -u", "set -o nounset", "#!/bin/bash -u" before an offset. letter '\0': only the long name.
    bool hasShellOption(char letter, QByteArrayView longName, qsizetype before) const;

private:
    mutable QHash<QByteArray, bool> m_mentions;
};

class HintSink
{
public:
    // command: the one that the finding belongs to, whose first line a silencing comment may stand at; null: none.
    Diagnostic &say(const char *id, const ScriptSubject &subject, qsizetype begin, qsizetype end,
                    const QString &message, const ShellCommand *command = nullptr);
    Diagnostic &say(const char *id, int part, TextRange inDocument, const QString &path, const QString &message);

    Silence &silence() { return m_silence; }
    // What is not silenced.
    QList<Diagnostic> take() const;

private:
    struct Found
    {
        Diagnostic diagnostic;
        TextPosition anchor; // in the document: where what it belongs to begins
    };
    std::deque<Found> m_found; // keeps addresses
    Silence m_silence;
};

// Adds a correction when all of its edits can be made.
void offer(Diagnostic &diagnostic, const QString &title, const QList<std::optional<TextEdit>> &edits);

} // namespace bootscope::hints
