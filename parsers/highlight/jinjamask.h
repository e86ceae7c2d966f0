// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of a jinja template on one line: {{ … }}, {% … %}, {# … #}.
#pragma once

#include "parsers/highlight/style.h"

#include <QByteArray>
#include <vector>

namespace bootscope::highlight {

class JinjaMask
{
public:
    // open: the mark that is open before the line ('{', '%', '#' or 0); set to the one that is open behind it.
    JinjaMask(QByteArrayView line, char &open);

    // The line as the language under the template may see it, just as long: an expression is a word, the rest is blank.
    QByteArrayView text() const { return m_text; }
    void style(const Ink &ink) const;

private:
    struct Run
    {
        qsizetype begin;
        qsizetype end;
        char kind;
        bool opens;
        bool closes;
    };
    QByteArray m_copy; // only when there are marks
    QByteArrayView m_text;
    std::vector<Run> m_runs;
};

} // namespace bootscope::highlight
