// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/shell/shellquestion.h"

#include "parsers/userdata/configtext.h"
#include "parsers/userdata/detection.h"
#include "parsers/userdata/jinja.h"
#include "parsers/userdata/scriptchecks.h"
#include "parsers/userdata/textindex.h"
#include "parsers/userdata/utf8.h"

namespace bootscope {

namespace {

// Far beyond what fits into user data; a gzip can hold more, and ShellCheck would need minutes for it.
constexpr qsizetype kMaxScriptBytes = 256 * 1024;

QByteArray baseName(const QByteArray &path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

// The program that env starts: options and assignments come before it.
QByteArray programOfEnv(const QList<QByteArray> &words)
{
    for (const QByteArray &word : words.mid(1)) {
        if (!word.startsWith('-') && !word.contains('='))
            return baseName(word);
    }
    return {};
}

bool canBeAsked(ShellDialect dialect, const QByteArray &text)
{
    return dialect != ShellDialect::None && text.size() <= kMaxScriptBytes && userdata::firstInvalidUtf8(text) < 0;
}

void addEmbedded(QList<ShellQuestion> &questions, const Part &part)
{
    const std::optional<ConfigText> config = configTextOf(part);
    if (!config || config->bytes.size() > kMaxScriptBytes)
        return;
    for (EmbeddedScript &script : embeddedScripts(parseYaml(config->bytes), config->bytes)) {
        const ShellDialect dialect = shellDialect(script.text);
        if (canBeAsked(dialect, script.text))
            questions.append({part.index, dialect, script.text, config->lines.then(script.lines), std::move(script)});
    }
}

LineMap mapOfWritten(const Part &part, const userdata::WrittenScript &written)
{
    LineMap inPart;
    const int lines = lineCountOf(written.bytes);
    for (int i = 0; i < lines; ++i)
        inPart.append({written.skippedLines + 1 + i, i == 0 ? written.skippedColumns : 0, true});
    return part.lines.then(inPart);
}

} // namespace

ShellDialect shellDialect(const QByteArray &script)
{
    const QByteArray start = script.mid(userdata::leadingSpace(script)).left(256);
    if (!start.startsWith("#!"))
        return ShellDialect::None;
    const qsizetype lf = start.indexOf('\n');
    const QList<QByteArray> words = start.mid(2, lf < 0 ? -1 : lf - 2).simplified().split(' ');
    QByteArray program = baseName(words.first());
    if (program == "env")
        program = programOfEnv(words);
    else if (program == "busybox" && words.size() > 1)
        program = baseName(words.at(1));
    if (program == "sh")
        return ShellDialect::Sh;
    if (program == "bash")
        return ShellDialect::Bash;
    if (program == "dash" || program == "ash")
        return ShellDialect::Dash;
    if (program == "ksh" || program == "ksh93" || program == "mksh")
        return ShellDialect::Ksh;
    return ShellDialect::None;
}

QStringList ShellQuestion::shellCheckArguments() const
{
    const QString shell = dialect == ShellDialect::Sh     ? QStringLiteral("sh")
                          : dialect == ShellDialect::Dash ? QStringLiteral("dash")
                          : dialect == ShellDialect::Ksh  ? QStringLiteral("ksh")
                                                          : QStringLiteral("bash");
    // 1091 and 2154: files and variables of the machine to be, which nobody here can know. 1017: said once by the
    // reader.
    return {QStringLiteral("--norc"), QStringLiteral("--format=json1"), QStringLiteral("--shell=") + shell,
            QStringLiteral("--exclude=SC1017,SC1091,SC2154"), QStringLiteral("-")};
}

QStringList ShellQuestion::bashArguments() const
{
    if (dialect == ShellDialect::Ksh)
        return {};
    // By a path, not by plain stdin: only then bash names the line of an error at the end.
    return {QStringLiteral("--norc"), QStringLiteral("--noprofile"), QStringLiteral("-n"),
            QStringLiteral("/dev/stdin")};
}

QList<ShellQuestion> shellQuestions(const UserData &data)
{
    QList<ShellQuestion> questions;
    for (const Part &part : data.parts) {
        addEmbedded(questions, part);
        Part script = part;
        int templateLines = 0;
        if (part.format == Format::JinjaTemplate && userdata::rendersToItself(part.bytes)) {
            script.format = part.rendersTo;
            script.bytes = part.bytes.mid(part.bytes.indexOf('\n') + 1);
            templateLines = 1;
        }
        if (script.format != Format::ShellScript && script.format != Format::CloudBoothook)
            continue;
        userdata::WrittenScript written = userdata::writtenScript(script);
        written.skippedLines += templateLines;
        const ShellDialect dialect = shellDialect(written.bytes);
        if (canBeAsked(dialect, written.bytes))
            questions.append({part.index, dialect, written.bytes, mapOfWritten(part, written)});
    }
    return questions;
}

} // namespace bootscope
