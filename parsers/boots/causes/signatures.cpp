// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/causes/signatures.h"

#include "parsers/boots/causes/finding.h"
#include "parsers/boots/explain.h"

#include <QFile>
#include <QRegularExpression>

#include <map>
#include <yaml-cpp/yaml.h>

namespace bootscope {

namespace {

QString stringAt(const YAML::Node &node, const char *key)
{
    const YAML::Node value = node[key];
    return value.IsDefined() && value.IsScalar() ? QString::fromStdString(value.as<std::string>()) : QString();
}

quint8 placesFrom(const QString &words, QString &problem)
{
    quint8 places = 0;
    const QStringList list = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : list) {
        if (word == QLatin1String("record"))
            places |= quint8(SignaturePlace::Record);
        else if (word == QLatin1String("exception"))
            places |= quint8(SignaturePlace::Exception);
        else if (word == QLatin1String("output"))
            places |= quint8(SignaturePlace::Output);
        else
            problem = QStringLiteral("unknown place: ") + word;
    }
    if (places == 0 && problem.isEmpty())
        problem = QStringLiteral("no place");
    return places;
}

// A rule, or what is wrong with it in problem.
Signature ruleFrom(const YAML::Node &node, QString &problem)
{
    Signature rule;
    rule.id = stringAt(node, "id");
    rule.kind = stringAt(node, "kind");
    rule.match = QRegularExpression(stringAt(node, "match"));
    rule.sample = stringAt(node, "sample");
    rule.counterSample = stringAt(node, "not");
    rule.silent = stringAt(node, "silent") == QLatin1String("true");
    for (const char *language : {"en", "ko"}) {
        const YAML::Node text = node[language];
        if (!text.IsDefined())
            continue;
        const KindText words{{}, stringAt(text, "cause"), stringAt(text, "advice")};
        if (words.cause.isEmpty() || words.advice.isEmpty())
            problem = QStringLiteral("a text is missing");
        rule.texts.insert(QLatin1String(language), words);
    }
    if (rule.texts.size() == 1)
        problem = QStringLiteral("a language is missing");
    rule.places = placesFrom(stringAt(node, "in"), problem);
    const QString claim = stringAt(node, "claim");
    if (claim == QLatin1String("root"))
        rule.claim = SignatureClaim::Root;
    else if (claim == QLatin1String("harmless"))
        rule.claim = SignatureClaim::Harmless;
    else if (!claim.isEmpty() && claim != QLatin1String("suspect"))
        problem = QStringLiteral("unknown claim: ") + claim;
    if (rule.id.isEmpty() || rule.kind.isEmpty() || rule.sample.isEmpty() || rule.match.pattern().isEmpty())
        problem = QStringLiteral("id, kind, match or sample is missing");
    else if (!rule.match.isValid())
        problem = rule.match.errorString();
    return rule;
}

Signatures loadEmbedded()
{
    QList<QByteArray> texts;
    for (const char *name :
         {"kinds", "kinds-system", "userdata", "modules", "datasource", "packages", "scripts", "tools"}) {
        QFile file(QStringLiteral(":/signatures/%1.yaml").arg(QLatin1String(name)));
        if (file.open(QIODevice::ReadOnly))
            texts.append(file.readAll());
    }
    return Signatures::read(texts);
}

} // namespace

const Signatures &Signatures::catalogue()
{
    static const Signatures instance = loadEmbedded();
    return instance;
}

void Signatures::readKinds(const YAML::Node &kinds)
{
    for (const auto &entry : kinds) {
        const QString kind = QString::fromStdString(entry.first.as<std::string>());
        for (const char *language : {"en", "ko"}) {
            const YAML::Node node = entry.second[language];
            const KindText text{stringAt(node, "title"), stringAt(node, "cause"), stringAt(node, "advice")};
            if (text.title.isEmpty() || text.cause.isEmpty() || text.advice.isEmpty())
                m_errors.append(kind + QLatin1Char(' ') + QLatin1String(language) +
                                QStringLiteral(": a text is missing"));
            m_texts[kind].insert(QLatin1String(language), text);
        }
    }
}

void Signatures::readRules(const YAML::Node &rules)
{
    for (const auto &node : rules) {
        QString problem;
        Signature rule = ruleFrom(node, problem);
        if (problem.isEmpty() && !m_texts.contains(rule.kind))
            problem = QStringLiteral("unknown kind: ") + rule.kind;
        if (problem.isEmpty() && m_byId.contains(rule.id))
            problem = QStringLiteral("the id stands twice");
        if (!problem.isEmpty()) {
            m_errors.append(rule.id + QStringLiteral(": ") + problem);
            continue;
        }
        m_byId.insert(rule.id, m_rules.size());
        rule.match.optimize();
        m_rules.append(std::move(rule));
    }
}

Signatures Signatures::read(const QList<QByteArray> &yaml)
{
    Signatures result;
    for (const QByteArray &text : yaml) {
        try {
            const YAML::Node root = YAML::Load(text.toStdString());
            result.readKinds(root["kinds"]);
            result.readRules(root["rules"]);
        } catch (const YAML::Exception &error) {
            result.m_errors.append(QString::fromUtf8(error.what()));
        }
    }
    return result;
}

const Signature *Signatures::rule(const QString &id) const
{
    const qsizetype at = m_byId.value(id, -1);
    return at < 0 ? nullptr : &m_rules.at(at);
}

const Signature *Signatures::find(const QString &text, SignaturePlace place) const
{
    constexpr qsizetype kMostKept = 512;
    constexpr qsizetype kLongestKept = 256; // characters
    if (text.size() > kLongestKept || this != &catalogue())
        return search(text, place);
    // Of each thread its own: nothing is shared, and nothing waits.
    thread_local std::map<SignaturePlace, QHash<QString, const Signature *>> found;
    auto &known = found[place];
    if (const auto it = known.constFind(text); it != known.constEnd())
        return *it;
    if (known.size() >= kMostKept)
        known.clear();
    return *known.insert(text, search(text, place));
}

const Signature *Signatures::search(const QString &text, SignaturePlace place) const
{
    // Longer lines are program data; a pattern with wildcards must not crawl through megabytes.
    const QString head = text.left(4096);
    // Else every rule would look for broken surrogates once more.
    const auto checks =
        head.isValidUtf16() ? QRegularExpression::DontCheckSubjectStringMatchOption : QRegularExpression::NoMatchOption;
    for (const Signature &rule : m_rules) {
        if ((rule.places & quint8(place)) != 0 &&
            rule.match.match(head, 0, QRegularExpression::NormalMatch, checks).hasMatch())
            return &rule;
    }
    return nullptr;
}

KindText Signatures::text(const QString &kind, const QString &language) const
{
    auto it = m_texts.constFind(kind);
    if (it == m_texts.constEnd())
        it = m_texts.constFind(QStringLiteral("unknown"));
    if (it == m_texts.constEnd())
        return {};
    return it->value(language, it->value(QStringLiteral("en")));
}

Explanation explain(const QString &kind, const QString &language)
{
    const KindText text = Signatures::catalogue().text(kind, language);
    return {text.title, text.cause, text.advice};
}

bool isOfVendorData(const Failure &failure)
{
    return sameModule(failure.module, QStringLiteral("scripts-vendor"));
}

QString exitCodeWords(const Failure &failure, const QString &language)
{
    if (!failure.exitCode)
        return {};
    // "cat: /x: No such file": of the several programs of a command, the one that complained gave the status.
    static const QRegularExpression complaint(QStringLiteral("^([\\w./+-]+): "));
    const QString program = complaint.match(failure.message).captured(1).section(QLatin1Char('/'), -1);
    const QRegularExpression named(QStringLiteral("(?<![\\w-])%1(?![\\w-])").arg(QRegularExpression::escape(program)));
    // "docker: command not found": the shell's words and its status, not docker's.
    static const QRegularExpression ofShell(
        QStringLiteral(": (?:command not found|not found|Permission denied|No such file or directory|Is a directory|"
                       "(?:bad interpreter|cannot execute).*)$"));
    if ((*failure.exitCode == 126 || *failure.exitCode == 127) && failure.message.contains(ofShell))
        return exitCodeWords(*failure.exitCode, QString(), language);
    // Of a program that cloud-init itself ran the status is its own, also where the log does not repeat the command.
    const bool isModules = failure.command.isEmpty() && failure.script.isEmpty();
    const bool isItsOwn = !program.isEmpty() && (isModules || failure.command.contains(named));
    // The command line of AWS does not put its name before what it says.
    if (failure.command.isEmpty() && failure.message.startsWith(QLatin1String("An error occurred (")))
        return exitCodeWords(*failure.exitCode, QStringLiteral("aws"), language);
    return exitCodeWords(*failure.exitCode, isItsOwn ? program : failure.command, language);
}

Explanation explain(const Failure &failure, const QString &language)
{
    Explanation words = explain(failure.kind, language);
    const Signature *rule = Signatures::catalogue().rule(failure.signature);
    if (!rule || rule->kind != failure.kind || rule->texts.isEmpty())
        return words;
    const KindText own = rule->texts.value(language, rule->texts.value(QStringLiteral("en")));
    words.cause = own.cause;
    words.advice = own.advice;
    return words;
}

} // namespace bootscope
