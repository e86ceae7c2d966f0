// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/checkoptions.h"

#include "app/commands/checktarget.h"
#include "parsers/targets/targetversion.h"

#include <QCommandLineParser>
#include <QMap>

namespace bootscope {

namespace {

// Made when a check is asked for: the window does without them.
struct Options
{
    QCommandLineOption format{QStringLiteral("format"),
                              QStringLiteral("How to print: text (the default), json, sarif, github, junit or gitlab."),
                              QStringLiteral("name"), QStringLiteral("text")};
    QCommandLineOption cloudInit{
        QStringLiteral("cloud-init"),
        QStringLiteral("The release whose rules apply; see --list-versions. The window adds releases."),
        QStringLiteral("version")};
    QCommandLineOption schema{
        QStringLiteral("schema"),
        QStringLiteral("Validate against this schema-cloud-config-v1.json, or the one in this package (.deb, .rpm), "
                       "archive or folder of cloud-init, instead of a known one."),
        QStringLiteral("file")};
    QCommandLineOption listVersions{QStringLiteral("list-versions"),
                                    QStringLiteral("Print the cloud-init releases whose schema is known, and end.")};
    QCommandLineOption noShellCheck{QStringLiteral("no-shellcheck"),
                                    QStringLiteral("Do not ask ShellCheck and bash about scripts.")};
    QCommandLineOption plan{QStringLiteral("plan"),
                            QStringLiteral("Tell too what a boot does with it, step by step (text and json).")};
    QCommandLineOption distro{QStringLiteral("distro"),
                              QStringLiteral("Whose list of modules the plan follows; ubuntu when it is not given."),
                              QStringLiteral("ubuntu|debian|amazon|rhel")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Print this help, and end.")};
};

constexpr char kIntroduction[] =
    "Judges user data as cloud-init would read it: shell scripts, cloud-config, MIME multipart, archives, includes,\n"
    "boothooks, part handlers, jinja templates, also in gzip or base64.\n"
    "Exit status: 0 nothing wrong, 1 an error was found, 2 the call failed.";

CheckCall end(int status, const QString &message)
{
    CheckCall call;
    call.exitStatus = status;
    call.message = message;
    return call;
}

CheckCall wrongUsage(const QString &problem)
{
    return end(2,
               QStringLiteral("bootscope check: %1\nusage: bootscope check [OPTIONS] FILE...|-   (--help tells more)\n")
                   .arg(problem));
}

// Qt's first line names the program as it was called, without our word for the command.
QString helpOf(const QCommandLineParser &parser)
{
    return QStringLiteral("Usage: bootscope check [OPTIONS] FILE...|-\n") +
           parser.helpText().section(QLatin1Char('\n'), 1);
}

bool isVersion(const QString &text)
{
    const QString upstream = upstreamVersion(text);
    const QString rest = text.section(upstream, 1);
    return !upstream.isEmpty() && (rest.isEmpty() || QStringLiteral("-+~").contains(rest.front()));
}

// Empty on success.
QString chooseSchema(const QCommandLineParser &parser, const Options &names, CheckCall &call)
{
    const QString wanted = parser.value(names.cloudInit);
    if (parser.isSet(names.cloudInit) && !isVersion(wanted))
        return QStringLiteral("\"%1\" is no version of cloud-init").arg(wanted);
    if (!parser.isSet(names.schema) && (wanted.isEmpty() || wanted == Schema::embeddedVersion()))
        return {};
    ChosenTarget chosen =
        parser.isSet(names.schema) ? targetFromFile(parser.value(names.schema), wanted) : knownTarget(wanted);
    call.options = chosen.options;
    call.note = chosen.note;
    return chosen.problem;
}

// Empty on success.
QString choosePlan(const QCommandLineParser &parser, const Options &names, CheckCall &call)
{
    const QString distro = parser.value(names.distro);
    if (!distro.isEmpty() && !ModuleTable::embedded().distros().contains(distro))
        return QStringLiteral("no such distribution: %1").arg(distro);
    if (parser.isSet(names.plan))
        call.planOptions = PlanOptions{call.options.cloudInit, distro};
    return {};
}

} // namespace

CheckCall readCheckArguments(const QStringList &arguments)
{
    const Options names;
    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromLatin1(kIntroduction));
    parser.addOptions({names.format, names.cloudInit, names.schema, names.listVersions, names.noShellCheck, names.plan,
                       names.distro, names.help});
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("User data; - is standard input."),
                                 QStringLiteral("FILE..."));
    if (!parser.parse(QStringList{QStringLiteral("bootscope check")} + arguments))
        return wrongUsage(parser.errorText());
    if (parser.isSet(names.help))
        return end(0, helpOf(parser));
    if (parser.isSet(names.listVersions))
        return end(0, knownVersions().join(QLatin1Char('\n')) + QLatin1Char('\n'));

    CheckCall call;
    call.files = parser.positionalArguments();
    call.asksShell = !parser.isSet(names.noShellCheck);
    const QString format = parser.value(names.format);
    const QMap<QString, CheckFormat> formats{
        {QStringLiteral("text"), CheckFormat::Text},   {QStringLiteral("json"), CheckFormat::Json},
        {QStringLiteral("sarif"), CheckFormat::Sarif}, {QStringLiteral("github"), CheckFormat::GitHub},
        {QStringLiteral("junit"), CheckFormat::JUnit}, {QStringLiteral("gitlab"), CheckFormat::GitLab}};
    if (!formats.contains(format))
        return wrongUsage(QStringLiteral("no such format: %1").arg(format));
    call.format = formats.value(format);
    if (call.files.isEmpty())
        return wrongUsage(QStringLiteral("no file was given"));
    if (call.files.count(QStringLiteral("-")) > 1)
        return wrongUsage(QStringLiteral("standard input can be read only once"));
    if (const QString problem = chooseSchema(parser, names, call); !problem.isEmpty())
        return end(2, QStringLiteral("bootscope check: %1\n").arg(problem));
    if (const QString problem = choosePlan(parser, names, call); !problem.isEmpty())
        return wrongUsage(problem);
    return call;
}

} // namespace bootscope
