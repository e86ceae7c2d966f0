// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of a MIME message, cut as Python's email.feedparser cuts it: which bytes are whose body, and what was odd.
#pragma once

#include "parsers/userdata/mimeheader.h"

namespace bootscope::userdata {

struct MimeNode
{
    MimeHeaders headers;
    QByteArray contentType; // lower case, with the default applied
    bool isMultipart() const { return contentType.startsWith("multipart/"); }
    QList<MimeNode> children; // of a multipart whose boundary was found
    QString boundary;         // null when the multipart names none
    bool foundBoundary = false;
    bool foundFinalBoundary = false;
    bool tooDeep = false;    // nested deeper than is read; has no children for that reason
    qsizetype begin = 0;     // bytes of the document
    qsizetype bodyBegin = 0; // not for multiparts with children
    qsizetype bodyEnd = 0;
};

struct MimeLimits
{
    int maxDepth = 32;
    int maxParts = 1000; // leaves beyond are not kept
};

struct MimeMessage
{
    MimeNode root;
    bool tooManyParts = false;
};

MimeMessage parseMime(const QByteArray &document, const MimeLimits &limits = {});

} // namespace bootscope::userdata
