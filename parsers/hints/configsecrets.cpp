// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords in the values of a cloud-config, and secrets in files that are encoded there.
#include "parsers/hints/confighints.h"
#include "parsers/hints/secrets.h"

#include <algorithm>

namespace bootscope::hints {

namespace {

bool isClear(const QString &password)
{
    static const QSet<QString> made{QStringLiteral("R"), QStringLiteral("RANDOM"), QString()};
    return !made.contains(password) && !password.startsWith(QLatin1Char('$')) && !password.contains(QLatin1Char('<')) &&
           !password.contains(QLatin1String("{{")) && !password.startsWith(QLatin1Char('*')) &&
           !password.startsWith(QLatin1Char('!'));
}

class PasswordFinder
{
public:
    PasswordFinder(const ConfigSubject &subject, HintSink &sink) : m_subject(subject), m_sink(sink) {}

    void find()
    {
        if (const YamlEntry *password = m_subject.find(QLatin1String("password"));
            password && password->value->isString())
            judge(*password->value, password->value->text, QStringLiteral("password"));
        findUsers();
        const YamlEntry *chpasswd = m_subject.find(QLatin1String("chpasswd"));
        if (!chpasswd || !chpasswd->value->isMapping())
            return;
        findChpasswd(*chpasswd->value);
    }

private:
    void judge(const YamlNode &node, const QString &password, const QString &path)
    {
        if (isClear(password))
            m_sink.say("hint.secret", m_subject.part, m_subject.place(node.range), path,
                       HintText::tr("A password stands here in clear text"));
        else if (password.startsWith(QLatin1Char('$')) && password.count(QLatin1Char('$')) > 2)
            m_sink.say("hint.password-hash", m_subject.part, m_subject.place(node.range), path,
                       HintText::tr("The hash of a password stands here"));
    }

    void findUsers()
    {
        const YamlEntry *users = m_subject.find(QLatin1String("users"));
        if (!users || !users->value->isSequence())
            return;
        for (int i = 0; i < users->value->items.size(); ++i) {
            const YamlNode &user = *users->value->items.at(i);
            for (const char *key : {"plain_text_passwd", "hashed_passwd", "passwd"}) {
                const YamlEntry *given = user.isMapping() ? user.find(QLatin1String(key)) : nullptr;
                if (given && given->value->isString() && given->value->text.size() > 2)
                    judge(*given->value, given->value->text,
                          QStringLiteral("users.%1.%2").arg(i).arg(QLatin1String(key)));
            }
        }
    }

    void findChpasswd(const YamlNode &chpasswd)
    {
        const YamlEntry *list = chpasswd.find(QStringLiteral("list"));
        if (list && list->value->isString()) {
            for (const QString &line : list->value->text.split(QLatin1Char('\n'))) {
                const QString password = line.section(QLatin1Char(':'), 1).trimmed();
                if (line.contains(QLatin1Char(':')) && !password.isEmpty()) {
                    judge(*list->value, password, QStringLiteral("chpasswd.list"));
                    break;
                }
            }
        } else if (list && list->value->isSequence()) {
            for (int i = 0; i < list->value->items.size(); ++i) {
                const YamlNode &item = *list->value->items.at(i);
                if (item.isString() && item.text.contains(QLatin1Char(':')))
                    judge(item, item.text.section(QLatin1Char(':'), 1).trimmed(),
                          QStringLiteral("chpasswd.list.%1").arg(i));
            }
        }
        const YamlEntry *users = chpasswd.find(QStringLiteral("users"));
        if (!users || !users->value->isSequence())
            return;
        for (int i = 0; i < users->value->items.size(); ++i) {
            const YamlNode &user = *users->value->items.at(i);
            const YamlEntry *password = user.isMapping() ? user.find(QStringLiteral("password")) : nullptr;
            if (password && password->value->isString())
                judge(*password->value, password->value->text, QStringLiteral("chpasswd.users.%1.password").arg(i));
        }
    }

    const ConfigSubject &m_subject;
    HintSink &m_sink;
};

} // namespace

void checkConfigSecrets(const ConfigSubject &subject, HintSink &sink)
{
    PasswordFinder(subject, sink).find();
    // What is encoded hides nothing: look inside.
    const YamlEntry *files = subject.find(QLatin1String("write_files"));
    if (!files || !files->value->isSequence())
        return;
    for (const YamlNode *file : files->value->items) {
        const auto content = contentOfFile(*file);
        if (!content || content->isPlain)
            continue;
        const YamlNode &node = *file->find(QStringLiteral("content"))->value;
        checkTextSecrets(content->bytes,
                         LineMap::collapsed(subject.place(node.range).begin.line, lineCountOf(content->bytes)),
                         subject.part, sink);
    }
}

} // namespace bootscope::hints
