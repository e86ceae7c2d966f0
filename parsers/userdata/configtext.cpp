// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/userdata/configtext.h"

#include "parsers/userdata/jinja.h"
#include "parsers/userdata/textindex.h"

namespace bootscope {

std::optional<ConfigText> configTextOf(const Part &part)
{
    if (part.format == Format::CloudConfig)
        return ConfigText{part.bytes, part.lines};
    if (part.format != Format::JinjaTemplate || part.rendersTo != Format::CloudConfig ||
        !userdata::rendersToItself(part.bytes))
        return std::nullopt;
    const QByteArray text = part.bytes.mid(part.bytes.indexOf('\n') + 1);
    return ConfigText{text, part.lines.then(LineMap::consecutive(2, lineCountOf(text)))};
}

} // namespace bootscope
