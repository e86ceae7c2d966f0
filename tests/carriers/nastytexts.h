// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that carriers like to damage. Ours.
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>

namespace bootscope::test {

struct Text
{
    QByteArray name;
    QByteArray bytes;
};

inline QList<Text> nastyTexts()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += char(i);
    return {
        {"script", "#!/bin/sh\necho hi\n"},
        {"no final newline", "#!/bin/sh\necho hi"},
        {"several final newlines", "#!/bin/sh\necho hi\n\n\n"},
        {"trailing spaces", "#!/bin/sh\necho hi   \n  \n\t\nend  "},
        {"last line is blanks", "#!/bin/sh\n   "},
        {"leading newline", "\n#!/bin/sh\n"},
        {"leading newlines only", "\n\n\n"},
        {"one newline", "\n"},
        {"one space", " "},
        {"leading spaces everywhere", "    #!/bin/sh\n      echo hi\n    end\n"},
        {"first line indented more", "      a\n  b\n"},
        {"leading tab", "\t#!/bin/sh\n\techo\n"},
        {"shell variables", "#!/bin/sh\necho $HOME ${HOME} ${!X} ${X:-y} $$ $${Y} $$${Z} $(date) `date`\n"},
        {"jinja and directives",
         "## template: jinja\n#!/bin/sh\n{% if x %}%{ if y } %%{ z } %%%{q} {{ v1.x }}\n100%\n"},
        {"quotes and backslashes", "#!/bin/sh\necho \"a\\n\" 'it''s' \\\\ \\\" \\$x \\\n  more\n"},
        {"here-documents inside", "#!/bin/bash\ncat <<EOF\n$x\nEOF\ncat <<'USER_DATA'\nx\nUSER_DATA\n  USER_DATA  \n"
                                  "USER_DATA_2\nBASE64\nMETA_DATA\n"},
        {"MIME inside",
         "Content-Type: multipart/mixed; boundary=\"==BOUNDARY==\"\nMIME-Version: 1.0\n\n--==BOUNDARY==\n"
         "Content-Type: text/x-shellscript\n\n#!/bin/sh\necho\n--==BOUNDARY==--\n"},
        {"CRLF", "#!/bin/sh\r\necho hi\r\n"},
        {"mixed line ends", "#!/bin/sh\necho hi\r\n\rx\r"},
        {"Korean and emoji", "#!/bin/sh\necho '안녕하세요 🚀 é'\n"},
        {"decomposed accents", "#!/bin/sh\necho 'cafe\xcc\x81'\n"},
        {"line separators", "#!/bin/sh\necho 'a\xe2\x80\xa8"
                            "b\xc2\x85"
                            "c'\n"},
        {"byte order mark", "\xef\xbb\xbf#!/bin/sh\necho\n"},
        {"not UTF-8", "#!/bin/sh\necho '\xff\xfe\x80'\n"},
        {"NUL and controls", QByteArray("#!/bin/sh\necho '\0\x01\x1b[0m\x7f'\n", 26)},
        {"all bytes", all},
        {"looks like base64", "aGVsbG8gd29ybGQhISEh"},
        {"looks like base64 in lines", "IyEvYmlu\nL3NoCmVj\naG8gaGkK\n"},
        {"dynamic reference", "#!/bin/sh\necho '{{resolve:ssm:/x:1}}'\n"},
        {"yaml",
         "#cloud-config\nwrite_files:\n- content: |\n    a: \"b\"\n  path: /x # c\nruncmd:\n- [a, 'b: c']\n---\n...\n"},
        {"long line", "#!/bin/sh\necho " + QByteArray(20000, 'x') + "\n"},
        {"boundary text", "--==BOUNDARY==\n--==BOUNDARY==--\nMIME-Version: 1.0\n"},
    };
}

// Real user data beside the tree; nothing where it is absent.
inline QList<Text> corpusTexts()
{
    QList<Text> texts;
    for (const QString &kind : {QStringLiteral("shell"), QStringLiteral("cloud-config"), QStringLiteral("multi")}) {
        const QDir folder(QStringLiteral(BOOTSCOPE_SHARED "/corpus/userdata/") + kind);
        for (const QString &name : folder.entryList(QDir::Files)) {
            if (name.endsWith(QLatin1String(".json")) || name.endsWith(QLatin1String(".txt")))
                continue;
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                texts.append({QByteArray(kind.toLatin1() + '/' + name.toUtf8()), file.readAll()});
        }
    }
    return texts;
}

} // namespace bootscope::test
