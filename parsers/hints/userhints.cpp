// SPDX-License-Identifier: GPL-3.0-or-later
// Users that nobody can become. Source: cc_users_groups.py and create_user() of cloudinit/distros/__init__.py.
#include "parsers/hints/confighints.h"

#include <QRegularExpression>

#include <algorithm>

namespace bootscope::hints {

namespace {

const YamlNode *valueOf(const YamlNode &mapping, const char *key)
{
    const YamlEntry *entry = mapping.find(QLatin1String(key));
    return entry ? entry->value : nullptr;
}

bool isFilled(const YamlNode *node)
{
    return node && ((node->isString() && !node->text.isEmpty()) || (node->isSequence() && !node->items.isEmpty()) ||
                    node->isMapping());
}

bool isTrue(const YamlNode *node)
{
    return node && node->kind == YamlNode::Kind::Bool && node->boolean;
}

bool isFalse(const YamlNode *node)
{
    return node && node->kind == YamlNode::Kind::Bool && !node->boolean;
}

// What crypt(3) can have made, or what stands for "none".
bool isHash(const QString &text)
{
    static const QRegularExpression hash(QStringLiteral("^(?:[$*!_x]|[./0-9A-Za-z]{13}$)"));
    return text.isEmpty() || hash.match(text).hasMatch() || text.contains(QLatin1String("{{"));
}

const YamlNode *lockOf(const YamlNode &user)
{
    const YamlNode *lock = valueOf(user, "lock_passwd");
    return lock ? lock : valueOf(user, "lock-passwd");
}

bool canLogIn(const YamlNode &user)
{
    for (const char *key :
         {"ssh_authorized_keys", "ssh-authorized-keys", "ssh_import_id", "ssh-import-id", "snapuser"}) {
        if (isFilled(valueOf(user, key)))
            return true;
    }
    return isTrue(valueOf(user, "ssh_redirect_user")) || isFalse(lockOf(user));
}

// chpasswd gives a password later, and thereby unlocks.
bool isInChpasswd(const ConfigSubject &subject, const QString &name)
{
    const YamlEntry *entry = subject.find(QLatin1String("chpasswd"));
    if (!entry || !entry->value->isMapping())
        return false;
    if (const YamlNode *users = valueOf(*entry->value, "users"); users && users->isSequence()) {
        for (const YamlNode *user : users->items) {
            const YamlNode *found = user->isMapping() ? valueOf(*user, "name") : nullptr;
            if (found && found->text == name)
                return true;
        }
    }
    const YamlNode *list = valueOf(*entry->value, "list");
    if (!list)
        return false;
    const auto names = [&name](const QString &line) { return line.trimmed().startsWith(name + QLatin1Char(':')); };
    if (list->isString()) {
        const QStringList lines = list->text.split(QLatin1Char('\n'));
        return std::any_of(lines.cbegin(), lines.cend(), names);
    }
    return std::any_of(list->items.cbegin(), list->items.cend(),
                       [&](const YamlNode *item) { return names(item->text); });
}

void checkUser(const ConfigSubject &subject, const YamlNode &user, const QString &path, HintSink &sink)
{
    const YamlEntry *hash = user.find(QStringLiteral("passwd"));
    if (hash && hash->value->isString() && !isHash(hash->value->text))
        sink.say("hint.password-form", subject.part, subject.place(hash->key->range), path + QStringLiteral(".passwd"),
                 HintText::tr("This is no hash: no password will fit it"));
    const YamlNode *name = valueOf(user, "name");
    const bool isLocked = !lockOf(user) || isTrue(lockOf(user));
    if (!isLocked || !name || isInChpasswd(subject, name->text))
        return;
    for (const char *key : {"plain_text_passwd", "hashed_passwd", "passwd"}) {
        const YamlEntry *given = user.find(QLatin1String(key));
        if (!given || !isFilled(given->value) || given->value->text.startsWith(QLatin1Char('!')) ||
            given->value->text.startsWith(QLatin1Char('*')))
            continue;
        Diagnostic &made = sink.say("hint.password-locked", subject.part, subject.place(given->key->range),
                                    path + QLatin1Char('.') + QLatin1String(key),
                                    HintText::tr("The password of %1 is locked and cannot be used").arg(name->text));
        // In a block mapping a line of its own.
        if (!lockOf(user) && given->key->range.begin.column > 1) {
            const TextPosition at = given->key->range.begin;
            const QString indent(at.column - 1, QLatin1Char(' '));
            const bool isBlock = given->value->range.end.line > at.line ||
                                 given->key->range.begin.line != user.range.end.line ||
                                 user.range.begin.line != user.range.end.line;
            if (isBlock)
                offer(made, HintText::tr("Add lock_passwd: false"),
                      {subject.config.lines.edit({at, at}, QStringLiteral("lock_passwd: false\n") + indent)});
        }
        return;
    }
}

} // namespace

QSet<QString> madeUsers(const ConfigSubject &subject)
{
    QSet<QString> names;
    const YamlEntry *users = subject.find(QLatin1String("users"));
    if (users && users->value->isSequence()) {
        for (const YamlNode *user : users->value->items) {
            const YamlNode *name = user->isMapping() ? valueOf(*user, "name") : user;
            if (name && name->isString() && name->text != QLatin1String("default") &&
                name->text != QLatin1String("root"))
                names.insert(name->text);
        }
    }
    return names;
}

void checkUsers(const ConfigSubject &subject, HintSink &sink)
{
    const YamlEntry *users = subject.find(QLatin1String("users"));
    if (!users || !users->value->isSequence() || users->value->items.isEmpty())
        return;
    bool hasDefault = false;
    bool isReachable = false;
    for (int i = 0; i < users->value->items.size(); ++i) {
        const YamlNode &user = *users->value->items.at(i);
        hasDefault = hasDefault || user.text == QLatin1String("default");
        if (user.isMapping()) {
            const YamlNode *name = valueOf(user, "name");
            hasDefault = hasDefault || (name && name->text == QLatin1String("default"));
            isReachable = isReachable || canLogIn(user) || (name && isInChpasswd(subject, name->text));
            checkUser(subject, user, QStringLiteral("users.%1").arg(i), sink);
        }
    }
    // Other ways in: a password for the default user is none, since there is no such user.
    if (!hasDefault && !isReachable) {
        Diagnostic &made =
            sink.say("hint.users-default", subject.part, subject.place(users->key->range), QStringLiteral("users"),
                     HintText::tr("No user of this list has a key or a usable password, and the image's "
                                  "own user is left out"));
        // Above the first entry of a block list.
        const YamlNode &first = *users->value->items.first();
        if (users->value->range.begin.line > users->key->range.begin.line && first.range.begin.column > 2) {
            const TextPosition at = users->value->range.begin;
            const QString indent(at.column - 1, QLatin1Char(' '));
            offer(made, HintText::tr("Add \"default\""),
                  {subject.config.lines.edit({at, at}, QStringLiteral("- default\n") + indent)});
        }
    }
}

} // namespace bootscope::hints
