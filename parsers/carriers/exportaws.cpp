// SPDX-License-Identifier: GPL-3.0-or-later
// The AWS CLI and what is handed to it. Measured against awscli 2.9: run-instances encodes user data itself, also bytes
// of fileb://; file:// is read as text, which turns CR LF into LF.
#include "parsers/carriers/exportforms.h"
#include "parsers/carriers/packing.h"

#include <algorithm>

namespace bootscope::carriers {

namespace {

constexpr char kRunInstances[] = "aws ec2 run-instances \\\n"
                                 "  --image-id ami-REPLACE_ME \\\n"
                                 "  --instance-type t3.micro \\\n"
                                 "  --user-data fileb://";

} // namespace

void note(Exported &made, Severity severity, const QString &text)
{
    made.notes.append({severity, text});
}

void noteBase64(Exported &made, const QString &why)
{
    if (!why.isEmpty())
        note(made, Severity::Info, Words::tr("Sent as base64: %1").arg(why));
}

QByteArray shellWord(const QString &word)
{
    const bool plain =
        !word.isEmpty() && !word.startsWith(QLatin1Char('-')) && std::all_of(word.cbegin(), word.cend(), [](QChar c) {
            return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"._-/+,:@").contains(c));
        });
    if (plain)
        return word.toUtf8();
    QString quoted = word;
    quoted.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    // "./" keeps a name that begins with a dash from being read as an option.
    return QString(QLatin1Char('\'') + QLatin1String(word.startsWith(QLatin1Char('-')) ? "./" : "") + quoted +
                   QLatin1Char('\''))
        .toUtf8();
}

bool fitsHereDocument(const QByteArray &bytes)
{
    return bytes.endsWith('\n');
}

QByteArray freeMarker(const QByteArray &text, const QByteArray &wish)
{
    if (!text.contains(wish))
        return wish;
    // One more than the largest number behind the word in the text.
    int largest = 1;
    for (qsizetype at = text.indexOf(wish); at >= 0; at = text.indexOf(wish, at + wish.size())) {
        qsizetype end = at + wish.size() + 1;
        while (end < text.size() && end < at + wish.size() + 9 && text.at(end) >= '0' && text.at(end) <= '9')
            ++end;
        largest = std::max(largest, text.mid(at + wish.size() + 1, end - at - wish.size() - 1).toInt());
    }
    return wish + '_' + QByteArray::number(largest + 1);
}

QByteArray writeFileCommand(const QByteArray &bytes, const QByteArray &file, QString *why)
{
    *why = whyNotText(bytes, {});
    if (why->isEmpty() && !fitsHereDocument(bytes))
        *why = Words::tr("it does not end with a line feed, and a here-document always does.");
    if (!why->isEmpty()) {
        const QByteArray marker = "BASE64"; // no line of base64 is it: those have 76 characters or a length by fours
        return "base64 -d >" + file + " <<'" + marker + "'\n" + wrappedBase64(bytes) + marker + '\n';
    }
    const QByteArray marker = freeMarker(bytes, "USER_DATA");
    return "cat >" + file + " <<'" + marker + "'\n" + bytes + marker + '\n';
}

void writeAwsCli(const Shipment &shipment, Exported &made)
{
    const QByteArray file = shellWord(shipment.sourceName);
    if (shipment.gzip) {
        const QByteArray packed = shellWord(shipment.sourceName + QLatin1String(".gz"));
        made.bytes = "gzip -9 -n -c " + file + " >" + packed + '\n' + kRunInstances + packed + '\n';
    } else {
        made.bytes = QByteArray(kRunInstances) + file + '\n';
    }
    note(made, Severity::Info, Words::tr("Run it where the saved file is. The CLI encodes in base64 by itself."));
    note(made, Severity::Info,
         Words::tr("fileb:// sends the bytes as they are; file:// reads text: it turns CR LF into LF and fails on "
                   "gzip."));
}

void writeAwsCliScript(const Shipment &shipment, Exported &made)
{
    QString why;
    made.bytes = "#!/bin/bash\nset -e\nfile=$(mktemp)\ntrap 'rm -f \"$file\"' EXIT\n";
    made.bytes += writeFileCommand(shipment.payload, "\"$file\"", &why);
    made.bytes += QByteArray(kRunInstances) + "\"$file\"\n";
    noteBase64(made, why);
    note(made, Severity::Info, Words::tr("The CLI encodes in base64 by itself."));
}

void writeLaunchTemplate(const Shipment &shipment, Exported &made)
{
    made.bytes = "{\n  \"ImageId\": \"ami-REPLACE_ME\",\n  \"InstanceType\": \"t3.micro\",\n  \"UserData\": \"" +
                 shipment.payload.toBase64() + "\"\n}\n";
    note(made, Severity::Info,
         Words::tr("Launch templates want base64: for them, the CLI does not encode by itself. Save it, then: %1")
             .arg(QStringLiteral("aws ec2 create-launch-template --launch-template-name NAME --launch-template-data "
                                 "file://FILE")));
    note(made, Severity::Info,
         Words::tr("Running instances keep their user data; a new template version is for the next launch."));
}

void writeNoCloud(const Shipment &shipment, Exported &made)
{
    // cloud-init runs once-per-instance work again when instance-id changes.
    const QByteArray metaData = "instance-id: i-nocloud-1\nlocal-hostname: test\n";
    made.files = {{QStringLiteral("user-data"), shipment.payload}, {QStringLiteral("meta-data"), metaData}};
    QString why;
    made.bytes = "#!/bin/bash\nset -e\nmkdir -p seed\n";
    made.bytes += writeFileCommand(shipment.payload, "seed/user-data", &why);
    made.bytes += "cat >seed/meta-data <<'META_DATA'\n" + metaData + "META_DATA\n";
    made.bytes +=
        "# A disk with the label \"cidata\"; cloud-localds seed.iso seed/user-data seed/meta-data makes the same.\n"
        "xorriso -as mkisofs -output seed.iso -volid cidata -joliet -rational-rock seed/user-data "
        "seed/meta-data\n";
    noteBase64(made, why);
    note(made, Severity::Info,
         Words::tr("Attach seed.iso to the virtual machine as a second disk or CD. Save writes the two files into a "
                   "folder: cloud-init also reads them from /var/lib/cloud/seed/nocloud."));
    note(made, Severity::Info,
         Words::tr("Change instance-id to have everything that runs once per instance run again."));
}

} // namespace bootscope::carriers
