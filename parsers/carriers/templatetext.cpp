// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/templatetext.h"

namespace bootscope::carriers {

namespace {

constexpr int kMaxDepth = 30;
constexpr qsizetype kMaxText = 8 * 1024 * 1024;

class TemplateReader
{
public:
    TemplateText read(const TreeNode &node)
    {
        TemplateText made;
        made.isKnown = value(node, made, 0, false) && made.text.size() <= kMaxText;
        return made;
    }

private:
    // Adds to the text; false when the node is no text.
    bool value(const TreeNode &node, TemplateText &made, int depth, bool ignoreTag)
    {
        if (depth > kMaxDepth || made.text.size() > kMaxText || ++m_visits > kMaxVisits)
            return false;
        if (!node.tag.isEmpty() && !ignoreTag)
            return function(node.tag.mid(1), node, made, depth);
        if (node.isText()) {
            made.source = made.text.isEmpty() ? &node : nullptr;
            made.text += node.text;
            return true;
        }
        if (node.isMap() && node.entries.size() == 1) {
            const auto &[key, argument] = node.entries.first();
            if (key == QLatin1String("Ref"))
                return function(key, *argument, made, depth);
            if (key.startsWith(QLatin1String("Fn::")))
                return function(key.mid(4), *argument, made, depth);
        }
        return false;
    }

    bool function(const QString &name, const TreeNode &argument, TemplateText &made, int depth)
    {
        if (name == QLatin1String("Base64")) {
            made.isBase64 = true;
            // The tag of the argument is this very function when it was written short.
            return value(argument, made, depth + 1, argument.tag == QLatin1String("!Base64"));
        }
        if (name == QLatin1String("Sub"))
            return substitute(argument, made);
        if (name == QLatin1String("Join") && argument.isList() && argument.items.size() == 2 &&
            argument.items.at(0)->isText() && argument.items.at(1)->isList())
            return join(argument, made, depth);
        if (name == QLatin1String("Ref"))
            return refer(argument.text, made);
        if (name == QLatin1String("GetAtt")) {
            QStringList words;
            for (const TreeNode *item : argument.items)
                words.append(item->text);
            return refer(argument.isText() ? argument.text : words.join(QLatin1Char('.')), made);
        }
        return refer(QLatin1String("Fn::") + name, made);
    }

    bool join(const TreeNode &argument, TemplateText &made, int depth)
    {
        const QString separator = argument.items.at(0)->text;
        bool first = true;
        for (const TreeNode *item : argument.items.at(1)->items) {
            if (!first)
                made.text += separator;
            first = false;
            if (!value(*item, made, depth + 1, false))
                refer(QStringLiteral("Fn::Join"), made);
        }
        made.source = nullptr;
        return true;
    }

    // "${!Name}" stands for "${Name}"; every other "${Name}" is filled in by the stack.
    bool substitute(const TreeNode &argument, TemplateText &made)
    {
        const TreeNode *text = argument.isList() && !argument.items.isEmpty() ? argument.items.first() : &argument;
        if (!text->isText())
            return false;
        made.source = made.text.isEmpty() ? text : nullptr;
        const QString &from = text->text;
        qsizetype at = 0;
        bool mayEnd = true;
        for (;;) {
            const qsizetype next = from.indexOf(QLatin1String("${"), at);
            if (next < 0)
                break;
            if (next + 2 < from.size() && from.at(next + 2) == QLatin1Char('!')) {
                made.text += QStringView(from).sliced(at, next + 2 - at);
                at = next + 3;
                continue;
            }
            const qsizetype end = mayEnd ? from.indexOf(QLatin1Char('}'), next) : -1;
            mayEnd = end > 0;
            if (mayEnd)
                addReference(from.sliced(next + 2, end - next - 2).trimmed(), made);
            made.text += QStringView(from).sliced(at, next + 2 - at);
            at = next + 2;
        }
        made.text += QStringView(from).sliced(at);
        return true;
    }

    bool refer(const QString &name, TemplateText &made)
    {
        addReference(name, made);
        made.text += QLatin1String("${") + name + QLatin1Char('}');
        made.source = nullptr;
        return true;
    }

    void addReference(const QString &name, TemplateText &made)
    {
        if (!made.references.contains(name) && made.references.size() < 100)
            made.references.append(name);
    }

    static constexpr int kMaxVisits = 100'000;
    int m_visits = 0;
};

} // namespace

TemplateText templateText(const TreeNode &node)
{
    return TemplateReader().read(node);
}

} // namespace bootscope::carriers
