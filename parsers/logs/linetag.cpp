// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/linetag.h"

namespace bootscope {

namespace {

constexpr qsizetype kMaxHost = 255;
constexpr qsizetype kMaxTag = 64;
constexpr QByteArrayView kFormatTag("[CLOUDINIT] ");

bool isTagChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '-' || c == '/' || c == '@';
}

// "[123]" or nothing, a colon and at most one blank: where that ends; 0 when it stands otherwise.
qsizetype afterTagName(QByteArrayView line, qsizetype end)
{
    if (end < line.size() && line[end] == '[') {
        qsizetype close = end + 1;
        while (close < line.size() && line[close] >= '0' && line[close] <= '9')
            ++close;
        if (close == line.size() || line[close] != ']')
            return 0;
        end = close + 1;
    }
    if (end >= line.size() || line[end] != ':')
        return 0;
    ++end;
    return end < line.size() && line[end] == ' ' ? end + 1 : end;
}

// The program, the units that run it, and the tag that AWS tells people to give their script's output.
bool isCloudInitName(QByteArrayView name)
{
    if (name.endsWith(".service"))
        name.chop(8);
    if (name == "user-data")
        return true;
    if (!name.startsWith("cloud-"))
        return false;
    const QByteArrayView rest = name.sliced(6);
    return rest == "init" || rest == "config" || rest == "final" || rest == "init-local" || rest == "init-network" ||
           rest == "init-main";
}

} // namespace

qsizetype anyTagEnd(QByteArrayView line, qsizetype at)
{
    qsizetype end = at;
    while (end < line.size() && end - at < kMaxTag && isTagChar(line[end]))
        ++end;
    return end == at ? 0 : afterTagName(line, end);
}

qsizetype cloudInitTagEnd(QByteArrayView line, qsizetype at)
{
    if (at >= line.size())
        return 0;
    if (line[at] == '[')
        return line.sliced(at).startsWith(kFormatTag) ? at + kFormatTag.size() : 0;
    if (line[at] != 'c' && line[at] != 'u')
        return 0;
    qsizetype end = at;
    while (end < line.size() && end - at < kMaxTag && isTagChar(line[end]))
        ++end;
    if (!isCloudInitName(line.sliced(at, end - at)))
        return 0;
    end = afterTagName(line, end);
    // Old cloud-init puts a tag of its own into what syslog and the journal tag as well.
    if (end > 0 && line.sliced(end).startsWith(kFormatTag))
        end += kFormatTag.size();
    return end;
}

qsizetype hostAndTagEnd(QByteArrayView line, qsizetype at)
{
    if (const qsizetype end = cloudInitTagEnd(line, at))
        return end;
    qsizetype blank = at;
    while (blank < line.size() && blank - at < kMaxHost && line[blank] != ' ')
        ++blank;
    // A word with a colon is another program's tag, whatever it says next.
    if (blank == at || blank >= line.size() || line[blank - 1] == ':')
        return 0;
    return cloudInitTagEnd(line, blank + 1);
}

} // namespace bootscope
