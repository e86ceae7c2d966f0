// SPDX-License-Identifier: GPL-3.0-or-later
// The look: colour tokens for light and dark, the palette made of them, sizes, and icons drawn in a token's colour.
#pragma once

#include "parsers/base/diagnostic.h"
#include "parsers/boots/boot.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

namespace bootscope {

enum class Token : quint8 { Window, Base, Text, Muted, Accent, Error, Warning, Info, Success, Suspect, Line };

class Theme
{
public:
    enum class Mode : quint8 { System, Light, Dark };

    // The colours in force. Widgets ask at paint time and repaint on QEvent::PaletteChange.
    static QColor color(Token token);
    static QColor color(Token token, bool dark);
    static bool isDark();
    // Installs style and palette on the application.
    static void apply(Mode mode);

    static QColor stageColor(Stage stage);
    static QColor stageColor(Stage stage, bool dark);
    static QColor severityColor(Severity severity);
    static QFont codeFont();                // the platform's monospace
    static QFont scaledFont(double factor); // 0.9, 1, 1.15 or 1.4 of the platform's font
    // resources/icons/NAME.svg in the colour of a token; follows light and dark when asked for again.
    static QIcon icon(const QString &name, Token token = Token::Text);
    // Severity as a shape and a colour: error cross, warning triangle, info i.
    static QIcon severityIcon(Severity severity);

    static constexpr int kGap = 4; // spacing comes in steps of this
    static constexpr int kPanel = 8;
    static constexpr int kCard = 12;
};

} // namespace bootscope
