// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/compare/summary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace bootscope {

namespace {

constexpr qint64 kMaxJson = 4 * 1024 * 1024;
constexpr int kMaxDepth = 8;

// Clouds write their image under different keys; cloud-init copies what the metadata service says as it is.
bool isImageKey(const QString &key)
{
    static constexpr std::array<const char *, 6> kKeys{"ami-id", "ami_id", "imageId", "image_id", "image-id", "image"};
    return std::any_of(kKeys.begin(), kKeys.end(), [&key](const char *one) { return key == QLatin1String(one); });
}

QString findImage(const QJsonValue &value, int depth)
{
    if (depth > kMaxDepth || !value.isObject())
        return {};
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (isImageKey(it.key()) && it.value().isString() && !it.value().toString().isEmpty())
            return it.value().toString();
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        // What the author of the user data or the image wrote into its config is not where it runs.
        if (it.key() == QLatin1String("merged_cfg") || it.key() == QLatin1String("sys_info"))
            continue;
        const QString found = findImage(it.value(), depth + 1);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

} // namespace

QString imageOf(const Analysis &analysis)
{
    for (const Input &input : analysis.inputs) {
        if (input.kind != InputKind::InstanceData || !input.source || input.source->size() > kMaxJson)
            continue;
        const QJsonDocument json = QJsonDocument::fromJson(input.source->bytes(0, input.source->size()));
        const QString image = findImage(json.object(), 0);
        if (!image.isEmpty())
            return image;
    }
    return {};
}

} // namespace bootscope
