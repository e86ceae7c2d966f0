// SPDX-License-Identifier: GPL-3.0-or-later
// Takes secrets and identifiers out of evidence: the same value gets the same label wherever it stands, lines stay
// lines, and what a log is read by (times, stages, names of modules) is left alone.
#pragma once

#include "parsers/redact/maskbook.h"

#include <atomic>

namespace bootscope {

class Redactor
{
public:
    explicit Redactor(MaskClasses classes = kUsualMaskClasses);

    // First of all texts: what is secret by its place in one of them is then masked wherever it stands in any.
    void learn(const QByteArray &text);
    // The text with labels for values; as many lines as before. base64 and gzip inside of it are opened and packed
    // again. place and firstLine (1-based) say where it stands, for items(); what has no place is not counted.
    QByteArray mask(const QByteArray &text, const QString &place = {}, quint32 firstLine = 1);
    QString mask(const QString &text);
    // User data, packed as a whole or not: taken apart, masked, packed the same way.
    QByteArray maskUserData(const QByteArray &raw, const QString &place = {});
    void learnUserData(const QByteArray &raw);

    // What was masked so far, in the order of the labels. Never a value, nor anything made from one.
    QList<MaskedItem> items() const { return m_book.items(); }
    MaskClasses classes() const { return m_classes; }

private:
    struct Where
    {
        QString place = {};
        quint32 line = 1; // of the first byte
        int depth = 0;    // in packed text
    };
    QList<struct MaskSpan> spansOf(const QByteArray &text, const Where &where);
    QByteArray replaced(const QByteArray &text, const Where &where);

    MaskClasses m_classes;
    MaskBook m_book;
};

// So much of a text is looked at in one piece: the last line end before that many bytes of it, or more where a block
// such as a private key would be cut. 0 at its end.
qsizetype redactionPiece(QByteArrayView text, qsizetype wanted);

} // namespace bootscope
