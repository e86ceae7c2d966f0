// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/valuedialog.h"

#include "imds/exchange.h"
#include "widgets/frame/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bootscope {

namespace {
constexpr QSize kSize(560, 340);
}

ValueDialog::ValueDialog(const QByteArray &path, const QByteArray &value, bool exists, QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit), m_problem(new QLabel)
{
    setWindowTitle(tr("Edit value"));
    auto *name = new QLabel(QString::fromUtf8(path));
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    QFont bold = Theme::codeFont();
    bold.setBold(true);
    name->setFont(bold);
    auto *what = new QLabel(tr("The emulator answers with this at once. The scenario has it from now on; save the "
                               "scenario to keep it in a file."));
    what->setWordWrap(true);
    m_text->setFont(Theme::codeFont());
    m_text->setAccessibleName(tr("Value"));
    m_text->setTabChangesFocus(false); // a tab may be part of a value
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    QPalette red = palette();
    red.setColor(QPalette::WindowText, Theme::color(Token::Error));
    m_problem->setPalette(red);
    auto *buttons = new QDialogButtonBox;
    QPushButton *serve = buttons->addButton(tr("Serve it"), QDialogButtonBox::AcceptRole);
    serve->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    QPushButton *remove = buttons->addButton(tr("Take the item away"), QDialogButtonBox::DestructiveRole);
    remove->setToolTip(tr("The emulator answers 404, and the item is listed no more"));
    remove->setVisible(exists);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kCard, Theme::kCard, Theme::kCard, Theme::kCard);
    layout->setSpacing(Theme::kPanel);
    layout->addWidget(name);
    layout->addWidget(what);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(kSize);
    setValue(value);
    m_text->selectAll(); // most values are one word, to be typed anew
    m_text->setFocus();

    connect(buttons, &QDialogButtonBox::accepted, this, [this] { Q_EMIT applied(this->value()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(remove, &QPushButton::clicked, this, &ValueDialog::removed);
    connect(m_text, &QPlainTextEdit::textChanged, m_problem, &QLabel::hide);
}

QByteArray ValueDialog::value() const
{
    const QByteArray text = m_text->toPlainText().toUtf8();
    return text.isEmpty() ? QByteArray("") : text; // empty is a value; null would be none
}

void ValueDialog::setValue(const QByteArray &value)
{
    m_text->setPlainText(QString::fromUtf8(value));
}

void ValueDialog::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

bool isEditableValue(const QByteArray &value)
{
    // Other ends of lines come back as line feeds.
    return isText(value) && !value.contains('\r') && !value.contains("\u2028") && !value.contains("\u2029");
}

} // namespace bootscope
