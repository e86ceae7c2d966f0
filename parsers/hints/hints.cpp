// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/hints/hints.h"

#include "parsers/hints/confighints.h"
#include "parsers/hints/scripthints.h"
#include "parsers/hints/secrets.h"
#include "parsers/userdata/jinja.h"
#include "parsers/userdata/scriptchecks.h"
#include "parsers/userdata/utf8.h"

#include <algorithm>
#include <deque>

namespace bootscope {

using namespace hints;

namespace {

constexpr qsizetype kMostBytes = 256 * 1024; // of a part; EC2 takes 16 KB

class HintCheck
{
public:
    HintCheck(const UserData &data, const QString &cloudInit) : m_data(data), m_release(Release::of(cloudInit)) {}

    QList<Diagnostic> run()
    {
        for (const Part &part : m_data.parts)
            take(part);
        findStarted();
        for (const ScriptSubject &script : m_scripts) {
            collectUnits(script, m_files);
            if (script.where == ScriptSubject::Where::WrittenFile && script.embedded)
                m_sink.silence().read(script.text(), script.lines, script.part);
        }
        for (const ScriptSubject &script : m_scripts)
            checkScript(script);
        for (const ConfigSubject &config : m_configs) {
            checkUsers(config, m_sink);
            checkFiles(config, m_sink);
            checkLists(config, m_sink);
            checkConfigSecrets(config, m_sink);
        }
        checkMerging(m_configs, m_data.document, m_sink);
        checkSize(m_data, m_sink);
        return m_sink.take();
    }

private:
    using Where = ScriptSubject::Where;

    void take(const Part &part)
    {
        if (part.bytes.size() > kMostBytes || userdata::firstInvalidUtf8(part.bytes) >= 0)
            return;
        m_sink.silence().read(part.bytes, part.lines, part.index);
        if (part.format == Format::ShellScript || part.format == Format::CloudBoothook ||
            part.format == Format::CloudConfig || part.format == Format::JinjaTemplate)
            checkTextSecrets(part.bytes, part.lines, part.index, m_sink);
        if (const auto config = configTextOf(part)) {
            takeConfig(part, *config);
            return;
        }
        if (part.format != Format::ShellScript && part.format != Format::CloudBoothook)
            return; // a template's text is not the script that runs
        const userdata::WrittenScript written = userdata::writtenScript(part);
        const ShellDialect dialect = shellDialect(written.bytes);
        if (dialect == ShellDialect::None)
            return;
        LineMap inPart;
        const int lines = lineCountOf(written.bytes);
        for (int i = 0; i < lines; ++i)
            inPart.append({written.skippedLines + 1 + i, i == 0 ? written.skippedColumns : 0, true});
        m_scripts.emplace_back(written.bytes, dialect, part.lines.then(inPart), part.index,
                               part.format == Format::CloudBoothook ? Where::Boothook : Where::Part);
    }

    void takeConfig(const Part &part, const ConfigText &config)
    {
        ConfigSubject subject;
        subject.part = part.index;
        subject.config = config;
        subject.release = m_release;
        subject.document = parseYaml(config.bytes);
        if (!subject.document.root() || !subject.document.root()->isMapping())
            return;
        subject.scripts = embeddedScripts(subject.document, config.bytes);
        takeUnits(subject);
        m_configs.append(subject);
        // The list of scripts is shared with the copy above and stays where it is.
        m_embedded.push_back(subject.scripts);
        for (const EmbeddedScript &script : std::as_const(m_embedded.back())) {
            const Where where = script.role == EmbeddedScript::Role::Runcmd    ? Where::Runcmd
                                : script.role == EmbeddedScript::Role::Bootcmd ? Where::Bootcmd
                                                                               : Where::WrittenFile;
            ScriptSubject &made = m_scripts.emplace_back(script.text, shellDialect(script.text),
                                                         config.lines.then(script.lines), part.index, where);
            made.embedded = &script;
        }
    }

    void takeUnits(const ConfigSubject &subject)
    {
        const YamlEntry *files = subject.find(QLatin1String("write_files"));
        if (!files || !files->value->isSequence())
            return;
        for (const YamlNode *file : files->value->items) {
            const auto content = contentOfFile(*file);
            const YamlEntry *path = content ? file->find(QStringLiteral("path")) : nullptr;
            if (path && path->value->text.contains(QLatin1String("/systemd/")))
                m_files.units.insert(path->value->text.section(QLatin1Char('/'), -1).toUtf8(), content->bytes);
        }
    }

    // A written script is run in cloud-init's way only when another script of the data names it.
    void findStarted()
    {
        for (ScriptSubject &written : m_scripts) {
            if (written.where != Where::WrittenFile)
                continue;
            const QByteArray file = written.embedded->file.toUtf8();
            written.isRun = !file.isEmpty() && file != "/" &&
                            std::any_of(m_scripts.cbegin(), m_scripts.cend(), [&](const ScriptSubject &script) {
                                return script.where != Where::WrittenFile && startsFile(script, file);
                            });
        }
    }

    static bool startsFile(const ScriptSubject &script, const QByteArray &file)
    {
        if (!script.mentions(file))
            return false;
        return std::any_of(script.calls.cbegin(), script.calls.cend(), [&](const ShellCall &call) {
            const bool isShell = call.program == "bash" || call.program == "sh" || call.program == ".";
            return call.user.isEmpty() &&
                   (call.start.value == file ||
                    (isShell && std::any_of(call.args.cbegin(), call.args.cend(),
                                            [&](const ShellWord &word) { return word.value == file; })));
        });
    }

    void checkScript(const ScriptSubject &script)
    {
        checkPackages(script, m_sink);
        checkImds(script, m_sink);
        checkEnvironment(script, m_sink);
        checkWaiting(script, m_files, m_sink);
        checkTerminal(script, m_sink);
        checkForeground(script, m_sink);
        checkPipes(script, m_sink);
        checkDevices(script, m_sink);
        checkTemplateMarks(script, m_sink);
        checkScriptSecrets(script, m_sink);
        checkBootcmd(script, m_sink);
    }

    const UserData &m_data;
    Release m_release;
    HintSink m_sink;
    WrittenFiles m_files;
    QList<ConfigSubject> m_configs;
    std::deque<QList<EmbeddedScript>> m_embedded; // own what the scripts point at
    std::deque<ScriptSubject> m_scripts;
};

} // namespace

QList<Diagnostic> checkHints(const UserData &data, const QString &cloudInit)
{
    return HintCheck(data, cloudInit).run();
}

} // namespace bootscope
