// SPDX-License-Identifier: GPL-3.0-or-later
// The chain from the bytes to the parts as a tree: each layer, the document's kind, each part with when it runs.
#pragma once

#include "parsers/userdata/userdata.h"

#include <QStandardItemModel>

namespace bootscope {

class PartsModel : public QStandardItemModel
{
    Q_OBJECT
public:
    enum Role { LineRole = Qt::UserRole }; // first line of the part in the document, 1-based; 0 for none

    explicit PartsModel(QObject *parent = nullptr);

    void setUserData(const UserData &userData);
};

// "once per instance, Final stage"; empty when it is not known. Translated.
QString runsWhen(const Part &part);

} // namespace bootscope
