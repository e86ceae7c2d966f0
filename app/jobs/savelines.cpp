// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/savelines.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

namespace bootscope {

namespace {

constexpr qint64 kBlock = 1 << 20;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::SaveLines)
};

class Writer
{
public:
    Writer(QSaveFile &file, const ByteSource &source, const LineIndex &lines)
        : m_file(file), m_source(source), m_lines(lines)
    {
    }

    // Lines of one row; they come in order, and those that follow each other are written at once.
    bool add(quint32 first, quint32 last)
    {
        if (m_first > 0 && first == m_last + 1) {
            m_last = last;
            return true;
        }
        const bool done = flush();
        m_first = first;
        m_last = last;
        return done;
    }

    bool flush()
    {
        if (m_first == 0)
            return true;
        const qint64 end = m_lines.end(LineNo(m_last));
        for (qint64 at = m_lines.begin(LineNo(m_first)); at < end;) {
            const QByteArray bytes = m_source.bytes(at, std::min(end - at, kBlock));
            if (bytes.isEmpty() || m_file.write(bytes) != bytes.size())
                return false;
            at += bytes.size();
            if (at == end && !bytes.endsWith('\n') && m_file.write("\n") != 1)
                return false;
        }
        m_count += m_last - m_first + 1;
        m_first = 0;
        return true;
    }
    quint32 count() const { return m_count; }

private:
    QSaveFile &m_file;
    const ByteSource &m_source;
    const LineIndex &m_lines;
    quint32 m_first = 0;
    quint32 m_last = 0;
    quint32 m_count = 0;
};

} // namespace

Result<quint32> saveLines(const QString &path, const ByteSource &source, const LineIndex &lines, const RowMap &rows,
                          const std::atomic<bool> &cancelled)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Text::tr("%1 cannot be written: %2").arg(path, file.errorString())};
    Writer writer(file, source, lines);
    bool good = true;
    for (int row = 0; good && row < rows.count(); ++row) {
        if (cancelled)
            return Error{Text::tr("Saving was cancelled; nothing was written.")};
        const quint32 line = rows.lineAt(row);
        good = writer.add(line, line + rows.hiddenBelow(line));
    }
    good = good && writer.flush();
    if (!good || !file.commit())
        return Error{Text::tr("%1 cannot be written: %2").arg(path, file.errorString())};
    return writer.count();
}

} // namespace bootscope
