// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/checklines.h"

#include "parsers/hints/hints.h"

#include <QCryptographicHash>
#include <QDir>
#include <QHash>

#include <array>

namespace bootscope {

namespace {

struct Rule
{
    const char *start; // of the code; the longest that fits counts
    const char *summary;
    const char *help;
};

constexpr std::array kRules{
    Rule{"SC", "ShellCheck's finding in a script.", "The rule is described in ShellCheck's wiki."},
    Rule{"archive.", "A cloud-config-archive that cloud-init cannot take apart.",
         "Each entry is a mapping with a type and its content, or the content alone."},
    Rule{"bash.", "bash cannot read a script.", "The script stops where bash does."},
    Rule{"boothook.", "A boothook that the kernel cannot start.",
         "\"#cloud-boothook\" must be the first characters, and a #! line must follow."},
    Rule{"config.crash", "cloud-init itself ends with a traceback here.", "Keys must be text: put others in quotes."},
    Rule{"config.header", "The header is not spelt as cloud-init wants it.",
         "\"#cloud-config\" must be the very first characters."},
    Rule{"config.limit", "Aliases make the configuration too large.", "Write it without nested aliases."},
    Rule{"config.not-a-mapping", "The cloud-config holds no keys.", "Write keys with values at the top."},
    Rule{"config.unknown-key", "A key that cloud-init does not read.", "Check its spelling; it is ignored."},
    Rule{"include.", "An address that cloud-init cannot fetch.", "One address a line, with https:// or http://."},
    Rule{"jinja.", "A jinja template that cloud-init cannot render.", "The part is lost."},
    Rule{"jsonp.", "A JSON Patch that cloud-init cannot apply.", "The part is dropped."},
    Rule{"mime.", "A MIME message that is not read as its author meant.",
         "Headers must be first, boundaries equal, and types known to cloud-init."},
    Rule{"parts.", "Parts that spoil each other.", "Give each part a name of its own."},
    Rule{"schema.additionalProperties", "A key that may not stand here.", "Check its spelling and its place."},
    Rule{"schema.changed", "A value whose meaning changed.", "See cloud-init's documentation of the key."},
    Rule{"schema.deprecated", "A key or value that cloud-init will drop.", "Use what the message names."},
    Rule{"schema.enum", "A value that is not among those allowed.", "Use one of those that the message lists."},
    Rule{"schema.required", "A key is missing.", "Add it."},
    Rule{"schema.type", "A value of the wrong type.",
         "YAML reads 0644, yes, 1.10 and 22:22 as numbers and truth values: text needs quotes."},
    Rule{"schema.", "A value that cloud-init's schema does not allow.", "See cloud-init's documentation of the key."},
    Rule{"script.", "A script that does not run.",
         "A script needs #! and the full path of its interpreter as its first bytes, and must be UTF-8."},
    Rule{"userdata.too-large", "More bytes than EC2 takes.", "16384 bytes, before base64."},
    Rule{"userdata.", "User data that cloud-init ignores or cannot unwrap.",
         "The first line decides: #!, #cloud-config or another header, with nothing before it."},
    Rule{"yaml.duplicate-key", "A key that is written twice.", "Only the last value counts."},
    Rule{"yaml.", "Text that is not YAML.", "cloud-init drops the whole configuration."},
};

// What stands on the line of the finding, without its blanks.
QByteArray lineOf(const QByteArray &document, int line)
{
    qsizetype begin = 0;
    for (int at = 1; at < line && begin >= 0; ++at)
        begin = document.indexOf('\n', begin) + 1 > 0 ? document.indexOf('\n', begin) + 1 : -1;
    if (begin < 0 || line < 1)
        return {};
    const qsizetype end = document.indexOf('\n', begin);
    return document.mid(begin, (end < 0 ? document.size() : end) - begin).simplified();
}

} // namespace

QString reportedName(const QString &file)
{
    if (file == QLatin1String("-"))
        return QStringLiteral("stdin");
    if (QDir::isRelativePath(file))
        return QDir::cleanPath(file);
    const QString relative = QDir::current().relativeFilePath(file);
    return relative.startsWith(QLatin1String("..")) ? file : relative;
}

bool hasLinesOfFile(const CheckedFile &file)
{
    return file.result.userData.layers.isEmpty();
}

QStringList fingerprintsOf(const CheckedFile &file)
{
    QStringList prints;
    QHash<QByteArray, int> seen;
    for (const Diagnostic &diagnostic : file.result.diagnostics) {
        const QByteArray about = diagnostic.code.toUtf8() + '\n' + reportedName(file.name).toUtf8() + '\n' +
                                 lineOf(file.result.userData.document, diagnostic.range.begin.line);
        const QByteArray hash = QCryptographicHash::hash(about, QCryptographicHash::Sha256).toHex().left(16);
        prints.append(QString::fromLatin1(hash) + QLatin1Char(':') + QString::number(++seen[hash]));
    }
    return prints;
}

RuleText ruleTextOf(const QString &code)
{
    for (const HintRule &hint : code.startsWith(QLatin1String("hint.")) ? hintRules() : QList<HintRule>()) {
        if (hint.id == code)
            return {hint.title + QLatin1Char('.'), hint.reason + QStringLiteral(" To silence it: ") + hint.silencer()};
    }
    const Rule *best = nullptr;
    for (const Rule &rule : kRules) {
        if (code.startsWith(QLatin1String(rule.start)) && (!best || qstrlen(rule.start) > qstrlen(best->start)))
            best = &rule;
    }
    if (!best)
        return {QStringLiteral("What bootscope finds in user data."), QStringLiteral("See the message.")};
    return {QString::fromLatin1(best->summary), QString::fromLatin1(best->help)};
}

} // namespace bootscope
