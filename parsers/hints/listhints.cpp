// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of a cloud-config that do something else than they look like: commands as words, modules, disks.
#include "parsers/hints/confighints.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace bootscope::hints {

namespace {

bool isShell(const QString &program)
{
    static const QRegularExpression interpreter(
        QStringLiteral("^(?:.*/)?(?:sh|bash|dash|ash|zsh|ksh|su|sudo|runuser|env|python[0-9.]*|perl|ruby|awk|sed|grep|"
                       "docker|podman|kubectl|jq|find|ssh|systemd-run|cloud-init-per|xargs|timeout|nohup)$"));
    return interpreter.match(program).hasMatch();
}

// Words that only a shell understands.
bool isShellSign(const QString &word)
{
    static const QRegularExpression sign(QStringLiteral("^(?:[|]{1,2}|&{1,2}|;|>{1,2}|<|[12&]?>{1,2}(?:&[12]|/.*)?|"
                                                        "<<<?)$"));
    return sign.match(word).hasMatch();
}

bool isExpansion(const QString &word)
{
    static const QRegularExpression expansion(QStringLiteral("\\$\\(|\\$\\{?[A-Za-z_]\\w*|`"));
    return expansion.match(word).hasMatch();
}

void checkArgv(const ConfigSubject &subject, const QString &path, const YamlNode &list, HintSink &sink)
{
    if (list.items.isEmpty() || !list.items.first()->isString())
        return;
    const QString program = list.items.first()->text;
    // [ "apt-get update" ] is the name of one program, with a blank in it.
    if (list.items.size() == 1 && program.trimmed().contains(QLatin1Char(' ')) &&
        !program.startsWith(QLatin1Char('/'))) {
        sink.say("hint.argv-shell", subject.part, subject.place(list.items.first()->range), path + QStringLiteral(".0"),
                 HintText::tr("All of this is the name of one program, which is not found"));
        return;
    }
    for (int i = 1; i < list.items.size(); ++i) {
        const YamlNode &word = *list.items.at(i);
        if (!word.isString())
            continue;
        const bool isSign = isShellSign(word.text);
        if (!isSign && (isShell(program) || !isExpansion(word.text)))
            continue;
        if (isSign && isShell(program) && !program.endsWith(QLatin1String("sudo")) &&
            !program.endsWith(QLatin1String("grep")) && !program.endsWith(QLatin1String("sed")))
            continue; // find's ";" and the like
        sink.say("hint.argv-shell", subject.part, subject.place(word.range), path + QStringLiteral(".%1").arg(i),
                 isSign ? HintText::tr("%1 is passed on as a word here: no shell reads this list").arg(word.text)
                        : HintText::tr("This is passed on as it stands: no shell reads this list"));
        return;
    }
}

void checkCommands(const ConfigSubject &subject, HintSink &sink)
{
    for (const char *key : {"bootcmd", "runcmd"}) {
        const YamlEntry *entry = subject.find(QLatin1String(key));
        if (!entry || !entry->value->isSequence())
            continue;
        for (int i = 0; i < entry->value->items.size(); ++i) {
            const YamlNode &item = *entry->value->items.at(i);
            if (item.isSequence())
                checkArgv(subject, QStringLiteral("%1.%2").arg(QLatin1String(key)).arg(i), item, sink);
        }
    }
}

// In the lists of every image and every release from 19.3 to 26.2. Source: the orders in config/cloud.cfg.tmpl.
struct ModuleList
{
    const char *key;
    std::array<const char *, 8> modules;
};
constexpr ModuleList kModules[] = {
    {"cloud_init_modules",
     {"bootcmd", "write_files", "growpart", "resizefs", "mounts", "set_hostname", "users_groups", "ssh"}},
    {"cloud_config_modules", {"locale", "ntp", "timezone", "runcmd", nullptr}},
    {"cloud_final_modules",
     {"package_update_upgrade_install", "scripts_per_once", "scripts_per_boot", "scripts_per_instance", "scripts_user",
      "phone_home", "final_message", "power_state_change"}},
};

QString nameOfModule(const YamlNode &item)
{
    const YamlNode *name = &item;
    if (item.isSequence() && !item.items.isEmpty())
        name = item.items.first(); // [scripts-user, always]
    QString text = name->text;
    return text.replace(QLatin1Char('-'), QLatin1Char('_'));
}

void checkModules(const ConfigSubject &subject, HintSink &sink)
{
    for (const ModuleList &known : kModules) {
        const YamlEntry *entry = subject.find(QLatin1String(known.key));
        if (!entry || !entry->value->isSequence())
            continue;
        QSet<QString> named;
        for (const YamlNode *item : entry->value->items)
            named.insert(nameOfModule(*item));
        QStringList dropped;
        for (const char *module : known.modules) {
            if (module && !named.contains(QLatin1String(module)))
                dropped.append(QLatin1String(module));
        }
        if (!dropped.isEmpty())
            sink.say("hint.modules-dropped", subject.part, subject.place(entry->key->range), QLatin1String(known.key),
                     HintText::tr("These modules no longer run: %1").arg(dropped.join(QLatin1String(", "))));
    }
}

bool isTrueIn(const YamlNode &mapping, const char *key, const YamlEntry *&found)
{
    found = mapping.find(QLatin1String(key));
    return found && found->value->kind == YamlNode::Kind::Bool && found->value->boolean;
}

void checkDisks(const ConfigSubject &subject, HintSink &sink)
{
    const YamlEntry *overwrite = nullptr;
    const auto say = [&](const QString &path, const QString &device) {
        sink.say("hint.overwrite-disk", subject.part,
                 subject.place({overwrite->key->range.begin, overwrite->value->range.end}), path,
                 HintText::tr("Whatever is on %1 is lost on every new instance").arg(device));
    };
    const YamlEntry *setup = subject.find(QLatin1String("disk_setup"));
    if (setup && setup->value->isMapping()) {
        for (const YamlEntry &disk : setup->value->entries) {
            // ephemeral disks are new anyway
            if (disk.value->isMapping() && disk.key->isString() &&
                !disk.key->text.startsWith(QLatin1String("ephemeral")) && isTrueIn(*disk.value, "overwrite", overwrite))
                say(QStringLiteral("disk_setup.%1.overwrite").arg(disk.key->text), disk.key->text);
        }
    }
    const YamlEntry *systems = subject.find(QLatin1String("fs_setup"));
    if (!systems || !systems->value->isSequence())
        return;
    for (int i = 0; i < systems->value->items.size(); ++i) {
        const YamlNode &system = *systems->value->items.at(i);
        const YamlEntry *device = system.isMapping() ? system.find(QStringLiteral("device")) : nullptr;
        if (device && !device->value->text.startsWith(QLatin1String("ephemeral")) &&
            isTrueIn(system, "overwrite", overwrite))
            say(QStringLiteral("fs_setup.%1.overwrite").arg(i), device->value->text);
    }
}

} // namespace

void checkLists(const ConfigSubject &subject, HintSink &sink)
{
    checkCommands(subject, sink);
    checkModules(subject, sink);
    checkDisks(subject, sink);
}

} // namespace bootscope::hints
