// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/sniff.h"

#include "parsers/archives/archivevisit.h"
#include "parsers/evidence/guessinput.h"
#include "parsers/evidence/replies/reply.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace bootscope {

bool isKnownName(const QString &name)
{
    static const QSet<QString> kExact{QStringLiteral("user-data"),
                                      QStringLiteral("user-data.txt"),
                                      QStringLiteral("user-data.txt.i"),
                                      QStringLiteral("userdata"),
                                      QStringLiteral("userdata.txt"),
                                      QStringLiteral("user-data.yaml"),
                                      QStringLiteral("user-data.yml"),
                                      QStringLiteral("user-data.sh"),
                                      QStringLiteral("status.json"),
                                      QStringLiteral("result.json"),
                                      QStringLiteral("console.log"),
                                      QStringLiteral("console.txt"),
                                      QStringLiteral("instance-data.json"),
                                      QStringLiteral("user-data.log"),
                                      QStringLiteral("ds-identify.log"),
                                      QStringLiteral("journal.txt"),
                                      QStringLiteral("instance-data-sensitive.json")};
    static constexpr std::array<const char *, 5> kBegins{"cloud-init.log", "cloud-init-output.log",
                                                         "cloud-init-generator.log", "syslog", "messages"};
    return kExact.contains(name) || std::any_of(kBegins.begin(), kBegins.end(), [&](const char *begin) {
               return name.startsWith(QLatin1String(begin));
           });
}

bool mayBeEvidence(const QByteArray &head, const QString &name)
{
    if (isKnownName(name))
        return true;
    if (head.isEmpty())
        return false;
    if (startsLikeArchive(head))
        return true;
    if (head.first(qMin<qsizetype>(head.size(), 512)).contains('\0'))
        return false;
    // An answer is told from any other JSON by the words in it.
    if (mayBeReply(head)) {
        static constexpr std::array<QByteArrayView, 19> kWords{
            "\"Output\"",  "\"contents\"",  "\"out-data\"", "\"buf-b64\"", "StandardOutputContent",
            "\"events\"",  "@message",      "\"MESSAGE\"",  "textPayload", "\"UserData\"",
            "\"v1\"",      "InstanceId:",   "EVENTS\t",     "USERDATA\t",  "\"log\"",
            "\"message\"", "ProblemType: ", "\"ds\"",       "cloud-init"};
        if (std::any_of(kWords.begin(), kWords.end(), [&](QByteArrayView word) { return head.contains(word); }))
            return true;
    }
    return guessInput(head, head.size(), {}).kind != InputKind::Unknown;
}

} // namespace bootscope
