// SPDX-License-Identifier: GPL-3.0-or-later
// "401 or silence?": which rule of the metadata service, or what on the way to it, explains a failure that somebody
// pasted. Reads text only; contacts nothing.
#pragma once

#include <QList>
#include <QString>

namespace bootscope {

struct ImdsFinding
{
    enum class Kind : quint8 {
        HopLimit,
        Proxy,
        ClientSwitchedOff,
        WrongAddress,
        NothingListens,
        NotOnEc2,
        Disabled,
        TokenForwarded,
        TokenPathDated,
        TtlInvalid,
        TokenMissing,
        TokenInvalid,
        WrongMethod,
        Throttled,
        NoRole,
        NotThere,
        SlashMissing,
        Broken,
        Worked,
        Unknown
    };

    Kind kind = Kind::Unknown;
    bool isCertain = false; // the text leaves no other explanation that this program knows of
    QList<int> lines;       // of the text, from 1; what the finding rests on
};

// What explains most first. Never empty: Unknown is an answer.
QList<ImdsFinding> diagnoseImds(const QString &text);

// Translated: the rule in a few words, what happened, and what to do about it.
QString findingTitle(ImdsFinding::Kind kind);
QString findingExplanation(ImdsFinding::Kind kind);
QString findingAdvice(ImdsFinding::Kind kind);

} // namespace bootscope
