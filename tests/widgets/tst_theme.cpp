// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frame/theme.h"

#include <QApplication>
#include <QTest>
#include <cmath>

using namespace bootscope;

namespace {

// Relative luminance and contrast as WCAG 2 defines them.
double luminance(const QColor &color)
{
    const auto channel = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textIsReadable_data()
    {
        QTest::addColumn<int>("token");
        QTest::addColumn<bool>("dark");
        for (const Token token : {Token::Text, Token::Muted, Token::Accent, Token::Error, Token::Warning, Token::Info,
                                  Token::Success, Token::Suspect}) {
            for (const bool dark : {false, true})
                QTest::addRow("token %d %s", int(token), dark ? "dark" : "light") << int(token) << dark;
        }
    }

    void textIsReadable()
    {
        QFETCH(int, token);
        QFETCH(bool, dark);
        const QColor color = Theme::color(Token(token), dark);
        QVERIFY(contrast(color, Theme::color(Token::Window, dark)) >= 4.5);
        QVERIFY(contrast(color, Theme::color(Token::Base, dark)) >= 4.5);
    }

    void applyingAThemeChangesThePalette()
    {
        Theme::apply(Theme::Mode::Light);
        const QColor light = QApplication::palette().color(QPalette::Window);
        Theme::apply(Theme::Mode::Dark);
        QVERIFY(Theme::isDark());
        QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < light.lightness());
        QVERIFY(contrast(QApplication::palette().color(QPalette::HighlightedText),
                         QApplication::palette().color(QPalette::Highlight)) >= 4.5);
        Theme::apply(Theme::Mode::Light);
    }

    void everySeverityHasAPicture()
    {
        for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error}) {
            const QImage image = Theme::severityIcon(severity).pixmap(16, 16).toImage();
            int drawn = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    drawn += qAlpha(image.pixel(x, y)) > 128;
            }
            QVERIFY(drawn > 20);
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
