// SPDX-License-Identifier: GPL-3.0-or-later
// What an expression of a Terraform file comes to, as far as the file itself tells.
#pragma once

#include "parsers/base/linemap.h"
#include "parsers/carriers/hclfile.h"

#include <QSet>

namespace bootscope::carriers {

struct HclValue
{
    bool isKnown = false;
    bool isBase64 = false; // base64encode() or base64gzip() is around it: text is what is encoded
    QByteArray text;
    QStringList references; // left in the text as ${…}
    LineMap lines;          // to the file, of a here-document
    int line = 0;
    QString elsewhere; // of an unknown value: the file that is read, or the expression; as written
    bool isFile = false;
};

class HclEvaluator
{
public:
    explicit HclEvaluator(const HclFile &file) : m_file(file) {}

    HclValue evaluate(const HclAttribute &attribute) { return value(m_file.tokens(), attribute.expression, 0); }
    // Tokens of strings that evaluate() has looked at.
    const QSet<qsizetype> &used() const { return m_used; }

private:
    HclValue value(const QList<HclToken> &tokens, qsizetype at, int depth);
    HclValue string(const QList<HclToken> &tokens, qsizetype at, int depth);
    HclValue call(const QList<HclToken> &tokens, qsizetype at, int depth);
    HclValue join(const QList<HclToken> &tokens, qsizetype at, int depth);
    HclValue traversal(const QList<HclToken> &tokens, qsizetype at, int depth);
    HclValue cloudInit(int block, int depth);

    const HclFile &m_file;
    QSet<qsizetype> m_used;
    int m_visits = 0;
};

} // namespace bootscope::carriers
