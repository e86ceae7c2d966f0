// SPDX-License-Identifier: GPL-3.0-or-later
// The same failure looked for elsewhere: one question in the languages of the places where logs of many machines lie.
#pragma once

#include "parsers/boots/boot.h"

#include <QList>

namespace bootscope {

enum class QueryForm : quint8 { Grep, Journal, Jq, LogsInsights, LogQl };
QString queryFormName(QueryForm form); // translated
QList<QueryForm> queryForms();

// A regular expression that POSIX (grep -E), RE2 and PCRE take alike and that finds the message of a failure in other
// logs: what differs from machine to machine (numbers, ids, addresses, names of temporary files) matches anything.
// Empty when nothing particular is left of the message.
QString failurePattern(const Failure &failure);
// Ready to be pasted; empty when there is no pattern.
QString failureQuery(const Failure &failure, QueryForm form);

} // namespace bootscope
