// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the metadata service: from a request to an answer, without a socket and without a clock of its own.
#pragma once

#include "imds/emulator/answer.h"
#include "imds/emulator/tokens.h"
#include "imds/tree/metadatatree.h"

namespace bootscope {

struct RuleContext
{
    const ServiceOptions &service;
    const MetadataTree &tree;
    TokenMint &tokens;
    qint64 monotonicMs = 0; // for the age of tokens
    bool isLocalListener =
        true; // false: the emulator listens beyond loopback, where the host check has no names to go by
};

// A request target taken apart. Not valid: it is no path at all, or its escapes are broken.
struct TargetPath
{
    bool valid = false;
    QByteArray authority;       // of an absolute-form target; null otherwise
    QByteArray raw;             // the path as written, without query
    QList<QByteArray> segments; // decoded, empty ones left out
    bool endsInSlash = false;
};
TargetPath parseTarget(const QByteArray &target);

// What stands before everything else and needs no path: bad requests, hosts, browsers, the disabled endpoint.
// Status 0 in the result: nothing against it.
Answer guard(const HttpRequest &request, const TargetPath &target, const RuleContext &context);
// The answer of the service itself, after guard().
Answer decide(const HttpRequest &request, const TargetPath &target, const RuleContext &context);
Answer malformed(int status, const ServiceOptions &service); // for what the parser refused

} // namespace bootscope
