// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/includes.h"

#include "parsers/userdata/utf8.h"

#include <algorithm>

namespace bootscope::userdata {

namespace {

bool startsWithWord(const QByteArray &line, QByteArrayView word)
{
    return line.first(std::min(line.size(), word.size())).compare(word, Qt::CaseInsensitive) == 0;
}

// Bytes of the line end that stands there, as Python's str.splitlines() sees it; 0 for none.
qsizetype lineEndAt(const QByteArray &text, qsizetype at)
{
    const char c = text.at(at);
    if ((c >= '\n' && c <= '\r') || (c >= '\x1c' && c <= '\x1e'))
        return 1;
    if (text.mid(at, 2) == "\xc2\x85")
        return 2;
    const QByteArray three = text.mid(at, 3);
    return three == "\xe2\x80\xa8" || three == "\xe2\x80\xa9" ? 3 : 0;
}

} // namespace

QList<Include> readIncludes(const QByteArray &list)
{
    constexpr QByteArrayView kOnce = "#include-once";
    constexpr QByteArrayView kAlways = "#include";
    QList<Include> includes;
    bool once = false;
    for (qsizetype begin = 0; begin < list.size();) {
        qsizetype end = begin;
        while (end < list.size() && lineEndAt(list, end) == 0)
            ++end;
        const QByteArray line = list.mid(begin, end - begin);
        qsizetype skip = 0;
        if (startsWithWord(line, kOnce)) {
            once = true;
            skip = kOnce.size();
        } else if (startsWithWord(line, kAlways)) {
            once = false;
            skip = kAlways.size();
        }
        const QByteArray rest = line.mid(skip);
        const QByteArray url = rest.trimmed();
        // An indented "# note" is no comment to cloud-init, unless it follows the word on its line.
        const bool isComment = skip > 0 ? url.startsWith('#') : rest.startsWith('#');
        if (!isComment && !url.isEmpty())
            includes.append({url, once, begin + skip + rest.indexOf(url)});
        begin = end < list.size() ? end + lineEndAt(list, end) : end;
    }
    return includes;
}

bool isFetchable(const QByteArray &url)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    if (std::any_of(url.cbegin(), url.cend(), isBlank) || firstInvalidUtf8(url) >= 0)
        return false;
    const QByteArray lower = url.toLower();
    return lower.startsWith('/') || lower.startsWith("http://") || lower.startsWith("https://") ||
           lower.startsWith("ftp://") || lower.startsWith("ftps://") || lower.startsWith("file://");
}

} // namespace bootscope::userdata
