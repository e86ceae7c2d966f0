// SPDX-License-Identifier: GPL-3.0-or-later
// Text as YAML, so that every parser gives back the same characters.
#pragma once

#include <QByteArray>
#include <QString>

namespace bootscope::carriers {

// "|" and the lines, each indented by indent blanks. parentIndent: of the key that it belongs to. The text must be one
// that YAML can hold, see whyNotText(), and not empty.
QByteArray literalBlock(const QByteArray &text, int indent, int parentIndent);
// In single quotes; line ends and control characters are not for this.
QByteArray yamlString(const QString &text);
// "content: |" and the text, or as base64 with its encoding: entries of a write_files item whose keys stand at indent.
QByteArray yamlContent(const QByteArray &text, int indent);

} // namespace bootscope::carriers
