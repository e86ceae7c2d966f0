// SPDX-License-Identifier: GPL-3.0-or-later
// A cloud-init that user data is judged for: its version, its schema, and what its package says of its modules.
#pragma once

#include "parsers/checks/check.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace bootscope {

// As a stage's list in cloud.cfg names it: "write-files" or "write_files".
struct ListedModule
{
    QString name;
    QString frequency; // "always" when the list itself says so; empty: the module's own
    // Of cloud.cfg.tmpl: when the line is there, in jinja's words, such as "variant in [\"ubuntu\"]". Empty: always,
    // and in an installed cloud.cfg, which is made for one distribution.
    QString condition;
    bool operator==(const ListedModule &) const = default;
};

// What a module's own file says: cloudinit/config/cc_runcmd.py.
struct ModuleFile
{
    QString name;            // "runcmd": of the file, with underscores
    QString frequency;       // "once-per-instance", "always", "once"; empty when the file does not say it plainly
    QStringList keys;        // activate_by_schema_keys [23.1]: without one of them the module is skipped
    bool allDistros = false; // "distros": [ALL_DISTROS]
    bool operator==(const ModuleFile &) const = default;
};

// Raw facts of a package or a source tree; empty where the file holds none.
struct TargetFacts
{
    QString listsFrom; // the file of the lists: "etc/cloud/cloud.cfg" or "config/cloud.cfg.tmpl"; empty: none found
    QList<ListedModule> initModules;
    QList<ListedModule> configModules;
    QList<ListedModule> finalModules;
    QList<ModuleFile> modules; // by name
};

struct Target
{
    enum class Source : quint8 { Embedded, SchemaFile, Package, SourceTree };

    QString version; // upstream's number, whose rules apply: "24.4.1"
    QString package; // as the distribution numbers it: "24.4.1-0ubuntu0~24.04.2"; empty where it is not known
    // Nothing in the file says the version: it is the release whose schema looks most like this one.
    bool versionIsGuess = false;
    Source source = Source::SchemaFile;
    QString file;      // name of the file that it was read from, without folders
    QByteArray schema; // schema-cloud-config-v1.json
    TargetFacts facts;

    QString label() const; // for lists: "24.4.1-0ubuntu0~24.04.2", "22.4.2"
    QString id() const;    // stable, of its version and schema: a file name
};

// What the program carries itself. It has no facts.
Target embeddedTarget();

// How to check for the target. The error is of a schema that cannot be read. Loading takes some milliseconds.
Result<CheckOptions> checkOptionsFor(const Target &target);

} // namespace bootscope
