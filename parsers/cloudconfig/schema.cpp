// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/cloudconfig/schema.h"

#include "parsers/cloudconfig/compiledschema.h"

#include <QFile>
#include <QJsonDocument>

// The resource belongs to a static library, which would otherwise drop it. Not inside a namespace: see Q_INIT_RESOURCE.
static void registerSchema()
{
    Q_INIT_RESOURCE(cloudconfigschema);
}

namespace bootscope {

Result<std::shared_ptr<const Schema>> Schema::load(const QByteArray &json, const QString &version)
{
    const CloudInitRules rules = CloudInitRules::of(version);
    Result<std::shared_ptr<const CompiledSchema>> compiled = CompiledSchema::compile(json, rules);
    if (!compiled)
        return Error{compiled.error()};
    const auto schema = std::make_shared<Schema>();
    schema->m_version = version;
    schema->m_root = QJsonDocument::fromJson(json).object();
    schema->m_style = rules.style();
    schema->m_compiled = compiled.take();
    return std::shared_ptr<const Schema>(schema);
}

std::shared_ptr<const Schema> Schema::embedded()
{
    static const std::shared_ptr<const Schema> schema = [] {
        registerSchema();
        QFile file(QStringLiteral(":/bootscope/schema-cloud-config-v1.json"));
        const bool open = file.open(QIODevice::ReadOnly);
        Q_ASSERT(open);
        Result<std::shared_ptr<const Schema>> loaded =
            load(open ? file.readAll() : QByteArray("{}"), embeddedVersion());
        // A build whose schema cannot be read does not pass its tests; an empty one judges nothing but never fails.
        return loaded ? loaded.take() : load("{}", embeddedVersion()).take();
    }();
    return schema;
}

QString Schema::embeddedVersion()
{
    return QStringLiteral(BOOTSCOPE_SCHEMA_VERSION);
}

} // namespace bootscope
