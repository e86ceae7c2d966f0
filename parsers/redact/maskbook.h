// SPDX-License-Identifier: GPL-3.0-or-later
// Which value got which label. Labels are counted, not computed: nothing leads from a label back to its value.
#pragma once

#include "parsers/redact/maskkind.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace bootscope {

struct MaskedPlace
{
    QString name;     // of the file
    quint32 line = 0; // 1-based
};

struct MaskedItem
{
    QByteArray label; // "‹password-1›" or, where a form must be kept, "i-00000000000000001"
    MaskKind kind = MaskKind::Secret;
    int count = 0;
    QList<MaskedPlace> places; // the first kMostPlaces
    static constexpr qsizetype kMostPlaces = 20;
};

class MaskBook
{
public:
    // Made when it is asked for first. value: the bytes as they stand in the text.
    QByteArray label(MaskKind kind, const QByteArray &value);
    // The value, and other spellings of it (percent-encoded, base64, as in JSON), are masked wherever they stand.
    void remember(MaskKind kind, const QByteArray &value);
    void count(const QByteArray &label, const MaskedPlace &place);
    QList<MaskedItem> items() const; // those that were counted

    struct Literal
    {
        QByteArray value;
        MaskKind kind;
    };
    // Literals that begin with these four bytes, longest first; null when there is none.
    const QList<Literal> *literalsAt(const char *four) const;
    bool hasLiterals() const { return !m_literals.isEmpty(); }

private:
    QByteArray newLabel(MaskKind kind, const QByteArray &value);
    void addLiteral(MaskKind kind, const QByteArray &value, const QByteArray &label);
    int next(const QByteArray &series) { return ++m_series[series]; }

    QHash<QByteArray, QByteArray> m_labels; // by kind's class and value
    QHash<QByteArray, int> m_series;
    QHash<QByteArray, qsizetype> m_places; // label -> index into m_items
    QList<MaskedItem> m_items;
    QHash<quint32, QList<Literal>> m_literals;
};

// A label that mask() has made before: it is not masked again.
bool isMaskLabel(const QByteArray &value);
// So particular that it may be masked wherever it stands, not only where its place gives it away.
bool isParticular(MaskKind kind, const QByteArray &value);

} // namespace bootscope
