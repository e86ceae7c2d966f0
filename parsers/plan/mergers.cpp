// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/mergers.h"

#include "parsers/plan/planmessages.h"

#include <QRegularExpression>
#include <QStringList>

#include <functional>

namespace bootscope {

namespace {

using Says = std::function<bool(const char *)>; // the options name this word

Merger makeMerger(Merger::Type type, const Says &says)
{
    using Method = Merger::Method;
    Merger merger;
    merger.type = type;
    merger.recurseText = says("recurse_str");
    merger.recurseList = says("recurse_array") || says("recurse_list");
    merger.recurseDict = says("recurse_dict");
    switch (type) { // the first word of each that is named wins, in this order
    case Merger::Type::Dict:
        merger.method = says("replace") ? Method::Replace : Method::KeepFirst;
        merger.allowDelete = says("allow_delete");
        break;
    case Merger::Type::List:
        merger.method = says("append")       ? Method::Append
                        : says("prepend")    ? Method::Prepend
                        : says("replace")    ? Method::Replace
                        : says("no_replace") ? Method::KeepFirst
                                             : Method::Replace;
        break;
    case Merger::Type::Str:
        merger.method = says("append") ? Method::Append : Method::Replace;
        break;
    }
    return merger;
}

Result<Merger> mergerNamed(const QString &written, const Says &says)
{
    const QString name = written.startsWith(QLatin1String("m_")) ? written.mid(2) : written;
    if (name == QLatin1String("dict"))
        return makeMerger(Merger::Type::Dict, says);
    if (name == QLatin1String("list"))
        return makeMerger(Merger::Type::List, says);
    if (name == QLatin1String("str"))
        return makeMerger(Merger::Type::Str, says);
    return Error{PlanMessage::tr("There is no merger named \"%1\": dict, list and str are known.").arg(written)};
}

Error unreadable()
{
    return {PlanMessage::tr("cloud-init cannot read this merge type.")};
}

bool holds(const QList<const YamlNode *> &words, const char *word)
{
    for (const YamlNode *node : words) {
        if (node->isString() && node->text == QLatin1String(word))
            return true;
    }
    return false;
}

// {name: list, settings: [append]}
Result<std::optional<Merger>> fromMapping(const YamlNode &node)
{
    const YamlEntry *name = node.find(QStringLiteral("name"));
    const YamlEntry *settings = node.find(QStringLiteral("settings"));
    if (!name || !name->value->isString() || !settings)
        return unreadable();
    const QString text = QString(name->value->text).replace(QLatin1Char('-'), QLatin1Char('_')).trimmed();
    if (text.isEmpty())
        return std::optional<Merger>();
    const YamlNode &words = *settings->value;
    Says says;
    if (words.isSequence())
        says = [&words](const char *word) { return holds(words.items, word); };
    else if (words.isString()) // Python's "in" looks for a part of the text
        says = [&words](const char *word) { return words.text.contains(QLatin1String(word)); };
    else if (words.isMapping())
        says = [&words](const char *word) { return words.find(QLatin1String(word)) != nullptr; };
    else
        return unreadable();
    const Result<Merger> merger = mergerNamed(text, says);
    if (!merger)
        return Error{merger.error()};
    return std::optional<Merger>(*merger);
}

// [list, append]
Result<std::optional<Merger>> fromList(const YamlNode &node)
{
    if (node.items.isEmpty())
        return unreadable();
    const YamlNode &name = *node.items.first();
    if (name.kind == YamlNode::Kind::Null || (name.isString() && name.text.isEmpty()))
        return std::optional<Merger>();
    if (!name.isString())
        return unreadable();
    const QList<const YamlNode *> words = node.items.mid(1);
    const Result<Merger> merger = mergerNamed(name.text, [&words](const char *word) { return holds(words, word); });
    if (!merger)
        return Error{merger.error()};
    return std::optional<Merger>(*merger);
}

} // namespace

Result<QList<Merger>> mergersOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([a-z_][a-z0-9_]*)\\((.*?)\\)$"));
    QList<Merger> mergers;
    for (const QString &piece : text.split(QLatin1Char('+'))) {
        const QString one = piece.toLower().trimmed().replace(QLatin1Char('-'), QLatin1Char('_'));
        if (one.isEmpty())
            continue;
        const QRegularExpressionMatch match = form.match(one);
        if (!match.hasMatch())
            return Error{PlanMessage::tr("\"%1\" is no merge type: it is written like list(append)+dict().").arg(one)};
        QStringList words;
        for (const QString &word : match.captured(2).split(QLatin1Char(',')))
            words.append(word.trimmed());
        const Result<Merger> merger =
            mergerNamed(match.captured(1), [&words](const char *word) { return words.contains(QLatin1String(word)); });
        if (!merger)
            return Error{merger.error()};
        mergers.append(*merger);
    }
    return mergers;
}

Result<QList<Merger>> mergersOf(const YamlNode &value)
{
    if (value.isString())
        return mergersOf(value.text);
    if (!value.isSequence())
        return unreadable();
    QList<Merger> mergers;
    for (const YamlNode *item : value.items) {
        if (!item->isMapping() && !item->isSequence())
            return unreadable();
        const Result<std::optional<Merger>> merger = item->isMapping() ? fromMapping(*item) : fromList(*item);
        if (!merger)
            return Error{merger.error()};
        if (*merger)
            mergers.append(**merger);
    }
    return mergers;
}

QList<Merger> defaultMergers()
{
    Merger dict;
    dict.type = Merger::Type::Dict;
    Merger list;
    list.type = Merger::Type::List;
    Merger str;
    str.type = Merger::Type::Str;
    return {dict, list, str};
}

} // namespace bootscope
