// SPDX-License-Identifier: GPL-3.0-or-later
// Installs the translation in force and can change it while the program runs.
#pragma once

#include <QString>

namespace bootscope {

// "" = the system's language. Unknown languages fall back to English. Widgets get QEvent::LanguageChange.
void useLanguage(const QString &language);
// The language in force: "en" or "ko".
QString currentLanguage();

} // namespace bootscope
