// SPDX-License-Identifier: GPL-3.0-or-later
// Header fields of MIME parts with their parameters, read as Python's email package reads them.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace bootscope::userdata {

struct MimeHeader
{
    QByteArray name;  // as written
    QByteArray value; // continuation lines joined as they stand
    int line = 0;     // of the document, 1-based
};

class MimeHeaders
{
public:
    void append(MimeHeader header) { m_headers.append(std::move(header)); }
    // The first field of the name, any case; null when there is none.
    const MimeHeader *find(QByteArrayView name) const;
    QByteArray value(QByteArrayView name) const;
    // The same, when the name is written exactly so somewhere: what cloud-init looks up itself, not through email.
    QByteArray exactValue(QByteArrayView name) const;
    bool isEmpty() const { return m_headers.isEmpty(); }

    // Lower case, "text/plain" for nonsense, otherwise as Message.get_content_type().
    QByteArray contentType(const QByteArray &whenMissing = "text/plain") const;
    // A parameter of a field, unquoted, RFC 2231 continuations and encodings resolved; null when missing.
    QString parameter(QByteArrayView header, const QString &name) const;

private:
    QList<MimeHeader> m_headers;
};

QString dispositionFilename(const MimeHeaders &headers);
QString typeName(const MimeHeaders &headers);

// "/" becomes "_", then only [A-Za-z0-9_.()-] stays: cloud-init's clean_filename().
QString cleanFilename(const QString &name);

} // namespace bootscope::userdata
