// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of a jinja template: whether each is closed, and expressions that do not mean what they look like.
#pragma once

#include <QByteArray>
#include <QList>

namespace bootscope::userdata {

struct JinjaFinding
{
    enum class Kind : quint8 {
        NotClosed,  // {{, {% or {# without its end
        Unexpected, // a closing bracket that nothing opened
        Subtraction // ds.meta-data: jinja subtracts
    };
    Kind kind = Kind::NotClosed;
    qsizetype begin = 0; // bytes of the text
    qsizetype end = 0;
};

struct JinjaMark
{
    qsizetype begin = 0; // of "{{", "{%" or "{#"
    qsizetype end = 0;   // behind its end mark; -1 when it has none
};

// Every expression, statement and comment, those within {% raw %} left out.
QList<JinjaMark> jinjaMarks(const QByteArray &text);

// Of the whole template, its first line included. Stops at the first NotClosed or Unexpected, as jinja does.
QList<JinjaFinding> scanJinja(const QByteArray &text);

} // namespace bootscope::userdata
