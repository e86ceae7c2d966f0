// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/scenario/yamlfields.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Scenario)
};

} // namespace

QString yamlPosition(const YAML::Mark &mark)
{
    if (mark.is_null())
        return Text::tr("unknown position");
    return Text::tr("line %1, column %2").arg(mark.line + 1).arg(mark.column + 1);
}

QByteArray yamlBytes(const YAML::Node &scalar)
{
    const std::string &text = scalar.Scalar();
    // Not null, even when it is empty: null means absent.
    return text.empty() ? QByteArray("") : QByteArray(text.data(), qsizetype(text.size()));
}

std::optional<ScenarioTime> parseScenarioTime(const QByteArray &text)
{
    if (text.startsWith('+') || text.startsWith('-')) {
        static const std::pair<const char *, qint64> units[] = {
            {"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}};
        for (const auto &[name, factor] : units) {
            if (!text.endsWith(name))
                continue;
            bool ok = false;
            const double value = text.chopped(qsizetype(qstrlen(name))).toDouble(&ok);
            if (!ok)
                continue;
            const double ms = value * double(factor);
            if (!(qAbs(ms) < 4e12)) // over a century, and no number
                return std::nullopt;
            return ScenarioTime{true, qint64(ms)};
        }
        return std::nullopt;
    }
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
    if (!time.isValid() || (!text.endsWith('Z') && time.timeSpec() == Qt::LocalTime))
        return std::nullopt;
    return ScenarioTime{false, time.toMSecsSinceEpoch()};
}

YamlFields::YamlFields(const YAML::Node &map, const QString &path, QString &error, QStringList &warnings)
    : m_map(map), m_path(path), m_error(error), m_warnings(warnings), m_isMap(map.IsMap())
{
    if (!m_isMap && !map.IsNull())
        fail(map, path, Text::tr("must be a mapping"));
}

void YamlFields::fail(const YAML::Node &at, const QString &path, const QString &what) const
{
    if (m_error.isEmpty())
        m_error =
            Text::tr("%1: %2 %3").arg(yamlPosition(at.Mark()), path.isEmpty() ? Text::tr("the document") : path, what);
}

QString YamlFields::pathOf(const char *key) const
{
    const QString name = QString::fromUtf8(key);
    return m_path.isEmpty() ? name : m_path + QLatin1Char('.') + name;
}

void YamlFields::warnUnknown(std::initializer_list<const char *> known) const
{
    if (!m_isMap)
        return;
    for (const auto &entry : m_map) {
        if (!entry.first.IsScalar())
            continue;
        const std::string &key = entry.first.Scalar();
        if (std::none_of(known.begin(), known.end(), [&key](const char *name) { return key == name; }))
            m_warnings.append(Text::tr("%1: unknown key %2")
                                  .arg(yamlPosition(entry.first.Mark()), pathOf(key.substr(0, 100).c_str())));
    }
}

void YamlFields::warn(const YAML::Node &at, const QString &path, const QString &what) const
{
    m_warnings.append(Text::tr("%1: %2 %3").arg(yamlPosition(at.Mark()), path, what));
}

YamlFields YamlFields::nested(const YAML::Node &map, const QString &path) const
{
    return YamlFields(map, path, m_error, m_warnings);
}

bool YamlFields::has(const char *key) const
{
    return m_isMap && m_map[key].IsDefined();
}

bool YamlFields::isNull(const char *key) const
{
    return has(key) && m_map[key].IsNull();
}

YAML::Node YamlFields::node(const char *key) const
{
    return m_map[key];
}

void YamlFields::text(const char *key, QByteArray &into) const
{
    if (!has(key))
        return;
    const YAML::Node value = m_map[key];
    if (value.IsNull())
        into = QByteArray();
    else if (value.IsScalar())
        into = yamlBytes(value);
    else
        fail(value, pathOf(key), Text::tr("must be text"));
}

void YamlFields::number(const char *key, int &into, int least, int most) const
{
    if (!has(key) || isNull(key))
        return;
    const YAML::Node value = m_map[key];
    bool ok = false;
    const int number = value.IsScalar() ? yamlBytes(value).toInt(&ok) : 0;
    if (!ok || number < least || number > most)
        fail(value, pathOf(key), Text::tr("must be a whole number from %1 to %2").arg(least).arg(most));
    else
        into = number;
}

void YamlFields::real(const char *key, double &into, double least, double most) const
{
    if (!has(key) || isNull(key))
        return;
    const YAML::Node value = m_map[key];
    bool ok = false;
    const double number = value.IsScalar() ? yamlBytes(value).toDouble(&ok) : 0;
    if (!ok || !(number >= least && number <= most))
        fail(value, pathOf(key), Text::tr("must be a number from %1 to %2").arg(least).arg(most));
    else
        into = number;
}

void YamlFields::flag(const char *key, bool &into) const
{
    if (!has(key) || isNull(key))
        return;
    const YAML::Node value = m_map[key];
    const QByteArray word = value.IsScalar() ? yamlBytes(value).toLower() : QByteArray();
    if (word == "true" || word == "false")
        into = word == "true";
    else
        fail(value, pathOf(key), Text::tr("must be true or false"));
}

void YamlFields::choice(const char *key, bool &into, const char *whenTrue, const char *whenFalse) const
{
    if (!has(key) || isNull(key))
        return;
    const YAML::Node value = m_map[key];
    const QByteArray word = value.IsScalar() ? yamlBytes(value) : QByteArray();
    if (word == whenTrue || word == whenFalse)
        into = word == whenTrue;
    else
        fail(value, pathOf(key),
             Text::tr("must be %1 or %2").arg(QString::fromLatin1(whenTrue), QString::fromLatin1(whenFalse)));
}

std::vector<YAML::Node> YamlFields::items(const char *key) const
{
    std::vector<YAML::Node> nodes;
    if (!has(key) || isNull(key))
        return nodes;
    const YAML::Node value = m_map[key];
    if (!value.IsSequence()) {
        fail(value, pathOf(key), Text::tr("must be a list"));
        return nodes;
    }
    for (const YAML::Node &item : value)
        nodes.push_back(item);
    return nodes;
}

std::vector<std::pair<QByteArray, YAML::Node>> YamlFields::entries(const char *key) const
{
    std::vector<std::pair<QByteArray, YAML::Node>> found;
    if (!has(key) || isNull(key))
        return found;
    const YAML::Node value = m_map[key];
    if (!value.IsMap()) {
        fail(value, pathOf(key), Text::tr("must be a mapping"));
        return found;
    }
    for (const auto &entry : value) {
        if (entry.first.IsScalar())
            found.emplace_back(yamlBytes(entry.first), entry.second);
        else
            fail(entry.first, pathOf(key), Text::tr("must have names that are text"));
    }
    return found;
}

void YamlFields::list(const char *key, QList<QByteArray> &into) const
{
    if (has(key))
        readList(m_map[key], pathOf(key), into);
}

void YamlFields::readList(const YAML::Node &value, const QString &path, QList<QByteArray> &into) const
{
    into.clear();
    if (value.IsNull())
        return;
    if (value.IsScalar()) {
        into.append(yamlBytes(value));
        return;
    }
    if (!value.IsSequence()) {
        fail(value, path, Text::tr("must be a list"));
        return;
    }
    for (const YAML::Node &item : value) {
        if (item.IsScalar())
            into.append(yamlBytes(item));
        else
            fail(item, path, Text::tr("must hold text only"));
    }
}

void YamlFields::time(const char *key, std::optional<ScenarioTime> &into) const
{
    if (!has(key))
        return;
    const YAML::Node value = m_map[key];
    into.reset();
    if (value.IsNull())
        return;
    if (value.IsScalar())
        into = parseScenarioTime(yamlBytes(value));
    if (!into)
        fail(value, pathOf(key), Text::tr("must be a time such as 2026-01-02T03:04:05Z or +30s"));
}

} // namespace bootscope
