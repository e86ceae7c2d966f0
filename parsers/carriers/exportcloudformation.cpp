// SPDX-License-Identifier: GPL-3.0-or-later
// CloudFormation templates: the text under Fn::Base64, without Fn::Sub, so that nothing in it is replaced.
#include "parsers/carriers/exportforms.h"
#include "parsers/carriers/yamlblock.h"

#include <QLocale>

#include <algorithm>

namespace bootscope::carriers {

namespace {

constexpr qsizetype kTemplateLimit = 51200; // bytes of a template given in the call itself; 1 MiB by way of S3

QString whyNotTemplateText(const QByteArray &text, bool yaml)
{
    TextNeeds needs;
    needs.noCarriageReturn = yaml;
    needs.noLineSeparators = yaml;
    const QString why = whyNotText(text, needs);
    if (why.isEmpty() && text.contains("{{resolve:"))
        return Words::tr("it holds {{resolve:…}}, which CloudFormation may replace.");
    return why;
}

void finish(const QByteArray &text, const QString &why, Exported &made)
{
    noteBase64(made, why);
    const bool ascii =
        std::all_of(text.cbegin(), text.cend(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (why.isEmpty() && !ascii)
        note(made, Severity::Info,
             Words::tr("Instances get its non-ASCII characters, but get-template shows them as question marks."));
    if (made.bytes.size() > kTemplateLimit)
        note(made, Severity::Warning,
             Words::tr("The template has %1 bytes; over %2 it must be uploaded to S3 first.")
                 .arg(QLocale().toString(made.bytes.size()), QLocale().toString(kTemplateLimit)));
    note(made, Severity::Info,
         Words::tr("Without Fn::Sub, ${…} stays as it is. To put in parameters, write !Sub before the text and ${!…} "
                   "for what the shell is to see as ${…}."));
}

QByteArray jsonString(const QByteArray &utf8)
{
    QByteArray quoted = "\"";
    for (const QChar c : QString::fromUtf8(utf8)) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            quoted += '\\' + QByteArray(1, c.toLatin1());
        else if (c == QLatin1Char('\t'))
            quoted += "\\t";
        else if (c == QLatin1Char('\r'))
            quoted += "\\r";
        else if (c == QLatin1Char('\n'))
            quoted += "\\n";
        else if (c.unicode() < 0x20 || c.unicode() > 0x7e)
            quoted += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        else
            quoted += c.toLatin1();
    }
    return quoted + '"';
}

} // namespace

void writeCloudFormationYaml(const Shipment &shipment, Exported &made)
{
    made.bytes = "AWSTemplateFormatVersion: \"2010-09-09\"\n"
                 "Parameters:\n"
                 "  ImageId:\n"
                 "    Type: AWS::EC2::Image::Id\n"
                 "Resources:\n"
                 "  Instance:\n"
                 "    Type: AWS::EC2::Instance\n"
                 "    Properties:\n"
                 "      ImageId: !Ref ImageId\n"
                 "      InstanceType: t3.micro\n";
    const QString why = whyNotTemplateText(shipment.payload, true);
    if (shipment.payload.isEmpty())
        made.bytes += "      UserData: \"\"\n";
    else if (why.isEmpty())
        made.bytes += "      UserData:\n        Fn::Base64: " + literalBlock(shipment.payload, 10, 8);
    else
        made.bytes += "      UserData: \"" + shipment.payload.toBase64() + "\"\n";
    finish(shipment.payload, why, made);
}

void writeCloudFormationJson(const Shipment &shipment, Exported &made)
{
    made.bytes = "{\n"
                 "  \"AWSTemplateFormatVersion\": \"2010-09-09\",\n"
                 "  \"Parameters\": {\"ImageId\": {\"Type\": \"AWS::EC2::Image::Id\"}},\n"
                 "  \"Resources\": {\n"
                 "    \"Instance\": {\n"
                 "      \"Type\": \"AWS::EC2::Instance\",\n"
                 "      \"Properties\": {\n"
                 "        \"ImageId\": {\"Ref\": \"ImageId\"},\n"
                 "        \"InstanceType\": \"t3.micro\",\n"
                 "        \"UserData\": ";
    const QString why = whyNotTemplateText(shipment.payload, false);
    if (why.isEmpty()) {
        made.bytes += "{\"Fn::Base64\": {\"Fn::Join\": [\"\\n\", [";
        QByteArray separator = "\n          ";
        for (const QByteArray &line : shipment.payload.split('\n')) {
            made.bytes += separator + jsonString(line);
            separator = ",\n          ";
        }
        made.bytes += "\n        ]]}}";
    } else {
        made.bytes += '"' + shipment.payload.toBase64() + '"';
    }
    made.bytes += "\n      }\n    }\n  }\n}\n";
    finish(shipment.payload, why, made);
}

} // namespace bootscope::carriers
