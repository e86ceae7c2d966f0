// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as YAML: the tree, its places, and what is proposed for a broken one.
#include "parsers/base/applyfixes.h"
#include "parsers/cloudconfig/yamlfixes.h"
#include "parsers/cloudconfig/yamltree.h"

#include <cstdlib>

using namespace bootscope;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const YamlDocument document = parseYaml(bytes);
    const SourceText source(bytes);
    if (const auto &error = document.error()) {
        if (document.root() || error->place.line < 1 || error->place.column < 1 || error->problem.isEmpty())
            std::abort();
        (void)reasonOf(*error, source);
        (void)applyFixes(bytes, proposeYamlFixes(*error, source));
        return 0;
    }
    for (const YamlDuplicate &duplicate : document.duplicates()) {
        if (duplicate.key->range.begin < duplicate.first.begin)
            std::abort();
        (void)applyFix(bytes, removeEarlierKey(duplicate, source));
    }
    if (document.root() && (document.root()->range.end < document.root()->range.begin))
        std::abort();
    return 0;
}
