// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/userdata.h"

#include "parsers/userdata/detection.h"
#include "parsers/userdata/layers.h"
#include "parsers/userdata/messages.h"
#include "parsers/userdata/partchecks.h"
#include "parsers/userdata/pipeline.h"

#include <algorithm>

namespace bootscope {

using namespace userdata;

namespace {

// EC2 counts what the outer base64 holds.
qint64 countedBytes(const UserData &data)
{
    const bool isBase64 = !data.layers.isEmpty() && data.layers.first() == Encoding::Base64;
    return isBase64 ? QByteArray::fromBase64(data.raw).size() : data.raw.size();
}

// The limit is EC2's, not cloud-init's: a cloud-config stays as valid as cloud-init's own check says it is.
Diagnostic overLimit(const UserData &data, qint64 bytes)
{
    // In plain text the first character too many has a place.
    const TextPosition at = data.layers.isEmpty() ? TextIndex(data.raw).position(kUserDataLimit) : TextPosition{1, 1};
    const Severity severity = data.format == Format::CloudConfig ? Severity::Warning : Severity::Error;
    return diagnostic(
        severity, "userdata.too-large", {at, at},
        Message::tr("%1 bytes: EC2 takes at most %2").arg(bytes).arg(kUserDataLimit),
        data.layers.contains(Encoding::Gzip)
            ? Message::tr("InvalidUserData.Malformed. Move parts out and fetch them with #include or from S3.")
            : Message::tr("InvalidUserData.Malformed. Compress with gzip, or fetch parts with #include or "
                          "from S3."));
}

void readDocument(UserData &data, const ReadOptions &options)
{
    Pipeline pipeline(data.document, options);
    pipeline.run();
    data.format = pipeline.format();
    data.parts = pipeline.takeParts();
    const bool isExplained = pipeline.isExplained();
    data.diagnostics += pipeline.takeDiagnostics();
    if (!isExplained)
        data.diagnostics += checkParts(data.parts, Release::of(options.cloudInit));
}

// cloud-init makes one part of what it cannot unwrap, and no handler takes it.
Part unreadablePart(const QByteArray &document)
{
    Part part;
    part.index = 1;
    part.filename = QStringLiteral("part-001");
    part.contentType = QLatin1String(kNotMultipart);
    part.bytes = document;
    part.lines = LineMap::collapsed(1, lineCountOf(document));
    return part;
}

// cloud-init takes off fewer layers than there are.
bool isStillWrapped(const UserData &data)
{
    return std::any_of(data.diagnostics.cbegin(), data.diagnostics.cend(), [](const Diagnostic &diagnostic) {
        return diagnostic.code == QLatin1String("userdata.layers") ||
               diagnostic.code == QLatin1String("userdata.base64-twice");
    });
}

} // namespace

UserData readUserData(const QByteArray &raw, const ReadOptions &options)
{
    UserData data;
    data.raw = raw;
    data.document = raw;
    if (raw.isEmpty())
        return data;

    Peeled peeled = peelLayers(raw, options);
    data.document = peeled.document;
    data.layers = peeled.layers;
    data.diagnostics = peeled.diagnostics;
    if (!peeled.readable) {
        data.format = Format::Unknown;
        data.parts.append(unreadablePart(data.document));
    } else if (isStillWrapped(data)) {
        Pipeline pipeline(data.document, options);
        pipeline.run();
        data.format = pipeline.format();
        data.parts.append(unreadablePart(data.document));
    } else if (!data.document.isEmpty()) {
        readDocument(data, options);
    }
    if (const qint64 bytes = countedBytes(data); bytes > kUserDataLimit)
        data.diagnostics.append(overLimit(data, bytes));
    return data;
}

} // namespace bootscope
