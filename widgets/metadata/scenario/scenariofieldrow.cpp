// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/scenario/scenariofieldrow.h"

#include "widgets/frame/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace bootscope {

namespace {
constexpr int kLines = 4;
constexpr int kUserDataLines = 14; // the one value that is a whole file
} // namespace

ScenarioFieldRow::ScenarioFieldRow(const ScenarioField &field, QWidget *parent) : QWidget(parent), m_field(field)
{
    build();
    setToolTip(formText(field.help));
    refreshLook();
}

void ScenarioFieldRow::build()
{
    using Kind = ScenarioField::Kind;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGap / 2);
    const QString name = formText(m_field.label);
    QWidget *editor = nullptr;
    if (m_field.kind == Kind::Flag) {
        editor = m_flag = new QCheckBox(name);
        connect(m_flag, &QCheckBox::clicked, this, [this] { Q_EMIT edited(value()); });
    } else {
        m_label = new QLabel(name);
        m_label->setWordWrap(true);
        m_label->setTextFormat(Qt::PlainText);
        layout->addWidget(m_label);
    }
    if (m_field.kind == Kind::Line) {
        editor = m_line = new QLineEdit;
        connect(m_line, &QLineEdit::textEdited, this, &ScenarioFieldRow::edited);
    } else if (m_field.kind == Kind::Lines) {
        editor = m_lines = new QPlainTextEdit;
        m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_lines->setTabChangesFocus(true);
        connect(m_lines, &QPlainTextEdit::textChanged, this, [this] { Q_EMIT edited(value()); });
    } else if (m_field.kind == Kind::Choice) {
        editor = m_choice = new QComboBox;
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choice->setMinimumContentsLength(8);
        for (const QByteArray &choice : std::as_const(m_field.choices))
            m_choice->addItem(QString::fromUtf8(choice));
        connect(m_choice, &QComboBox::activated, this, [this] { Q_EMIT edited(value()); });
    }
    editor->setAccessibleName(name);
    layout->addWidget(editor);
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    layout->addWidget(m_problem);
}

QString ScenarioFieldRow::value() const
{
    if (m_flag)
        return m_flag->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
    if (m_lines)
        return m_lines->toPlainText();
    return m_choice ? m_choice->currentText() : m_line->text();
}

void ScenarioFieldRow::setValue(const QString &shown)
{
    if (shown == value())
        return;
    if (m_flag) {
        m_flag->setChecked(shown == QLatin1String("true"));
    } else if (m_choice) {
        // A file may say what no list foresees.
        if (m_choice->findText(shown) < 0)
            m_choice->addItem(shown);
        m_choice->setCurrentIndex(m_choice->findText(shown));
    } else if (m_line && !m_line->hasFocus()) {
        m_line->setText(shown);
    } else if (m_lines && !m_lines->hasFocus()) {
        const QSignalBlocker quiet(m_lines);
        m_lines->setPlainText(shown);
    }
}

void ScenarioFieldRow::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString ScenarioFieldRow::problem() const
{
    return m_problem->text();
}

void ScenarioFieldRow::refreshLook()
{
    QPalette colours = palette();
    if (m_label) {
        colours.setColor(QPalette::WindowText, Theme::color(Token::Muted));
        m_label->setPalette(colours);
    }
    colours.setColor(QPalette::WindowText, Theme::color(Token::Error));
    m_problem->setPalette(colours);
    if (m_lines) {
        m_lines->setFont(Theme::codeFont());
        const bool isFile = qstrcmp(m_field.key, "user-data") == 0;
        m_lines->setFixedHeight((isFile ? kUserDataLines : kLines) * m_lines->fontMetrics().lineSpacing() +
                                2 * Theme::kPanel);
    }
}

void ScenarioFieldRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange)
        refreshLook();
}

} // namespace bootscope
