// SPDX-License-Identifier: GPL-3.0-or-later
// Terraform: a here-document at the first column, so that no indentation is guessed, with ${ and %{ escaped.
#include "parsers/carriers/exportforms.h"
#include "parsers/carriers/packing.h"

namespace bootscope::carriers {

namespace {

QString whyNotHcl(const QByteArray &text)
{
    TextNeeds needs;
    needs.composedForm = true;
    return whyNotText(text, needs);
}

QByteArray hereDocument(const QByteArray &text)
{
    if (text.isEmpty())
        return "\"\"";
    QByteArray escaped = text;
    escaped.replace("${", "$${").replace("%{", "%%{");
    const bool ends = text.endsWith('\n');
    if (!ends)
        escaped += '\n';
    const QByteArray marker = freeMarker(escaped, "USER_DATA");
    const QByteArray document = "<<" + marker + '\n' + escaped + marker + '\n';
    // A here-document ends in a line feed; chomp() takes it off again.
    return ends ? document : "chomp(" + document + "  )";
}

void explain(const QByteArray &text, const QString &why, Exported &made)
{
    noteBase64(made, why);
    if (!why.isEmpty())
        return;
    if (text.contains("${") || text.contains("%{"))
        note(made, Severity::Info,
             Words::tr("${ and %{ of the text are written $${ and %%{, or Terraform would fill them in. To put in a "
                       "value of Terraform, write ${var.name}."));
    if (!text.isEmpty())
        note(made, Severity::Info,
             Words::tr("<<USER_DATA keeps every blank. <<- would take off the indentation that all lines share, and a "
                       "line at the left edge stops it: the reason for many a shebang that is not first."));
}

constexpr char kVariable[] = "variable \"ami\" {\n  type = string\n}\n\n";

} // namespace

void writeTerraformInstance(const Shipment &shipment, Exported &made)
{
    QString why = whyNotHcl(shipment.payload);
    // The provider encodes user_data unless it is base64 already: such a text would arrive decoded.
    if (why.isEmpty() && isBase64Text(shipment.payload))
        why = Words::tr("the text itself could be taken for base64, and the provider would not encode it again.");
    made.bytes = QByteArray(kVariable) + "resource \"aws_instance\" \"this\" {\n"
                                         "  ami           = var.ami\n"
                                         "  instance_type = \"t3.micro\"\n\n"
                                         "  # For a new instance, and so a first boot, when the user data changes:\n"
                                         "  # user_data_replace_on_change = true\n\n";
    if (why.isEmpty()) {
        made.bytes += "  user_data = " + hereDocument(shipment.payload);
        if (!made.bytes.endsWith('\n'))
            made.bytes += '\n';
    } else {
        made.bytes += "  user_data_base64 = \"" + shipment.payload.toBase64() + "\"\n";
    }
    made.bytes += "}\n";
    explain(shipment.payload, why, made);
    note(made, Severity::Info,
         Words::tr(
             "When the user data changes, Terraform stops and starts the instance, and what runs once per instance "
             "does not run again. user_data_replace_on_change makes a new instance instead; the old disks are "
             "lost."));
}

void writeTerraformLaunchTemplate(const Shipment &shipment, Exported &made)
{
    const QString why = whyNotHcl(shipment.payload);
    made.bytes = QByteArray(kVariable) + "resource \"aws_launch_template\" \"this\" {\n"
                                         "  image_id      = var.ami\n"
                                         "  instance_type = \"t3.micro\"\n\n";
    if (why.isEmpty())
        made.bytes += "  user_data = base64encode(" + hereDocument(shipment.payload) +
                      (shipment.payload.endsWith('\n') ? "  )\n" : ")\n");
    else
        made.bytes += "  user_data = \"" + shipment.payload.toBase64() + "\"\n";
    made.bytes += "}\n";
    explain(shipment.payload, why, made);
    note(made, Severity::Info, Words::tr("user_data of a launch template must be base64; of aws_instance it is text."));
}

} // namespace bootscope::carriers
