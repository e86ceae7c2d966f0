// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/boots/signatures.h"

#include "parsers/boots/explain.h"

#include <QFile>
#include <QSet>

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
    QFile file(QStringLiteral(":/signatures/signatures.yaml"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return Signatures::read(file.readAll());
}

} // namespace

const Signatures &Signatures::catalogue()
{
    static const Signatures instance = loadEmbedded();
    return instance;
}

Signatures Signatures::read(const QByteArray &yaml)
{
    Signatures result;
    try {
        const YAML::Node root = YAML::Load(yaml.toStdString());
        for (const auto &entry : root["kinds"]) {
            const QString kind = QString::fromStdString(entry.first.as<std::string>());
            for (const char *language : {"en", "ko"}) {
                const YAML::Node node = entry.second[language];
                const KindText text{stringAt(node, "title"), stringAt(node, "cause"), stringAt(node, "advice")};
                if (text.title.isEmpty() || text.cause.isEmpty() || text.advice.isEmpty())
                    result.m_errors.append(kind + QLatin1Char(' ') + QLatin1String(language) +
                                           QStringLiteral(": a text is missing"));
                result.m_texts[kind].insert(QLatin1String(language), text);
            }
        }
        QSet<QString> ids;
        for (const auto &node : root["rules"]) {
            QString problem;
            Signature rule = ruleFrom(node, problem);
            if (problem.isEmpty() && !result.m_texts.contains(rule.kind))
                problem = QStringLiteral("unknown kind: ") + rule.kind;
            if (problem.isEmpty() && ids.contains(rule.id))
                problem = QStringLiteral("the id stands twice");
            if (!problem.isEmpty()) {
                result.m_errors.append(rule.id + QStringLiteral(": ") + problem);
                continue;
            }
            ids.insert(rule.id);
            rule.match.optimize();
            result.m_rules.append(std::move(rule));
        }
    } catch (const YAML::Exception &error) {
        result.m_errors.append(QString::fromUtf8(error.what()));
    }
    return result;
}

const Signature *Signatures::find(const QString &text, SignaturePlace place) const
{
    // Longer lines are program data; a pattern with wildcards must not crawl through megabytes.
    const QString head = text.left(4096);
    for (const Signature &rule : m_rules) {
        if ((rule.places & quint8(place)) != 0 && rule.match.match(head).hasMatch())
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

} // namespace bootscope
