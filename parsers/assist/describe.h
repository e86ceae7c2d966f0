// SPDX-License-Identifier: GPL-3.0-or-later
// The schema's descriptions are reStructuredText in English: cleaned here for a line, a list and a tooltip.
#pragma once

#include <QString>

namespace bootscope::assist {

QString plainText(const QString &description);     // without marks, in one line
QString firstSentence(const QString &description); // plain
// For a rich-text label: code and strong words, line breaks, bullets; everything else escaped.
QString lightHtml(const QString &description);

} // namespace bootscope::assist
