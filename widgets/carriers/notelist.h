// SPDX-License-Identifier: GPL-3.0-or-later
// A few sentences, each with the sign of its severity.
#pragma once

#include "parsers/carriers/carriernotes.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace bootscope {

class NoteList : public QWidget
{
    Q_OBJECT
public:
    explicit NoteList(QWidget *parent = nullptr);

    void setNotes(const QList<CarrierNote> &notes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    QVBoxLayout *m_layout;
    QList<CarrierNote> m_notes;
};

} // namespace bootscope
