// SPDX-License-Identifier: GPL-3.0-or-later
// User data for the tests of the plan, written short.
#pragma once

#include <QByteArray>
#include <QList>

struct TestPart
{
    QByteArray type; // "text/cloud-config"
    QByteArray body;
    QByteArray name;   // of the file; may be empty
    QByteArray header; // one more header line; may be empty
};

// A multipart message with a part every so many lines; the first part's body begins at line 8 plus its headers.
inline QByteArray mimeOf(const QList<TestPart> &parts)
{
    QByteArray text = "Content-Type: multipart/mixed; boundary=\"B\"\nMIME-Version: 1.0\n\n";
    for (const TestPart &part : parts) {
        text += "--B\nContent-Type: " + part.type + '\n';
        if (!part.name.isEmpty())
            text += "Content-Disposition: attachment; filename=\"" + part.name + "\"\n";
        if (!part.header.isEmpty())
            text += part.header + '\n';
        text += '\n' + part.body;
    }
    return text + "--B--\n";
}

inline const QByteArray kConfigType = "text/cloud-config";
inline const QByteArray kScriptType = "text/x-shellscript";
