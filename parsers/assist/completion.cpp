// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/assist/completion.h"

#include "parsers/assist/assistmessages.h"
#include "parsers/assist/carettext.h"
#include "parsers/assist/heads.h"
#include "parsers/assist/keynotes.h"
#include "parsers/assist/matching.h"
#include "parsers/assist/snippets.h"
#include "parsers/assist/yamlcompletion.h"

#include <algorithm>
#include <tuple>

namespace bootscope::assist {

namespace {

// Keys first, then what stands beside them.
int rankOf(Completion::Kind kind)
{
    return kind == Completion::Kind::Snippet ? 1 : 0;
}

void keepAndSort(QList<Completion> &items, const QString &word)
{
    items.removeIf([&word](const Completion &item) { return matchRank(item.name, word) < 0; });
    const QStringList &common = commonKeys();
    const auto order = [&](const Completion &item) {
        const qsizetype place = item.required ? -1 : common.indexOf(item.name);
        const bool isKey = item.kind == Completion::Kind::Key;
        return std::tuple(matchRank(item.name, word), item.deprecated, rankOf(item.kind), !item.required,
                          place < 0 ? common.size() : place, isKey ? item.name : QString());
    };
    std::stable_sort(items.begin(), items.end(),
                     [&](const Completion &left, const Completion &right) { return order(left) < order(right); });
    // One name twice in one place: a blank line can be the place of two.
    for (qsizetype i = items.size() - 1; i > 0; --i) {
        const auto same = [&](const Completion &item) {
            return item.name == items.at(i).name && item.insert == items.at(i).insert;
        };
        if (std::any_of(items.cbegin(), items.cbegin() + i, same))
            items.removeAt(i);
    }
}

QString trimmedStart(QString text)
{
    while (!text.isEmpty() && text.at(0).isSpace())
        text.remove(0, 1);
    return text;
}

class Completer
{
public:
    Completer(const QByteArray &bytes, TextPosition caret, const AssistContext &context, Asked asked)
        : m_context(context)
        , m_asked(asked)
        , m_document(linesOf(bytes))
        , m_text(caretText(m_document, caret, context.cloudInit))
        , m_caret(caret)
    {
    }

    Completions run()
    {
        switch (m_text.kind) {
        case CaretKind::Head:
            inHead();
            break;
        case CaretKind::MimeHeader:
            inMimeHeader();
            break;
        case CaretKind::CloudConfig:
            inYaml(m_context.schema ? m_context.schema : Schema::embedded());
            break;
        case CaretKind::Archive:
            inYaml(archiveSchema(m_context.cloudInit));
            break;
        case CaretKind::Shell:
            inShell(0, m_text.column);
            break;
        case CaretKind::Nothing:
            break;
        }
        if (m_asked == Asked::WhileTyping)
            dropWhatDisturbs();
        return m_made;
    }

private:
    QString line() const { return m_text.lines.at(m_text.line); }

    void setWord(const QString &word, int begin)
    {
        m_made.word = word;
        m_made.begin = rangeInDocument(m_document, m_text, begin, begin).begin;
    }

    void inHead()
    {
        setWord(line().left(m_text.column), 0);
        m_made.items = headCompletions(m_document, m_text);
        const QString word = m_made.word;
        // "# cloud" and "clou" mean the same line.
        QString letters = word;
        letters.remove(QLatin1Char(' '));
        m_made.items.removeIf([&](const Completion &item) {
            return matchRank(item.name, word) < 0 && matchRank(item.name, letters) < 0;
        });
    }

    void inMimeHeader()
    {
        const int colon = int(line().indexOf(QLatin1Char(':')));
        const QString left = line().left(m_text.column);
        const bool isValue = colon >= 0 && colon < m_text.column;
        const QString word = isValue ? trimmedStart(left.mid(colon + 1)) : left;
        setWord(word, m_text.column - int(word.size()));
        m_made.items = mimeCompletions(m_document, m_text, m_context.cloudInit);
        keepAndSort(m_made.items, word);
    }

    void inYaml(const std::shared_ptr<const Schema> &schema)
    {
        const YamlOutline outline(m_text.lines, m_text.line, m_text.column);
        const YamlCursor &cursor = outline.cursor();
        if (cursor.where == YamlCursor::Where::BlockScalar) {
            inBlock(*cursor.text);
            return;
        }
        if (cursor.where != YamlCursor::Where::Structure)
            return;
        setWord(cursor.word, m_text.column - int(cursor.word.size()));
        YamlCompleter completer(m_document, m_text, outline, schema, m_context);
        m_made.items = completer.run();
        m_made.certain = !completer.isFreeText();
        keepAndSort(m_made.items, cursor.word);
    }

    // Shell in YAML: the commands of runcmd and bootcmd, and files that begin with "#!".
    void inBlock(const OutlineNode &scalar)
    {
        const QList<YamlKey> path = scalar.path();
        const auto *top = path.isEmpty() ? nullptr : std::get_if<QString>(&path.first());
        const bool isCommand = top && (*top == QLatin1String("runcmd") || *top == QLatin1String("bootcmd"));
        const bool isScript = scalar.firstLine < m_text.lines.size() &&
                              trimmedStart(m_text.lines.at(scalar.firstLine)).startsWith(QLatin1String("#!"));
        if (isCommand || isScript)
            inShell(scalar.indent, m_text.column);
    }

    void inShell(int, int column)
    {
        const QString left = line().left(column);
        const QString word = trimmedStart(left);
        const int begin = column - int(word.size());
        setWord(word, begin);
        m_made.certain = false;
        if (m_asked == Asked::WhileTyping)
            return;
        for (const Snippet &snippet : shellSnippets()) {
            Completion item;
            item.kind = Completion::Kind::Snippet;
            item.name = QString::fromUtf8(snippet.name);
            item.note = Words::tr(snippet.title);
            item.range = rangeInDocument(m_document, m_text, begin, m_text.column);
            fill(item, QString::fromUtf8(snippet.body), begin + m_text.shift);
            item.details = [text = item.insert] { return QStringLiteral("<pre>%1</pre>").arg(text.toHtmlEscaped()); };
            m_made.items.append(item);
        }
        keepAndSort(m_made.items, word);
    }

    // A list that comes up by itself must have something to add.
    void dropWhatDisturbs()
    {
        const auto isWritten = [this](const Completion &item) {
            return item.insert == m_made.word && item.range.end == m_caret;
        };
        if (m_made.word.isEmpty() || std::any_of(m_made.items.cbegin(), m_made.items.cend(), isWritten))
            m_made.items.clear();
        m_made.items.removeIf([](const Completion &item) { return item.kind == Completion::Kind::Item; });
    }

    const AssistContext &m_context;
    Asked m_asked;
    QStringList m_document;
    CaretText m_text;
    TextPosition m_caret;
    Completions m_made;
};

} // namespace

Completions completionsAt(const QByteArray &text, TextPosition caret, const AssistContext &context, Asked asked)
{
    if (text.size() > kMaxAssistBytes)
        return {};
    return Completer(text, caret, context, asked).run();
}

} // namespace bootscope::assist
