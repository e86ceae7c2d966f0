// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/fieldfinder.h"

#include "parsers/carriers/carriedtext.h"

namespace bootscope::carriers {

namespace {

constexpr int kMaxDepth = 60;
constexpr int kMaxVisits = 500'000;
constexpr qsizetype kMaxFound = 200;

bool hasAwsResources(const TreeNode &root)
{
    const TreeNode *resources = root.find(u"Resources");
    if (!resources || !resources->isMap())
        return false;
    if (root.find(u"AWSTemplateFormatVersion"))
        return true;
    for (const auto &[name, resource] : resources->entries) {
        if (resource->textOf(u"Type").startsWith(QLatin1String("AWS::")))
            return true;
    }
    return false;
}

CarrierKind kindOf(const TreeNode &root)
{
    const auto has = [&root](QStringView key) { return root.find(key) != nullptr; };
    if (hasAwsResources(root))
        return CarrierKind::CloudFormation;
    if (has(u"InstanceId") && has(u"UserData"))
        return CarrierKind::InstanceAttribute;
    if (has(u"LaunchTemplateVersions"))
        return CarrierKind::LaunchTemplateVersions;
    if (has(u"LaunchTemplateData"))
        return CarrierKind::LaunchTemplateData;
    if (has(u"planned_values") || has(u"resource_changes"))
        return CarrierKind::TerraformPlan;
    if (has(u"terraform_version") && (has(u"resources") || has(u"values") || has(u"modules")))
        return CarrierKind::TerraformState;
    if (has(u"UserData") && (has(u"MinCount") || has(u"MaxCount")))
        return CarrierKind::RunInstances;
    if (has(u"UserData") && (has(u"ImageId") || has(u"InstanceType")))
        return CarrierKind::LaunchTemplateData;
    if (has(u"ds") && (has(u"v1") || has(u"base64_encoded_keys")))
        return CarrierKind::InstanceData;
    if (has(u"apiVersion") && has(u"kind"))
        return CarrierKind::Kubernetes;
    return CarrierKind::Other;
}

class FieldFinder
{
public:
    FieldFinder(const TreeNode &root, Carrier &carrier) : m_carrier(carrier)
    {
        m_kind = kindOf(root);
        walk(root);
    }
    CarrierKind kind() const { return m_kind; }

private:
    struct Step
    {
        const TreeNode *node;
        QString key; // by which it was reached
    };

    void walk(const TreeNode &node)
    {
        if (m_steps.size() > kMaxDepth || ++m_visits > kMaxVisits || m_carrier.found.size() >= kMaxFound)
            return;
        for (const TreeNode *item : node.items) {
            m_steps.append(Step{&node, {}});
            walk(*item);
            m_steps.removeLast();
        }
        for (const auto &[key, value] : node.entries) {
            m_steps.append(Step{&node, key});
            if (!take(key, *value))
                walk(*value);
            m_steps.removeLast();
        }
    }

    // What the field holds; nothing when its name does not say user data.
    std::optional<Expected> expectedOf(const QString &key) const
    {
        if (key == QLatin1String("user_data_base64") || key == QLatin1String("userDataBase64") ||
            key == QLatin1String("UserDataBase64"))
            return Expected::Base64;
        if (m_kind == CarrierKind::InstanceData &&
            (key == QLatin1String("userdata") || key == QLatin1String("user-data") ||
             key == QLatin1String("user_data")))
            return Expected::EncodedCloud;
        if (key == QLatin1String("user_data"))
            return m_kind == CarrierKind::TerraformState || m_kind == CarrierKind::TerraformPlan ? Expected::TextOrHash
                                                                                                 : Expected::Either;
        if (key == QLatin1String("UserData"))
            return m_kind == CarrierKind::RunInstances ? Expected::Text
                   : m_kind == CarrierKind::Other      ? Expected::Either
                                                       : Expected::Base64;
        if (key == QLatin1String("userData") || key == QLatin1String("userdata") || key == QLatin1String("user-data"))
            return Expected::Either;
        if (m_kind == CarrierKind::Kubernetes && isSecretData())
            return Expected::Base64;
        return std::nullopt;
    }

    bool isSecretData() const
    {
        return m_steps.size() == 2 && m_steps.last().node->isMap() && m_steps.first().key == QLatin1String("data") &&
               m_steps.first().node->textOf(u"kind") == QLatin1String("Secret") &&
               m_steps.last().key == QLatin1String("value");
    }

    bool take(const QString &key, const TreeNode &value)
    {
        const std::optional<Expected> expected = expectedOf(key);
        if (!expected)
            return false;
        const TreeNode *field = &value;
        if (const TreeNode *inner = value.isMap() && value.tag.isEmpty() ? value.find(u"Value") : nullptr)
            field = inner;
        const TemplateText text = templateText(*field);
        if (!text.isKnown && field->isMap() && field->tag.isEmpty() && !field->find(u"Fn::Base64"))
            return false; // a map with fields of its own
        if (text.isKnown && text.text.isEmpty())
            return true; // "UserData": {} and null: there is none
        CarriedUserData found;
        found.label = label();
        found.line = field->line;
        decodeTemplate(text, *expected, found);
        m_carrier.found.append(found);
        return true;
    }

    QString label() const
    {
        for (qsizetype i = m_steps.size(); i-- > 0;) {
            const TreeNode &node = *m_steps.at(i).node;
            if (m_kind == CarrierKind::CloudFormation && i == 1) {
                const TreeNode *resource = node.find(m_steps.at(i).key);
                const QString type = resource ? resource->textOf(u"Type").section(QLatin1String("::"), -1) : QString();
                return type.isEmpty() ? m_steps.at(i).key : QStringLiteral("%1 (%2)").arg(m_steps.at(i).key, type);
            }
            if (const QString address = node.textOf(u"address"); !address.isEmpty())
                return address;
            if (const QString type = node.textOf(u"type"); !type.isEmpty() && !node.textOf(u"name").isEmpty())
                return type + QLatin1Char('.') + node.textOf(u"name");
            if (const QString version = node.textOf(u"VersionNumber"); !version.isEmpty())
                return Words::tr("%1, version %2").arg(node.textOf(u"LaunchTemplateName"), version);
            if (const QString id = node.textOf(u"InstanceId"); !id.isEmpty())
                return id;
            if (const TreeNode *meta = node.find(u"metadata"); meta && !meta->textOf(u"name").isEmpty())
                return meta->textOf(u"name");
        }
        QStringList keys;
        for (const Step &step : m_steps) {
            if (!step.key.isEmpty())
                keys.append(step.key);
        }
        return keys.mid(std::max<qsizetype>(0, keys.size() - 3)).join(QLatin1Char('.'));
    }

    Carrier &m_carrier;
    CarrierKind m_kind = CarrierKind::Other;
    QList<Step> m_steps;
    int m_visits = 0;
};

} // namespace

std::optional<Carrier> findFields(const Tree &tree)
{
    Carrier carrier;
    bool isFirst = true;
    for (const TreeNode *document : tree.documents) {
        const FieldFinder finder(*document, carrier);
        if (isFirst)
            carrier.kind = finder.kind();
        isFirst = isFirst && carrier.found.isEmpty();
    }
    return carrier.found.isEmpty() ? std::nullopt : std::optional(carrier);
}

} // namespace bootscope::carriers
