// SPDX-License-Identifier: GPL-3.0-or-later
// Items that are asked for again and again: what each is now, and the history of what changed.
#pragma once

#include "imds/client/watch.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QSplitter;
class QStandardItemModel;

namespace bootscope {

class PlainTable;

// One line of a value, masked where its place says that it is a secret; translated words for what has none.
QString watchText(const QByteArray &path, const WatchState &state);

class WatchPanel : public QWidget
{
    Q_OBJECT
public:
    explicit WatchPanel(QWidget *parent = nullptr);

    void setItems(const QList<std::pair<QByteArray, WatchState>> &items);
    void setState(const QByteArray &path, const WatchState &state);
    void addChange(const WatchChange &change);
    void clearHistory();
    void setCurrentPath(const QByteArray &path, bool isWatched); // what the button adds or removes
    void retranslate();

Q_SIGNALS:
    void toggleRequested();
    void intervalChanged(int seconds);
    void pauseChanged(bool paused);
    void clearRequested();
    void pathChosen(const QByteArray &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshLook();

    QPushButton *m_toggle;
    QLabel *m_everyLabel;
    QSpinBox *m_every;
    QCheckBox *m_pause;
    QPushButton *m_clear;
    QSplitter *m_splitter;
    PlainTable *m_items;
    PlainTable *m_history;
    QStandardItemModel *m_itemModel;
    QStandardItemModel *m_historyModel;
    bool m_isWatched = false;
};

} // namespace bootscope
