// SPDX-License-Identifier: GPL-3.0-or-later
// One of the three jobs of the program, as a page of the main window: verdict strip, message bar, the thing itself.
#pragma once

#include "widgets/frame/messagebar.h"
#include "widgets/frame/verdictstrip.h"

#include <QList>
#include <QWidget>

class QAction;
class QVBoxLayout;

namespace bootscope {

class Settings;

class Workspace : public QWidget
{
    Q_OBJECT
public:
    explicit Workspace(Settings &settings, QWidget *parent = nullptr);

    virtual QString title() const = 0;    // one translated word for the left bar
    virtual QString iconName() const = 0; // of resources/icons
    // Opens what the user dropped, chose or named. Never blocks: reading goes on elsewhere.
    virtual void openPaths(const QStringList &paths) = 0;
    virtual void openExample() = 0;
    // For the menu named title() and the "more" button of the strip. Owned by the workspace; texts set in
    // retranslate().
    virtual QList<QAction *> menuActions() const { return {}; }
    // False when the user wants to stay because something is unsaved. Asked before the window closes.
    virtual bool mayClose() { return true; }
    // Segments of the status bar while this workspace is in front.
    virtual QStringList statusSegments() const { return {}; }
    // Buttons of the status bar while this workspace is in front; the window takes ownership.
    virtual QList<QWidget *> statusWidgets() const { return {}; }
    // Called before the window closes, to save splitters and headers in Settings::setState.
    virtual void saveState() {}

    VerdictStrip &strip() { return *m_strip; }
    MessageBar &messages() { return *m_messages; }

Q_SIGNALS:
    void statusChanged();
    // User data that belongs into the editor: found beside logs, or read from the metadata service. line: 1-based or 0.
    void openInAuthor(const QByteArray &userData, const QString &name, int line);

protected:
    void setContent(QWidget *content);
    // Sets every text again; called on a language change, and once by the subclass at the end of its constructor.
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;
    Settings &settings() const { return m_settings; }

private:
    Settings &m_settings;
    QVBoxLayout *m_layout;
    VerdictStrip *m_strip;
    MessageBar *m_messages;
};

} // namespace bootscope
