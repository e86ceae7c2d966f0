// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/logs/linetext.h"

#include "widgets/diagnose/format.h"

#include <algorithm>

namespace bootscope {

namespace {

QString rawLine(QByteArrayView bytes, qsizetype maxChars)
{
    const QString decoded = QString::fromUtf8(bytes.first(std::min(bytes.size(), maxChars * 4)));
    QString text = decoded.left(maxChars);
    for (QChar &c : text) {
        if (c.unicode() < 0x20)
            c = QChar(0x2400 + c.unicode()); // the picture of a control character
        else if (c.unicode() == 0x7f)
            c = QChar(0x2421);
    }
    if (bytes.size() > maxChars * 4 || decoded.size() > maxChars)
        text += QChar(0x2026);
    return text;
}

} // namespace

QString shownLine(QByteArrayView bytes, qsizetype maxChars, bool raw)
{
    if (raw)
        return rawLine(bytes, maxChars);
    while (bytes.endsWith('\r'))
        bytes.chop(1);
    if (const qsizetype over = bytes.lastIndexOf('\r'); over >= 0)
        bytes = bytes.sliced(over + 1);
    return printable(bytes, maxChars);
}

} // namespace bootscope
