// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/metadataenvironment.h"

namespace bootscope {

QProcessEnvironment metadataVariables(const QUrl &endpoint)
{
    QProcessEnvironment variables;
    const QString address = endpoint.toString(QUrl::StripTrailingSlash);
    // awscli 2 of Debian appends "latest/…" as it is; all others take "//" for "/".
    variables.insert(QStringLiteral("AWS_EC2_METADATA_SERVICE_ENDPOINT"), address + QLatin1Char('/'));
    variables.insert(QStringLiteral("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE"),
                     endpoint.host().contains(QLatin1Char(':')) ? QStringLiteral("IPv6") : QStringLiteral("IPv4"));
    // The AWS Node Termination Handler has a variable of its own, and puts "/latest/…" behind it.
    variables.insert(QStringLiteral("INSTANCE_METADATA_URL"), address);
    variables.insert(QStringLiteral("AWS_CONFIG_FILE"), QStringLiteral("/dev/null"));
    variables.insert(QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), QStringLiteral("/dev/null"));
    return variables;
}

QProcessEnvironment metadataEnvironment(const QProcessEnvironment &from, const QUrl &endpoint)
{
    QProcessEnvironment environment = from;
    for (const QString &name : from.keys()) {
        const QString low = name.toLower();
        // no_proxy with them: without a proxy there is nothing to leave out.
        if (low.startsWith(QLatin1String("aws_")) || low.startsWith(QLatin1String("ec2_metadata")) ||
            low.endsWith(QLatin1String("_proxy")))
            environment.remove(name);
    }
    environment.insert(metadataVariables(endpoint));
    return environment;
}

} // namespace bootscope
