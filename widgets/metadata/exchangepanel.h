// SPDX-License-Identifier: GPL-3.0-or-later
// The table of requests with an inspector of the chosen one: request and answer as text.
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QSplitter;

namespace bootscope {

class ExchangeModel;
class PlainTable;

class ExchangePanel : public QWidget
{
    Q_OBJECT
public:
    // The model is the caller's and outlives the panel.
    explicit ExchangePanel(ExchangeModel &model, QWidget *parent = nullptr);

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCurrent();
    void refreshLook();

    ExchangeModel &m_model;
    PlainTable *m_table;
    QSplitter *m_splitter;
    QPlainTextEdit *m_text;
};

} // namespace bootscope
