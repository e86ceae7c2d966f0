// SPDX-License-Identifier: GPL-3.0-or-later
// How one cloud-config is merged into those before it: "dict(replace)+list(append)+str()".
// Rules: cloudinit/mergers/ and handlers/cloud_config.py, the same from 22.2 to 26.2.
#pragma once

#include "parsers/base/result.h"
#include "parsers/cloudconfig/yamlnode.h"

#include <QList>
#include <QString>

namespace bootscope {

struct Merger
{
    enum class Type : quint8 { Dict, List, Str };
    enum class Method : quint8 { Replace, KeepFirst, Append, Prepend };

    Type type = Type::Dict;
    Method method = Method::Replace; // of str(): Append or Replace
    bool recurseText = false;
    bool recurseList = false;
    bool recurseDict = false; // of list(): dict() always does
    bool allowDelete = false;
};

// What a text of the form "list(append)+dict(no_replace,recurse_list)+str()" asks for; the first of a type counts. An
// error when cloud-init would give up the part for it.
Result<QList<Merger>> mergersOf(const QString &text);
// Of the value of merge_how or merge_type, which may be a text or a list.
Result<QList<Merger>> mergersOf(const YamlNode &value);

// What holds where neither the part nor its header says anything.
QList<Merger> defaultMergers();

} // namespace bootscope
