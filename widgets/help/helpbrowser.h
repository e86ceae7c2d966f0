// SPDX-License-Identifier: GPL-3.0-or-later
// Shows pages of Markdown that it is given, in the theme's colours; links lead from page to page and to headings.
#pragma once

#include <QHash>
#include <QTextBrowser>

namespace bootscope {

class HelpBrowser : public QTextBrowser
{
    Q_OBJECT
public:
    explicit HelpBrowser(QWidget *parent = nullptr);

    // By id: a link "formats.md#mime" leads to the heading "MIME" of the page "formats".
    void setPages(const QHash<QString, QString> &markdownById);
    // Unknown pages do nothing.
    void openPage(const QString &id, const QString &anchor = {});
    QString page() const; // id of the one shown
    // Every place of these words on the page is marked, the first is scrolled to. Empty: no marks.
    void markWords(const QStringList &words);

    // What a link calls a heading: "Size and packing" is "size-and-packing".
    static QString anchorOf(const QString &heading);

    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress(const QUrl &url);
    void dressTables();

    QHash<QString, QString> m_pages;
    QString m_page; // source() tells the new page only after everybody was told of it
    QStringList m_words;
};

} // namespace bootscope
