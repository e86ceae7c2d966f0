// SPDX-License-Identifier: GPL-3.0-or-later
// HCL, Terraform's language, cut into tokens: strings and here-documents whole, comments left out.
// Source: HashiCorp's HCL native syntax specification.
#pragma once

#include <QByteArray>
#include <QList>

namespace bootscope::carriers {

struct HclToken
{
    enum class Kind : quint8 { Word, Number, String, HereDocument, Mark, NewLine };
    Kind kind = Kind::Mark;
    QByteArray text;      // Word, Number, Mark: as written; String, HereDocument: the template between its ends
    int line = 0;         // 1-based, where it begins
    bool isFlush = false; // HereDocument: "<<-"
    int textLine = 0;     // String, HereDocument: line of the template's first character
    qsizetype end = 0;    // byte behind it
    qsizetype begin = 0;
    bool is(char mark) const { return kind == Kind::Mark && text.size() == 1 && text.at(0) == mark; }
};

// Ends early at what is no HCL. At most 200,000 tokens.
QList<HclToken> lexHcl(const QByteArray &bytes);

// The byte behind "${ … }" or "%{ … }" that begins at begin; the size of the text when it does not end.
qsizetype endOfInterpolation(QByteArrayView text, qsizetype begin);

} // namespace bootscope::carriers
