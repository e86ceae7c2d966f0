// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that let cloud-init recognise a text. They are proposals: whoever shows them must have tried them
// (parsers/checks/provenfixes.h). Places are of the text given.
#pragma once

#include "parsers/base/diagnostic.h"
#include "parsers/userdata/textindex.h"

namespace bootscope::userdata {

// Takes the blanks off that stand before the first character: the indentation of all lines when they share one, as a
// heredoc of Terraform leaves it, and else only what stands in front.
QList<Fix> fixesForLeadingBlanks(const QByteArray &text, const TextIndex &index);
// CR LF becomes LF in all lines.
Fix fixForLineEnds(const QByteArray &text, const TextIndex &index);
// Replaces the first length bytes of the first line that is not blank, and the blanks before, by header.
Fix fixForHeader(const QByteArray &text, const TextIndex &index, qsizetype length, const QString &header);
// Puts the header of this line, which stands too far down, first.
Fix fixForLateHeader(const TextIndex &index, int line);
// Inserts the header that the text lacks, chosen by what the text looks like; several when that is open.
QList<Fix> fixesForNoHeader(const QByteArray &text);
Fix insertion(TextPosition at, const QString &title, const QString &text);
// "#!bash" and "#!/usr/bin/env bash -e", spelt so that the kernel finds the program. Null when nothing is known.
QString mendedInterpreter(const QByteArray &line);

// Not text at all: "an ELF program", translated. Empty for text.
QString nameOfBinary(const QByteArray &document);

} // namespace bootscope::userdata
