// SPDX-License-Identifier: GPL-3.0-or-later
// libyaml's events into a graph of untyped nodes, with PyYAML's rules for anchors, tabs and the end of the document.
#pragma once

#include "parsers/cloudconfig/yamlresolver.h"
#include "parsers/cloudconfig/yamltext.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPair>
#include <yaml.h>

namespace bootscope {

// A node as composed: it has a tag but no value yet. Merge keys change entries in place, as PyYAML does.
struct RawNode
{
    enum class Type : quint8 { Scalar, Sequence, Mapping };
    Type type = Type::Scalar;
    bool isFlow = false; // written in brackets or braces
    YamlTag tag = YamlTag::String;
    QString tagName; // as written with its handle resolved, for messages
    QString text;    // of a scalar
    QList<RawNode *> items;
    QList<QPair<RawNode *, RawNode *>> entries;
    TextRange range;
    YamlNode *made = nullptr; // the constructor's: its value
    bool flattened = false;   // the constructor's: merge keys are done
    qsizetype merged = 0;     // the constructor's: that many entries in front came from merge keys
};

// A change to the text that makes libyaml read what PyYAML reads; its place is of the text with all changes so far.
struct TextPatch
{
    enum class Kind : quint8 {
        Space, // put in
        Tab,   // the tab there becomes a character that stands for it
        Escape // the last four hexadecimal digits of an escaped surrogate become those of U+FFFD
    };
    Kind kind = Kind::Space;
    qsizetype offset = 0; // in bytes
    int line = 0;         // 1-based
    int column = 0;
};

class YamlComposer
{
public:
    YamlComposer(const QByteArray &utf8, const YamlLimits &limits, const QList<TextPatch> &patches = {});
    ~YamlComposer();
    Q_DISABLE_COPY_MOVE(YamlComposer)

    // The root, owned by the composer; null when the document is empty or has an error.
    RawNode *compose();
    const std::optional<YamlError> &error() const { return m_error; }
    // Set when another try with one more change would get further.
    const std::optional<TextPatch> &wantedPatch() const { return m_wanted; }

private:
    static constexpr int kMaxPatches = 200;

    TextPosition original(TextPosition place) const;
    TextPosition toPosition(const yaml_mark_t &mark) const;
    bool next(yaml_event_t &event);
    bool handle(const yaml_event_t &event);
    RawNode *make(const yaml_event_t &event);
    bool declareAnchor(const yaml_char_t *anchor, const yaml_event_t &event, RawNode *node);
    bool attach(RawNode *node);
    void finish(const yaml_event_t &event);
    void addScalar(const yaml_event_t &event, RawNode *node);
    TextPosition trimmedEnd(qsizetype begin, qsizetype end, TextPosition at) const;
    bool checkScalar(const RawNode &node);
    void checkTabs();
    void failForTab(TextPosition place);
    void failAsParser();
    void wantPatch(const QString &problem);
    void fail(const QString &problem, TextPosition place, const QString &context = {}, TextPosition contextPlace = {});
    void limit(const QString &sentence, TextPosition place);

    QByteArray m_utf8;         // without a byte order mark, with the changes
    bool m_hidesMarks = false; // m_utf8 holds characters that stand for byte order marks
    bool m_hidesTabs = false;  // or for tabs
    YamlLimits m_limits;
    QList<TextPatch> m_patches;
    std::optional<TextPatch> m_wanted;
    yaml_parser_t m_parser;
    CodePointCursor m_cursor;
    QElapsedTimer m_clock;
    std::deque<RawNode> m_nodes;
    QList<RawNode *> m_open; // collections that have begun
    QList<RawNode *> m_keys; // of each open mapping, the key that waits for its value
    QHash<QByteArray, RawNode *> m_anchors;
    QList<ScalarSpan> m_spans;
    RawNode *m_root = nullptr;
    int m_documents = 0;
    qsizetype m_seen = 0; // bytes that the events cover
    std::optional<YamlError> m_error;
};

} // namespace bootscope
