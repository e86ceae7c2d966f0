// SPDX-License-Identifier: GPL-3.0-or-later
// Takes typed fields out of a YAML mapping and collects what is wrong with them, with positions.
#pragma once

#include "imds/scenario/scenario.h"

#include <yaml-cpp/yaml.h>

#include <initializer_list>
#include <limits>
#include <utility>
#include <vector>

namespace bootscope {

// A key that is left out changes nothing. The first error is kept and makes the later calls do nothing useful.
class YamlFields
{
public:
    YamlFields(const YAML::Node &map, const QString &path, QString &error, QStringList &warnings);

    // False when the value is null or no mapping; the latter is an error.
    bool isMap() const { return m_isMap; }
    // A mapping further in, whose errors and warnings go to the same place.
    YamlFields nested(const YAML::Node &map, const QString &path) const;
    YamlFields nested(const char *key) const { return nested(node(key), pathOf(key)); }
    void warnUnknown(std::initializer_list<const char *> known) const;
    void warn(const YAML::Node &at, const QString &path, const QString &what) const;

    bool has(const char *key) const;
    bool isNull(const char *key) const; // there, and null
    YAML::Node node(const char *key) const;
    QString pathOf(const char *key) const;

    void text(const char *key, QByteArray &into) const; // null makes a null QByteArray
    void number(const char *key, int &into, int least = 0, int most = std::numeric_limits<int>::max()) const;
    void real(const char *key, double &into, double least, double most) const;
    void flag(const char *key, bool &into) const;
    void choice(const char *key, bool &into, const char *whenTrue, const char *whenFalse) const;
    void list(const char *key, QList<QByteArray> &into) const; // a scalar is a list of one
    void readList(const YAML::Node &value, const QString &path, QList<QByteArray> &into) const;
    // The entries of a list, to be read one by one; none when it is left out or null.
    std::vector<YAML::Node> items(const char *key) const;
    // The entries of a mapping whose keys are names given by the user.
    std::vector<std::pair<QByteArray, YAML::Node>> entries(const char *key) const;
    void time(const char *key, std::optional<ScenarioTime> &into) const;
    void fail(const YAML::Node &at, const QString &path, const QString &what) const;

private:
    YAML::Node m_map;
    QString m_path;
    QString &m_error;
    QStringList &m_warnings;
    bool m_isMap = false;
};

QString yamlPosition(const YAML::Mark &mark); // "line 3, column 7"
QByteArray yamlBytes(const YAML::Node &scalar);
// "2026-01-02T03:04:05Z", or "+30s", "-2h", "+1500ms", "+1d".
std::optional<ScenarioTime> parseScenarioTime(const QByteArray &text);

} // namespace bootscope
