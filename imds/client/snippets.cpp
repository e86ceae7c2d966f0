// SPDX-License-Identifier: GPL-3.0-or-later
#include "imds/client/snippets.h"

#include <QRegularExpression>

namespace bootscope {

namespace {

QString shellWord(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral(R"(\A[A-Za-z0-9:/._=@%+,-]+\z)"));
    if (plain.match(word).hasMatch())
        return word;
    QString quoted = word;
    return QLatin1Char('\'') + quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

// Endpoints and paths hold no line ends: they are percent-encoded.
QString pythonWord(QString word)
{
    word.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + word + QLatin1Char('"');
}

QString address(const QUrl &endpoint, const QByteArray &path)
{
    QString base = endpoint.toString(QUrl::FullyEncoded);
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    return base + QString::fromUtf8(path);
}

} // namespace

QString curlWithToken(const QUrl &endpoint, const QByteArray &path)
{
    return QStringLiteral("TOKEN=$(curl -s -X PUT \"%1\" -H \"X-aws-ec2-metadata-token-ttl-seconds: 21600\")\n"
                          "curl -s -H \"X-aws-ec2-metadata-token: $TOKEN\" %2")
        .arg(address(endpoint, "/latest/api/token"), shellWord(address(endpoint, path)));
}

QString curlWithoutToken(const QUrl &endpoint, const QByteArray &path)
{
    return QStringLiteral("curl -s ") + shellWord(address(endpoint, path));
}

QString shellSnippet(const QUrl &endpoint, const QByteArray &path)
{
    // -f: an error page is no value. --noproxy: the address is this machine's own. The values are assigned first, since
    // a command that fails inside of another command's arguments does not end a script.
    return QStringLiteral("imds=%1\n"
                          "token=$(curl -sf --noproxy '*' --max-time 2 --retry 3 -X PUT \"$imds/latest/api/token\" \\\n"
                          "    -H 'X-aws-ec2-metadata-token-ttl-seconds: 60')\n"
                          "value=$(curl -sf --noproxy '*' --max-time 2 --retry 3 -H \"X-aws-ec2-metadata-token: "
                          "$token\" \\\n"
                          "    \"$imds\"%2)\n"
                          "printf '%s\\n' \"$value\"\n")
        .arg(shellWord(address(endpoint, {})), shellWord(QString::fromUtf8(path)));
}

QString pythonSnippet(const QUrl &endpoint, const QByteArray &path)
{
    return QStringLiteral(
               "import urllib.request\n"
               "\n"
               "IMDS = %1\n"
               "# No proxy: the address is this machine's own.\n"
               "opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))\n"
               "request = urllib.request.Request(IMDS + \"/latest/api/token\", method=\"PUT\",\n"
               "                                 headers={\"X-aws-ec2-metadata-token-ttl-seconds\": \"60\"})\n"
               "token = opener.open(request, timeout=2).read().decode()\n"
               "request = urllib.request.Request(IMDS + %2,\n"
               "                                 headers={\"X-aws-ec2-metadata-token\": token})\n"
               "value = opener.open(request, timeout=2).read()\n"
               "print(value.decode())\n")
        .arg(pythonWord(address(endpoint, {})), pythonWord(QString::fromUtf8(path)));
}

} // namespace bootscope
