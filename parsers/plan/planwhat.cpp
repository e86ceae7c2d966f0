// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/planbuilder.h"

#include "parsers/cloudconfig/pythonrepr.h"
#include "parsers/plan/planmessages.h"

#include <array>

namespace bootscope {

using Kind = YamlNode::Kind;

namespace {

constexpr qsizetype kLongest = 80;
constexpr qsizetype kMostNames = 3;

// Whose values nobody should read over a shoulder.
bool isSecret(const QString &key)
{
    constexpr std::array kSecrets{u"password",    u"chpasswd",         u"ssh_keys",   u"ssh_authorized_keys",
                                  u"random_seed", u"ubuntu_advantage", u"ubuntu_pro", u"rh_subscription",
                                  u"landscape"};
    for (const auto *secret : kSecrets) {
        if (key == QStringView(secret))
            return true;
    }
    return false;
}

// The field that tells the items of a list of mappings apart.
QString nameIn(const YamlNode &item, int depth = 0)
{
    if (item.isString())
        return item.text;
    if (item.isSequence())
        return item.items.isEmpty() || depth > 3 ? QString() : nameIn(*item.items.first(), depth + 1);
    for (const char *field : {"path", "name", "filename", "device", "source"}) {
        const YamlEntry *entry = item.isMapping() ? item.find(QLatin1String(field)) : nullptr;
        if (entry && entry->value->isString())
            return entry->value->text;
    }
    if (item.isMapping() && item.entries.size() == 1)
        return pythonStr(*item.entries.first().key);
    return item.kind == Kind::Null || item.isMapping() ? QString() : pythonStr(item);
}

QString listOfNames(const QStringList &all, qsizetype count)
{
    QStringList names;
    for (const QString &name : all) {
        if (!name.isEmpty() && names.size() < kMostNames)
            names.append(shortPlanText(name).left(40));
    }
    if (names.isEmpty())
        return count == 1 ? PlanMessage::tr("1 entry") : PlanMessage::tr("%1 entries").arg(count);
    const QString text = names.join(QStringLiteral(", "));
    return count > names.size() ? PlanMessage::tr("%1 and %2 more").arg(text).arg(count - names.size()) : text;
}

QString valueText(const YamlNode &value)
{
    QStringList names;
    if (value.isSequence()) {
        if (value.items.isEmpty())
            return PlanMessage::tr("nothing");
        for (const YamlNode *item : value.items.mid(0, 50))
            names.append(nameIn(*item));
        return listOfNames(names, value.items.size());
    }
    if (value.isMapping()) {
        if (value.entries.isEmpty())
            return PlanMessage::tr("nothing");
        for (const YamlEntry &entry : value.entries.mid(0, 50))
            names.append(pythonStr(*entry.key));
        return listOfNames(names, value.entries.size());
    }
    if (value.kind == Kind::Null)
        return PlanMessage::tr("nothing");
    if (value.kind == Kind::Bool)
        return value.boolean ? QStringLiteral("true") : QStringLiteral("false");
    return shortPlanText(value.isString() ? value.text : pythonStr(value));
}

QString commandsText(const YamlEntry &entry)
{
    const qsizetype count = entry.value->items.size();
    const QString commands = count == 1 ? PlanMessage::tr("1 command") : PlanMessage::tr("%1 commands").arg(count);
    return PlanMessage::tr("%1: %2").arg(entry.key->text, commands);
}

QString filesText(const YamlEntry &entry, bool isDeferred)
{
    QStringList names;
    for (const YamlNode *file : entry.value->items) {
        const YamlEntry *defer = file->isMapping() ? file->find(QStringLiteral("defer")) : nullptr;
        const bool isLater = defer && defer->value->kind == Kind::Bool && defer->value->boolean;
        if (isLater == isDeferred)
            names.append(nameIn(*file));
    }
    return PlanMessage::tr("%1: %2").arg(entry.key->text, listOfNames(names, names.size()));
}

QString powerText(const YamlEntry &entry)
{
    const YamlEntry *mode = entry.value->isMapping() ? entry.value->find(QStringLiteral("mode")) : nullptr;
    const YamlEntry *delay = entry.value->isMapping() ? entry.value->find(QStringLiteral("delay")) : nullptr;
    const QString what = mode ? valueText(*mode->value) : valueText(*entry.value);
    if (!delay)
        return PlanMessage::tr("%1: %2").arg(entry.key->text, what);
    return PlanMessage::tr("%1: %2, delay %3").arg(entry.key->text, what, valueText(*delay->value));
}

QString entryText(const YamlEntry &entry)
{
    const QString &key = entry.key->text;
    if (!isSecret(key))
        return PlanMessage::tr("%1: %2").arg(key, valueText(*entry.value));
    const qsizetype count = entry.value->items.size() + entry.value->entries.size();
    if (count == 0)
        return key;
    return PlanMessage::tr("%1: %2").arg(key, count == 1 ? PlanMessage::tr("1 entry")
                                                         : PlanMessage::tr("%1 entries").arg(count));
}

} // namespace

QString shortPlanText(const QString &text)
{
    QString line = withExpressions(text.left(4 * kLongest)).simplified();
    for (QChar &c : line) {
        if (!c.isPrint() && !c.isSurrogate())
            c = QChar(0xfffd);
    }
    if (line.size() <= kLongest)
        return line;
    line.truncate(kLongest);
    if (line.back().isHighSurrogate())
        line.chop(1);
    return line + QChar(0x2026);
}

QString whatModuleDoes(const QString &module, const QList<const YamlEntry *> &asked)
{
    if (asked.isEmpty())
        return module;
    if (module == QLatin1String("runcmd"))
        return PlanMessage::tr("%1, written as a script").arg(commandsText(*asked.first()));
    if (module == QLatin1String("bootcmd"))
        return commandsText(*asked.first());
    if (module == QLatin1String("write_files") || module == QLatin1String("write_files_deferred"))
        return filesText(*asked.first(), module.endsWith(QLatin1String("deferred")));
    if (module == QLatin1String("power_state_change"))
        return powerText(*asked.first());
    if (module == QLatin1String("ssh_import_id") && asked.first()->key->text == QLatin1String("users"))
        return PlanMessage::tr("%1: %2").arg(QStringLiteral("ssh_import_id"), PlanMessage::tr("of users"));
    QStringList texts;
    for (const YamlEntry *entry : asked.mid(0, 4))
        texts.append(entryText(*entry));
    return texts.join(QStringLiteral(" · "));
}

} // namespace bootscope
