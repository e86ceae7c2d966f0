// SPDX-License-Identifier: GPL-3.0-or-later
// User data written into what carries it to EC2: commands, templates, seeds. Every form gives back the very bytes that
// were put in; where a form cannot hold them as text, they go as base64 and a note says why.
#pragma once

#include "parsers/carriers/carriernotes.h"

#include <QList>

namespace bootscope {

// Facts behind the forms: botocore encodes UserData of RunInstances itself (from str or bytes) and of no launch
// template; the AWS CLI reads file:// as text and fileb:// as bytes; CloudFormation's UserData and Terraform's
// user_data_base64 want base64; Terraform's aws_instance does not encode user_data again that is base64 already.
enum class ExportForm : quint8 {
    Plain,
    Base64,
    WrappedBase64,
    AwsCli,       // a command that reads the file
    AwsCliScript, // a shell script with the user data inside
    LaunchTemplateJson,
    CloudFormationYaml,
    CloudFormationJson,
    TerraformInstance,
    TerraformLaunchTemplate,
    NoCloud // user-data and meta-data, with the commands that make a disk image of them
};

QList<ExportForm> exportForms();
QString exportFormName(ExportForm form); // translated
QString exportFormId(ExportForm form);   // stable: "cloudformation-yaml"

struct ExportOptions
{
    bool gzip = false;  // compressed first; cloud-init decompresses it
    QString sourceName; // of the file that holds the user data; empty: "user-data"
};

struct ExportFile
{
    QString name;
    QByteArray bytes;
};

struct Exported
{
    QByteArray bytes;         // of the form, as it is shown, copied and saved
    QString fileName;         // a proposal
    QList<ExportFile> files;  // when saving means several files in a folder instead
    QList<CarrierNote> notes; // to be read before it is used
    qint64 counted = 0;       // bytes that EC2 counts against kUserDataLimit
    bool isBinary = false;    // bytes are no text: do not show them
};

Exported exportUserData(const QByteArray &userData, ExportForm form, const ExportOptions &options = {});

} // namespace bootscope
