// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/highlight/styledlines.h"

#include <QTest>

using namespace bootscope::highlight;

// Text and picture: every second line of a row shows the styles of the line above it.
class TestHighlight : public QObject
{
    Q_OBJECT

    static void addPictures(const char *name, const char *picture) { QTest::newRow(name) << QByteArray(picture); }

private Q_SLOTS:
    void pictures_data()
    {
        QTest::addColumn<QByteArray>("picture");
        addPictures("shell words", "#!/bin/sh -e\n"
                                   "HHHHHHHHHHHH\n"
                                   "if test -n \"$1\"; then echo 'a b'; fi # done\n"
                                   "WW.BBBB....SVVSO.WWWW.BBBB.SSSSSO.WW.######\n"
                                   "A=1 B=\"x\" apt-get install if\n"
                                   "VO..VOSSS...................\n"
                                   "for f in *.conf; do true; done\n"
                                   "WWW...WW.......O.WW.BBBBO.WWWW\n"
                                   "go() { return 1; }\n"
                                   "FFOO.W.BBBBBB..O.W\n"
                                   "echo a#b \\# \"it's\" $'\\'' # c\n"
                                   "BBBB........SSSSSS.SSSSS.###\n");
        addPictures("shell expansions", "#!/bin/bash\n"
                                        "HHHHHHHHHHH\n"
                                        "x=$(cd \"$d\" && pwd)/${a:-\"b\"} y=`ls` $((1 + i)) $?\n"
                                        "VOVVBB.SVVS.OO.BBBV.VVVVVSSSV.VOV..V.VVVN...VVV.VV\n");
        addPictures("here-documents", "#!/bin/bash\n"
                                      "HHHHHHHHHHH\n"
                                      "cat <<EOF > /etc/a\n"
                                      "....OOddd.O.......\n"
                                      "it's $HOME #no\n"
                                      "DDDDDVVVVVDDDD\n"
                                      "EOF\n"
                                      "ddd\n"
                                      "cat <<-'X' # c\n"
                                      "....OOOddd.###\n"
                                      "\t$a\n"
                                      "DDD\n"
                                      "\tX\n"
                                      "dd\n"
                                      "echo <<<a\n"
                                      "BBBB.OOO.\n");
        addPictures("strings over lines", "#!/bin/sh\n"
                                          "HHHHHHHHH\n"
                                          "echo \"a\n"
                                          "BBBB.SS\n"
                                          "if b\" \\\n"
                                          "SSSSS..\n"
                                          "if\n"
                                          "..\n"
                                          "if\n"
                                          "WW\n");
        addPictures("yaml values", "#cloud-config\n"
                                   "HHHHHHHHHHHHH\n"
                                   "package_update: yes # comment\n"
                                   "KKKKKKKKKKKKKKO.CCC.#########\n"
                                   "a: [1, 'x', on, {b: ~}]\n"
                                   "KO.ONO.SSSO.CCO.OKO.COO\n"
                                   "\"k\": &n !!str v  \n"
                                   "KKKO.AA.AAAAA....\n"
                                   "ref: *n\n"
                                   "KKKO.AA\n"
                                   "time: 12:30:45\n"
                                   "KKKKO.NNNNNNNN\n"
                                   "url: https://example.com/a#b\n"
                                   "KKKO.UUUUUUUUUUUUUUUUUUUUUUU\n"
                                   "- a: 'it''s'\n"
                                   "O.KO.SSSSSSS\n"
                                   "--- # next\n"
                                   "|||.######\n");
        addPictures("yaml strings over lines", "#cloud-config\n"
                                               "HHHHHHHHHHHHH\n"
                                               "a: \"one\n"
                                               "KO.SSSS\n"
                                               "  two: 2\" # c\n"
                                               "SSSSSSSSS.###\n"
                                               "b: 'never closed\n"
                                               "KO.SSSSSSSSSSSSS\n"
                                               "  still\n"
                                               "SSSSSSS\n"
                                               "c: 1\n"
                                               "KO.N\n");
        addPictures("commands in yaml", "#cloud-config\n"
                                        "HHHHHHHHHHHHH\n"
                                        "runcmd:\n"
                                        "KKKKKKO\n"
                                        "- echo \"$HOME\" # c\n"
                                        "O.BBBB.SVVVVVS.###\n"
                                        "- [ echo, a ]\n"
                                        "O.O.....O...O\n"
                                        "- |\n"
                                        "O.|\n"
                                        "  if true; then\n"
                                        "..WW.BBBBO.WWWW\n"
                                        "    cat <<E\n"
                                        "........OOd\n"
                                        "    x\n"
                                        "..DDD\n"
                                        "  E\n"
                                        "..d\n"
                                        "- a: b\n"
                                        "O.KO..\n"
                                        "- echo a\n"
                                        "O.BBBB..\n"
                                        "  $b\n"
                                        "..VV\n"
                                        "packages: [ no ]\n"
                                        "KKKKKKKKO.O.CC.O\n");
        addPictures("files in yaml", "#cloud-config\n"
                                     "HHHHHHHHHHHHH\n"
                                     "write_files:\n"
                                     "KKKKKKKKKKKO\n"
                                     "- path: /a\n"
                                     "O.KKKKO...\n"
                                     "  content: |\n"
                                     "..KKKKKKKO.|\n"
                                     "    #!/usr/bin/env python3\n"
                                     "....HHHHHHHHHHHHHHHHHHHHHH\n"
                                     "    import os\n"
                                     "....WWWWWW...\n"
                                     "- content: >-\n"
                                     "O.KKKKKKKO.||\n"
                                     "    key: yes\n"
                                     "....SSSSSSSS\n"
                                     "\n"
                                     "\n"
                                     "    # more\n"
                                     "....SSSSSS\n"
                                     "  owner: root\n"
                                     "..KKKKKO.....\n");
        addPictures("jinja", "## template: jinja\n"
                             "HHHHHHHHHHHHHHHHHH\n"
                             "#cloud-config\n"
                             "HHHHHHHHHHHHH\n"
                             "{% if v1.region == 'a' %}\n"
                             "JJjjjjjjjjjjjjjjjjjjjjjJJ\n"
                             "hostname: \"{{ v1[\"x\"] }}-y\"\n"
                             "KKKKKKKKO.SJJjjjjjjjjjJJSSS\n"
                             "{# a\n"
                             "####\n"
                             "b #} c: 1\n"
                             "#### KO.N\n");
        addPictures("python", "#part-handler\n"
                              "HHHHHHHHHHHHH\n"
                              "def list_types(): return [b\"x\"] # c\n"
                              "WWW.FFFFFFFFFFOOO.WWWWWW.OSSSSO.###\n"
                              "\"\"\"doc\n"
                              "SSSSSS\n"
                              "if\"\"\" + None\n"
                              "SSSSS.O.CCCC\n");
        addPictures("include", "#include\n"
                               "HHHHHHHH\n"
                               "https://example.com/a\n"
                               "UUUUUUUUUUUUUUUUUUUUU\n"
                               "# no\n"
                               "####\n");
        addPictures("mime", "Content-Type: multipart/mixed;\n"
                            "MMMMMMMMMMMMMmmmmmmmmmmmmmmmmm\n"
                            " boundary=\"B=1\"\n"
                            "mmmmmmmmmmmmmmm\n"
                            "MIME-Version: 1.0\n"
                            "MMMMMMMMMMMMMmmmm\n"
                            "\n"
                            "\n"
                            "nobody reads this\n"
                            "#################\n"
                            "--B=1\n"
                            "=====\n"
                            "Content-Type: text/cloud-config\n"
                            "MMMMMMMMMMMMMmmmmmmmmmmmmmmmmmm\n"
                            "\n"
                            "\n"
                            "runcmd: [a]\n"
                            "KKKKKKO.O.O\n"
                            "--B=1\n"
                            "=====\n"
                            "\n"
                            "\n"
                            "#!/bin/sh\n"
                            "HHHHHHHHH\n"
                            "echo 'open\n"
                            "BBBB.SSSSS\n"
                            "--B=1\n"
                            "=====\n"
                            "Content-Transfer-Encoding: base64\n"
                            "MMMMMMMMMMMMMMMMMMMMMMMMMMmmmmmmm\n"
                            "\n"
                            "\n"
                            "AAAA\n"
                            "EEEE\n"
                            "--B=1--\n"
                            "=======\n"
                            "end\n"
                            "###\n");
        addPictures("archive", "#cloud-config-archive\n"
                               "HHHHHHHHHHHHHHHHHHHHH\n"
                               "- type: text/cloud-config\n"
                               "O.KKKKO..................\n"
                               "  content: |\n"
                               "..KKKKKKKO.|\n"
                               "    bootcmd:\n"
                               "....KKKKKKKO\n"
                               "      - echo $x\n"
                               "......O.BBBB.VV\n"
                               "- content: |\n"
                               "O.KKKKKKKO.|\n"
                               "    #cloud-boothook\n"
                               "....HHHHHHHHHHHHHHH\n"
                               "    echo\n"
                               "....BBBB\n");
        addPictures("nothing that cloud-init takes", "runcmd: [a]\n"
                                                     "...........\n");
        addPictures("a template of a template", "## template: jinja\n"
                                                "HHHHHHHHHHHHHHHHHH\n"
                                                "## template: jinja\n"
                                                "..................\n");
    }

    void pictures()
    {
        QFETCH(QByteArray, picture);
        QByteArray document;
        QByteArray expected;
        const QList<QByteArray> lines = picture.split('\n');
        for (qsizetype i = 0; i + 1 < lines.size(); i += 2) {
            document += lines.at(i) + '\n';
            expected += lines.at(i) + '\n' + QByteArray(lines.at(i + 1)).replace(' ', '.') + '\n';
        }
        QByteArray actual;
        const QList<StyledLine> styled = styledLines(document);
        for (qsizetype i = 0; i + 1 < styled.size(); ++i)
            actual += styled.at(i).text + '\n' + styled.at(i).letters + '\n';
        if (actual != expected)
            qWarning("got\n%s\nexpected\n%s", actual.constData(), expected.constData());
        QVERIFY(actual == expected);
    }

    void everyByteHasAStyleWhateverTheBytesAre()
    {
        const QList<QByteArray> pieces{"#cloud-config\n",
                                       "runcmd:\n",
                                       "- |\n",
                                       "  ",
                                       "\"",
                                       "'",
                                       "$(",
                                       "${",
                                       "<<E\n",
                                       "{{",
                                       "%}",
                                       "{%",
                                       "[",
                                       "{",
                                       "\\",
                                       "`",
                                       "\0",
                                       "\xff",
                                       "\r",
                                       "\n",
                                       "MIME-Version: 1\n",
                                       "--b\n",
                                       "Content-Type: multipart/mixed; boundary=b\n",
                                       "#!/bin/sh\n",
                                       "((",
                                       "))",
                                       ": ",
                                       "- ",
                                       "## template: jinja\n",
                                       "content: |2\n",
                                       "#cloud-config-archive\n",
                                       "\t",
                                       "\xed\x95\x9c"};
        quint32 random = 7;
        for (int round = 0; round < 3000; ++round) {
            QByteArray document;
            for (int i = 0; i < 40; ++i) {
                random = random * 1664525U + 1013904223U;
                const QByteArray &piece = pieces.at(int((random >> 8) % quint32(pieces.size())));
                document += piece.isEmpty() ? QByteArray(1, '\0') : piece;
            }
            for (const StyledLine &line : styledLines(document))
                QVERIFY2(!line.letters.contains('?'), document.toPercentEncoding().constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestHighlight)
#include "tst_highlight.moc"
