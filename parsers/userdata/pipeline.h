// SPDX-License-Identifier: GPL-3.0-or-later
// From a document to the parts that cloud-init's UserDataProcessor would hand to its handlers.
#pragma once

#include "parsers/userdata/release.h"
#include "parsers/userdata/textindex.h"
#include "parsers/userdata/userdata.h"

namespace bootscope::userdata {

class Pipeline
{
public:
    Pipeline(const QByteArray &document, const ReadOptions &options);

    void run();
    QList<Part> takeParts() { return std::move(m_parts); }
    QList<Diagnostic> takeDiagnostics() { return std::move(m_diagnostics); }
    Format format() const { return m_format; }
    // The document is spoilt as a whole and a diagnostic says why: nothing need be said about its parts.
    bool isExplained() const { return m_explained; }

private:
    // What is known of a payload before it becomes a part, or several.
    struct Candidate
    {
        QByteArray type; // as declared; text/x-not-multipart when nothing declares one
        QByteArray bytes;
        LineMap lines;
        QString dispositionName;
        QString typeName; // Content-Type's name parameter: lost when the type is replaced
        bool typeIsReplaced = false;
        QByteArray mergeType;
        QByteArray launchIndex;
        TextRange declaredAt; // of its Content-Type
    };

    void runMime();
    void takeNode(const struct MimeNode &node, bool isRoot);
    void process(Candidate candidate);
    void explodeIncludes(const Candidate &candidate);
    void explodeArchive(const Candidate &candidate);
    void attach(const Candidate &candidate, Format format);
    void say(Severity severity, const char *code, TextRange range, const QString &message, const QString &help = {});

    QByteArray m_document;
    ReadOptions m_options;
    Release m_release;
    TextIndex m_text;
    Format m_format = Format::Unknown;
    bool m_explained = false;
    QList<Part> m_parts;
    int m_attached = 0; // cloud-init's own count, which numbers the parts without a name
    QList<Diagnostic> m_diagnostics;
};

} // namespace bootscope::userdata
