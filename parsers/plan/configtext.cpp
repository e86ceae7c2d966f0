// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/plan/configtext.h"

#include "parsers/cloudconfig/pythonrepr.h"

#include <QSet>

#include <cmath>

namespace bootscope {

using Kind = YamlNode::Kind;

namespace {

bool isPlainText(const QString &text)
{
    // Words that YAML 1.1 takes for something else than a text.
    static const QSet<QString> taken{QStringLiteral("yes"),  QStringLiteral("no"),   QStringLiteral("on"),
                                     QStringLiteral("off"),  QStringLiteral("true"), QStringLiteral("false"),
                                     QStringLiteral("null"), QStringLiteral("y"),    QStringLiteral("n")};
    if (text.isEmpty() || taken.contains(text.toLower()))
        return false;
    const QChar first = text.front();
    if (!first.isLetter() && first != QLatin1Char('/') && first != QLatin1Char('_'))
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isFree = c.isLetterOrNumber() || QStringView(u"/_-.@+=%$()*,;!?<>\"'~^").contains(c);
        const bool isBlank = c == QLatin1Char(' ') && i + 1 < text.size() && text.at(i + 1) != QLatin1Char('#');
        const bool isColon = c == QLatin1Char(':') && i + 1 < text.size() && text.at(i + 1) != QLatin1Char(' ');
        if (!isFree && !isBlank && !isColon)
            return false;
    }
    return true;
}

bool isPrintable(QChar c)
{
    return c == QLatin1Char('\t') || (c.isPrint() && c != QChar(0xfeff)) || c.isSurrogate() ||
           (c.unicode() >= 0xe000 && c.unicode() < 0xf8ff);
}

// A literal block shows lines as they are; this one can.
bool fitsBlock(const QString &text)
{
    if (!text.contains(QLatin1Char('\n')) || text.startsWith(QLatin1Char(' ')) || text.startsWith(QLatin1Char('\n')) ||
        text.startsWith(QLatin1Char('\t')))
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c != QLatin1Char('\n') && !isPrintable(c))
            return false;
    }
    // A last line of blanks only would be taken for the end of the block.
    const QString last = text.section(QLatin1Char('\n'), -1);
    return last.isEmpty() || !last.trimmed().isEmpty();
}

QString quoted(const QString &text)
{
    bool isSimple = true;
    for (const QChar c : text)
        isSimple = isSimple && isPrintable(c) && c != QLatin1Char('\t');
    if (isSimple)
        return QLatin1Char('\'') + QString(text).replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
    QString escaped = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            escaped += QLatin1Char('\\') + QString(c);
        else if (c == QLatin1Char('\n'))
            escaped += QLatin1String("\\n");
        else if (isPrintable(c) && c != QLatin1Char('\t'))
            escaped += c;
        else
            escaped += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
    }
    return escaped + QLatin1Char('"');
}

QString floatText(double value)
{
    if (std::isnan(value))
        return QStringLiteral(".nan");
    if (std::isinf(value))
        return value < 0 ? QStringLiteral("-.inf") : QStringLiteral(".inf");
    QString text = QString::number(value, 'g', 17);
    if (text.contains(QLatin1Char('.')))
        return text;
    const qsizetype e = text.indexOf(QLatin1Char('e'));
    return text.insert(e < 0 ? text.size() : e, QLatin1String(".0")); // without a dot YAML 1.1 sees no number
}

QString timeText(const YamlTime &time, bool isDate)
{
    QString text = time.date.toString(Qt::ISODate);
    if (isDate)
        return text;
    text += QStringLiteral(" %1:%2:%3")
                .arg(time.hour, 2, 10, QLatin1Char('0'))
                .arg(time.minute, 2, 10, QLatin1Char('0'))
                .arg(time.second, 2, 10, QLatin1Char('0'));
    if (time.microsecond)
        text += QStringLiteral(".%1").arg(time.microsecond, 6, 10, QLatin1Char('0'));
    if (time.hasOffset) {
        const int minutes = std::abs(time.offsetSeconds) / 60;
        text += QStringLiteral("%1%2:%3")
                    .arg(time.offsetSeconds < 0 ? QLatin1Char('-') : QLatin1Char('+'))
                    .arg(minutes / 60, 2, 10, QLatin1Char('0'))
                    .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }
    return text;
}

QString scalarText(const YamlNode &node)
{
    switch (node.kind) {
    case Kind::Null:
        return QStringLiteral("null");
    case Kind::Bool:
        return node.boolean ? QStringLiteral("true") : QStringLiteral("false");
    case Kind::Integer:
        return node.digits.isEmpty() ? QString::number(node.integer) : QString::fromLatin1(node.digits);
    case Kind::Float:
        return floatText(node.real);
    case Kind::String:
        return isPlainText(node.text) ? node.text : quoted(node.text);
    case Kind::Bytes:
        return QStringLiteral("!!binary '") + QString::fromLatin1(node.bytes.toBase64()) + QLatin1Char('\'');
    case Kind::Date:
    case Kind::DateTime:
        return timeText(node.time, node.kind == Kind::Date);
    default:
        return quoted(pythonRepr(node));
    }
}

class ConfigWriter
{
public:
    ConfigWriter(const ConfigValues &values, int mostLines) : m_values(values), m_mostLines(mostLines) {}

    void write(const YamlNode &root)
    {
        if (root.entries.isEmpty())
            m_lines.append({QStringLiteral("{}"), {}});
        writeCollection(root, 0, {}, {});
    }
    QList<ConfigLine> take() { return std::move(m_lines); }

private:
    bool isFull()
    {
        if (m_lines.size() < m_mostLines)
            return false;
        if (!m_isCut)
            m_lines.append({QStringLiteral("# …"), {}});
        m_isCut = true;
        return true;
    }

    // head stands before the first line instead of its indentation: "- " of a list's item.
    void writeCollection(const YamlNode &node, int indent, QString head, const ConfigOrigin &around)
    {
        if (indent > 900) { // a value inside itself: however often it stands there, this is the end
            m_mostLines = 0;
            return;
        }
        const QString blank(indent, QLatin1Char(' '));
        const auto lead = [&] {
            const QString text = head.isEmpty() ? blank : head;
            head.clear();
            return text;
        };
        for (const YamlEntry &entry : node.entries) {
            if (isFull())
                return;
            const QString key = node.kind == Kind::Set ? QString(QLatin1String("? ") + scalarText(*entry.key))
                                                       : QString(scalarText(*entry.key) + QLatin1Char(':'));
            ConfigOrigin origin = m_values.originOf(entry);
            if (!origin.isKnown())
                origin = around;
            writeValue(entry.value, lead() + key, indent, origin);
        }
        for (const YamlNode *item : node.items) {
            if (isFull())
                return;
            const QList<ConfigOrigin> origins = m_values.originsOf(item);
            const ConfigOrigin origin = origins.isEmpty() ? someOrigin(m_values, *item) : origins.first();
            const QString dash = lead() + QLatin1Char('-');
            if (item->items.isEmpty() && item->entries.isEmpty())
                writeValue(item, dash, indent, origin);
            else if (item->kind == Kind::Set)
                writeValue(item, dash, indent + 2, origin);
            else
                writeCollection(*item, indent + 2, dash + QLatin1Char(' '), origin);
        }
    }

    void writeValue(const YamlNode *value, const QString &before, int indent, const ConfigOrigin &origin)
    {
        if (!value) { // an element of a set
            m_lines.append({before, origin});
        } else if (!value->entries.isEmpty() || !value->items.isEmpty()) {
            m_lines.append({value->kind == Kind::Set ? QString(before + QLatin1String(" !!set")) : before, origin});
            writeCollection(*value, indent + 2, {}, origin);
        } else if (value->isMapping() || value->kind == Kind::Set) {
            m_lines.append({before + (value->isMapping() ? QLatin1String(" {}") : QLatin1String(" !!set {}")), origin});
        } else if (value->isSequence() || value->kind == Kind::Tuple) {
            m_lines.append({before + QLatin1String(" []"), origin});
        } else if (value->isString() && fitsBlock(value->text)) {
            writeBlock(value->text, before, indent + 2, origin);
        } else {
            m_lines.append({before + QLatin1Char(' ') + scalarText(*value), origin});
        }
    }

    void writeBlock(const QString &text, const QString &before, int indent, const ConfigOrigin &origin)
    {
        QStringList lines = text.split(QLatin1Char('\n'));
        const bool ends = lines.last().isEmpty();
        if (ends)
            lines.removeLast();
        const QLatin1String sign = !ends                              ? QLatin1String(" |-")
                                   : lines.last().trimmed().isEmpty() ? QLatin1String(" |+")
                                                                      : QLatin1String(" |");
        m_lines.append({before + sign, origin});
        const QString blank(indent, QLatin1Char(' '));
        for (const QString &line : std::as_const(lines)) {
            if (isFull())
                return;
            m_lines.append({line.isEmpty() ? QString() : QString(blank + line), origin});
        }
    }

    const ConfigValues &m_values;
    int m_mostLines;
    bool m_isCut = false;
    QList<ConfigLine> m_lines;
};

} // namespace

QList<ConfigLine> writeConfig(const EffectiveConfig &config, int mostLines)
{
    if (!config.root())
        return {};
    ConfigWriter writer(config.values(), mostLines);
    writer.write(*config.root());
    return writer.take();
}

QString configText(const EffectiveConfig &config)
{
    QString text;
    for (const ConfigLine &line : writeConfig(config))
        text += line.text + QLatin1Char('\n');
    return text;
}

} // namespace bootscope
