// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/hclfile.h"

#include <algorithm>
#include <array>

namespace bootscope::carriers {

namespace {
constexpr qsizetype kMaxDepth = 100;
}

HclFile::HclFile(const QByteArray &bytes) : m_tokens(lexHcl(bytes))
{
    read();
    fillIndex();
}

void HclFile::read()
{
    qsizetype head = 0; // first token of the line, or behind the last brace
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        const HclToken &token = m_tokens.at(i);
        if (token.kind == HclToken::Kind::NewLine) {
            head = i + 1;
        } else if (token.is('{')) {
            openBlock(head, i);
            head = i + 1;
        } else if (token.is('}')) {
            if (!m_open.isEmpty())
                m_open.removeLast();
            head = i + 1;
        } else if (token.is('=') && i > head) {
            const HclToken &name = m_tokens.at(i - 1);
            if (name.kind == HclToken::Kind::Word || name.kind == HclToken::Kind::String)
                m_attributes.append(
                    {QString::fromUtf8(name.text), m_open.isEmpty() ? -1 : m_open.last(), i + 1, name.line});
        }
    }
}

void HclFile::openBlock(qsizetype headBegin, qsizetype brace)
{
    HclBlock block;
    block.parent = m_open.isEmpty() ? -1 : m_open.last();
    for (qsizetype i = headBegin; i < brace; ++i) {
        const HclToken &token = m_tokens.at(i);
        if (token.kind == HclToken::Kind::Word || token.kind == HclToken::Kind::String)
            block.labels.append(QString::fromUtf8(token.text));
        else
            break; // "name = {": an object
    }
    if (m_open.size() >= kMaxDepth) {
        m_open.append(block.parent); // deeper ones count for the last that is kept
        return;
    }
    m_open.append(int(m_blocks.size()));
    m_blocks.append(block);
}

int HclFile::outermost(int block) const
{
    while (block >= 0 && m_blocks.at(block).parent >= 0)
        block = m_blocks.at(block).parent;
    return block;
}

void HclFile::fillIndex()
{
    const QStringList locals{QStringLiteral("locals")};
    for (int i = 0; i < m_blocks.size(); ++i) {
        if (m_blocks.at(i).parent < 0 && !m_byLabels.contains(m_blocks.at(i).labels))
            m_byLabels.insert(m_blocks.at(i).labels, i);
    }
    for (qsizetype i = 0; i < m_attributes.size(); ++i) {
        const HclAttribute &attribute = m_attributes.at(i);
        const QPair<int, QString> key(attribute.block, attribute.name);
        if (!m_byName.contains(key))
            m_byName.insert(key, i);
        if (attribute.block >= 0 && m_blocks.at(attribute.block).labels == locals && !m_locals.contains(attribute.name))
            m_locals.insert(attribute.name, i);
    }
}

const HclAttribute *HclFile::attribute(int block, const QString &name) const
{
    const auto found = m_byName.constFind({block, name});
    return found == m_byName.cend() ? nullptr : &m_attributes.at(*found);
}

int HclFile::find(const QStringList &labels) const
{
    return m_byLabels.value(labels, -1);
}

const HclAttribute *HclFile::local(const QString &name) const
{
    const auto found = m_locals.constFind(name);
    return found == m_locals.cend() ? nullptr : &m_attributes.at(*found);
}

bool HclFile::isTerraform() const
{
    static constexpr std::array kinds{u"resource", u"data",     u"module",    u"locals",
                                      u"variable", u"provider", u"terraform", u"output"};
    return std::any_of(m_blocks.cbegin(), m_blocks.cend(), [](const HclBlock &block) {
        return block.parent < 0 && !block.labels.isEmpty() &&
               std::any_of(kinds.begin(), kinds.end(),
                           [&](const char16_t *kind) { return block.labels.first() == kind; });
    });
}

} // namespace bootscope::carriers
