// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/maskingdevice.h"

namespace bootscope {

namespace {
constexpr qsizetype kPiece = 256 * 1024;
} // namespace

MaskingDevice::MaskingDevice(Redactor &redactor, QIODevice &out, QString place)
    : m_redactor(redactor), m_out(out), m_place(std::move(place))
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

MaskingDevice::~MaskingDevice() = default;

qint64 MaskingDevice::writeData(const char *bytes, qint64 size)
{
    m_waiting.append(bytes, size);
    while (m_waiting.size() >= 2 * kPiece)
        pass(redactionPiece(m_waiting, kPiece));
    return m_good ? size : -1;
}

void MaskingDevice::pass(qsizetype bytes)
{
    const QByteArray piece = m_waiting.first(bytes);
    m_waiting.remove(0, bytes);
    const QByteArray masked = m_redactor.mask(piece, m_place, m_line);
    m_line += quint32(piece.count('\n'));
    m_good = m_good && m_out.write(masked) == masked.size();
}

bool MaskingDevice::finish()
{
    while (!m_waiting.isEmpty())
        pass(redactionPiece(m_waiting, kPiece));
    return m_good;
}

} // namespace bootscope
