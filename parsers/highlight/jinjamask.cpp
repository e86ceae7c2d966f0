// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/highlight/jinjamask.h"

namespace bootscope::highlight {

namespace {

char closing(char kind)
{
    return kind == '{' ? '}' : kind;
}

qsizetype findClose(QByteArrayView line, qsizetype from, char kind)
{
    for (qsizetype at = from; at + 1 < line.size(); ++at) {
        if (line[at] == closing(kind) && line[at + 1] == '}')
            return at + 2;
    }
    return -1;
}

} // namespace

JinjaMask::JinjaMask(QByteArrayView line, char &open) : m_text(line)
{
    qsizetype at = 0;
    if (open != '\0') {
        const qsizetype end = findClose(line, 0, open);
        m_runs.push_back({0, end < 0 ? line.size() : end, open, false, end >= 0});
        at = m_runs.back().end;
        if (end >= 0)
            open = '\0';
    }
    while (open == '\0' && at + 1 < line.size()) {
        const char kind = line[at + 1];
        if (line[at] != '{' || (kind != '{' && kind != '%' && kind != '#')) {
            ++at;
            continue;
        }
        const qsizetype end = findClose(line, at + 2, kind);
        m_runs.push_back({at, end < 0 ? line.size() : end, kind, true, end >= 0});
        at = m_runs.back().end;
        if (end < 0)
            open = kind;
    }
    if (m_runs.empty())
        return;
    m_copy = line.toByteArray();
    // An expression leaves text; statements and comments leave none.
    for (const Run &run : m_runs)
        std::memset(m_copy.data() + run.begin, run.kind == '{' ? 'x' : ' ', size_t(run.end - run.begin));
    m_text = m_copy;
}

void JinjaMask::style(const Ink &ink) const
{
    for (const Run &run : m_runs) {
        if (run.kind == '#') {
            ink.put(run.begin, run.end, Style::Comment);
            continue;
        }
        ink.put(run.begin, run.end, Style::JinjaText);
        if (run.opens)
            ink.put(run.begin, run.begin + 2, Style::JinjaMark);
        if (run.closes)
            ink.put(run.end - 2, run.end, Style::JinjaMark);
    }
}

} // namespace bootscope::highlight
