// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/schemaview.h"
#include "parsers/cloudconfig/yamlresolver.h"

#include <algorithm>

namespace bootscope::assist {

namespace {

constexpr int kMaxLiterals = 64;

bool needsQuotes(const QString &text, bool flow)
{
    if (text.isEmpty() || text != text.trimmed() || resolveScalar(text) != YamlTag::String)
        return true;
    if (QStringLiteral("-?:,[]{}#&*!|>'\"%@`=").contains(text.at(0)))
        return true;
    if (flow && std::any_of(text.cbegin(), text.cend(), [](QChar c) { return QStringLiteral(",[]{}").contains(c); }))
        return true;
    return text.contains(QLatin1String(": ")) || text.contains(QLatin1String(" #")) ||
           text.endsWith(QLatin1Char(':')) ||
           std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x20; });
}

QString joined(const QStringList &parts, const char *open, const char *close)
{
    return QLatin1String(open) + parts.join(QLatin1String(", ")) + QLatin1String(close);
}

// Reads "(a|b)", "x" and "x?" one after another; anything else is no list of words.
class LiteralReader
{
public:
    explicit LiteralReader(const QString &expression) : m_text(expression) {}

    QStringList read()
    {
        if (!m_text.startsWith(QLatin1Char('^')) || !m_text.endsWith(QLatin1Char('$')))
            return {};
        m_text = m_text.mid(1, m_text.size() - 2);
        QStringList words{QString()};
        while (m_at < m_text.size()) {
            QStringList next = readAtom();
            if (m_at < m_text.size() && m_text.at(m_at) == QLatin1Char('?')) {
                next.prepend(QString());
                ++m_at;
            }
            QStringList longer;
            for (const QString &word : std::as_const(words)) {
                for (const QString &tail : std::as_const(next))
                    longer.append(word + tail);
            }
            words = longer;
            if (m_failed || words.isEmpty() || words.size() > kMaxLiterals)
                return {};
        }
        return words;
    }

private:
    QStringList readAtom()
    {
        const QChar c = m_text.at(m_at++);
        if (c == QLatin1Char('(')) {
            const qsizetype end = m_text.indexOf(QLatin1Char(')'), m_at);
            const QString inner = end < 0 ? QString() : m_text.mid(m_at, end - m_at);
            m_failed = m_failed || end < 0 || std::any_of(inner.cbegin(), inner.cend(), [](QChar i) {
                           return isMeta(i) && i != QLatin1Char('|');
                       });
            m_at = end + 1;
            return inner.split(QLatin1Char('|'));
        }
        m_failed = m_failed || isMeta(c);
        return {QString(c)};
    }

    static bool isMeta(QChar c) { return QStringLiteral("^$.|?*+()[]{}\\").contains(c); }

    QString m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
};

} // namespace

QString yamlText(const YamlNode &value, bool flow)
{
    QStringList parts;
    switch (value.kind) {
    case YamlNode::Kind::Null:
        return QStringLiteral("null");
    case YamlNode::Kind::Bool:
        return value.boolean ? QStringLiteral("true") : QStringLiteral("false");
    case YamlNode::Kind::Integer:
        return value.digits.isEmpty() ? QString::number(value.integer) : QString::fromLatin1(value.digits);
    case YamlNode::Kind::Float:
        return QString::number(value.real);
    case YamlNode::Kind::Sequence:
        for (const YamlNode *item : value.items)
            parts.append(yamlText(*item, true));
        return joined(parts, "[", "]");
    case YamlNode::Kind::Mapping:
        for (const YamlEntry &entry : value.entries)
            parts.append(yamlText(*entry.key, true) + QStringLiteral(": ") + yamlText(*entry.value, true));
        return joined(parts, "{", "}");
    default:
        break;
    }
    if (!needsQuotes(value.text, flow))
        return value.text;
    QString text = value.text;
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
}

QStringList literalsOf(const QString &expression)
{
    return LiteralReader(expression).read();
}

} // namespace bootscope::assist
