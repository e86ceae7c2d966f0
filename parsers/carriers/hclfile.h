// SPDX-License-Identifier: GPL-3.0-or-later
// The attributes of a Terraform file with the blocks around them.
#pragma once

#include "parsers/carriers/hcllexer.h"

#include <QHash>
#include <QStringList>

namespace bootscope::carriers {

struct HclBlock
{
    QStringList labels; // with its type in front: "resource", "aws_instance", "web"; an object: the attribute's name
    int parent = -1;    // index; -1 for a block of the file
};

struct HclAttribute
{
    QString name;
    int block = -1;           // index of the block that it stands in, -1 for none
    qsizetype expression = 0; // index of its value's first token
    int line = 0;
};

class HclFile
{
public:
    explicit HclFile(const QByteArray &bytes);

    const QList<HclToken> &tokens() const { return m_tokens; }
    const QList<HclBlock> &blocks() const { return m_blocks; }
    const QList<HclAttribute> &attributes() const { return m_attributes; }
    // The block of the file around a block; -1 for none.
    int outermost(int block) const;
    // Null when there is none.
    const HclAttribute *attribute(int block, const QString &name) const;
    // The first block of the file with these labels; -1 for none.
    int find(const QStringList &labels) const;
    const HclAttribute *local(const QString &name) const;
    // A block as Terraform has them stands in it: "resource", "data", "module", …
    bool isTerraform() const;

private:
    void read();
    void openBlock(qsizetype headBegin, qsizetype brace);

    QList<HclToken> m_tokens;
    QList<HclBlock> m_blocks;
    QList<HclAttribute> m_attributes;
    void fillIndex();

    QList<int> m_open;
    QHash<QPair<int, QString>, qsizetype> m_byName; // first attribute of a block and name
    QHash<QString, qsizetype> m_locals;
    QHash<QStringList, int> m_byLabels; // first block of the file
};

} // namespace bootscope::carriers
