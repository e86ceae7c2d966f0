// SPDX-License-Identifier: GPL-3.0-or-later
// Which program an error message is from and what it is about.
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace bootscope {

struct ErrorWords
{
    QStringList tools; // programs that print such a message: {"apt-get", "apt"}; empty when it names none
    QStringList words; // what it names: paths, hosts, packages, commands; the most telling first
    QString action;    // an argument that the command must have had: "install"
};
ErrorWords errorWords(const QString &errorLine);
// Quoted and path-like words of a message, without cloud-init's own paths.
QStringList wordsNamed(const QString &message);

// Whether word stands in line with no letter, digit or underscore at either end.
bool containsWord(const QByteArray &line, const QByteArray &word);

} // namespace bootscope
