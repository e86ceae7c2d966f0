// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/clientenvironment.h"

#include <QCoreApplication>

namespace bootscope {

namespace {

bool isTrue(const char *variable)
{
    return qgetenv(variable).trimmed().toLower() == "true";
}

} // namespace

QUrl environmentEndpoint()
{
    QString endpoint = qEnvironmentVariable("AWS_EC2_METADATA_SERVICE_ENDPOINT");
    if (endpoint.isEmpty())
        endpoint = QString::fromLatin1(
            qgetenv("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE").toLower() == "ipv6" ? kRealEndpoint6 : kRealEndpoint);
    return QUrl(endpoint, QUrl::StrictMode);
}

QString environmentRefusal(bool v1)
{
    if (isTrue("AWS_EC2_METADATA_DISABLED"))
        return QCoreApplication::translate("bootscope::ImdsClient",
                                           "AWS_EC2_METADATA_DISABLED is true: nothing is asked");
    if (v1 && isTrue("AWS_EC2_METADATA_V1_DISABLED"))
        return QCoreApplication::translate("bootscope::ImdsClient",
                                           "AWS_EC2_METADATA_V1_DISABLED is true: IMDSv1 is refused");
    return {};
}

} // namespace bootscope
