// SPDX-License-Identifier: GPL-3.0-or-later
// A cloud-config schema of one cloud-init version (draft 4, as cloud-init ships it), ready to validate against.
#pragma once

#include "parsers/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <memory>

namespace bootscope {

class CompiledSchema;

class Schema
{
public:
    // json: the text of schema-cloud-config-v1.json; version: "22.4.2".
    static Result<std::shared_ptr<const Schema>> load(const QByteArray &json, const QString &version);
    // The one that the program carries. Never null; loaded once, on first use.
    static std::shared_ptr<const Schema> embedded();
    static QString embeddedVersion();

    const QString &version() const { return m_version; }
    const QJsonObject &root() const { return m_root; }
    // How cloud-init of this version picks and words errors: 0 = 22.2, 1 = 22.3 to 23.3, 2 = 23.4 and later.
    int style() const { return m_style; }
    // What the validator walks.
    const CompiledSchema &compiled() const { return *m_compiled; }

private:
    QString m_version;
    QJsonObject m_root;
    int m_style = 1;
    std::shared_ptr<const CompiledSchema> m_compiled;
};

} // namespace bootscope
