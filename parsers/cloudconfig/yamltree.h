// SPDX-License-Identifier: GPL-3.0-or-later
// YAML 1.1 as cloud-init reads it (PyYAML's SafeLoader), with the place of every node.
// Lines and columns are of the bytes given: 1-based, columns in code points; a lone CR, NEL, LS and PS end a line too.
#pragma once

#include "parsers/cloudconfig/yamlnode.h"

#include <deque>
#include <memory>
#include <optional>
#include <variant>

namespace bootscope {

struct YamlLimits
{
    int depth = 450; // PyYAML runs out of its stack at about this depth
    int nodes = 300000;
    int mergedEntries = 100000; // copied by merge keys ("<<")
    int milliseconds = 2000;    // a safety net for slow machines; the other limits stop first
};

struct YamlOptions
{
    YamlLimits limits;
    bool pythonUnicodeTag = true; // cloud-init before 24.2 knows !!python/unicode
};

struct YamlError
{
    enum class Kind : quint8 {
        NotYaml, // cloud-init reports it
        Crash,   // Python fails while it makes the value: cloud-init ends with a traceback
        Limit    // ours: too deep or too large to look at
    };
    Kind kind = Kind::NotYaml;
    QString problem;           // "did not find expected key": the parser's words; of a limit a translated sentence
    QString context;           // "while parsing a block mapping"; may be empty
    TextPosition place;        // of the problem itself
    TextPosition contextPlace; // where the thing around it begins; unknown when there is none
    TextPosition reported;     // where cloud-init says it is; it does not know the place of unreadable characters: 1, 1
};

// An entry whose key is written again further down in the same mapping: Python keeps the later value.
struct YamlDuplicate
{
    const YamlNode *key = nullptr; // the later key
    TextRange first;               // the earlier one
};

class YamlDocument
{
public:
    // Null for an empty document and when there is an error.
    const YamlNode *root() const { return m_root; }
    const std::optional<YamlError> &error() const { return m_error; }
    const QList<YamlDuplicate> &duplicates() const { return m_duplicates; }

private:
    friend class YamlConstructor;
    friend YamlDocument parseYaml(const QByteArray &utf8, const YamlOptions &options);
    std::shared_ptr<std::deque<YamlNode>> m_nodes; // owns them; a deque keeps their addresses
    const YamlNode *m_root = nullptr;
    std::optional<YamlError> m_error;
    QList<YamlDuplicate> m_duplicates;
};

// Never throws. The nodes live as long as a copy of the document does.
YamlDocument parseYaml(const QByteArray &utf8, const YamlOptions &options = {});

// A step of a path: the key of a mapping or the 0-based index of a sequence.
using YamlKey = std::variant<QString, int>;

const YamlNode *findNode(const YamlDocument &document, const QList<YamlKey> &path);
// All that belongs to the path's last step: of a key, the key with its value; of an index, the item. Nothing when the
// document has no such path.
std::optional<TextRange> locate(const YamlDocument &document, const QList<YamlKey> &path);

} // namespace bootscope
