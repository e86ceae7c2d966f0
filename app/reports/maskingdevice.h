// SPDX-License-Identifier: GPL-3.0-or-later
// What is written into it comes out masked, piece by piece, so that a large document is never held as a whole.
#pragma once

#include "parsers/redact/redactor.h"

#include <QIODevice>

namespace bootscope {

class MaskingDevice : public QIODevice
{
    Q_OBJECT
public:
    // Opens itself for writing. Both must outlive it. place: for Redactor::items(); empty: not counted.
    MaskingDevice(Redactor &redactor, QIODevice &out, QString place = {});
    ~MaskingDevice() override;

    bool isSequential() const override { return true; }
    bool finish(); // the rest; false when something could not be written

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 size) override;

private:
    void pass(qsizetype bytes);

    Redactor &m_redactor;
    QIODevice &m_out;
    QString m_place;
    QByteArray m_waiting;
    quint32 m_line = 1;
    bool m_good = true;
};

} // namespace bootscope
