// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/yamlresolver.h"

#include <array>
#include <utility>

namespace bootscope {

namespace {

// Walks over a scalar; each take… moves on only when it matches.
class Walker
{
public:
    explicit Walker(QStringView text) : m_text(text) {}
    bool atEnd() const { return m_at == m_text.size(); }
    char16_t peek() const { return atEnd() ? u'\0' : m_text.at(m_at).unicode(); }
    bool take(char16_t c)
    {
        if (atEnd() || peek() != c)
            return false;
        ++m_at;
        return true;
    }
    bool takeWord(QStringView word)
    {
        if (!m_text.sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }
    bool takeSign() { return take(u'+') || take(u'-'); }
    template<class Predicate> int takeWhile(Predicate wanted)
    {
        const qsizetype begin = m_at;
        while (!atEnd() && wanted(peek()))
            ++m_at;
        return int(m_at - begin);
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}
bool isDigitOrUnderscore(char16_t c)
{
    return isDigit(c) || c == u'_';
}
bool isOctal(char16_t c)
{
    return (c >= u'0' && c <= u'7') || c == u'_';
}
bool isBinary(char16_t c)
{
    return c == u'0' || c == u'1' || c == u'_';
}
bool isHex(char16_t c)
{
    return isDigitOrUnderscore(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

// ":" and one or two digits below 60, once or more.
bool takeSixties(Walker &walker)
{
    bool any = false;
    while (walker.take(u':')) {
        const char16_t first = walker.peek();
        if (!isDigit(first))
            return false;
        walker.take(first);
        if (isDigit(walker.peek())) {
            if (first > u'5')
                return false;
            walker.take(walker.peek());
        }
        any = true;
    }
    return any;
}

bool isInteger(QStringView text)
{
    Walker walker(text);
    walker.takeSign();
    if (walker.take(u'0')) {
        if (walker.atEnd())
            return true;
        if (walker.take(u'b'))
            return walker.takeWhile(isBinary) > 0 && walker.atEnd();
        if (walker.take(u'x'))
            return walker.takeWhile(isHex) > 0 && walker.atEnd();
        return walker.takeWhile(isOctal) > 0 && walker.atEnd();
    }
    if (!isDigit(walker.peek()))
        return false;
    walker.takeWhile(isDigitOrUnderscore);
    return walker.atEnd() || (takeSixties(walker) && walker.atEnd());
}

bool takeExponent(Walker &walker)
{
    if (!walker.take(u'e') && !walker.take(u'E'))
        return true;
    return walker.takeSign() && walker.takeWhile(isDigit) > 0; // YAML 1.1 wants the sign
}

bool isFloat(QStringView text)
{
    Walker walker(text);
    if (walker.take(u'.') && isDigit(walker.peek())) { // no sign here: "-.5" is a string
        walker.takeWhile(isDigitOrUnderscore);
        return takeExponent(walker) && walker.atEnd();
    }
    walker = Walker(text);
    const bool sign = walker.takeSign();
    if (walker.take(u'.')) {
        if (walker.takeWord(u"inf") || walker.takeWord(u"Inf") || walker.takeWord(u"INF"))
            return walker.atEnd();
        return !sign && (walker.takeWord(u"nan") || walker.takeWord(u"NaN") || walker.takeWord(u"NAN")) &&
               walker.atEnd();
    }
    if (!isDigit(walker.peek()))
        return false;
    walker.takeWhile(isDigitOrUnderscore);
    if (walker.peek() == u':')
        return takeSixties(walker) && walker.take(u'.') && (walker.takeWhile(isDigitOrUnderscore), walker.atEnd());
    if (!walker.take(u'.'))
        return false;
    walker.takeWhile(isDigitOrUnderscore);
    return takeExponent(walker) && walker.atEnd();
}

bool takeDigits(Walker &walker, int least, int most)
{
    for (int i = 0; i < most; ++i) {
        if (!isDigit(walker.peek()))
            return i >= least;
        walker.take(walker.peek());
    }
    return true;
}

bool isTimestamp(QStringView text)
{
    const auto isBlank = [](char16_t c) { return c == u' ' || c == u'\t'; };
    Walker date(text);
    if (takeDigits(date, 4, 4) && date.take(u'-') && takeDigits(date, 2, 2) && date.take(u'-') &&
        takeDigits(date, 2, 2) && date.atEnd())
        return true;
    Walker walker(text);
    if (!(takeDigits(walker, 4, 4) && walker.take(u'-') && takeDigits(walker, 1, 2) && walker.take(u'-') &&
          takeDigits(walker, 1, 2)))
        return false;
    if (!walker.take(u'T') && !walker.take(u't') && walker.takeWhile(isBlank) == 0)
        return false;
    if (!(takeDigits(walker, 1, 2) && walker.take(u':') && takeDigits(walker, 2, 2) && walker.take(u':') &&
          takeDigits(walker, 2, 2)))
        return false;
    if (walker.take(u'.'))
        walker.takeWhile(isDigit);
    if (walker.atEnd())
        return true;
    walker.takeWhile(isBlank);
    if (walker.take(u'Z'))
        return walker.atEnd();
    if (!walker.takeSign() || !takeDigits(walker, 1, 2))
        return false;
    return walker.atEnd() || (walker.take(u':') && takeDigits(walker, 2, 2) && walker.atEnd());
}

template<size_t N> bool isOneOf(QStringView text, const std::array<QStringView, N> &words)
{
    for (const QStringView word : words) {
        if (text == word)
            return true;
    }
    return false;
}

constexpr std::array<QStringView, 18> kBooleans{u"yes",  u"Yes",  u"YES",  u"no",    u"No",    u"NO",
                                                u"true", u"True", u"TRUE", u"false", u"False", u"FALSE",
                                                u"on",   u"On",   u"ON",   u"off",   u"Off",   u"OFF"};
constexpr std::array<QStringView, 5> kNulls{u"", u"~", u"null", u"Null", u"NULL"};

constexpr std::array<std::pair<YamlTag, QStringView>, 14> kNames{{{YamlTag::String, u"str"},
                                                                  {YamlTag::Null, u"null"},
                                                                  {YamlTag::Bool, u"bool"},
                                                                  {YamlTag::Integer, u"int"},
                                                                  {YamlTag::Float, u"float"},
                                                                  {YamlTag::Timestamp, u"timestamp"},
                                                                  {YamlTag::Merge, u"merge"},
                                                                  {YamlTag::Value, u"value"},
                                                                  {YamlTag::Binary, u"binary"},
                                                                  {YamlTag::Sequence, u"seq"},
                                                                  {YamlTag::Mapping, u"map"},
                                                                  {YamlTag::Omap, u"omap"},
                                                                  {YamlTag::Pairs, u"pairs"},
                                                                  {YamlTag::Set, u"set"}}};
constexpr QStringView kPrefix = u"tag:yaml.org,2002:";

} // namespace

YamlTag resolveScalar(QStringView text)
{
    if (isOneOf(text, kBooleans))
        return YamlTag::Bool;
    if (isOneOf(text, kNulls))
        return YamlTag::Null;
    const char16_t first = text.front().unicode();
    if (isDigit(first) || first == u'+' || first == u'-' || first == u'.') {
        if (isFloat(text))
            return YamlTag::Float;
        if (isInteger(text))
            return YamlTag::Integer;
        if (isTimestamp(text))
            return YamlTag::Timestamp;
    }
    if (text == u"<<")
        return YamlTag::Merge;
    return text == u"=" ? YamlTag::Value : YamlTag::String;
}

YamlTag tagFromName(const QString &name)
{
    if (!name.startsWith(kPrefix))
        return YamlTag::Unknown;
    const QStringView suffix = QStringView(name).sliced(kPrefix.size());
    for (const auto &[tag, word] : kNames) {
        if (suffix == word)
            return tag;
    }
    return suffix == u"python/unicode" ? YamlTag::PythonUnicode : YamlTag::Unknown;
}

QString nameOfTag(YamlTag tag)
{
    for (const auto &[known, word] : kNames) {
        if (known == tag)
            return kPrefix.toString() + word.toString();
    }
    return {};
}

} // namespace bootscope
