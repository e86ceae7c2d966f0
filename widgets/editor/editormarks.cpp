// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/editormarks.h"

#include "widgets/frame/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace bootscope {

namespace {

constexpr qsizetype kMaxMessage = 600;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EditorTip)
};

} // namespace

QImage bulbImage(double scale)
{
    constexpr QSize kSize(14, 14);
    QImage image(kSize * scale, QImage::Format_ARGB32);
    image.fill(Theme::color(Token::Window));
    QPainter painter(&image);
    painter.drawPixmap(QRect(QPoint(0, 0), image.size()),
                       Theme::icon(QStringLiteral("fix"), Token::Warning).pixmap(image.size()));
    return image;
}

QString tipOf(const Diagnostic &diagnostic)
{
    QString text = diagnostic.message.left(kMaxMessage).toHtmlEscaped();
    if (!diagnostic.help.isEmpty())
        text += QStringLiteral("<br><i>") + diagnostic.help.toHtmlEscaped() + QStringLiteral("</i>");
    if (!diagnostic.said.isEmpty())
        text += QStringLiteral("<br>") +
                Words::tr("cloud-init says: %1").arg(diagnostic.said.left(kMaxMessage)).toHtmlEscaped();
    if (!diagnostic.fixes.isEmpty())
        text += QStringLiteral("<br>") +
                Words::tr("Fix with Alt+Enter: %1").arg(diagnostic.fixes.first().title).toHtmlEscaped();
    return text;
}

} // namespace bootscope
