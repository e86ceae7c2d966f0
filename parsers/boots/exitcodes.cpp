// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/exitcodes.h"

#include "parsers/shell/shellcall.h"

#include <QFile>
#include <QHash>
#include <QStringList>

#include <yaml-cpp/yaml.h>

namespace bootscope {

namespace {

struct Words
{
    QString name; // of a signal
    QHash<QString, QString> byLanguage;
    QString in(const QString &language) const
    {
        return byLanguage.value(language, byLanguage.value(QStringLiteral("en")));
    }
};
using Codes = QHash<int, Words>;

struct Book
{
    Codes general;
    Codes signalNumbers;
    QHash<QString, Codes> tools;
};

Codes codesFrom(const YAML::Node &node)
{
    Codes codes;
    for (const auto &entry : node) {
        Words words;
        for (const auto &text : entry.second) {
            const QString key = QString::fromStdString(text.first.as<std::string>());
            const QString value = QString::fromStdString(text.second.as<std::string>());
            if (key == QLatin1String("name"))
                words.name = value;
            else
                words.byLanguage.insert(key, value);
        }
        codes.insert(entry.first.as<int>(), words);
    }
    return codes;
}

Book readBook()
{
    Book book;
    QFile file(QStringLiteral(":/signatures/exitcodes.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        return book;
    try {
        const YAML::Node root = YAML::Load(file.readAll().toStdString());
        book.general = codesFrom(root["general"]);
        book.signalNumbers = codesFrom(root["signals"]);
        for (const auto &entry : root["tools"]) {
            const Codes codes = codesFrom(entry.second);
            const QString names = QString::fromStdString(entry.first.as<std::string>());
            for (const QString &name : names.split(QLatin1Char(' '), Qt::SkipEmptyParts))
                book.tools.insert(name, codes);
        }
    } catch (const YAML::Exception &) {
        // A test reads the file; a broken one says less, no more.
    }
    return book;
}

const Book &book()
{
    static const Book instance = readBook();
    return instance;
}

int signalNumber(int code)
{
    if (code < 0 && code > -65)
        return -code;
    return code > 128 && code < 193 ? code - 128 : 0;
}

// The words of the last program of a command that has some for this status; null when none has.
const Words *wordsOf(const QString &command, int code)
{
    const ShellScript script = readShell(command.left(8192).toUtf8());
    for (auto it = script.commands.crbegin(); it != script.commands.crend(); ++it) {
        const ShellCall call = callOf(*it);
        QString program = QString::fromUtf8(call.program);
        if (it->isTest)
            program = it->words.isEmpty() ? QStringLiteral("((") : QStringLiteral("[[");
        else if (call.isLimited && (code == 124 || code == 125 || code == 137))
            program = QStringLiteral("timeout");
        const auto tool = book().tools.constFind(program);
        if (tool == book().tools.constEnd())
            continue;
        if (const auto words = tool->constFind(code); words != tool->constEnd())
            return &*words;
    }
    return nullptr;
}

} // namespace

QString signalOfExitCode(int code)
{
    return book().signalNumbers.value(signalNumber(code)).name;
}

QString exitCodeWords(int code, const QString &command, const QString &language)
{
    if (const Words *own = wordsOf(command, code))
        return own->in(language);
    if (const int number = signalNumber(code); number > 0) {
        const Words words = book().signalNumbers.value(number);
        if (!words.name.isEmpty())
            return QStringLiteral("%1 (%2)").arg(words.in(language), words.name);
        return language == QLatin1String("ko") ? QStringLiteral("신호 %1로 끝났습니다").arg(number)
                                               : QStringLiteral("it was ended by signal %1").arg(number);
    }
    return book().general.value(code).in(language);
}

} // namespace bootscope
