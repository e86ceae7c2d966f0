// SPDX-License-Identifier: GPL-3.0-or-later
// User data to start from: the list that the program carries, and the text of each.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace bootscope {

struct TemplateText
{
    QString title;   // one line
    QString summary; // one sentence
};

struct UserDataTemplate
{
    QString id;                // unique and lasting: "docker-ubuntu"
    QString file;              // its name in the catalogue's folder, also the name of the new text: "docker-ubuntu.sh"
    QString kind;              // what formatId() says of it: "shell-script"
    QStringList distros;       // "any", or some of "amazon-linux-2023", "debian", "ubuntu"
    QStringList tags;          // English words that a search finds besides the texts
    bool needsNetwork = false; // it fetches something while it runs
    QHash<QString, TemplateText> texts; // by language: "en", "ko"

    // language: of the window, "ko_KR" counts as "ko"; others get English.
    TemplateText text(const QString &language) const;
    bool suits(const QString &distro) const; // empty distro: every template does
    // Every word of query stands somewhere in id, texts (of both languages), kind, distros or tags; case does not
    // matter. An empty query finds all.
    bool matches(const QString &query) const;
};

class Templates
{
public:
    // The list that the program carries; read once, on first use. Safe to call from several threads.
    static const Templates &catalogue();
    // yaml: the text of such a list. Problems of it are in errors(), what is good is kept.
    static Templates read(const QByteArray &yaml);

    const QList<UserDataTemplate> &all() const { return m_templates; } // in the list's order
    const UserDataTemplate *find(const QString &id) const;             // null when there is none
    QStringList distros() const;                                       // those that are named, sorted, without "any"
    const QStringList &errors() const { return m_errors; }

    // What the template's file holds, byte for byte; empty when the program does not carry it.
    static QByteArray contents(const UserDataTemplate &entry);

private:
    QList<UserDataTemplate> m_templates;
    QStringList m_errors;
};

} // namespace bootscope
