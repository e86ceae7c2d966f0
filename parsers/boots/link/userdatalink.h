// SPDX-License-Identifier: GPL-3.0-or-later
// From what a log says to the lines of the user data that caused it. No answer is better than a wrong one.
#pragma once

#include "parsers/boots/boot.h"
#include "parsers/boots/link/lastwords.h"
#include "parsers/boots/link/runscript.h"
#include "parsers/boots/link/scriptcommands.h"
#include "parsers/cloudconfig/yamltree.h"
#include "parsers/userdata/userdata.h"

#include <QHash>
#include <optional>

namespace bootscope {

class UserDataLink
{
public:
    // data may be null; it must outlive the link.
    explicit UserDataLink(const UserData *data = nullptr);

    bool isEmpty() const { return m_data == nullptr; }
    // Names of scripts that run once in the final stage, "runcmd" included.
    QStringList finalScripts() const;
    // Line n of a script, or of a file of write_files given by its path, as cloud-init wrote it to disk.
    std::optional<UserDataLines> scriptLine(const QString &script, int line) const;
    // The only command in a script (in all of them when script is empty) that an error message can be about.
    std::optional<UserDataLines> commandOf(const QString &script, const QString &errorLine,
                                           QString *foundIn = nullptr) const;
    // The same, and all of them where several fit equally well. said: what was printed before the message.
    QList<UserDataLines> commandPlaces(const QString &script, const QString &errorLine, const QStringList &said,
                                       QString *foundIn = nullptr) const;
    // Where a script ended that said nothing of why: one place, or several of which it is one.
    QList<UserDataLines> endPlaces(const QString &script, int exitCode, const std::optional<QStringList> &said) const;
    // What a script, or one of write_files that it may have called, said of its own last.
    std::optional<LastWords> lastWords(const QString &script, const QStringList &said) const;
    // What a script was at that never ended.
    QList<UserDataLines> reachedPlaces(const QString &script, const QStringList &said) const;
    // Commands of all scripts that take the boot down: reboot and the like.
    QList<UserDataLines> stoppingPlaces() const;
    // Line n of what a script hands to an interpreter, by here-document or as the argument of -c or -e.
    QList<UserDataLines> handedPlaces(const QString &script, const QString &interpreter, int line) const;
    // What a script has at a place.
    QString commandAt(const QString &script, const UserDataLines &place) const;
    // Where a quote of a script begins that is never closed.
    std::optional<UserDataLines> openQuote(const QString &script) const;
    // The first entry of runcmd or bootcmd that is neither a text nor a list.
    std::optional<UserDataLines> badCommand(const QString &key) const;
    // Whether a script holds a word at all.
    bool scriptHas(const QString &script, const QByteArray &word) const;
    // The only line of a script that holds these words, as one that prints them does.
    std::optional<UserDataLines> lineSaying(const QString &script, const QString &text) const;
    // Whether the command at a place is a condition, or has another one to fall back on: its author expects the error.
    // mayLack: also where only `true` or a remark stands behind it, as is enough for what may not be there.
    bool isExpected(const UserDataLines &place, const QString &errorLine, bool mayLack = false) const;
    // The keys of a module, or of their values the one that the message names.
    std::optional<UserDataLines> moduleKeys(const QString &module, const QString &message) const;
    // The same, and nothing where the message names no value.
    std::optional<UserDataLines> moduleValue(const QString &module, const QString &message) const;
    // The only entry of write_files with an encoding, "gz" within it where wanted.
    std::optional<UserDataLines> encodedFile(bool gzip) const;
    // The only part of a content type, with the header line that says so where there is one.
    std::optional<UserDataLines> partOfType(const QString &contentType) const;
    // Entries of packages by name; all of packages when none is given by name.
    std::optional<UserDataLines> packages(const QStringList &names) const;
    // A line of a cloud-config part; part is its file name, empty where there is only one.
    std::optional<UserDataLines> configLine(const QString &part, int line) const;
    // The only line of a part that holds a word; with orFirst also the first of several.
    std::optional<UserDataLines> lineWith(const QString &part, const QString &word, bool orFirst = false) const;
    // The first line of a template that has a word inside of {{ }} or {% %}.
    std::optional<UserDataLines> expressionWith(const QString &part, const QString &word) const;
    // The first line of an #include part that is this address.
    std::optional<UserDataLines> addressLine(const QString &address) const;
    std::optional<UserDataLines> wholePart(const QString &part) const; // its first line
    std::optional<UserDataLines> firstLine() const;
    // What our own check finds wrong with the whole of user data that holds no part which could be read.
    struct Broken
    {
        QString message;
        UserDataLines place;
    };
    std::optional<Broken> broken() const;
    // Where our own reading of a cloud-config part ends, when it does.
    std::optional<UserDataLines> yamlError(const QString &part) const;
    // Where our own check finds the first thing that breaks the schema.
    std::optional<UserDataLines> schemaError() const;
    // Where it finds the first thing that is deprecated.
    std::optional<UserDataLines> deprecation() const;

    // Keys that one module alone reads, with that module.
    struct AskedModule
    {
        QString module, key;
        UserDataLines place;
    };
    QList<AskedModule> askedModules() const;

    struct MisspeltKey
    {
        QString key, meant;
        UserDataLines place;
    };
    // Top-level keys that no module reads and that differ little from one that some module does.
    QList<MisspeltKey> misspeltKeys() const;

private:
    struct Config
    {
        const Part *part = nullptr;
        YamlDocument document;
    };
    const RunScript *script(const QString &name) const;
    UserDataLines placeOf(const RunScript &script, int first, int last) const;
    QList<CommandRange> commandsFor(const RunScript &script, const QString &errorLine) const;
    const Part *partNamed(const QString &name) const;
    UserDataLines place(const Part &part, TextRange range) const;
    std::optional<UserDataLines> keysOrValue(const QString &module, const QString &message, bool valueOnly) const;
    void check() const;
    const QList<QByteArray> &documentLines() const;

    const UserData *m_data = nullptr;
    mutable QHash<QString, QList<CommandRange>> m_found;     // by script and message: many lines say the same
    mutable QHash<QString, QList<ScriptCommand>> m_commands; // of scripts, by name
    mutable qsizetype m_scanned = 0;                         // lines of scripts read for messages so far
    mutable bool m_checked = false;                          // the check is made when first asked for
    mutable std::optional<UserDataLines> m_schemaError;
    mutable std::optional<UserDataLines> m_deprecation;
    mutable std::optional<Broken> m_broken;
    mutable QList<QByteArray> m_documentLines; // split when first asked for
    QList<Config> m_configs;
    QList<RunScript> m_scripts;
    QList<RunScript> m_files; // of write_files, named by their paths
};

} // namespace bootscope
