// SPDX-License-Identifier: GPL-3.0-or-later
// What the well-known items of the metadata service are, in a sentence or two, from resources/imds/categories.yaml.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace bootscope {

class Categories
{
public:
    // The file that comes with the program. Read once, when it is first asked for.
    static const Categories &builtIn();
    explicit Categories(const QByteArray &yaml); // a file with mistakes explains nothing of what it gets wrong

    // path: "/latest/meta-data/instance-id" or without a version. language: "en" or "ko"; anything else is English.
    // Empty when nothing is known. The most exact pattern wins, a longer one over a shorter one.
    QString explain(const QByteArray &path, const QString &language) const;
    // The version that brought it; empty when AWS does not say.
    QByteArray since(const QByteArray &path) const;
    // When an instance does not have it, as words that follow "Absent when"; empty when every instance does, or the
    // explanation says so.
    QString absentWhen(const QByteArray &path, const QString &language) const;
    qsizetype count() const { return m_entries.size(); }

private:
    struct Entry
    {
        QList<QByteArray> pattern; // "*" stands for one segment
        QByteArray since;
        QHash<QString, QString> texts;
        QHash<QString, QString> absent;
    };
    const Entry *find(const QByteArray &path) const;
    QList<Entry> m_entries;
};

} // namespace bootscope
