// SPDX-License-Identifier: GPL-3.0-or-later
// Judges a value as python-jsonschema 4.10.3 does with cloud-init's own rules for oneOf, anyOf and deprecations.
#pragma once

#include "parsers/cloudconfig/schemaerror.h"

#include <optional>

namespace bootscope {

class SchemaValidator
{
public:
    explicit SchemaValidator(const CompiledSchema &schema) : m_schema(schema) {}

    // Errors and deprecations, sorted by path as cloud-init sorts them.
    SchemaErrors validate(const YamlNode &root);

    // Where Python itself fails with an exception that cloud-init does not catch: then there are no errors.
    struct Crash
    {
        QString problem;              // Python's words
        const YamlNode *at = nullptr; // a key or a value of the document
    };
    const std::optional<Crash> &crash() const { return m_crash; }
    // Aliases made the value so large that validating it was given up.
    bool gaveUp() const { return m_steps > kMaxSteps; }

private:
    static constexpr int kMaxSteps = 1000000;
    static constexpr int kMaxDepth = 1500;
    using Index = QHash<QString, const YamlEntry *>;

    void judge(const YamlNode &instance, const SchemaNode &schema, SchemaErrors &errors);
    void apply(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema, SchemaErrors &errors);
    void descend(const YamlNode &instance, const SchemaNode *schema, SchemaStep step, SchemaErrors &errors);
    SchemaErrors judged(const YamlNode &instance, const SchemaNode *schema);
    bool holds(const YamlNode &instance, const SchemaNode *schema);

    // One keyword each; schemakeywords.cpp.
    void applyToMapping(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema,
                        SchemaErrors &errors);
    void applyToSequence(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema,
                         SchemaErrors &errors);
    void applyToScalar(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema,
                       SchemaErrors &errors);
    void additionalProperties(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema,
                              SchemaErrors &errors);
    void patternProperties(const SchemaKeyword &keyword, const YamlNode &instance, SchemaErrors &errors);
    void dependencies(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema,
                      SchemaErrors &errors);
    bool sortExtras(QList<const YamlNode *> &extras);
    bool isUnique(const YamlNode &instance);

    // schemabranches.cpp
    void anyOf(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema, SchemaErrors &errors);
    void oneOf(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema, SchemaErrors &errors);
    SchemaErrors deepestMatches(const SchemaErrors &errors, const YamlNode &instance) const;

    SchemaErrorPtr makeError(const SchemaKeyword &keyword, const YamlNode &instance, const SchemaNode &schema) const;
    const YamlEntry *find(const YamlNode &mapping, const QString &key);
    void fail(const QString &problem, const YamlNode &at);
    bool mustStop() const { return m_crash || gaveUp(); }

    const CompiledSchema &m_schema;
    QHash<const YamlNode *, Index> m_indexes; // of large mappings
    std::optional<Crash> m_crash;
    int m_steps = 0;
    int m_depth = 0;
};

} // namespace bootscope
