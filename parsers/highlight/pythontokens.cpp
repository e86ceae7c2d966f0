// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/highlight/pythontokens.h"

#include <array>

namespace bootscope::highlight {

namespace {

using Words = QByteArrayView;

constexpr std::array kKeywords{Words("and"),   Words("as"),     Words("assert"),   Words("async"),   Words("await"),
                               Words("break"), Words("class"),  Words("continue"), Words("def"),     Words("del"),
                               Words("elif"),  Words("else"),   Words("except"),   Words("finally"), Words("for"),
                               Words("from"),  Words("global"), Words("if"),       Words("import"),  Words("in"),
                               Words("is"),    Words("lambda"), Words("nonlocal"), Words("not"),     Words("or"),
                               Words("pass"),  Words("raise"),  Words("return"),   Words("try"),     Words("while"),
                               Words("with"),  Words("yield")};
constexpr std::array kConstants{Words("None"), Words("True"), Words("False")};
constexpr std::array kBuiltins{Words("bytes"), Words("dict"), Words("int"),   Words("len"),
                               Words("list"),  Words("open"), Words("print"), Words("range"),
                               Words("repr"),  Words("self"), Words("str"),   Words("type")};

// Styles from `from` to behind the end of the open string, or to the end of the line.
qsizetype string(QByteArrayView line, qsizetype from, qsizetype at, qsizetype end, PythonState &state, const Ink &ink)
{
    const auto closes = [&](qsizetype i) {
        return line[i] == state.quote &&
               (!state.isLong || (i + 2 < end && line[i + 1] == state.quote && line[i + 2] == state.quote));
    };
    bool continued = false;
    while (at < end && !closes(at)) {
        continued = line[at] == '\\' && at + 1 >= end;
        at += line[at] == '\\' ? 2 : 1;
    }
    if (at < end) {
        at += state.isLong ? 3 : 1;
        state = {};
    } else if (!state.isLong && !continued) {
        state = {}; // not closed: an error of the line, not of the rest of the text
    }
    at = std::min(at, end);
    ink.put(from, at, Style::String);
    return at;
}

} // namespace

void stylePython(QByteArrayView line, qsizetype at, qsizetype end, PythonState &state, const Ink &ink)
{
    if (state.quote != '\0')
        at = string(line, at, at, end, state, ink);
    bool names = false; // behind def and class
    bool lineStart = true;
    while (at < end) {
        const char c = line[at];
        if (isBlank(c)) {
            ++at;
            continue;
        }
        if (c == '#') {
            ink.put(at, end, Style::Comment);
            return;
        }
        if (c == '"' || c == '\'') {
            state.quote = c;
            state.isLong = at + 2 < end && line[at + 1] == c && line[at + 2] == c;
            at = string(line, at, at + (state.isLong ? 3 : 1), end, state, ink);
        } else if (c == '@' && lineStart) {
            const qsizetype begin = at++;
            while (at < end && (isWord(line[at]) || line[at] == '.'))
                ++at;
            ink.put(begin, at, Style::Function);
        } else if (isWordStart(c)) {
            const qsizetype begin = at;
            while (at < end && isWord(line[at]))
                ++at;
            const QByteArrayView word = line.sliced(begin, at - begin);
            if (at < end && (line[at] == '"' || line[at] == '\'') && word.size() <= 2) {
                ink.put(begin, at, Style::String); // a prefix: b, f, r, rb
                continue;
            }
            if (names)
                ink.put(begin, at, Style::Function);
            else if (contains(kKeywords, word))
                ink.put(begin, at, Style::Keyword);
            else if (contains(kConstants, word))
                ink.put(begin, at, Style::Constant);
            else if (contains(kBuiltins, word))
                ink.put(begin, at, Style::Builtin);
            names = word == "def" || word == "class";
        } else if (isDigit(c)) {
            const qsizetype begin = at;
            while (at < end && (isWord(line[at]) || line[at] == '.'))
                ++at;
            ink.put(begin, at, Style::Number);
        } else {
            ink.put(at, at + 1, Style::Operator);
            ++at;
        }
        lineStart = false;
    }
}

} // namespace bootscope::highlight
