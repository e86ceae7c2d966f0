// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/highlight/yamltokens.h"

#include "parsers/cloudconfig/yamlresolver.h"

namespace bootscope::highlight {

namespace {

// Deeper documents and longer keys are not followed; their colours may be plainer then.
constexpr size_t kMaxPath = 16;
constexpr qsizetype kMaxKey = 40;
constexpr qsizetype kMaxTyped = 40; // no number and no boolean is longer

Style typeOf(QByteArrayView scalar)
{
    const char c = scalar.isEmpty() ? '\0' : scalar[0];
    // Most plain scalars are words: only what may begin a number, a date or a constant is asked about.
    if (scalar.size() > kMaxTyped || c == '\0' || !(isDigit(c) || std::strchr("+-.~yYnNtTfFoO", c)))
        return Style::Text;
    switch (resolveScalar(QString::fromLatin1(scalar.data(), scalar.size()))) {
    case YamlTag::Bool:
    case YamlTag::Null:
        return Style::Constant;
    case YamlTag::Integer:
    case YamlTag::Float:
    case YamlTag::Timestamp:
        return Style::Number;
    default:
        return Style::Text;
    }
}

class Scanner
{
public:
    Scanner(QByteArrayView line, qsizetype at, YamlState &state, const Ink &ink)
        : m_line(line), m_base(at), m_at(at), m_state(state), m_ink(ink)
    {
    }

    CommandText run()
    {
        resynchronise();
        if (m_state.quote != '\0' && !closeString())
            return {};
        if (m_state.flow > 0 || m_at > m_base) {
            rest();
            return {};
        }
        m_at = skipBlanks(m_line, m_at);
        if (m_at == m_base && marker())
            return {};
        return blockNodes();
    }

private:
    bool ends(qsizetype at) const { return at >= m_line.size() || isBlank(m_line[at]); }
    char byte(qsizetype at) const { return at < m_line.size() ? m_line[at] : '\0'; }
    int column() const { return int(std::min<qsizetype>(m_at - m_base, 100000)); }
    void take(qsizetype end, Style style)
    {
        end = std::min(end, m_line.size());
        m_ink.put(m_at, end, style);
        m_at = end;
    }

    // A string or bracket that was never closed shall not colour the rest of the text: a key at the very start of a
    // line is a new beginning.
    void resynchronise()
    {
        if ((m_state.quote != '\0' || m_state.flow > 0) && m_at < m_line.size() && isWordStart(m_line[m_at]) &&
            keyEnd() > 0) {
            m_state.quote = '\0';
            m_state.flow = 0;
            m_state.path.clear();
        }
    }

    // --- and ... and directives
    bool marker()
    {
        const QByteArrayView rest = m_line.sliced(m_at);
        if (rest.startsWith('%')) {
            take(m_line.size(), Style::BlockMark);
            return true;
        }
        if ((rest.startsWith("---") || rest.startsWith("...")) && ends(m_at + 3)) {
            take(m_at + 3, Style::BlockMark);
            m_state.path.clear();
            m_at = skipBlanks(m_line, m_at);
            this->rest();
            return true;
        }
        return false;
    }

    // Dashes and keys, then a value.
    CommandText blockNodes()
    {
        for (;;) {
            m_at = skipBlanks(m_line, m_at);
            if (m_at >= m_line.size())
                return {};
            const char c = m_line[m_at];
            if (c == '#') {
                take(m_line.size(), Style::Comment);
                return {};
            }
            if ((c == '-' || c == '?') && ends(m_at + 1)) {
                enter({}, c == '-');
                take(m_at + 1, Style::Operator);
                continue;
            }
            if (c == '&' || c == '!') {
                property();
                continue;
            }
            const qsizetype colon = keyEnd();
            if (colon < 0)
                return value();
            QByteArrayView key = m_line.sliced(m_at, colon - m_at).trimmed();
            if (key.size() >= 2 && (key[0] == '"' || key[0] == '\''))
                key = key.sliced(1, key.size() - 2);
            enter(key.first(std::min(key.size(), kMaxKey)).toByteArray(), false);
            take(colon, Style::Key);
            take(colon + 1, Style::Operator);
        }
    }

    void enter(QByteArray key, bool isItem)
    {
        auto &path = m_state.path;
        const int indent = column();
        while (!path.empty() && (path.back().indent > indent ||
                                 (path.back().indent == indent && !(isItem && !path.back().key.isEmpty()))))
            path.pop_back();
        if (isItem && path.empty())
            m_state.type.clear();
        if (path.size() < kMaxPath)
            path.push_back({indent, std::move(key)});
    }

    // Where the ":" of a key that begins here stands, or -1.
    qsizetype keyEnd() const
    {
        const char first = m_line[m_at];
        qsizetype at = m_at;
        if (first == '"' || first == '\'') {
            for (++at; at < m_line.size() && m_line[at] != first; ++at)
                at += first == '"' && m_line[at] == '\\';
            at = at < m_line.size() ? skipBlanks(m_line, at + 1) : at;
            return byte(at) == ':' && ends(at + 1) ? at : -1;
        }
        if (first == '[' || first == '{' || first == '|' || first == '>')
            return -1;
        for (; at < m_line.size(); ++at) {
            if (m_line[at] == ':' && ends(at + 1))
                return at;
            if (m_line[at] == '#' && at > m_at && isBlank(m_line[at - 1]))
                return -1;
        }
        return -1;
    }

    void property()
    {
        qsizetype end = m_at;
        while (!ends(end) && !(m_state.flow > 0 && std::strchr(",[]{}", m_line[end])))
            ++end;
        take(end, Style::Anchor);
    }

    CommandText value()
    {
        const char c = m_line[m_at];
        if ((c == '|' || c == '>') && blockHeader())
            return {};
        if (m_state.isCommand() && c != '"' && c != '\'' && c != '[' && c != '{' && c != '*') {
            const qsizetype end = plainEnd(false);
            m_state.body = YamlState::Body::Command;
            m_state.bodyParent = m_state.path.back().indent;
            m_state.bodyIndent = -1;
            const CommandText text{m_at, end};
            m_at = end;
            comment();
            return text;
        }
        rest();
        return {};
    }

    bool blockHeader()
    {
        qsizetype at = m_at + 1;
        int explicitIndent = 0;
        for (; at < m_line.size() && (m_line[at] == '+' || m_line[at] == '-' || isDigit(m_line[at])); ++at) {
            if (isDigit(m_line[at]))
                explicitIndent = m_line[at] - '0';
        }
        if (!ends(at))
            return false;
        m_state.isLiteral = m_line[m_at] == '|';
        take(at, Style::BlockMark);
        comment();
        m_state.body = YamlState::Body::Block;
        m_state.bodyParent = m_state.path.empty() ? -1 : m_state.path.back().indent;
        m_state.bodyIndent = explicitIndent > 0 ? std::max(m_state.bodyParent, 0) + explicitIndent : -1;
        return true;
    }

    void comment()
    {
        m_at = skipBlanks(m_line, m_at);
        if (m_at < m_line.size() && m_line[m_at] == '#')
            take(m_line.size(), Style::Comment);
    }

    // Behind the last character of a plain scalar that begins here.
    qsizetype plainEnd(bool inFlow) const
    {
        qsizetype at = m_at;
        qsizetype end = m_at;
        for (; at < m_line.size(); ++at) {
            const char c = m_line[at];
            if (isBlank(c))
                continue;
            if (c == '#' && at > 0 && isBlank(m_line[at - 1]))
                break;
            if (inFlow &&
                (std::strchr(",[]{}", c) || (c == ':' && (ends(at + 1) || std::strchr(",[]{}", byte(at + 1))))))
                break;
            end = at + 1;
        }
        return end;
    }

    // True when the string that is open ends on this line.
    bool closeString()
    {
        const char quote = m_state.quote;
        qsizetype at = m_at;
        while (at < m_line.size()) {
            if (quote == '"' && m_line[at] == '\\') {
                at += 2;
            } else if (m_line[at] == quote && quote == '\'' && byte(at + 1) == '\'') {
                at += 2;
            } else if (m_line[at] == quote) {
                m_state.quote = '\0';
                ++at;
                break;
            } else {
                ++at;
            }
        }
        take(at, Style::String);
        return m_state.quote == '\0';
    }

    // Whatever may stand behind a key, or inside brackets.
    void rest()
    {
        while (m_at < m_line.size()) {
            const char c = m_line[m_at];
            if (isBlank(c)) {
                ++m_at;
            } else if (c == '#' && (m_at == m_base || isBlank(m_line[m_at - 1]))) {
                take(m_line.size(), Style::Comment);
            } else if (c == '"' || c == '\'') {
                string();
            } else if (c == '[' || c == '{') {
                ++m_state.flow;
                take(m_at + 1, Style::Operator);
            } else if (c == ']' || c == '}') {
                m_state.flow = std::max(0, m_state.flow - 1);
                take(m_at + 1, Style::Operator);
            } else if (c == ',' && m_state.flow > 0) {
                take(m_at + 1, Style::Operator);
            } else if (c == '&' || c == '*' || c == '!') {
                property();
            } else if (c == ':' && m_state.flow > 0) {
                take(m_at + 1, Style::Operator);
            } else {
                plain();
            }
        }
    }

    void keepType(QByteArrayView text)
    {
        if (m_state.isArchive && m_state.flow == 0 && m_state.key() == "type")
            m_state.type = text.first(std::min(text.size(), kMaxKey)).toByteArray().toLower();
    }

    void string()
    {
        const qsizetype begin = m_at;
        m_state.quote = m_line[m_at];
        take(m_at + 1, Style::String);
        if (!closeString())
            return;
        if (m_state.flow == 0)
            keepType(m_line.sliced(begin + 1, std::max<qsizetype>(0, m_at - begin - 2)));
        else if (byte(skipBlanks(m_line, m_at)) == ':')
            m_ink.put(begin, m_at, Style::Key);
    }

    void plain()
    {
        const qsizetype end = std::max(plainEnd(m_state.flow > 0), m_at + 1);
        const QByteArrayView text = m_line.sliced(m_at, end - m_at);
        if (m_state.flow > 0 && byte(end) == ':') {
            take(end, Style::Key);
            return;
        }
        keepType(text);
        take(end, text.contains("://") && !text.contains(' ') ? Style::Url : typeOf(text));
    }

    QByteArrayView m_line;
    qsizetype m_base;
    qsizetype m_at;
    YamlState &m_state;
    Ink m_ink;
};

} // namespace

bool YamlState::isCommand() const
{
    // runcmd: [item] and bootcmd: [item]; snap: commands: [item] or a mapping of them.
    if (path.size() == 2)
        return path[1].key.isEmpty() && (path[0].key == "runcmd" || path[0].key == "bootcmd");
    return path.size() == 3 && path[0].key == "snap" && path[1].key == "commands";
}

const QByteArray &YamlState::key() const
{
    static const QByteArray none;
    return path.empty() ? none : path.back().key;
}

CommandText styleYaml(QByteArrayView line, qsizetype at, YamlState &state, const Ink &ink)
{
    return Scanner(line, at, state, ink).run();
}

int indentOf(QByteArrayView line, qsizetype at)
{
    qsizetype end = at;
    while (end < line.size() && line[end] == ' ')
        ++end;
    return int(std::min<qsizetype>(end - at, 100000));
}

} // namespace bootscope::highlight
