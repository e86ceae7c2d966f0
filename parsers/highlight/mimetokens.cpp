// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/highlight/mimetokens.h"

#include "parsers/userdata/mimeheader.h"

namespace bootscope::highlight {

namespace {

constexpr size_t kMaxBoundaries = 32;
constexpr qsizetype kMaxValue = 2000;

userdata::MimeHeaders headers(const MimeState &state)
{
    userdata::MimeHeaders headers;
    if (!state.contentType.isNull())
        headers.append({"Content-Type", state.contentType, 1});
    return headers;
}

bool boundary(QByteArrayView line, MimeState &state, const Ink &ink, MimeLine &what)
{
    if (!line.startsWith("--"))
        return false;
    const QByteArrayView text = line.sliced(2);
    for (size_t i = state.boundaries.size(); i-- > 0;) {
        const QByteArray &name = state.boundaries[i];
        if (!text.startsWith(name))
            continue;
        const QByteArrayView rest = text.sliced(name.size());
        const bool closes = rest.startsWith("--");
        if (!rest.sliced(closes ? 2 : 0).trimmed().isEmpty())
            continue;
        ink.put(0, line.size(), Style::MimeBoundary);
        state.boundaries.resize(closes ? i : i + 1);
        state.where = closes ? MimeState::Where::Ignored : MimeState::Where::Headers;
        state.name.clear();
        state.contentType = {};
        state.encoding.clear();
        what = closes ? MimeLine::Closing : MimeLine::Boundary;
        return true;
    }
    return false;
}

// Behind the name of a field, where ":" stands; -1 when the line is no header.
qsizetype nameEnd(QByteArrayView line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at] > ' ' && line[at] < 0x7f && line[at] != ':')
        ++at;
    return at > 0 && at < line.size() && line[at] == ':' ? at : -1;
}

void keepValue(QByteArrayView value, MimeState &state)
{
    if (state.name == "content-type" && state.contentType.size() < kMaxValue)
        state.contentType += value.first(std::min(value.size(), kMaxValue)).toByteArray();
    else if (state.name == "content-transfer-encoding")
        state.encoding = value.trimmed().toByteArray().toLower();
}

MimeLine endOfHeaders(MimeState &state, MimeLine body)
{
    if (bodyType(state).startsWith("multipart/")) {
        const QByteArray name = headers(state).parameter("Content-Type", QStringLiteral("boundary")).toUtf8();
        state.where = MimeState::Where::Ignored;
        if (!name.isEmpty() && state.boundaries.size() < kMaxBoundaries)
            state.boundaries.push_back(name);
        return MimeLine::Ignored;
    }
    state.where = MimeState::Where::Body;
    return body;
}

} // namespace

MimeLine readMimeLine(QByteArrayView line, MimeState &state, const Ink &ink)
{
    MimeLine what = MimeLine::Body;
    if (boundary(line, state, ink, what) || state.where == MimeState::Where::Body)
        return what;
    if (state.where == MimeState::Where::Headers) {
        const qsizetype colon = nameEnd(line);
        const bool folded = !line.isEmpty() && (line[0] == ' ' || line[0] == '\t');
        if (line.isEmpty() || (folded && line.trimmed().isEmpty() && state.name.isEmpty()))
            return endOfHeaders(state, MimeLine::BodyBegins);
        if (folded && !state.name.isEmpty()) {
            ink.put(0, line.size(), Style::MimeValue);
            keepValue(line, state);
            return MimeLine::Header;
        }
        if (colon > 0) {
            state.name = line.first(std::min<qsizetype>(colon, 40)).toByteArray().toLower();
            ink.put(0, colon + 1, Style::MimeName);
            ink.put(colon + 1, line.size(), Style::MimeValue);
            if (state.contentType.isNull() || state.name != "content-type")
                keepValue(line.sliced(colon + 1), state);
            return MimeLine::Header;
        }
        // The first line of a mailbox.
        if (state.boundaries.empty() && state.name.isEmpty() && line.startsWith("From ")) {
            ink.put(0, line.size(), Style::MimeValue);
            return MimeLine::Header;
        }
        what = endOfHeaders(state, MimeLine::BodyBeginsHere);
        if (what == MimeLine::BodyBeginsHere)
            return what;
    }
    ink.put(0, line.size(), Style::Comment);
    return MimeLine::Ignored;
}

QByteArray bodyType(const MimeState &state)
{
    return headers(state).contentType();
}

bool isEncodedBody(const MimeState &state)
{
    return state.encoding == "base64";
}

} // namespace bootscope::highlight
