// SPDX-License-Identifier: GPL-3.0-or-later
// Which type YAML 1.1, as PyYAML's SafeLoader spells it, gives a scalar that carries no tag and no quotes.
#pragma once

#include <QString>
#include <QStringView>

namespace bootscope {

enum class YamlTag : quint8 {
    String,
    Null,
    Bool,
    Integer,
    Float,
    Timestamp,
    Merge, // the key "<<"
    Value, // the key "="
    Binary,
    Sequence,
    Mapping,
    Omap,
    Pairs,
    Set,
    PythonUnicode,
    Unknown
};

YamlTag resolveScalar(QStringView text);
// Of a full name: "tag:yaml.org,2002:int".
YamlTag tagFromName(const QString &name);
QString nameOfTag(YamlTag tag);

} // namespace bootscope
