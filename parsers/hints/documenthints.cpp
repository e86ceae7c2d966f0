// SPDX-License-Identifier: GPL-3.0-or-later
// What concerns the user data as a whole: parts that replace each other's keys, and its size.
#include "parsers/hints/confighints.h"

namespace bootscope::hints {

namespace {

constexpr int kGzipHead = 18; // bytes around the compressed data

} // namespace

void checkMerging(const QList<ConfigSubject> &subjects, const QByteArray &document, HintSink &sink)
{
    // A header of MIME may say how to merge as well; whether it is this part's is not asked.
    const QByteArray head = document.toLower();
    if (subjects.size() < 2 || head.contains("merge-type"))
        return;
    QHash<QString, QPair<int, const YamlEntry *>> earlier; // by key: the subject and the entry
    for (int i = 0; i < subjects.size(); ++i) {
        const ConfigSubject &subject = subjects.at(i);
        const bool says = subject.find(QLatin1String("merge_how")) || subject.find(QLatin1String("merge_type"));
        for (const YamlEntry &entry : subject.root().entries) {
            const bool isCollection = entry.value->isSequence() || entry.value->isMapping();
            if (!entry.key->isString() || !isCollection || entry.key->text.startsWith(QLatin1String("merge_")))
                continue;
            const auto before = earlier.constFind(entry.key->text);
            if (before != earlier.cend() && !says) {
                const ConfigSubject &other = subjects.at(before->first);
                sink.say("hint.key-replaced", subject.part, subject.place(entry.key->range), entry.key->text,
                         HintText::tr("This replaces %1 of part %2 (line %3), which is not read any more")
                             .arg(entry.key->text)
                             .arg(other.part)
                             .arg(other.place(before->second->key->range).begin.line));
            }
            earlier.insert(entry.key->text, {i, &entry});
        }
    }
}

void checkSize(const UserData &data, HintSink &sink)
{
    if (!data.layers.isEmpty() || data.raw.size() <= kUserDataLimit || data.raw.size() > 1024 * 1024)
        return;
    // qCompress() puts four bytes of length in front of two bytes of zlib's head and four of its sum behind.
    const qsizetype size = qCompress(data.raw, 9).size() - 10 + kGzipHead;
    if (size <= kUserDataLimit)
        sink.say("hint.gzip-fits", 0, {{1, 1}, {1, 1}}, QString(),
                 HintText::tr("gzip makes %1 bytes of it: that is within EC2's limit").arg(size));
}

} // namespace bootscope::hints
