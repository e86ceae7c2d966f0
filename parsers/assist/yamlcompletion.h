// SPDX-License-Identifier: GPL-3.0-or-later
// Completion inside of YAML: a cloud-config, or the entries of an archive.
#pragma once

#include "parsers/assist/carettext.h"
#include "parsers/assist/completion.h"
#include "parsers/assist/schemaview.h"

namespace bootscope::assist {

class YamlCompleter
{
public:
    // All of them must outlive it, and what schema owns its completions too: they ask for their details later.
    YamlCompleter(const QStringList &document, const CaretText &text, const YamlOutline &outline,
                  std::shared_ptr<const Schema> schema, const AssistContext &context);

    // Everything that fits, in no order.
    QList<Completion> run();
    // A free text fits as well.
    bool isFreeText() const { return m_isFree; }

private:
    void addKeys(const SchemaView &view, const OutlineNode *mapping, const QList<YamlKey> &path, const QString &lead);
    void addSnippets(const QStringList &known);
    void addValues(const SchemaView &view, const QList<YamlKey> &path, const QString &lead);
    void addItems(const SchemaView &view, const QList<YamlKey> &path, int column, const QString &lead);
    void addStart(const YamlPlace &place);
    void addValuePlace(const YamlPlace &place);
    Completion make(Completion::Kind kind, const QString &name) const;
    // What follows a key of this kind; with marks of holes.
    QString shape(const QString &name, const SchemaView &view, int column, int depth = 0) const;
    QString itemShape(const SchemaView &element, int column, int depth = 0) const;
    QString requiredKeys(const SchemaView &view, int column, int depth) const;
    bool isMatch(const QString &name) const;

    const QStringList &m_document;
    const CaretText &m_text;
    const YamlCursor &m_cursor;
    const YamlOutline &m_outline;
    std::shared_ptr<const Schema> m_schema;
    const AssistContext &m_context;
    TextRange m_range; // of the word
    QList<Completion> m_items;
    bool m_isFree = false;
};

// Values that fit although the schema does not list them, with a word on each.
QList<std::pair<QString, QString>> valuesBesideSchema(const QList<YamlKey> &path, const Schema &schema);
// What the entries of a cloud-config-archive may hold, as a schema of our own.
std::shared_ptr<const Schema> archiveSchema(const QString &cloudInit);

} // namespace bootscope::assist
