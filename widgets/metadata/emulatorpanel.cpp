// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/emulatorpanel.h"

#include "imds/client/snippets.h"
#include "widgets/frame/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace bootscope {

namespace {
constexpr int kCurlLines = 8;
}

EmulatorPanel::EmulatorPanel(QWidget *parent)
    : QWidget(parent)
    , m_path("/latest/meta-data/instance-id")
    , m_title(new QLabel)
    , m_state(new QLabel)
    , m_scenarioLabel(new QLabel)
    , m_scenario(new QComboBox)
    , m_openScenario(new QPushButton)
    , m_portLabel(new QLabel)
    , m_port(new QSpinBox)
    , m_start(new QPushButton)
    , m_tokens(new QCheckBox)
    , m_editor(new QCheckBox)
    , m_editorText(new QLabel)
    , m_tryLabel(new QLabel)
    , m_lines(new QPlainTextEdit)
    , m_copy(new QPushButton)
{
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_tryLabel->setWordWrap(true);
    m_editorText->setWordWrap(true);
    m_editorText->setTextFormat(Qt::PlainText);
    m_editorText->hide();
    m_port->setRange(0, 65535);
    m_port->setValue(1338);
    m_scenario->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scenario->setMinimumContentsLength(8);
    m_scenarioLabel->setBuddy(m_scenario);
    m_portLabel->setBuddy(m_port);
    m_lines->setReadOnly(true);
    m_lines->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);

    auto *form = new QGridLayout;
    form->setSpacing(Theme::kPanel);
    form->addWidget(m_scenarioLabel, 0, 0);
    form->addWidget(m_scenario, 0, 1);
    form->addWidget(m_openScenario, 1, 1);
    form->addWidget(m_portLabel, 2, 0);
    form->addWidget(m_port, 2, 1);
    form->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kPanel, Theme::kPanel, Theme::kPanel, Theme::kPanel);
    layout->setSpacing(Theme::kPanel);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addLayout(form);
    layout->addWidget(m_tokens);
    layout->addWidget(m_editor);
    layout->addWidget(m_editorText);
    layout->addWidget(m_start);
    layout->addSpacing(Theme::kGap);
    layout->addWidget(m_tryLabel);
    layout->addWidget(m_lines);
    layout->addWidget(m_copy);
    layout->addStretch(1);

    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_endpoint.isEmpty())
            Q_EMIT startRequested();
        else
            Q_EMIT stopRequested();
    });
    connect(m_scenario, &QComboBox::activated, this, [this] { Q_EMIT scenarioChosen(scenario()); });
    connect(m_openScenario, &QPushButton::clicked, this, &EmulatorPanel::openScenarioRequested);
    connect(m_tokens, &QCheckBox::clicked, this, &EmulatorPanel::tokensRequiredChanged);
    connect(m_editor, &QCheckBox::clicked, this, &EmulatorPanel::editorTextChanged);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_lines->toPlainText()); });
    refreshLook();
    retranslate();
}

void EmulatorPanel::addScenario(const QString &id, const QString &name)
{
    const int at = m_scenario->findData(id);
    if (at >= 0)
        m_scenario->setItemText(at, name);
    else
        m_scenario->addItem(name, id);
}

void EmulatorPanel::setScenario(const QString &id)
{
    m_scenario->setCurrentIndex(m_scenario->findData(id));
}

QString EmulatorPanel::scenario() const
{
    return m_scenario->currentData().toString();
}

void EmulatorPanel::setTokensRequired(bool required)
{
    m_tokens->setChecked(required);
}

void EmulatorPanel::setEditorText(const QString &description)
{
    m_editor->setChecked(!description.isEmpty());
    m_editorText->setText(description);
    m_editorText->setVisible(!description.isEmpty());
}

void EmulatorPanel::setPort(int port)
{
    m_port->setValue(port);
}

int EmulatorPanel::port() const
{
    return m_port->value();
}

void EmulatorPanel::setRunning(const QUrl &endpoint, const QString &state)
{
    m_endpoint = endpoint;
    m_state->setText(state);
    refresh();
}

void EmulatorPanel::setCurlPath(const QByteArray &path)
{
    m_path = path;
    refresh();
}

void EmulatorPanel::refresh()
{
    const bool running = !m_endpoint.isEmpty();
    m_start->setText(running ? tr("Stop the emulator") : tr("Start the emulator"));
    m_start->setIcon(Theme::icon(running ? QStringLiteral("stop") : QStringLiteral("play"),
                                 running ? Token::Error : Token::Success));
    m_port->setEnabled(!running);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_tryLabel, m_lines, m_copy})
        widget->setVisible(running);
    if (running)
        m_lines->setPlainText(curlWithToken(m_endpoint, m_path));
}

void EmulatorPanel::refreshLook()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_lines->setFont(Theme::codeFont());
    m_lines->setFixedHeight(kCurlLines * QFontMetrics(m_lines->font()).lineSpacing() + 2 * Theme::kPanel);
    QPalette palette = m_state->palette();
    palette.setColor(QPalette::WindowText, Theme::color(Token::Muted));
    m_state->setPalette(palette);
    m_editorText->setPalette(palette);
    m_copy->setIcon(Theme::icon(QStringLiteral("copy")));
    m_openScenario->setIcon(Theme::icon(QStringLiteral("open")));
    refresh();
}

void EmulatorPanel::retranslate()
{
    m_title->setText(tr("Emulator"));
    m_scenarioLabel->setText(tr("&Scenario"));
    m_openScenario->setText(tr("Open a file…"));
    m_portLabel->setText(tr("&Port"));
    m_port->setSpecialValueText(tr("any free one"));
    m_tokens->setText(tr("Require session tokens"));
    m_tokens->setToolTip(tr("IMDSv2 only: a request without a token gets 401. Applied at once."));
    m_editor->setText(tr("Serve Author's text as user data"));
    m_editor->setToolTip(tr("/latest/user-data is what stands in the editor, byte for byte, as it changes."));
    m_tryLabel->setText(tr("Try it in a terminal:"));
    m_copy->setText(tr("Copy both lines"));
    refresh();
}

void EmulatorPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        refreshLook();
}

} // namespace bootscope
