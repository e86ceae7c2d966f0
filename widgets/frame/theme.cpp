// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/theme.h"

#include "widgets/frame/outlinestyle.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPainter>
#include <QSvgRenderer>

#include <array>

namespace bootscope {

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

// In the order of Token. Each of the text colours has a contrast of at least 4.5 against Window and Base (tst_theme).
constexpr std::array<Pair, 11> kColors{{
    {0xffF4F6F9, 0xff1D2127}, // Window
    {0xffFFFFFF, 0xff15181D}, // Base
    {0xff1C2430, 0xffE4E8EE}, // Text
    {0xff566072, 0xff9CA6B5}, // Muted
    {0xff2457C5, 0xff82AAFF}, // Accent
    {0xffB3261E, 0xffFF8F85}, // Error
    {0xff805300, 0xffF0BE62}, // Warning
    {0xff1D5C9E, 0xff8CBCFF}, // Info
    {0xff1B6B3A, 0xff7FD495}, // Success
    {0xff7A3A9A, 0xffD3A8F2}, // Suspect
    {0xffD5DAE2, 0xff343A44}, // Line
}};

bool g_dark = false;

QPalette makePalette(bool dark)
{
    const auto c = [dark](Token token) { return Theme::color(token, dark); };
    QPalette p(c(Token::Text), c(Token::Window), c(Token::Line).lighter(dark ? 130 : 105), c(Token::Line).darker(130),
               c(Token::Line), c(Token::Text), c(Token::Base));
    p.setColor(QPalette::Button, dark ? QColor(0x2F353E) : QColor(0xFBFCFD));
    p.setColor(QPalette::ButtonText, c(Token::Text));
    p.setColor(QPalette::AlternateBase, dark ? QColor(0x1A1E24) : QColor(0xF8F9FB));
    p.setColor(QPalette::Highlight, dark ? QColor(0x2F4A7D) : QColor(0xCFDDF8));
    p.setColor(QPalette::HighlightedText, c(Token::Text));
    p.setColor(QPalette::ToolTipBase, c(Token::Base));
    p.setColor(QPalette::ToolTipText, c(Token::Text));
    p.setColor(QPalette::PlaceholderText, c(Token::Muted));
    p.setColor(QPalette::Link, c(Token::Accent));
    p.setColor(QPalette::LinkVisited, c(Token::Suspect));
    for (const QPalette::ColorRole role :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, dark ? QColor(0x6C7684) : QColor(0x98A1AE));
    return p;
}

QByteArray recoloured(const QString &name, const QColor &color)
{
    QFile file(QStringLiteral(":/icons/") + name + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

} // namespace

QColor Theme::color(Token token, bool dark)
{
    const Pair &pair = kColors.at(size_t(token));
    return QColor::fromRgb(dark ? pair.dark : pair.light);
}

QColor Theme::color(Token token)
{
    return color(token, g_dark);
}

bool Theme::isDark()
{
    return g_dark;
}

void Theme::apply(Mode mode)
{
    static const bool systemIsDark = [] {
        const QPalette p = QGuiApplication::palette();
        return p.color(QPalette::Window).lightness() < p.color(QPalette::WindowText).lightness();
    }();
    g_dark = mode == Mode::Dark || (mode == Mode::System && systemIsDark);
    static bool styled = false;
    if (!styled)
        QApplication::setStyle(new OutlineStyle); // the application owns it
    styled = true;
    QApplication::setPalette(makePalette(g_dark));
}

QColor Theme::stageColor(Stage stage)
{
    return stageColor(stage, g_dark);
}

QColor Theme::stageColor(Stage stage, bool dark)
{
    switch (stage) {
    case Stage::Local:
        return dark ? QColor(0x8FA3C4) : QColor(0x5B6F91);
    case Stage::Network:
        return dark ? QColor(0x5FC2BE) : QColor(0x1F7F7B);
    case Stage::Config:
        return dark ? QColor(0xD3B05C) : QColor(0x9A7416);
    case Stage::Final:
        return dark ? QColor(0xAE9BEA) : QColor(0x6A51B5);
    case Stage::Unknown:
        break;
    }
    return color(Token::Muted, dark);
}

QColor Theme::severityColor(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return color(Token::Error);
    case Severity::Warning:
        return color(Token::Warning);
    case Severity::Info:
        break;
    }
    return color(Token::Info);
}

QFont Theme::codeFont()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

QFont Theme::scaledFont(double factor)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

QIcon Theme::icon(const QString &name, Token token)
{
    QSvgRenderer renderer(recoloured(name, color(token)));
    QIcon icon;
    for (const int size : {16, 20, 24, 32, 40, 48, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        icon.addPixmap(pixmap);
    }
    return icon;
}

QIcon Theme::severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return icon(QStringLiteral("error"), Token::Error);
    case Severity::Warning:
        return icon(QStringLiteral("warning"), Token::Warning);
    case Severity::Info:
        break;
    }
    return icon(QStringLiteral("info"), Token::Info);
}

} // namespace bootscope
