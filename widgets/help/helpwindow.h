// SPDX-License-Identifier: GPL-3.0-or-later
// The help: contents with a search at the left, the page at the right. It is given its pages.
#pragma once

#include <QList>
#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace bootscope {

class HelpBrowser;

struct HelpPage
{
    QString id;       // "formats"; links call it "formats.md"
    QString title;    // its first heading
    QString markdown; // all of it
};

class HelpWindow : public QWidget
{
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent = nullptr);

    // In the order of the contents; the page shown stays when it is among them.
    void setPages(const QList<HelpPage> &pages);
    void openPage(const QString &id);
    QString page() const;
    QStringList contents() const; // ids that the search leaves, in order
    QLineEdit *searchField() const { return m_words; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void narrow();
    void select(const QString &id);
    void retranslate();

    QList<HelpPage> m_pages;
    QLineEdit *m_words;
    QListWidget *m_contents;
    QPushButton *m_back;
    HelpBrowser *m_browser;
};

} // namespace bootscope
