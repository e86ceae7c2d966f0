// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of Ubuntu's apport, which attach what collect-logs gathers.
#include "parsers/evidence/replies/replyparts.h"

namespace bootscope::replies {

namespace {

constexpr qsizetype kMaxFields = 1000;

bool isFieldName(QByteArrayView name)
{
    if (name.isEmpty() || name.size() > 100)
        return false;
    for (const char c : name) {
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
              c == '_'))
            return false;
    }
    return true;
}

} // namespace

// "Name: value", "Name:" with the lines of a text behind it, each with a blank before it, or "Name: base64" with lines
// that together are a gzip file.
std::optional<Reply> apportReply(const QByteArray &bytes)
{
    Reply reply;
    reply.what = Words::tr("Report of apport");
    bool isPacked = false;
    bool isText = false;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', at);
        end = end < 0 ? bytes.size() : end + 1;
        const QByteArrayView line = QByteArrayView(bytes).sliced(at, end - at);
        at = end;
        if (line.startsWith(' ')) {
            if (isPacked)
                reply.texts.last().text += QByteArray::fromBase64(line.sliced(1).trimmed().toByteArray());
            else if (isText)
                reply.texts.last().text += line.sliced(1);
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        isPacked = isText = false;
        if (colon < 0 || !isFieldName(line.first(colon)) || reply.texts.size() >= kMaxFields)
            continue;
        const QByteArrayView value = line.sliced(colon + 1).trimmed();
        isPacked = value == QByteArrayView("base64");
        isText = value.isEmpty();
        if (isPacked || isText)
            reply.texts.append(
                {QString::fromLatin1(line.first(colon)), {}, QStringLiteral("apport"), {}, {}, InputKind::Unknown});
    }
    reply.texts.removeIf([](const PackedText &text) { return text.text.isEmpty(); });
    if (reply.texts.isEmpty())
        return std::nullopt;
    return reply;
}

} // namespace bootscope::replies
