// SPDX-License-Identifier: GPL-3.0-or-later
// One complaint of the schema about one value, as python-jsonschema makes it: best match and sorting read it, and its
// message is only written when it is shown.
#pragma once

#include "parsers/cloudconfig/compiledschema.h"

#include <memory>

namespace bootscope {

// A step from a value to one inside it: a key of a mapping or, without a key, an index.
struct SchemaStep
{
    const YamlNode *key = nullptr;
    int index = 0;
};

struct SchemaError
{
    enum class Complaint : quint8 {
        Keyword,     // what the keyword says
        NoneHolds,   // anyOf, oneOf: no branch
        SeveralHold, // oneOf: more than one branch
        Dependency
    };
    Complaint complaint = Complaint::Keyword;
    SchemaWord word = SchemaWord::Type;
    const YamlNode *value = nullptr;    // the keyword's, in the schema
    const YamlNode *instance = nullptr; // what was judged
    const SchemaNode *schema = nullptr; // the object that holds the keyword
    QList<SchemaStep> path;             // from the root to instance; grows at the front while the error travels up
    QList<const YamlNode *> extras;     // keys or items that may not be there; the schemas that hold
    QString missing;                    // of required: the key
    int branch = 0;                     // of an error in the context of another: the number of its branch
    QList<std::shared_ptr<SchemaError>> context; // of NoneHolds: the errors of the branches

    bool isDeprecation() const { return word == SchemaWord::Deprecated || word == SchemaWord::Changed; }
};

using SchemaErrorPtr = std::shared_ptr<SchemaError>;
using SchemaErrors = QList<SchemaErrorPtr>;

// cloud-init's sentence, word for word; values in it are cut.
QString messageOf(const SchemaError &error, const CloudInitRules &rules);
// "packages.0", as cloud-init joins it.
QString pathText(const SchemaError &error, const CompiledSchema &schema);
// jsonschema's best_match; errors must not be empty.
SchemaErrorPtr bestMatch(const SchemaErrors &errors);
// Whether the value is of a type that the schema's "type" (a name or a list of names) allows.
bool hasType(const YamlNode &instance, const YamlNode &type);

} // namespace bootscope
