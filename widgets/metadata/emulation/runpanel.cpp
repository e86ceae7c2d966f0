// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/emulation/runpanel.h"

#include "widgets/frame/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bootscope {

RunPanel::RunPanel(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel)
    , m_command(new QComboBox)
    , m_run(new QPushButton)
    , m_copy(new QPushButton)
    , m_outcome(new QLabel)
    , m_output(new QPlainTextEdit)
{
    m_command->setEditable(true);
    m_command->setInsertPolicy(QComboBox::NoInsert);
    m_command->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_command->setMinimumContentsLength(12);
    m_command->lineEdit()->setClearButtonEnabled(true);
    m_label->setBuddy(m_command);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_output->setReadOnly(true);
    m_output->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_output->setMaximumBlockCount(kMostLines);
    auto *head = new QHBoxLayout;
    head->setSpacing(Theme::kPanel);
    head->addWidget(m_label);
    head->addWidget(m_command, 1);
    head->addWidget(m_run);
    head->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kGap, Theme::kPanel, Theme::kPanel);
    layout->setSpacing(Theme::kGap);
    layout->addLayout(head);
    layout->addWidget(m_outcome);
    layout->addWidget(m_output, 1);

    connect(m_run, &QPushButton::clicked, this, &RunPanel::runOrStop);
    connect(m_command->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        if (!m_running && m_ready)
            runOrStop();
    });
    connect(m_command, &QComboBox::editTextChanged, this, &RunPanel::refresh);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_environment); });
    refreshLook();
    retranslate();
}

void RunPanel::runOrStop()
{
    if (m_running) {
        Q_EMIT stopRequested();
        return;
    }
    const QString command = m_command->currentText().trimmed();
    if (command.isEmpty())
        return;
    QStringList commands = history();
    commands.removeAll(command);
    commands.prepend(command);
    setHistory(commands);
    setCommand(command);
    Q_EMIT runRequested(command);
}

void RunPanel::setCommand(const QString &command)
{
    m_command->setEditText(command);
}

void RunPanel::setHistory(const QStringList &commands)
{
    const QString before = m_command->currentText();
    m_command->clear();
    m_command->addItems(commands.first(qMin<qsizetype>(kMostCommands, commands.size())));
    m_command->setEditText(before);
}

QStringList RunPanel::history() const
{
    QStringList commands;
    for (int i = 0; i < m_command->count(); ++i)
        commands.append(m_command->itemText(i));
    return commands;
}

void RunPanel::setReady(bool ready)
{
    m_ready = ready;
    refresh();
}

void RunPanel::setRunning(bool running)
{
    m_running = running;
    refresh();
}

void RunPanel::setEnvironmentText(const QString &text)
{
    m_environment = text;
    refresh();
}

void RunPanel::clearOutput()
{
    m_output->clear();
    m_outcome->clear();
    refresh();
}

void RunPanel::addOutput(const QString &text)
{
    QTextCursor end(m_output->document());
    end.movePosition(QTextCursor::End);
    end.insertText(text);
    m_output->ensureCursorVisible();
}

void RunPanel::setOutcome(const QString &sentence, bool isGood)
{
    m_good = isGood;
    m_outcome->setText(sentence);
    refresh();
}

QString RunPanel::output() const
{
    return m_output->toPlainText();
}

void RunPanel::refresh()
{
    m_run->setText(m_running ? tr("Stop") : tr("Run"));
    m_run->setIcon(Theme::icon(m_running ? QStringLiteral("stop") : QStringLiteral("play"),
                               m_running ? Token::Error : Token::Success));
    m_run->setEnabled(m_running || (m_ready && !m_command->currentText().trimmed().isEmpty()));
    m_run->setToolTip(m_ready ? QString() : tr("The emulator does not run."));
    m_copy->setEnabled(m_ready);
    m_copy->setToolTip(m_environment);
    m_outcome->setVisible(!m_outcome->text().isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Theme::color(m_good ? Token::Success : Token::Error));
    m_outcome->setPalette(colours);
}

void RunPanel::refreshLook()
{
    m_output->setFont(Theme::codeFont());
    m_command->lineEdit()->setFont(Theme::codeFont());
    m_copy->setIcon(Theme::icon(QStringLiteral("copy")));
    refresh();
}

void RunPanel::retranslate()
{
    m_label->setText(tr("&Command"));
    m_command->lineEdit()->setPlaceholderText(QStringLiteral("aws configure list"));
    m_copy->setText(tr("Copy the environment"));
    m_output->setAccessibleName(tr("Output of the program"));
    m_output->setPlaceholderText(
        tr("The command is run by the shell in your home directory, with the variables that lead AWS clients to the "
           "emulator and without your own AWS settings and proxies. What it prints appears here."));
    refresh();
}

void RunPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange)
        refreshLook();
}

} // namespace bootscope
