// SPDX-License-Identifier: GPL-3.0-or-later
// Makes fields of a form out of members of a scenario.
#pragma once

#include "imds/scenario/form/scenarioform.h"

namespace bootscope {

// A sentence when the text does not do; otherwise empty. Never asked about an absent value.
using FieldCheck = std::function<QString(const QByteArray &text)>;

FieldCheck anyWord();                                              // no control characters
FieldCheck matching(const QString &pattern, const char *sentence); // sentence: source of formText()
FieldCheck ipv4Address();
FieldCheck ipv6Address();
FieldCheck ipv4Range();
FieldCheck ipv6Range();
FieldCheck macAddress();

// How values are spelt in fields.
QString readNumber(const QString &text, int least, int most, int &into);
QString readReal(const QString &text, double least, double most, double &into);
QString readTime(const QString &text, std::optional<ScenarioTime> &into); // empty: none
QString timeText(const std::optional<ScenarioTime> &time);
QString readLines(const QString &text, const FieldCheck &check, QList<QByteArray> &into);
QString linesText(const QList<QByteArray> &lines);
// "NAME<separator>VALUE", one a line.
QString readPairs(const QString &text, const QString &separator, NamedValues &into);
QString pairsText(const NamedValues &pairs, const QString &separator);

// access(scenario, item) gives the member, for a Scenario & and a const Scenario & alike.

template<class Access>
ScenarioField textField(const char *key, const char *label, Access access, FieldCheck check = anyWord(),
                        const char *help = nullptr)
{
    ScenarioField field{key, label, help, ScenarioField::Kind::Line, {}, {}, {}};
    field.get = [access](const Scenario &s, int item) { return QString::fromUtf8(access(s, item)); };
    field.set = [access, check](Scenario &s, int item, const QString &text) {
        const QByteArray bytes = text.toUtf8();
        const QString problem = bytes.isEmpty() ? QString() : check(bytes);
        if (problem.isEmpty())
            access(s, item) = bytes.isEmpty() ? QByteArray() : bytes; // an empty field is an absent item
        return problem;
    };
    return field;
}

template<class Access>
ScenarioField linesField(const char *key, const char *label, Access access, FieldCheck check = anyWord(),
                         const char *help = nullptr)
{
    ScenarioField field{key, label, help, ScenarioField::Kind::Lines, {}, {}, {}};
    field.get = [access](const Scenario &s, int item) { return linesText(access(s, item)); };
    field.set = [access, check](Scenario &s, int item, const QString &text) {
        return readLines(text, check, access(s, item));
    };
    return field;
}

template<class Access>
ScenarioField pairsField(const char *key, const char *label, Access access, const char *separator, const char *help)
{
    const QString between = QString::fromLatin1(separator);
    ScenarioField field{key, label, help, ScenarioField::Kind::Lines, {}, {}, {}};
    field.get = [access, between](const Scenario &s, int item) { return pairsText(access(s, item), between); };
    field.set = [access, between](Scenario &s, int item, const QString &text) {
        return readPairs(text, between, access(s, item));
    };
    return field;
}

template<class Access>
ScenarioField numberField(const char *key, const char *label, Access access, int least, int most,
                          const char *help = nullptr)
{
    ScenarioField field{key, label, help, ScenarioField::Kind::Line, {}, {}, {}};
    field.get = [access](const Scenario &s, int item) { return QString::number(access(s, item)); };
    field.set = [access, least, most](Scenario &s, int item, const QString &text) {
        return readNumber(text, least, most, access(s, item));
    };
    return field;
}

template<class Access>
ScenarioField realField(const char *key, const char *label, Access access, double least, double most,
                        const char *help = nullptr)
{
    ScenarioField field{key, label, help, ScenarioField::Kind::Line, {}, {}, {}};
    field.get = [access](const Scenario &s, int item) { return QString::number(access(s, item)); };
    field.set = [access, least, most](Scenario &s, int item, const QString &text) {
        return readReal(text, least, most, access(s, item));
    };
    return field;
}

template<class Access>
ScenarioField timeField(const char *key, const char *label, Access access, const char *help = nullptr)
{
    ScenarioField field{key, label, help, ScenarioField::Kind::Line, {}, {}, {}};
    field.get = [access](const Scenario &s, int item) { return timeText(access(s, item)); };
    field.set = [access](Scenario &s, int item, const QString &text) { return readTime(text, access(s, item)); };
    return field;
}

template<class Access>
ScenarioField choiceField(const char *key, const char *label, Access access, QList<QByteArray> choices,
                          const char *help = nullptr)
{
    ScenarioField field = textField(key, label, access, anyWord(), help);
    field.kind = ScenarioField::Kind::Choice;
    field.choices = std::move(choices);
    return field;
}

template<class Access>
ScenarioField flagField(const char *key, const char *label, Access access, const char *help = nullptr)
{
    ScenarioField field{key, label, help, ScenarioField::Kind::Flag, {}, {}, {}};
    field.get = [access](const Scenario &s, int item) {
        return access(s, item) ? QStringLiteral("true") : QStringLiteral("false");
    };
    field.set = [access](Scenario &s, int item, const QString &text) {
        access(s, item) = text == QLatin1String("true");
        return QString();
    };
    return field;
}

// The groups, each where its fields are.
ScenarioGroup instanceGroup();
ScenarioGroup identityGroup();
ScenarioGroup tagsGroup();
ScenarioGroup keysGroup();
ScenarioGroup userDataGroup();
ScenarioGroup networkGroup();
ScenarioGroup serviceGroup();
ScenarioGroup faultsGroup();
ScenarioGroup overridesGroup();
ScenarioGroup timesGroup();
ScenarioGroup eventsGroup();

} // namespace bootscope
