// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/highlight/textstate.h"

#include "parsers/highlight/jinjamask.h"
#include "parsers/highlight/mimetokens.h"
#include "parsers/highlight/textkind.h"
#include "parsers/userdata/detection.h"

namespace bootscope::highlight {

namespace {

constexpr size_t kMaxFrames = 8;

class LineStyler
{
public:
    LineStyler(QByteArrayView line, TextState &state, const Ink &ink) : m_line(line), m_state(state), m_ink(ink)
    {
        m_info.isBlank = skipBlanks(line, 0) >= line.size();
    }

    LineInfo run()
    {
        size_t i = 0;
        while (i < m_state.frames.size() && !visit(i))
            ++i;
        return m_info;
    }

private:
    // True when the line is done; false when the frame inside of this one has it.
    bool visit(size_t i)
    {
        m_info.column = int(m_at);
        if (std::holds_alternative<MimeState>(m_state.frames[i]))
            return mime(i);
        if (std::holds_alternative<UndecidedState>(m_state.frames[i]))
            return undecided(i);
        if (std::holds_alternative<YamlState>(m_state.frames[i]))
            return yaml(i);
        leaf(i, m_line.size());
        return true;
    }

    void keepOnly(size_t frames) { m_state.frames.resize(frames); }
    void push(Frame frame) { m_state.frames.push_back(std::move(frame)); }

    bool mime(size_t i)
    {
        auto &frame = std::get<MimeState>(m_state.frames[i]);
        const MimeLine what = readMimeLine(m_line, frame, m_ink);
        m_info.depth = int(frame.boundaries.size());
        m_info.language = Language::Mime;
        if (what == MimeLine::Boundary) {
            m_info.isHeading = true;
            --m_info.depth;
            keepOnly(i + 1);
            m_state.isTemplate = false;
            m_state.jinja = '\0';
        }
        if (what == MimeLine::Closing)
            keepOnly(i + 1);
        if (what == MimeLine::BodyBegins || what == MimeLine::BodyBeginsHere) {
            if (isEncodedBody(frame))
                push(SimpleState{Language::Encoded});
            else
                push(UndecidedState{bodyType(frame)});
        }
        return what != MimeLine::Body && what != MimeLine::BodyBeginsHere;
    }

    bool undecided(size_t i)
    {
        if (m_info.isBlank)
            return true;
        const QByteArrayView text = m_line.sliced(m_at);
        Kind kind = kindOf(text, std::get<UndecidedState>(m_state.frames[i]).type);
        if (kind.isTemplate && !m_state.isTemplate) {
            m_state.isTemplate = true;
            std::get<UndecidedState>(m_state.frames[i]).type = userdata::kNotMultipart;
            m_ink.put(m_at, m_line.size(), Style::Header);
            return true;
        }
        if (kind.isTemplate)
            kind.frame = SimpleState{Language::Plain}; // a template of a template: nothing takes that
        // What jinja takes away stands in front of the header of the text that it makes.
        if (m_state.isTemplate && (text.trimmed().startsWith("{%") || text.trimmed().startsWith("{#")))
            return true;
        m_state.frames[i] = std::move(kind.frame);
        if (!kind.isHeader)
            return visit(i);
        m_info.language = languageOf(m_state.frames[i]);
        m_ink.put(m_at, m_line.size(), Style::Header);
        return true;
    }

    bool yaml(size_t i)
    {
        auto &frame = std::get<YamlState>(m_state.frames[i]);
        m_info.language = Language::Yaml;
        if (frame.body != YamlState::Body::None) {
            if (ownsLine(frame))
                return bodyLine(i);
            frame.body = YamlState::Body::None;
            keepOnly(i + 1);
        }
        const CommandText command = styleYaml(m_line, m_at, frame, m_ink);
        if (command.begin < 0)
            return true;
        m_at = command.begin;
        m_info.column = int(m_at);
        if (m_state.frames.size() < kMaxFrames) {
            push(ShellState{});
            leaf(i + 1, command.end);
            commandLineEnd(i + 1);
        }
        return true;
    }

    bool ownsLine(const YamlState &frame) const
    {
        if (m_info.isBlank)
            return true;
        const int indent = indentOf(m_line, m_at);
        if (frame.body == YamlState::Body::Command)
            return indent > frame.bodyParent && !m_line.sliced(m_at + indent).startsWith('#');
        return frame.bodyIndent >= 0 ? indent >= frame.bodyIndent : indent > frame.bodyParent;
    }

    // True when the line is done.
    bool bodyLine(size_t i)
    {
        auto &frame = std::get<YamlState>(m_state.frames[i]);
        if (m_info.isBlank) {
            m_at = m_line.size();
            // A here-document goes on over empty lines; other texts do not care.
            return true;
        }
        const int indent = indentOf(m_line, m_at);
        if (frame.body == YamlState::Body::Command) {
            m_at += indent;
            m_info.column = int(m_at);
            if (i + 1 < m_state.frames.size()) {
                leaf(i + 1, m_line.size());
                commandLineEnd(i + 1);
            }
            return true;
        }
        const bool first = m_state.frames.size() == i + 1;
        if (frame.bodyIndent < 0)
            frame.bodyIndent = indent;
        m_at += frame.bodyIndent;
        m_info.column = int(m_at);
        if (!first)
            return false;
        Kind kind = kindOfScalar(m_line.sliced(m_at), frame);
        if (m_state.frames.size() >= kMaxFrames)
            kind = {SimpleState{Language::Plain}};
        push(std::move(kind.frame));
        if (!kind.isHeader)
            return false;
        m_info.language = languageOf(m_state.frames[i + 1]);
        m_ink.put(m_at, m_line.size(), Style::Header);
        return true;
    }

    // The line end of a plain scalar is a blank for the shell.
    void commandLineEnd(size_t i)
    {
        if (auto *shell = std::get_if<ShellState>(&m_state.frames[i]))
            shell->continued = true;
    }

    void leaf(size_t i, qsizetype end)
    {
        Frame &frame = m_state.frames[i];
        m_info.language = languageOf(frame);
        if (auto *shell = std::get_if<ShellState>(&frame)) {
            m_info.inHeredoc = shell->inHeredoc;
            m_info.startsHeredoc = shell->isFirstOfHeredoc;
            m_info.keepsTabs = shell->inHeredoc && shell->heredocs.front().stripsTabs;
            styleShell(m_line, m_at, end, *shell, m_ink);
        } else if (auto *python = std::get_if<PythonState>(&frame)) {
            stylePython(m_line, m_at, end, *python, m_ink);
        } else if (m_info.language == Language::Include) {
            const bool comment = m_line.sliced(m_at).trimmed().startsWith('#');
            m_ink.put(m_at, end, comment ? Style::Comment : Style::Url);
        } else if (m_info.language == Language::Encoded) {
            m_ink.put(m_at, end, Style::Encoded);
        } else if (i > 0 && std::holds_alternative<YamlState>(m_state.frames[i - 1])) {
            m_ink.put(m_at, end, Style::String);
        }
    }

    QByteArrayView m_line;
    TextState &m_state;
    Ink m_ink;
    qsizetype m_at = 0;
    LineInfo m_info;
};

} // namespace

TextState TextState::start(bool isMime)
{
    TextState state;
    if (isMime)
        state.frames.push_back(MimeState{});
    else
        state.frames.push_back(UndecidedState{userdata::kNotMultipart});
    return state;
}

LineInfo styleLine(QByteArrayView line, TextState &state, char *styles)
{
    std::memset(styles, int(Style::Text), size_t(line.size()));
    const Ink ink{styles};
    if (!state.isTemplate)
        return LineStyler(line, state, ink).run();
    // The marks of the template are no text of the language around them: it does not see them.
    JinjaMask mask(line, state.jinja);
    const LineInfo info = LineStyler(mask.text(), state, ink).run();
    if (state.isTemplate) // a boundary ends the template
        mask.style(ink);
    return info;
}

} // namespace bootscope::highlight
