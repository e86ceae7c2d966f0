// SPDX-License-Identifier: GPL-3.0-or-later
// The writers behind exportUserData(), one for each family of carriers. Each fills bytes and adds its notes.
#pragma once

#include "parsers/carriers/exporter.h"

namespace bootscope::carriers {

// What is sent: the user data, compressed when that was asked for.
struct Shipment
{
    QByteArray payload;
    QString sourceName;
    bool gzip = false;
};

void writeAwsCli(const Shipment &shipment, Exported &made);
void writeAwsCliScript(const Shipment &shipment, Exported &made);
void writeLaunchTemplate(const Shipment &shipment, Exported &made);
void writeCloudFormationYaml(const Shipment &shipment, Exported &made);
void writeCloudFormationJson(const Shipment &shipment, Exported &made);
void writeTerraformInstance(const Shipment &shipment, Exported &made);
void writeTerraformLaunchTemplate(const Shipment &shipment, Exported &made);
void writeNoCloud(const Shipment &shipment, Exported &made);

// A word for bash: in single quotes when it needs them.
QByteArray shellWord(const QString &word);
// The bytes end in a line feed and can stand in a here-document.
bool fitsHereDocument(const QByteArray &bytes);
// The wish, or the wish with a number: a word that does not stand in the text.
QByteArray freeMarker(const QByteArray &text, const QByteArray &wish);
// A command that writes the bytes to a file: a here-document of text where possible, of base64 otherwise.
QByteArray writeFileCommand(const QByteArray &bytes, const QByteArray &file, QString *why);
void note(Exported &made, Severity severity, const QString &text);
void noteBase64(Exported &made, const QString &why);

} // namespace bootscope::carriers
