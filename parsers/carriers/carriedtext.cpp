// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/carriedtext.h"

#include "parsers/userdata/layers.h"
#include "parsers/userdata/textindex.h"

#include <algorithm>
#include <optional>

namespace bootscope::carriers {

namespace {

void add(CarriedUserData &found, Severity severity, const QString &text)
{
    found.notes.append({severity, text});
}

std::optional<QByteArray> fromBase64(const QByteArray &text)
{
    QByteArray dense = text;
    dense.removeIf([](char c) { return c == '\n' || c == '\r' || c == ' ' || c == '\t'; });
    if (dense.isEmpty())
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(dense, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

bool isSha1(const QString &text)
{
    return text.size() == 40 && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
               return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
                      (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
           });
}

} // namespace

void decodeValue(const QString &value, Expected expected, CarriedUserData &found)
{
    QByteArray text = value.toUtf8();
    if (expected == Expected::TextOrHash && isSha1(value)) {
        add(found, Severity::Warning,
            Words::tr("The state holds only a SHA-1 hash of it, which cannot be turned back. The text is in the .tf "
                      "files, or: aws ec2 describe-instance-attribute --attribute userData"));
        return;
    }
    if (expected == Expected::EncodedCloud) {
        if (text.startsWith("redacted for non-root user")) {
            add(found, Severity::Warning,
                Words::tr("It was left out of this file; instance-data-sensitive.json, read as root, has it."));
            return;
        }
        if (text.startsWith("ci-b64:"))
            text.remove(0, 7);
    }
    const bool mayBeText = expected != Expected::Base64;
    // Only what decodes to user data or text is taken for base64 where text is just as likely.
    const std::optional<QByteArray> decoded =
        mayBeText ? userdata::base64Document(text, Release{9999, 0}) : fromBase64(text);
    if (decoded) {
        found.bytes = *decoded;
        found.lines = {};
        if (expected == Expected::Text)
            add(found, Severity::Warning,
                Words::tr("It is base64 here, and who takes it encodes once more: cloud-init before 23.3 would ignore "
                          "it. Shown decoded."));
        return;
    }
    found.bytes = text;
    if (!mayBeText && !text.isEmpty())
        add(found, Severity::Error, Words::tr("It is not base64 here, as it must be: EC2 refuses it."));
}

void decodeTemplate(const TemplateText &text, Expected expected, CarriedUserData &found)
{
    if (!text.isKnown) {
        add(found, Severity::Warning,
            Words::tr("What stands here is not a text: it cannot be read without the stack."));
        return;
    }
    if (text.source && text.source->firstLine > 0) {
        found.line = text.source->firstLine;
        found.lines = LineMap::consecutive(found.line, lineCountOf(text.text.toUtf8()), text.source->columnShift);
    }
    if (text.isBase64 || !text.references.isEmpty()) // what is still to be filled in cannot be decoded
        found.bytes = text.text.toUtf8();
    else
        decodeValue(text.text, expected, found);
    noteReferences(text.references, QStringLiteral("CloudFormation"), found);
}

void noteReferences(const QStringList &names, const QString &tool, CarriedUserData &found)
{
    if (names.isEmpty())
        return;
    QStringList shown;
    for (const QString &name : names.first(std::min<qsizetype>(names.size(), 8))) {
        const QByteArray place = "${" + name.toUtf8() + '}';
        const qsizetype at = found.bytes.indexOf(place);
        const auto line = at < 0 ? 0 : found.bytes.first(at).count('\n') + 1;
        shown.append(line > 0 ? Words::tr("%1 (line %2)").arg(QString::fromUtf8(place)).arg(line)
                              : QString::fromUtf8(place));
    }
    if (names.size() > shown.size())
        shown.append(QStringLiteral("…"));
    add(found, Severity::Info,
        Words::tr("%1 fills these in; here they stand unfilled: %2").arg(tool, shown.join(QStringLiteral(", "))));
}

} // namespace bootscope::carriers
