// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/foreign.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace bootscope {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Foreign)
};

struct Magic
{
    qsizetype at;
    QByteArrayView bytes;
    const char *sentence;
};

constexpr std::array kMagics{
    Magic{0, "LPKSHHRH",
          QT_TRANSLATE_NOOP(
              "bootscope::Foreign",
              "A binary journal of systemd. Print it: journalctl --file FILE -o short-precise > journal.txt")},
    Magic{0, "QFI\xfb", QT_TRANSLATE_NOOP("bootscope::Foreign", "A disk image of QEMU. Mount it and open the folder.")},
    Magic{0, "KDMV", QT_TRANSLATE_NOOP("bootscope::Foreign", "A disk image of VMware. Mount it and open the folder.")},
    Magic{0, "conectix", QT_TRANSLATE_NOOP("bootscope::Foreign", "A disk image. Mount it and open the folder.")},
    Magic{510, "\x55\xaa", QT_TRANSLATE_NOOP("bootscope::Foreign", "A disk image. Mount it and open the folder.")},
    Magic{0x8001, "CD001",
          QT_TRANSLATE_NOOP("bootscope::Foreign",
                            "An image of a CD, such as a seed for NoCloud. Mount it and open the folder.")},
    Magic{0, "\x89PNG",
          QT_TRANSLATE_NOOP("bootscope::Foreign",
                            "A picture. The text of the console is needed, not a photograph of it.")},
    Magic{0, "\xff\xd8\xff",
          QT_TRANSLATE_NOOP("bootscope::Foreign",
                            "A picture. The text of the console is needed, not a photograph of it.")},
    Magic{0, "%PDF", QT_TRANSLATE_NOOP("bootscope::Foreign", "A PDF document.")},
    Magic{0,
          "\x7f"
          "ELF",
          QT_TRANSLATE_NOOP("bootscope::Foreign", "A program, or a core dump of one.")},
    Magic{0, "MZ", QT_TRANSLATE_NOOP("bootscope::Foreign", "A program for Windows.")},
    Magic{0, "SQLite format 3", QT_TRANSLATE_NOOP("bootscope::Foreign", "A database of SQLite.")},
    Magic{0, "\xd4\xc3\xb2\xa1", QT_TRANSLATE_NOOP("bootscope::Foreign", "Recorded network packets.")},
    Magic{0, "\x0a\x0d\x0d\x0a", QT_TRANSLATE_NOOP("bootscope::Foreign", "Recorded network packets.")},
    Magic{0, "ElfFile", QT_TRANSLATE_NOOP("bootscope::Foreign", "An event log of Windows.")},
    Magic{0, "7z\xbc\xaf",
          QT_TRANSLATE_NOOP("bootscope::Foreign", "A 7-Zip archive, which is not read: unpack it first.")},
    Magic{0, "Rar!", QT_TRANSLATE_NOOP("bootscope::Foreign", "A RAR archive, which is not read: unpack it first.")},
    Magic{0, "\x04\x22\x4d\x18",
          QT_TRANSLATE_NOOP("bootscope::Foreign", "Compressed with LZ4, which is not read: unpack it first.")},
    Magic{0, "-----BEGIN ", QT_TRANSLATE_NOOP("bootscope::Foreign", "A key or a certificate.")},
};

// Programs whose logs are often sent instead: words that their lines hold.
struct Program
{
    QByteArrayView word;
    const char *name;
};
constexpr std::array kPrograms{
    Program{"subiquity", "subiquity"},
    Program{"curtin", "curtin"},
    Program{"cloudbase-init", "cloudbase-init"},
    Program{"cloudbaseinit", "cloudbase-init"},
    Program{"[WALinuxAgent]", "WALinuxAgent"},
    Program{"waagent", "WALinuxAgent"},
    Program{"amazon-ssm-agent", "amazon-ssm-agent"},
    Program{"cfn-init", "cfn-init"},
    Program{"ignition[", "Ignition"},
    Program{"kubelet", "kubelet"},
    Program{"dpkg", "dpkg"},
    Program{"terraform", "Terraform"},
};

} // namespace

QString nameForeignFormat(const QByteArray &head)
{
    for (const Magic &magic : kMagics) {
        if (head.size() >= magic.at + magic.bytes.size() &&
            QByteArrayView(head).sliced(magic.at).startsWith(magic.bytes) && (magic.at != 510 || head.contains('\0')))
            return Text::tr(magic.sentence);
    }
    return {};
}

QString nameForeign(const QByteArray &head)
{
    if (const QString format = nameForeignFormat(head); !format.isEmpty())
        return format;
    if (head.contains('\0'))
        return {};
    // The word must come again and again: one mention tells nothing.
    const Program *best = nullptr;
    qsizetype most = 2;
    for (const Program &program : kPrograms) {
        const qsizetype count = head.count(program.word);
        if (count > most) {
            most = count;
            best = &program;
        }
    }
    return best ? Text::tr("A log of %1: nothing in it comes from cloud-init.").arg(QLatin1String(best->name))
                : QString();
}

} // namespace bootscope
