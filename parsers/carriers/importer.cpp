// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/importer.h"

#include "parsers/carriers/carriedtext.h"
#include "parsers/carriers/fieldfinder.h"
#include "parsers/carriers/terraformfinder.h"
#include "parsers/userdata/detection.h"

namespace bootscope {

using carriers::Words;

namespace {

// "USERDATA<tab>IyEv…": the AWS CLI's --output text.
std::optional<Carrier> fromTextOutput(const QByteArray &bytes)
{
    Carrier carrier;
    carrier.kind = CarrierKind::InstanceAttribute;
    QString instance;
    for (const QByteArray &line : bytes.split('\n')) {
        const QByteArray text = line.trimmed();
        if (text.startsWith("USERDATA\t") && carrier.found.isEmpty()) {
            CarriedUserData found;
            found.label = instance;
            carriers::decodeValue(QString::fromUtf8(text.mid(9)), carriers::Expected::Base64, found);
            carrier.found.append(found);
        } else if (text.startsWith("i-") && instance.isEmpty()) {
            instance = QString::fromUtf8(text.left(40));
        } else if (!text.isEmpty()) {
            return std::nullopt;
        }
    }
    return carrier.found.isEmpty() ? std::nullopt : std::optional(carrier);
}

} // namespace

bool mayBeCarrier(const UserData &userData)
{
    // cloud-init takes the whole for a message when such a header stands anywhere near its beginning.
    if (userdata::saysMimeVersion(userData.document)) {
        const QByteArray head = userData.document.left(256).trimmed().toLower();
        const auto begins = [&head](QByteArrayView start) { return head.startsWith(start); };
        return !begins("content-") && !begins("mime-version:") && !begins("from") && !begins("to:") &&
               !begins("subject:") && !begins("--") && userdata::typeFromStart(head, Release{9999, 0}).isEmpty();
    }
    return userData.format == Format::Unknown || userData.format == Format::EksNodeConfig;
}

QString carrierName(CarrierKind kind)
{
    switch (kind) {
    case CarrierKind::CloudFormation:
        return Words::tr("CloudFormation template");
    case CarrierKind::InstanceAttribute:
        return Words::tr("answer of describe-instance-attribute");
    case CarrierKind::LaunchTemplateVersions:
        return Words::tr("answer of describe-launch-template-versions");
    case CarrierKind::LaunchTemplateData:
        return Words::tr("launch template");
    case CarrierKind::RunInstances:
        return Words::tr("call of run-instances");
    case CarrierKind::Terraform:
        return Words::tr("Terraform file");
    case CarrierKind::TerraformState:
        return Words::tr("Terraform state");
    case CarrierKind::TerraformPlan:
        return Words::tr("Terraform plan");
    case CarrierKind::InstanceData:
        return Words::tr("instance data of cloud-init");
    case CarrierKind::Kubernetes:
        return Words::tr("Kubernetes manifest");
    case CarrierKind::Other:
        break;
    }
    return Words::tr("JSON or YAML file");
}

std::optional<Carrier> readCarrier(const QByteArray &bytes)
{
    if (bytes.isEmpty() || bytes.size() > kMaxCarrierBytes || bytes.contains('\0'))
        return std::nullopt;
    if (!mayBeCarrier(readUserData(bytes)))
        return std::nullopt;
    if (bytes.contains("USERDATA\t")) {
        if (const auto carrier = fromTextOutput(bytes))
            return carrier;
    }
    if (const auto carrier = carriers::findInTerraform(bytes))
        return carrier;
    return carriers::findFields(carriers::readTree(bytes));
}

} // namespace bootscope
