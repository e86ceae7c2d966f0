// SPDX-License-Identifier: GPL-3.0-or-later
// What the variables of AWS's tools say about the metadata service: a user who set them means every client.
#pragma once

#include <QString>
#include <QUrl>

namespace bootscope {

inline constexpr char kRealEndpoint[] = "http://169.254.169.254";
inline constexpr char kRealEndpoint6[] = "http://[fd00:ec2::254]";

// AWS_EC2_METADATA_SERVICE_ENDPOINT, else the real address that AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE chooses.
QUrl environmentEndpoint();
// Why nothing may be asked: AWS_EC2_METADATA_DISABLED, or version 1 is wanted and AWS_EC2_METADATA_V1_DISABLED is set.
// Empty when it may. translated.
QString environmentRefusal(bool v1);

} // namespace bootscope
