// SPDX-License-Identifier: GPL-3.0-or-later
// Why a request to a metadata service came back without a value, and what a person can do about it.
#pragma once

#include "imds/client/client.h"

namespace bootscope {

struct ProblemPlace
{
    QString endpoint; // as shown
    QString host;
    bool isToken = false; // the request was the PUT for a token
    bool v1 = false;      // it was sent without one
    qint64 limit = 0;     // bytes that an answer may have
    QString detail;       // what the network said, when nothing better is known; or where it redirects to
};

// One translated sentence or two; empty for status 200.
QString clientProblem(const ClientAnswer &answer, const ProblemPlace &place);

} // namespace bootscope
