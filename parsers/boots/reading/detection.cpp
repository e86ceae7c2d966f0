// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/reading/detection.h"

#include "parsers/boots/reading/logtext.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

constexpr qsizetype kMaxLine = 1000;
constexpr quint32 kMaxLines = 20'000;
constexpr quint32 kMarkWithin = 400; // lines: ds-identify lists what it knows of the machine first

struct Rule
{
    QRegularExpression match;
    DetectionResult result;
};

const QList<Rule> &rules()
{
    using R = DetectionResult;
    const auto rule = [](const char *pattern, R result) {
        return Rule{QRegularExpression(QString::fromLatin1(pattern)), result};
    };
    static const QList<Rule> all{
        // ds-identify
        rule("^(?:DEBUG: )?disabled by (?:marker file|KERNEL_CMDLINE|kernel command line)", R::DisabledByUser),
        rule("^(?:DEBUG: )?mode=disabled\\. returning", R::DisabledByUser),
        rule("^(?:DEBUG: )?mode=enabled\\. returning", R::Enabled),
        rule("^(?:DEBUG: )?datasource '[^']+' specified", R::Enabled),
        rule("^(?:DEBUG: )?single entry in datasource_list \\(", R::Enabled),
        rule("^(?:DEBUG: )?Found single datasource: ", R::Enabled),
        rule("^(?:DEBUG: )?Found \\d+ datasources found=", R::Enabled),
        rule("^(?:DEBUG: )?\\d+ datasources returned maybe: ", R::Enabled),
        rule("^(?:DEBUG: )?No ds found \\[.*\\]\\. Disabled cloud-init", R::NoDatasource),
        rule("^(?:DEBUG: )?No ds found \\[.*\\]\\. (?:Enabled|Would)", R::Enabled),
        // cloud-init-generator
        rule("^cloud-init is enabled but no datasource found, disabling", R::NoDatasource),
        rule("^cloud-init is disabled by kernel command line or etc_file", R::DisabledByUser),
        rule("^ds-identify rc=0\\b", R::Enabled),
        rule("^(?:already enabled: no change needed|enabled via )", R::Enabled),
    };
    return all;
}

} // namespace

std::optional<Detection> readDetection(QByteArrayView text)
{
    static const QRegularExpression mark(
        QStringLiteral("^(?:\\[up [\\d.]+s\\] (?:ds-identify|returning)|policy loaded: mode=|ds-identify rc=\\d|"
                       "\\S*cloud-init-generator normal=)"));
    static const QRegularExpression named(
        QStringLiteral("^(?:DEBUG: )?(?:Found single datasource: |Found \\d+ datasources found=\\w+: |"
                       "\\d+ datasources returned maybe: |datasource ')([\\w ,-]+)"));
    Detection detection;
    bool isOurs = false;
    quint32 line = 0;
    for (qsizetype at = 0; at < text.size() && line < kMaxLines; ++line) {
        qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            end = text.size();
        const QString one = cleanText(text.sliced(at, qMin(end - at, kMaxLine)).toByteArray()).trimmed();
        at = end + 1;
        isOurs = isOurs || mark.match(one).hasMatch();
        if (!isOurs && line >= kMarkWithin)
            return std::nullopt;
        for (const Rule &rule : rules()) {
            if (!rule.match.match(one).hasMatch())
                continue;
            detection.result = rule.result;
            detection.reason = one;
            detection.line = LineNo(line + 1);
            if (const auto match = named.match(one); match.hasMatch())
                detection.datasources = match.captured(1).simplified();
            break;
        }
    }
    if (!isOurs)
        return std::nullopt;
    return detection;
}

} // namespace bootscope
