// SPDX-License-Identifier: GPL-3.0-or-later
// What can be written where the caret stands: keys, values, list items and snippets of the target version, first lines,
// MIME headers. Pure: a text, a place and a schema in, a list out. 16 KB take about a millisecond.
#pragma once

#include "parsers/base/textrange.h"
#include "parsers/cloudconfig/schema.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace bootscope::assist {

// When a module runs. Source of the words: facts of the release; see the plan of the boot.
struct ModuleRun
{
    QString stage;     // "network", "config", "final"; empty when the image does not list the module
    QString frequency; // "once-per-instance", "always", "once"
};

struct AssistContext
{
    std::shared_ptr<const Schema> schema; // of the target; null: the embedded one
    QString cloudInit = QStringLiteral("22.4.2");
    // "runcmd" -> when; null, or no answer: unknown.
    std::function<std::optional<ModuleRun>(const QString &module)> moduleRun;
};

// A place inside of an insertion for its author to fill in; UTF-16.
struct Hole
{
    int offset = 0;
    int length = 0;
    bool operator==(const Hole &) const = default;
};

struct Completion
{
    enum class Kind : quint8 { Key, Value, Item, Snippet, Head };

    Kind kind = Kind::Key;
    QString name;                     // what the list shows and what is matched: "packages"
    QString note;                     // one short sentence; may be empty
    std::function<QString()> details; // light HTML, made when it is asked for; null when there is no more to say
    bool required = false;
    bool deprecated = false;
    TextRange range;    // of the document: what is replaced
    QString insert;     // lines end at LF and are indented for this place
    QList<Hole> holes;  // in their order; the caret goes to the first, or behind the text when there is none
    bool again = false; // the next thing can be completed at once: a value behind "key: "
};

struct Completions
{
    QList<Completion> items; // best first
    QString word;            // typed so far
    TextPosition begin;      // of that word, in the document
    // False: a free text is as likely here, so only a deliberate key press may take an item.
    bool certain = true;
};

enum class Asked : quint8 { Explicitly, WhileTyping };

// Nothing is offered in texts that are longer.
inline constexpr qsizetype kMaxAssistBytes = 1024 * 1024;

// caret: of the document, 1-based, code points.
Completions completionsAt(const QByteArray &text, TextPosition caret, const AssistContext &context,
                          Asked asked = Asked::Explicitly);

} // namespace bootscope::assist
