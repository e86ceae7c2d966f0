// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/pythonequality.h"

#include "parsers/cloudconfig/pythonrepr.h"

#include <QHash>

#include <cmath>

namespace bootscope {

using Kind = YamlNode::Kind;

namespace {

constexpr qsizetype kLongestKey = 1000000; // nothing is cut

} // namespace

QString pythonKey(const YamlNode &node)
{
    switch (node.kind) {
    case Kind::String:
        return QLatin1Char('s') + node.text;
    case Kind::Bool:
        return node.boolean ? QStringLiteral("i1") : QStringLiteral("i0");
    case Kind::Float:
        if (std::isnan(node.real)) // equal to nothing but itself
            return QStringLiteral("nan%1").arg(quintptr(&node));
        if (std::fabs(node.real) < 1e15 && node.real == std::trunc(node.real))
            return QLatin1Char('i') + QString::number(qint64(node.real));
        return QLatin1Char('f') + pythonRepr(node);
    case Kind::Integer:
        return QLatin1Char('i') + pythonRepr(node, kLongestKey);
    default:
        return QLatin1Char('r') + pythonRepr(node, kLongestKey);
    }
}

namespace {

class Comparer
{
public:
    explicit Comparer(bool booleansAreNumbers) : m_booleansAreNumbers(booleansAreNumbers) {}
    bool equal(const YamlNode &a, const YamlNode &b);

private:
    bool isNumber(const YamlNode &node) const
    {
        return node.kind == Kind::Integer || node.kind == Kind::Float ||
               (m_booleansAreNumbers && node.kind == Kind::Bool);
    }
    bool equalItems(const YamlNode &a, const YamlNode &b);
    bool equalEntries(const YamlNode &a, const YamlNode &b);

    bool m_booleansAreNumbers;
    int m_depth = 0;
    int m_steps = 0;
};

bool Comparer::equal(const YamlNode &a, const YamlNode &b)
{
    if (&a == &b)
        return true;
    // Aliases can make two values that take for ever to compare; nobody wrote such a pair on purpose.
    if (++m_steps > 1000000 || m_depth > 500)
        return false;
    if (isNumber(a) && isNumber(b)) {
        if (a.kind == Kind::Integer && b.kind == Kind::Integer)
            return a.integer == b.integer && a.digits == b.digits;
        const auto number = [](const YamlNode &node) {
            return node.kind == Kind::Bool ? double(node.boolean) : node.real;
        };
        return number(a) == number(b);
    }
    if (a.kind != b.kind)
        return false;
    switch (a.kind) {
    case Kind::Null:
        return true;
    case Kind::Bool:
        return a.boolean == b.boolean;
    case Kind::String:
        return a.text == b.text;
    case Kind::Bytes:
        return a.bytes == b.bytes;
    case Kind::Date:
    case Kind::DateTime:
        return a.time == b.time;
    default:
        break;
    }
    ++m_depth;
    const bool same = a.kind == Kind::Sequence || a.kind == Kind::Tuple ? equalItems(a, b) : equalEntries(a, b);
    --m_depth;
    return same;
}

bool Comparer::equalItems(const YamlNode &a, const YamlNode &b)
{
    if (a.items.size() != b.items.size())
        return false;
    for (qsizetype i = 0; i < a.items.size(); ++i) {
        if (!equal(*a.items.at(i), *b.items.at(i)))
            return false;
    }
    return true;
}

bool Comparer::equalEntries(const YamlNode &a, const YamlNode &b)
{
    if (a.entries.size() != b.entries.size())
        return false;
    QHash<QString, const YamlNode *> other;
    for (const YamlEntry &entry : b.entries)
        other.insert(pythonKey(*entry.key), entry.value);
    for (const YamlEntry &entry : a.entries) {
        const auto found = other.constFind(pythonKey(*entry.key));
        if (found == other.cend() || (a.kind == Kind::Mapping && !equal(*entry.value, **found)))
            return false;
    }
    return true;
}

} // namespace

bool pythonEquals(const YamlNode &a, const YamlNode &b)
{
    return Comparer(true).equal(a, b);
}

bool schemaEquals(const YamlNode &a, const YamlNode &b)
{
    return Comparer(false).equal(a, b);
}

} // namespace bootscope
