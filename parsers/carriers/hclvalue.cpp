// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/hclvalue.h"

#include "parsers/carriers/hcltemplate.h"
#include "parsers/carriers/mimecomposer.h"

namespace bootscope::carriers {

namespace {

constexpr int kMaxDepth = 30;
constexpr int kMaxVisits = 100'000;

using Tokens = QList<HclToken>;

qsizetype skipLines(const Tokens &tokens, qsizetype at)
{
    while (at < tokens.size() && tokens.at(at).kind == HclToken::Kind::NewLine)
        ++at;
    return at;
}

bool isMark(const Tokens &tokens, qsizetype at, char mark)
{
    return at < tokens.size() && tokens.at(at).is(mark);
}

// The index of the bracket that closes the one at at; the size when there is none.
qsizetype closing(const Tokens &tokens, qsizetype at)
{
    int depth = 0;
    for (; at < tokens.size(); ++at) {
        const HclToken &token = tokens.at(at);
        if (token.is('(') || token.is('[') || token.is('{'))
            ++depth;
        else if ((token.is(')') || token.is(']') || token.is('}')) && --depth == 0)
            return at;
    }
    return at;
}

// Where each argument behind the opening bracket begins.
QList<qsizetype> arguments(const Tokens &tokens, qsizetype open)
{
    const qsizetype end = closing(tokens, open);
    QList<qsizetype> starts;
    qsizetype at = skipLines(tokens, open + 1);
    if (at >= end)
        return starts;
    starts.append(at);
    for (; at < end; ++at) {
        const HclToken &token = tokens.at(at);
        if (token.is('(') || token.is('[') || token.is('{'))
            at = std::min(closing(tokens, at), end);
        else if (token.is(',') && skipLines(tokens, at + 1) < end)
            starts.append(skipLines(tokens, at + 1));
    }
    return starts;
}

// Nothing behind the value makes it a part of a larger expression.
bool endsThere(const Tokens &tokens, qsizetype behind)
{
    if (behind >= tokens.size() || tokens.at(behind).kind == HclToken::Kind::NewLine)
        return true;
    const HclToken &token = tokens.at(behind);
    return token.is(',') || token.is(')') || token.is(']') || token.is('}');
}

QString wordsFrom(const Tokens &tokens, qsizetype at)
{
    QByteArray words;
    const bool isBracketed = isMark(tokens, at, '(');
    const qsizetype end = isBracketed ? closing(tokens, at) : tokens.size();
    for (; at < end && words.size() < 80; ++at) {
        const HclToken &token = tokens.at(at);
        if (token.kind == HclToken::Kind::NewLine) {
            if (!isBracketed)
                break;
            continue;
        }
        words += token.kind == HclToken::Kind::String ? '"' + token.text + '"' : token.text;
    }
    return QString::fromUtf8(words).left(80);
}

HclValue unknown(const Tokens &tokens, qsizetype at)
{
    HclValue made;
    made.elsewhere = wordsFrom(tokens, at);
    made.line = at < tokens.size() ? tokens.at(at).line : 0;
    return made;
}

} // namespace

HclValue HclEvaluator::value(const Tokens &tokens, qsizetype at, int depth)
{
    if (depth > kMaxDepth || ++m_visits > kMaxVisits || at >= tokens.size())
        return {};
    const HclToken &token = tokens.at(at);
    switch (token.kind) {
    case HclToken::Kind::String:
    case HclToken::Kind::HereDocument:
        return endsThere(tokens, at + 1) ? string(tokens, at, depth) : unknown(tokens, at);
    case HclToken::Kind::Word:
        return isMark(tokens, at + 1, '(') ? call(tokens, at, depth) : traversal(tokens, at, depth);
    case HclToken::Kind::Mark:
        return token.is('(') && endsThere(tokens, closing(tokens, at) + 1)
                   ? value(tokens, skipLines(tokens, at + 1), depth + 1)
                   : unknown(tokens, at);
    default:
        return unknown(tokens, at);
    }
}

HclValue HclEvaluator::string(const Tokens &tokens, qsizetype at, int depth)
{
    const HclToken &token = tokens.at(at);
    if (&tokens == &m_file.tokens())
        m_used.insert(at);
    // "${…}" and nothing else is the expression itself.
    if (token.kind == HclToken::Kind::String && token.text.startsWith("${") &&
        endOfInterpolation(token.text, 0) == token.text.size()) {
        const Tokens inner = lexHcl(token.text.sliced(2, token.text.size() - 3));
        HclValue made = value(inner, skipLines(inner, 0), depth + 1);
        made.line = token.line;
        if (made.isKnown)
            return made;
        HclValue kept = unknown(inner, 0);
        kept.isFile = made.isFile;
        if (!made.elsewhere.isEmpty())
            kept.elsewhere = made.elsewhere;
        kept.line = token.line;
        return kept;
    }
    const HclText text = readHclText(token);
    HclValue made;
    made.isKnown = true;
    made.text = text.text;
    made.references = text.interpolations;
    made.lines = text.lines;
    made.line = token.textLine;
    return made;
}

HclValue HclEvaluator::call(const Tokens &tokens, qsizetype at, int depth)
{
    const QByteArray &name = tokens.at(at).text;
    const QList<qsizetype> given = arguments(tokens, at + 1);
    if (given.isEmpty() || !endsThere(tokens, closing(tokens, at + 1) + 1))
        return unknown(tokens, at);
    if (name == "file" || name == "templatefile" || name == "filebase64") {
        HclValue made = unknown(tokens, at);
        const HclToken &path = tokens.at(given.first());
        if (path.kind == HclToken::Kind::String) {
            made.elsewhere = QString::fromUtf8(path.text);
            made.isFile = true;
        }
        return made;
    }
    if (name == "join" && given.size() == 2)
        return join(tokens, at, depth);
    const bool encodes = name == "base64encode" || name == "base64gzip";
    const bool trims = name == "chomp" || name == "trimspace";
    if (!encodes && !trims && name != "trimsuffix" && name != "sensitive" && name != "nonsensitive")
        return unknown(tokens, at);
    HclValue made = value(tokens, given.first(), depth + 1);
    if (encodes) {
        made.isBase64 = made.isKnown;
    } else if (name == "chomp") {
        while (made.text.endsWith('\n') || made.text.endsWith('\r'))
            made.text.chop(1);
    } else if (name == "trimspace") {
        const QByteArray trimmed = made.text.trimmed();
        if (!made.text.startsWith(trimmed.left(1)))
            made.lines = {};
        made.text = trimmed;
    } else if (name == "trimsuffix" && given.size() == 2) {
        const HclValue suffix = value(tokens, given.at(1), depth + 1);
        if (suffix.isKnown && !suffix.text.isEmpty() && made.text.endsWith(suffix.text))
            made.text.chop(suffix.text.size());
    }
    return made;
}

HclValue HclEvaluator::join(const Tokens &tokens, qsizetype at, int depth)
{
    const QList<qsizetype> given = arguments(tokens, at + 1);
    const HclValue separator = value(tokens, given.at(0), depth + 1);
    if (!separator.isKnown || !isMark(tokens, given.at(1), '['))
        return unknown(tokens, at);
    HclValue made;
    made.isKnown = true;
    made.line = tokens.at(at).line;
    bool isFirst = true;
    for (const qsizetype item : arguments(tokens, given.at(1))) {
        const HclValue piece = value(tokens, item, depth + 1);
        if (!isFirst)
            made.text += separator.text;
        isFirst = false;
        made.text += piece.isKnown ? piece.text : "${" + piece.elsewhere.toUtf8() + '}';
        made.references += piece.isKnown ? piece.references : QStringList{piece.elsewhere};
    }
    return made;
}

HclValue HclEvaluator::traversal(const Tokens &tokens, qsizetype at, int depth)
{
    QStringList words{QString::fromUtf8(tokens.at(at).text)};
    qsizetype behind = at + 1;
    while (isMark(tokens, behind, '.') && behind + 1 < tokens.size()) {
        words.append(QString::fromUtf8(tokens.at(behind + 1).text));
        behind += 2;
    }
    if (!endsThere(tokens, behind))
        return unknown(tokens, at);
    const HclAttribute *attribute = nullptr;
    if (words.size() == 2 && words.first() == QLatin1String("local")) {
        attribute = m_file.local(words.at(1));
    } else if (words.size() == 4 && words.first() == QLatin1String("data") &&
               words.at(3) == QLatin1String("rendered")) {
        const int block = m_file.find(words.first(3));
        if (block >= 0 && words.at(1).endsWith(QLatin1String("cloudinit_config")))
            return cloudInit(block, depth);
        if (block >= 0)
            attribute = m_file.attribute(block, QStringLiteral("template"));
    }
    return attribute ? value(m_file.tokens(), attribute->expression, depth + 1) : unknown(tokens, at);
}

// The part blocks of data.cloudinit_config as the message that the provider makes of them.
HclValue HclEvaluator::cloudInit(int block, int depth)
{
    HclValue made;
    made.line = 0;
    QList<MimePart> parts;
    for (int i = block + 1; i < m_file.blocks().size() && ++m_visits < kMaxVisits; ++i) {
        const HclBlock &part = m_file.blocks().at(i);
        if (part.parent != block || part.labels != QStringList{QStringLiteral("part")})
            continue;
        const auto field = [&](const QString &name) {
            const HclAttribute *attribute = m_file.attribute(i, name);
            return attribute ? value(m_file.tokens(), attribute->expression, depth + 1) : HclValue();
        };
        const HclValue content = field(QStringLiteral("content"));
        made.references += content.references;
        if (made.line == 0)
            made.line = content.line;
        MimePart given{QString::fromUtf8(field(QStringLiteral("content_type")).text),
                       QString::fromUtf8(field(QStringLiteral("filename")).text),
                       QString::fromUtf8(field(QStringLiteral("merge_type")).text), content.text};
        if (!content.isKnown) {
            made.elsewhere = content.elsewhere;
            made.isFile = content.isFile;
            return made;
        }
        parts.append(given);
    }
    made.isKnown = !parts.isEmpty();
    made.isBase64 = true; // the provider encodes unless it is told not to; what is inside is the message either way
    if (made.isKnown)
        made.text = composeMime(parts);
    return made;
}

} // namespace bootscope::carriers
