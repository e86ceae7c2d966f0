// SPDX-License-Identifier: GPL-3.0-or-later
// What the key under the pointer means, beside what the editor says of problems there; and the same at the caret, kept
// open for those who use the keyboard or want to open the page of the documentation.
#pragma once

#include "parsers/assist/hover.h"

#include <QFrame>

class QLabel;

namespace bootscope {

// The hover's text with where its words come from. version: of the schema.
QString keyHelpText(const assist::Hover &hover, const QString &version);

class KeyHelp : public QFrame
{
    Q_OBJECT
public:
    explicit KeyHelp(QWidget *editor);

    // below: the key in global coordinates.
    void showHelp(const assist::Hover &hover, const QString &version, const QRect &below);

Q_SIGNALS:
    void linkActivated(const QString &url);

private:
    QLabel *m_text;
};

} // namespace bootscope
