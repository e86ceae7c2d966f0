// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/passwordlist.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

// As cc_set_passwords.py tells them apart: random, hashed, plain.
QString typeOf(const QString &password)
{
    static const QRegularExpression kHash(QStringLiteral("\\$(1|2a|2y|5|6)(\\$.+){2}"));
    if (password == QLatin1String("R") || password == QLatin1String("RANDOM"))
        return QStringLiteral("RANDOM");
    return kHash.match(password).hasMatch() ? QStringLiteral("hash") : QStringLiteral("text");
}

} // namespace

std::optional<QList<TextEdit>> passwordUsers(const YamlNode &key, const YamlNode &value, const SourceText &source)
{
    QStringList lines;
    if (value.isString()) {
        lines = value.text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    } else if (value.isSequence()) {
        for (const YamlNode *item : value.items) {
            if (!item->isString())
                return std::nullopt;
            lines.append(item->text);
        }
    }
    const int first = key.range.begin.line;
    const int indent = source.indentOf(first);
    if (lines.isEmpty() || indent + 1 != key.range.begin.column)
        return std::nullopt;
    const int last = value.range.end.line == first ? first : source.lastLineOfBlock(first);
    for (int line = first; line <= last; ++line) {
        if (value.isSequence() && source.line(line).contains(QLatin1Char('#')))
            return std::nullopt; // a comment would be lost
    }
    QString text = QStringLiteral("users:");
    for (const QString &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        if (colon < 1 || colon + 1 >= line.size())
            return std::nullopt;
        const QString password = line.mid(colon + 1);
        const QString type = typeOf(password);
        const QString inner = QLatin1Char('\n') + QString(indent + 4, QLatin1Char(' '));
        text += QLatin1Char('\n') + QString(indent + 2, QLatin1Char(' ')) + QLatin1String("- name: ") +
                quotedScalar(line.left(colon));
        if (type != QLatin1String("RANDOM"))
            text += inner + QLatin1String("password: ") + quotedScalar(password);
        text += inner + QLatin1String("type: ") + type;
    }
    return QList<TextEdit>{{{key.range.begin, source.lineRange(last).end}, text}};
}

} // namespace bootscope
