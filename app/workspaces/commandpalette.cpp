// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/commandpalette.h"

#include "app/workspaces/help/menucommands.h"
#include "widgets/frame/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

namespace bootscope {

namespace {

constexpr QSize kSize(560, 360);

} // namespace

CommandPalette::CommandPalette(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint), m_words(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSize);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kPanel, Theme::kPanel, Theme::kPanel);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(m_words);
    layout->addWidget(m_list);
    m_words->setPlaceholderText(tr("Type a command"));
    m_words->installEventFilter(this);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);

    for (const MenuCommand &command : menuCommands(menus)) {
        if (!command.action->isEnabled())
            continue;
        const QString keys = command.action->shortcut().toString(QKeySequence::NativeText);
        m_list->addItem(keys.isEmpty() ? command.path : command.path + QStringLiteral("    ") + keys);
        m_actions.append(command.action);
    }
    connect(m_words, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    narrow({});
    if (parent)
        move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, 64)));
    m_words->setFocus();
}

void CommandPalette::narrow(const QString &words)
{
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const QString text = m_list->item(row)->text();
        const bool fits = std::all_of(wanted.begin(), wanted.end(), [&text](const QString &word) {
            return text.contains(word, Qt::CaseInsensitive);
        });
        m_list->item(row)->setHidden(!fits);
        if (fits && first < 0)
            first = row;
    }
    m_list->setCurrentRow(first);
}

void CommandPalette::run()
{
    const int row = m_list->currentRow();
    const QPointer<QAction> action = row >= 0 ? m_actions.at(row) : nullptr;
    close();
    if (action)
        action->trigger();
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::color(Token::Muted));
    painter.setBrush(Theme::color(Token::Window));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            run();
            return true;
        }
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            for (int row = m_list->currentRow() + step; row >= 0 && row < m_list->count(); row += step) {
                if (!m_list->item(row)->isHidden()) {
                    m_list->setCurrentRow(row);
                    break;
                }
            }
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace bootscope
