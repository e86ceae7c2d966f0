// SPDX-License-Identifier: GPL-3.0-or-later
// User data found in what carries it: templates, answers of AWS's tools, Terraform's files, Kubernetes objects. Decided
// by content, never by name. Base64 and gzip alone are no carrier here: readUserData() takes them off itself.
#pragma once

#include "parsers/base/linemap.h"
#include "parsers/carriers/carriernotes.h"
#include "parsers/userdata/userdata.h"

#include <QList>
#include <optional>

namespace bootscope {

enum class CarrierKind : quint8 {
    CloudFormation,
    InstanceAttribute,      // aws ec2 describe-instance-attribute
    LaunchTemplateVersions, // aws ec2 describe-launch-template-versions
    LaunchTemplateData,
    RunInstances, // --cli-input-json
    Terraform,
    TerraformState,
    TerraformPlan,
    InstanceData, // cloud-init's instance-data.json
    Kubernetes,
    Other // JSON or YAML with a field that is named like user data
};
QString carrierName(CarrierKind kind); // translated: "CloudFormation template"

struct CarriedUserData
{
    QString label;    // what it belongs to: "Web (LaunchTemplate)", "aws_instance.web"
    QByteArray bytes; // empty when it is not in the carrier: a note says where it is
    int line = 0;     // of the carrier, 1-based, where it is written; 0 = not known
    LineMap lines;    // of bytes, to the carrier; empty when its lines are not those of the carrier
    QList<CarrierNote> notes;
};

struct Carrier
{
    CarrierKind kind = CarrierKind::Other;
    QList<CarriedUserData> found; // in the order of the carrier; at most 200
};

// Larger texts are not looked into.
inline constexpr qsizetype kMaxCarrierBytes = 4 * 1024 * 1024;

// False for what cloud-init reads: user data, whatever it contains. A template that holds a MIME message looks like one
// to cloud-init, too; it may be a carrier all the same.
bool mayBeCarrier(const UserData &userData);
// Nothing when the bytes are no carrier, or one that carries no user data. Never fails on damaged input.
std::optional<Carrier> readCarrier(const QByteArray &bytes);

} // namespace bootscope
