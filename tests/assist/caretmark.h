// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of tests with the caret in them: "▮" stands where it is.
#pragma once

#include "parsers/assist/completion.h"

#include <QDir>
#include <QFile>

namespace bootscope {

struct MarkedText
{
    QByteArray text;
    TextPosition caret;
};

inline MarkedText marked(const char *source)
{
    const QByteArray bytes(source);
    const qsizetype at = bytes.indexOf("▮");
    const QString before = QString::fromUtf8(bytes.left(at));
    const QString line = before.mid(before.lastIndexOf(QLatin1Char('\n')) + 1);
    return {bytes.left(at) + bytes.mid(at + qstrlen("▮")),
            {int(before.count(QLatin1Char('\n'))) + 1, int(line.toUcs4().size()) + 1}};
}

// The text with a completion taken; holes are left as they are.
inline QByteArray accepted(const QByteArray &text, const assist::Completion &item)
{
    QStringList lines = QString::fromUtf8(text).split(QLatin1Char('\n'));
    QString &line = lines[item.range.begin.line - 1];
    const QList<uint> points = line.toUcs4();
    const auto part = [&points](qsizetype from, qsizetype count) {
        const QList<uint> some = points.mid(from, count);
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(some.constData()), some.size());
    };
    line = part(0, item.range.begin.column - 1) + item.insert + part(item.range.end.column - 1, -1);
    return lines.join(QLatin1Char('\n')).toUtf8();
}

// "22.4.2" is always there; others only where the schemas for tests are.
inline std::shared_ptr<const Schema> schemaOf(const QString &version)
{
    if (version == Schema::embeddedVersion())
        return Schema::embedded();
    QFile file(QStringLiteral(BOOTSCOPE_SHARED "/schemas/%1/schema-cloud-config-v1.json").arg(version));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    Result<std::shared_ptr<const Schema>> schema = Schema::load(file.readAll(), version);
    return schema ? schema.take() : nullptr;
}

inline assist::AssistContext contextOf(const QString &version)
{
    assist::AssistContext context;
    context.schema = schemaOf(version);
    context.cloudInit = version;
    return context;
}

inline QStringList namesOf(const QList<assist::Completion> &items)
{
    QStringList names;
    for (const assist::Completion &item : items)
        names.append(item.name);
    return names;
}

} // namespace bootscope
