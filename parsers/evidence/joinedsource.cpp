// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/joinedsource.h"

namespace bootscope {

namespace {

class JoinedSource final : public ByteSource
{
public:
    explicit JoinedSource(QList<std::shared_ptr<const ByteSource>> parts) : m_parts(std::move(parts))
    {
        for (const auto &part : std::as_const(m_parts))
            m_size += part->size();
    }

    qint64 size() const override { return m_size; }
    qint64 read(qint64 offset, char *buffer, qint64 length) const override
    {
        if (offset < 0)
            return 0;
        qint64 done = 0;
        for (const auto &part : m_parts) {
            const qint64 size = part->size();
            if (offset >= size) {
                offset -= size;
                continue;
            }
            const qint64 wanted = qMin(length - done, size - offset);
            const qint64 got = part->read(offset, buffer + done, wanted);
            done += got;
            if (got < wanted || done >= length)
                break;
            offset = 0;
        }
        return done;
    }

private:
    QList<std::shared_ptr<const ByteSource>> m_parts;
    qint64 m_size = 0;
};

class BeginOfSource final : public ByteSource
{
public:
    BeginOfSource(std::shared_ptr<const ByteSource> source, qint64 length)
        : m_source(std::move(source)), m_size(qBound<qint64>(0, length, m_source->size()))
    {
    }
    qint64 size() const override { return m_size; }
    qint64 read(qint64 offset, char *buffer, qint64 length) const override
    {
        return offset < 0 || offset >= m_size ? 0 : m_source->read(offset, buffer, qMin(length, m_size - offset));
    }

private:
    std::shared_ptr<const ByteSource> m_source;
    qint64 m_size;
};

} // namespace

std::shared_ptr<const ByteSource> joinSources(QList<std::shared_ptr<const ByteSource>> parts)
{
    return std::make_shared<JoinedSource>(std::move(parts));
}

std::shared_ptr<const ByteSource> beginOf(std::shared_ptr<const ByteSource> source, qint64 length)
{
    return std::make_shared<BeginOfSource>(std::move(source), length);
}

} // namespace bootscope
