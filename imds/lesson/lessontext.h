// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a step as one types them in a terminal.
#pragma once

#include "imds/lesson/lesson.h"

namespace bootscope {

// For a POSIX shell with curl; from two hops away with python3, since curl cannot choose which packets it takes.
QString terminalLines(const LessonStep &step, const LessonPlace &place);

} // namespace bootscope
