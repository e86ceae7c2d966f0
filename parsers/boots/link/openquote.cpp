// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/link/openquote.h"

namespace bootscope {

int openQuoteLine(const QByteArray &script)
{
    int line = 1;
    int openedAt = 0;
    char quote = '\0';
    char before = '\n';
    bool inComment = false;
    for (qsizetype i = 0; i < script.size(); ++i) {
        const char c = script.at(i);
        if (c == '\n') {
            ++line;
            inComment = false;
        } else if (inComment) {
            continue;
        } else if (c == '\\' && quote != '\'') {
            // What stands behind it is no quote; a line end still counts.
            if (i + 1 < script.size() && script.at(i + 1) == '\n')
                ++line;
            ++i;
        } else if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '\'' || c == '"') {
            quote = c;
            openedAt = line;
        } else if (c == '#' && (before == '\n' || before == ' ' || before == '\t' || before == ';')) {
            inComment = true;
        }
        before = c;
    }
    return quote == '\0' ? 0 : openedAt;
}

} // namespace bootscope
