// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what curl -v and curl -i print, line by line, and command lines that stand between.
#pragma once

#include "imds/diagnosis/attempts.h"

namespace bootscope {

class CurlTrace
{
public:
    // False when the line is none of curl's.
    bool read(const QString &line, int number);
    QList<ImdsAttempt> attempts() const; // those of which there is something to say

private:
    ImdsAttempt &current(bool isNew);
    bool readCommand(const QString &line);
    void readInfo(const QString &text);
    void readRequest(const QString &text);
    void readAnswer(const QString &text);
    void readError(int code, const QString &text);

    QList<ImdsAttempt> m_attempts;
    bool m_inTrace = false;
    bool m_usesProxy = false;
    int m_line = 0;
};

} // namespace bootscope
