// SPDX-License-Identifier: GPL-3.0-or-later
// A .tar.gz written by libarchive into an open device. Nothing of this machine gets into it: no owner, no time.
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <memory>

struct archive;

namespace bootscope {

class TarWriter
{
public:
    // The device must outlive the writer.
    explicit TarWriter(QIODevice &out);
    TarWriter(const TarWriter &) = delete;
    TarWriter &operator=(const TarWriter &) = delete;

    bool add(const QString &name, const QByteArray &bytes);
    bool add(const QString &name, QIODevice &from); // all of it, from the beginning
    bool finish();
    QString problem() const { return m_problem; } // libarchive's own words; may be empty

private:
    struct Free
    {
        void operator()(archive *handle) const;
    };
    bool check(int status);
    bool begin(const QString &name, qint64 size);
    bool write(const QByteArray &bytes);

    QString m_problem;
    std::unique_ptr<archive, Free> m_handle;
};

} // namespace bootscope
