// SPDX-License-Identifier: GPL-3.0-or-later
// User data as cloud-init reads it: bytes -> layers (base64, gzip) -> parts, each with a map back to the lines as
// written. Rules: cloud-init's user_data.py, handlers/__init__.py and cmd/main.py; see readUserData() for what is
// covered.
#pragma once

#include "parsers/base/diagnostic.h"
#include "parsers/base/linemap.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace bootscope {

// EC2 refuses more raw bytes than this (before base64).
inline constexpr qint64 kUserDataLimit = 16384;

enum class Format : quint8 {
    Empty,
    Unknown,
    ShellScript,
    CloudConfig,
    CloudConfigArchive,
    MimeMultipart,
    Include,
    IncludeOnce,
    CloudBoothook,
    PartHandler,
    JinjaTemplate,
    CloudConfigJsonp,
    Windows, // EC2Launch and EC2Config: Linux cloud-init ignores it
    Ignition,
    Bottlerocket,
    EksNodeConfig
};
QString formatId(Format format);   // the word of the command-line contract: "shell-script"
QString formatName(Format format); // translated, for the window: "Shell script"

enum class Encoding : quint8 { Base64, Gzip };
QString encodingId(Encoding encoding);

struct Part
{
    int index = 0;       // 1-based, in cloud-init's order
    QString filename;    // "part-001", or the name that the author gave, cleaned as cloud-init does
    QString contentType; // "text/x-shellscript"
    Format format = Format::Unknown;
    QByteArray bytes;                   // the payload, decoded
    LineMap lines;                      // of bytes, to the document
    QString stage;                      // "network", "config", "final"; empty when it does not run in one stage
    QString module;                     // "scripts-user"; empty when no module runs it
    QString frequency;                  // "once-per-instance", "always", "once"; empty when unknown
    QString mergeType;                  // of its Merge-Type header: how a cloud-config is merged; empty for the default
    QString launchIndex;                // of its Launch-Index header: only that machine of a launch takes the part
    Format rendersTo = Format::Unknown; // of a jinja template: the format of its text; Unknown when no handler takes it
};

struct UserData
{
    QByteArray raw;      // as given
    QByteArray document; // after outer base64 and gzip: what the author wrote; all lines and columns are of this text
    QList<Encoding> layers; // peeled, outermost first
    Format format = Format::Empty;
    QList<Part> parts;
    QList<Diagnostic> diagnostics; // about reading it: ignored, truncated, over the limit

    qint64 base64Bytes() const { return (raw.size() + 2) / 3 * 4; }
};

struct ReadOptions
{
    QString cloudInit = QStringLiteral("22.4.2");
    qint64 maxDecodedBytes = 16 * 1024 * 1024; // of one layer or part
    int maxLayers = 8;
    int maxParts = 1000;
};

// Never fails: what cannot be read is in diagnostics.
UserData readUserData(const QByteArray &raw, const ReadOptions &options = {});

} // namespace bootscope
