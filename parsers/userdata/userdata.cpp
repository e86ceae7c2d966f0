// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/userdata.h"

#include "parsers/userdata/detection.h"
#include "parsers/userdata/layers.h"
#include "parsers/userdata/messages.h"
#include "parsers/userdata/partchecks.h"
#include "parsers/userdata/pipeline.h"

namespace bootscope {

using namespace userdata;

namespace {

Diagnostic overLimit(const UserData &data)
{
    // In plain text the first character too many has a place.
    const TextPosition at = data.layers.isEmpty() ? TextIndex(data.raw).position(kUserDataLimit) : TextPosition{1, 1};
    return diagnostic(
        Severity::Error, "userdata.too-large", {at, at},
        Message::tr("%1 bytes: EC2 takes at most %2").arg(data.raw.size()).arg(kUserDataLimit),
        data.layers.contains(Encoding::Gzip)
            ? Message::tr("InvalidUserData.Malformed. Move parts out and fetch them with #include or from S3.")
            : Message::tr("InvalidUserData.Malformed. Compress with gzip, or fetch parts with #include or "
                          "from S3."));
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
    if (!data.layers.isEmpty() && data.layers.first() == Encoding::Base64) {
        // EC2 counts what the outer base64 holds; whether the carrier decodes it is not known, so only the sure case
        // counts.
        const qint64 decoded = QByteArray::fromBase64(raw).size();
        if (decoded > kUserDataLimit)
            data.diagnostics.append(overLimit(data));
    } else if (raw.size() > kUserDataLimit) {
        data.diagnostics.append(overLimit(data));
    }

    if (!peeled.readable) {
        data.format = Format::Unknown;
        data.parts.append(unreadablePart(data.document));
        return data;
    }
    if (data.document.isEmpty()) {
        data.format = Format::Empty;
        return data;
    }
    Pipeline pipeline(data.document, options);
    pipeline.run();
    data.format = pipeline.format();
    data.parts = pipeline.takeParts();
    data.diagnostics += pipeline.takeDiagnostics();
    data.diagnostics += checkParts(data.parts, Release::of(options.cloudInit));
    return data;
}

} // namespace bootscope
