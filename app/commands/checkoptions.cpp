// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/checkoptions.h"

#include <QCommandLineParser>
#include <QFile>

namespace bootscope {

namespace {

// Made when a check is asked for: the window does without them.
struct Options
{
    QCommandLineOption format{QStringLiteral("format"),
                              QStringLiteral("How to print: text (the default), json or sarif."),
                              QStringLiteral("text|json|sarif"), QStringLiteral("text")};
    QCommandLineOption cloudInit{QStringLiteral("cloud-init"),
                                 QStringLiteral("The release whose rules apply; see --list-versions."),
                                 QStringLiteral("version")};
    QCommandLineOption schema{
        QStringLiteral("schema"),
        QStringLiteral("Validate against this schema-cloud-config-v1.json instead of a known one."),
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
    const QStringList numbers = text.section(QLatin1Char('-'), 0, 0).split(QLatin1Char('.'));
    return numbers.size() >= 2 && std::all_of(numbers.cbegin(), numbers.cend(), [](const QString &number) {
               return !number.isEmpty() &&
                      std::all_of(number.cbegin(), number.cend(), [](QChar c) { return c.isDigit(); });
           });
}

// Empty on success.
QString chooseSchema(const QCommandLineParser &parser, const Options &names, CheckOptions &options)
{
    const QString known = Schema::embeddedVersion();
    options.cloudInit = parser.isSet(names.cloudInit) ? parser.value(names.cloudInit) : known;
    if (!isVersion(options.cloudInit))
        return QStringLiteral("\"%1\" is no version of cloud-init").arg(options.cloudInit);
    if (!parser.isSet(names.schema))
        return options.cloudInit == known
                   ? QString()
                   : QStringLiteral("the schema of cloud-init %1 is not known (known: %2); give it with --schema")
                         .arg(options.cloudInit, known);
    QFile file(parser.value(names.schema));
    if (!file.open(QIODevice::ReadOnly))
        return file.fileName() + QStringLiteral(": ") + file.errorString();
    const auto schema = Schema::load(file.readAll(), options.cloudInit);
    if (!schema)
        return file.fileName() + QStringLiteral(": ") + schema.error();
    options.schema = *schema;
    return {};
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
        return end(0, Schema::embeddedVersion() + QLatin1Char('\n'));

    CheckCall call;
    call.files = parser.positionalArguments();
    call.asksShell = !parser.isSet(names.noShellCheck);
    const QString format = parser.value(names.format);
    if (format == QLatin1String("json"))
        call.format = CheckFormat::Json;
    else if (format == QLatin1String("sarif"))
        call.format = CheckFormat::Sarif;
    else if (format != QLatin1String("text"))
        return wrongUsage(QStringLiteral("no such format: %1").arg(format));
    if (call.files.isEmpty())
        return wrongUsage(QStringLiteral("no file was given"));
    if (call.files.count(QStringLiteral("-")) > 1)
        return wrongUsage(QStringLiteral("standard input can be read only once"));
    if (const QString problem = chooseSchema(parser, names, call.options); !problem.isEmpty())
        return end(2, QStringLiteral("bootscope check: %1\n").arg(problem));
    if (const QString problem = choosePlan(parser, names, call); !problem.isEmpty())
        return wrongUsage(problem);
    return call;
}

} // namespace bootscope
