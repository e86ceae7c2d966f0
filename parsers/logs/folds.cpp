// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/logs/folds.h"

#include "parsers/logs/lineprefix.h"
#include "parsers/logs/linewalk.h"

#include <array>

namespace bootscope {

namespace {

constexpr quint32 kCheckEvery = 65536; // lines between two looks at the flag
constexpr quint32 kLeastContinued = 2;

constexpr std::array<QByteArrayView, 5> kFields{"Command: ", "Exit code: ", "Reason: ", "Stdout: ", "Stderr: "};

bool isField(QByteArrayView text)
{
    return std::any_of(kFields.begin(), kFields.end(),
                       [text](QByteArrayView field) { return text.startsWith(field) || text == field.chopped(1); });
}

bool startsChain(QByteArrayView text)
{
    return text.startsWith("During handling of the above exception") ||
           text.startsWith("The above exception was the direct cause");
}

// Follows the lines of output and says where an event begins and ends.
class TextFolder
{
public:
    explicit TextFolder(std::vector<Fold> &folds) : m_folds(folds) {}

    void add(LineNo line, QByteArrayView raw)
    {
        if (m_state != State::Outside) {
            const qsizetype prefix = parseLinePrefix(raw).length;
            if (goesOn(line, raw.sliced(prefix)))
                return;
            finish();
        }
        if (raw.contains("Traceback (most recent call last)"))
            begin(line, State::Frames);
        else if (raw.endsWith("Unexpected error while running command."))
            begin(line, State::Fields);
    }

    void finish()
    {
        if (m_state != State::Outside && m_last.value > m_first.value)
            m_folds.push_back({m_first, m_last});
        m_state = State::Outside;
    }

private:
    enum class State : quint8 { Outside, Frames, Fields, After };

    void begin(LineNo line, State state)
    {
        m_first = line;
        m_last = line;
        m_state = state;
    }

    bool goesOn(LineNo line, QByteArrayView text)
    {
        const bool indented = !text.isEmpty() && (text[0] == ' ' || text[0] == '\t');
        switch (m_state) {
        case State::Outside:
            return false;
        case State::Frames:
            m_last = line;
            if (!indented && !text.isEmpty()) // the exception itself
                m_state = text.endsWith("Unexpected error while running command.") ? State::Fields : State::After;
            return true;
        case State::Fields:
            if (!indented && !isField(text))
                return after(line, text);
            m_last = line;
            return true;
        case State::After:
            return after(line, text);
        }
        return false;
    }

    // An exception may be followed, after an empty line, by the one that it led to.
    bool after(LineNo line, QByteArrayView text)
    {
        m_state = State::After;
        if (text.isEmpty())
            return true;
        const bool again = text.startsWith("Traceback (most recent call last)");
        if (!again && !startsChain(text))
            return false;
        m_last = line;
        if (again)
            m_state = State::Frames;
        return true;
    }

    std::vector<Fold> &m_folds;
    State m_state = State::Outside;
    LineNo m_first;
    LineNo m_last; // what certainly belongs to it
};

} // namespace

std::vector<Fold> recordFolds(const LineIndex &lines, LineNo first, LineNo last, const std::atomic<bool> &cancelled)
{
    std::vector<Fold> folds;
    last = std::min(last, LineNo(lines.lineCount()));
    LineNo head; // of the record that is being followed
    const auto close = [&](quint32 end) {
        if (head.value > 0 && end - head.value >= kLeastContinued)
            folds.push_back({head, LineNo(end)});
    };
    for (LineNo line = std::max(first, LineNo(1)); line <= last; ++line.value) {
        if (line.value % kCheckEvery == 0 && cancelled)
            return folds;
        if (!lines.startsRecord(line))
            continue;
        close(line.value - 1);
        head = line;
    }
    close(last.value);
    return folds;
}

std::vector<Fold> textFolds(const ByteSource &source, const LineIndex &lines, LineNo first, LineNo last,
                            const std::atomic<bool> &cancelled)
{
    std::vector<Fold> folds;
    TextFolder folder(folds);
    walkLines(source, lines, first, last, cancelled,
              [&folder](LineNo line, QByteArrayView text) { folder.add(line, text); });
    folder.finish();
    return folds;
}

const Fold *foldAt(const std::vector<Fold> &folds, LineNo line)
{
    const auto after = std::upper_bound(folds.begin(), folds.end(), line,
                                        [](LineNo wanted, const Fold &fold) { return wanted < fold.first; });
    if (after == folds.begin())
        return nullptr;
    const Fold &fold = *(after - 1);
    return line <= fold.last ? &fold : nullptr;
}

QString foldTitle(const QStringList &lines)
{
    QString exitCode;
    QString command;
    QString last;
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String("Exit code: ")))
            exitCode = line.trimmed();
        else if (line.startsWith(QLatin1String("Command: ")))
            command = line.trimmed();
        else if (!line.trimmed().isEmpty())
            last = line.trimmed();
    }
    if (exitCode.isEmpty())
        return last;
    return command.isEmpty() ? exitCode : exitCode + QStringLiteral(" · ") + command;
}

} // namespace bootscope
