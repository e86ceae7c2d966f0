// SPDX-License-Identifier: GPL-3.0-or-later
// Type, file name and merge type of one part of a message.
#pragma once

#include "parsers/carriers/mimecomposer.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace bootscope {

class PartForm : public QWidget
{
    Q_OBJECT
public:
    explicit PartForm(QWidget *parent = nullptr);

    void setPart(const MimePart &part);
    const MimePart &part() const { return m_part; }
    void retranslate();

Q_SIGNALS:
    void edited(); // by the user; see part()

private:
    void take();
    void explain();

    MimePart m_part;
    QLabel *m_typeLabel;
    QComboBox *m_type;
    QLabel *m_meaning;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_mergeLabel;
    QComboBox *m_merge;
};

} // namespace bootscope
