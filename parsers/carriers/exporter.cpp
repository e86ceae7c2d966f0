// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/carriers/exporter.h"

#include "parsers/carriers/exportforms.h"
#include "parsers/carriers/packing.h"
#include "parsers/userdata/userdata.h"

#include <QLocale>

namespace bootscope {

using carriers::note;
using carriers::Shipment;
using carriers::Words;

namespace {

struct FormFacts
{
    ExportForm form;
    const char *id;
    const char *name;
    const char *suffix;
    void (*write)(const Shipment &, Exported &);
};

void writePlain(const Shipment &shipment, Exported &made)
{
    made.bytes = shipment.payload;
    made.isBinary = shipment.gzip;
}

void writeBase64(const Shipment &shipment, Exported &made)
{
    made.bytes = shipment.payload.toBase64();
    note(made, Severity::Info,
         Words::tr("For the API itself, launch templates and fields that say base64. The AWS CLI's run-instances and "
                   "the console encode by themselves: encoded twice, cloud-init before 23.3 ignores it."));
}

void writeWrappedBase64(const Shipment &shipment, Exported &made)
{
    made.bytes = wrappedBase64(shipment.payload);
    note(made, Severity::Info,
         Words::tr("For mail and files read by base64 -d. EC2's API takes it too, but no version of cloud-init undoes "
                   "a second layer of base64 that has line breaks."));
}

constexpr FormFacts kForms[] = {
    {ExportForm::Plain, "plain", QT_TRANSLATE_NOOP("bootscope::Carriers", "Plain"), "", writePlain},
    {ExportForm::Base64, "base64", QT_TRANSLATE_NOOP("bootscope::Carriers", "Base64, one line"), ".b64", writeBase64},
    {ExportForm::WrappedBase64, "base64-lines", QT_TRANSLATE_NOOP("bootscope::Carriers", "Base64, lines of 76"), ".b64",
     writeWrappedBase64},
    {ExportForm::AwsCli, "aws-cli", QT_TRANSLATE_NOOP("bootscope::Carriers", "AWS CLI, reads the file"), ".sh",
     carriers::writeAwsCli},
    {ExportForm::AwsCliScript, "aws-cli-script", QT_TRANSLATE_NOOP("bootscope::Carriers", "AWS CLI, stands alone"),
     ".sh", carriers::writeAwsCliScript},
    {ExportForm::LaunchTemplateJson, "launch-template",
     QT_TRANSLATE_NOOP("bootscope::Carriers", "Launch template data (JSON)"), ".json", carriers::writeLaunchTemplate},
    {ExportForm::CloudFormationYaml, "cloudformation-yaml",
     QT_TRANSLATE_NOOP("bootscope::Carriers", "CloudFormation (YAML)"), ".yaml", carriers::writeCloudFormationYaml},
    {ExportForm::CloudFormationJson, "cloudformation-json",
     QT_TRANSLATE_NOOP("bootscope::Carriers", "CloudFormation (JSON)"), ".json", carriers::writeCloudFormationJson},
    {ExportForm::TerraformInstance, "terraform-instance",
     QT_TRANSLATE_NOOP("bootscope::Carriers", "Terraform, aws_instance"), ".tf", carriers::writeTerraformInstance},
    {ExportForm::TerraformLaunchTemplate, "terraform-launch-template",
     QT_TRANSLATE_NOOP("bootscope::Carriers", "Terraform, aws_launch_template"), ".tf",
     carriers::writeTerraformLaunchTemplate},
    {ExportForm::NoCloud, "nocloud", QT_TRANSLATE_NOOP("bootscope::Carriers", "NoCloud seed (virtual machines)"), ".sh",
     carriers::writeNoCloud},
};

const FormFacts &factsOf(ExportForm form)
{
    for (const FormFacts &facts : kForms) {
        if (facts.form == form)
            return facts;
    }
    return kForms[0];
}

} // namespace

QList<ExportForm> exportForms()
{
    QList<ExportForm> forms;
    for (const FormFacts &facts : kForms)
        forms.append(facts.form);
    return forms;
}

QString exportFormName(ExportForm form)
{
    return Words::tr(factsOf(form).name);
}

QString exportFormId(ExportForm form)
{
    return QLatin1String(factsOf(form).id);
}

Exported exportUserData(const QByteArray &userData, ExportForm form, const ExportOptions &options)
{
    Shipment shipment;
    shipment.payload = options.gzip ? gzipOf(userData) : userData;
    shipment.sourceName = options.sourceName.isEmpty() ? QStringLiteral("user-data") : options.sourceName;
    shipment.gzip = options.gzip;
    Exported made;
    made.counted = shipment.payload.size();
    if (made.counted > kUserDataLimit) {
        const QLocale locale;
        note(made, Severity::Error,
             Words::tr("EC2 refuses it: %1 bytes, at most %2 are allowed (counted before base64).")
                 .arg(locale.toString(made.counted), locale.toString(kUserDataLimit)));
    }
    const FormFacts &facts = factsOf(form);
    facts.write(shipment, made);
    made.fileName = shipment.sourceName;
    if (form == ExportForm::Plain)
        made.fileName += QLatin1String(options.gzip ? ".gz" : "");
    else
        made.fileName += QLatin1String(facts.suffix);
    return made;
}

} // namespace bootscope
