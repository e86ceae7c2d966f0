// SPDX-License-Identifier: GPL-3.0-or-later
// The tab "JSON": what `bootscope analyze --format json` prints of the boot in front, indented.
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace bootscope {

class JsonPanel : public QWidget
{
    Q_OBJECT
public:
    explicit JsonPanel(QWidget *parent = nullptr);

    // whole: what Copy takes; the text shows the beginning of what is very long.
    void setJson(const QByteArray &whole);
    void retranslate();
    QByteArray json() const { return m_json; }
    QPlainTextEdit *text() const { return m_text; }
    QToolButton *copyButton() const { return m_copy; }

    static constexpr qsizetype kMaxShown = 1 << 20; // bytes

protected:
    void changeEvent(QEvent *event) override;

private:
    QByteArray m_json;
    QPlainTextEdit *m_text;
    QLabel *m_note;
    QToolButton *m_copy;
};

} // namespace bootscope
