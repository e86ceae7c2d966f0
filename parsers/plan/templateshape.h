// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of a jinja template: the text that it most likely renders to, line for line, with a mark for every value
// that only the machine knows. It is for looking at, never for judging.
#pragma once

#include <QByteArray>

namespace bootscope {

// "{{ … }}" becomes kExpressionMark (effectiveconfig.h) as often as it has characters, so that columns stay; "{% … %}"
// and "{# … #}" become blanks. Line ends stay.
QByteArray templateShape(const QByteArray &text);

} // namespace bootscope
