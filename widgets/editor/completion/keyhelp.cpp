// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/completion/keyhelp.h"

#include "widgets/frame/theme.h"

#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kWidth = 440;

} // namespace

QString keyHelpText(const assist::Hover &hover, const QString &version)
{
    QString html = hover.html;
    if (hover.fromSchema)
        html += QStringLiteral("<br><span style=\"color:%1\">%2</span>")
                    .arg(Theme::color(Token::Muted).name(),
                         KeyHelp::tr("From the schema of cloud-init %1, in English.").arg(version).toHtmlEscaped());
    return html;
}

KeyHelp::KeyHelp(QWidget *editor) : QFrame(editor, Qt::Popup), m_text(new QLabel(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_text->setMargin(Theme::kPanel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    connect(m_text, &QLabel::linkActivated, this, [this](const QString &url) {
        hide();
        Q_EMIT linkActivated(url);
    });
}

void KeyHelp::showHelp(const assist::Hover &hover, const QString &version, const QRect &below)
{
    QString html = keyHelpText(hover, version);
    if (!hover.url.isEmpty())
        html += QStringLiteral("<br><a style=\"color:%1\" href=\"%2\">%3</a>")
                    .arg(Theme::color(Token::Accent).name(), hover.url.toHtmlEscaped(),
                         tr("Open the module's page").toHtmlEscaped());
    m_text->setText(html);
    const QRect screen = parentWidget()->screen()->availableGeometry();
    const int width = std::min(kWidth, screen.width());
    const int height = std::min(m_text->heightForWidth(width - 2) + 2, screen.height());
    setFixedSize(width, height);
    const bool fitsBelow = below.bottom() + height <= screen.bottom();
    move(std::clamp(below.left(), screen.left(), std::max(screen.left(), screen.right() - width)),
         fitsBelow ? below.bottom() + 2 : std::max(screen.top(), below.top() - 2 - height));
    show();
    m_text->setFocus();
}

} // namespace bootscope
