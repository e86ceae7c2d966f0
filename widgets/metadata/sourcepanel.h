// SPDX-License-Identifier: GPL-3.0-or-later
// Where to read from, and the tree of what is there with a field that filters it.
#pragma once

#include <QUrl>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QToolButton;

namespace bootscope {

class MetadataModel;

class SourcePanel : public QWidget
{
    Q_OBJECT
public:
    // In the order of the list. The real addresses are choices like the others: nothing is sent before Connect.
    enum class Source : quint8 { Emulator, RealIpv4, RealIpv6, Endpoint, Ssh, Recording };

    // The model is the caller's and outlives the panel.
    explicit SourcePanel(MetadataModel &model, QWidget *parent = nullptr);

    Source source() const;
    void setSource(Source source);
    // As typed: an address, a host of ssh, a file. Empty for sources that need none.
    QString sourceText() const;
    void setSourceText(const QString &text); // of the source that is chosen
    bool usesV1() const;
    void setUsesV1(bool v1);
    void setConnected(bool connected);
    // To choose from, none: there is nothing to choose. current is one of them.
    void setVersions(const QList<QByteArray> &versions, const QByteArray &current);
    void focusEndpoint();
    void focusSearch();
    void select(const QByteArray &path);
    void expand(const QByteArray &path); // asks for what is in it
    void retranslate();

Q_SIGNALS:
    void connectRequested();
    void browseRequested(); // for the file of Source::Recording
    void pathChosen(const QByteArray &path);
    void versionChosen(const QByteArray &version);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Tree;
    void refreshEmptyText();
    void refreshSource();
    void refreshLook();
    void refreshProgress();
    void filter(const QString &text);

    MetadataModel &m_model;
    QSortFilterProxyModel *m_proxy;
    QComboBox *m_source;
    QWidget *m_what; // the row with the text
    QLineEdit *m_text;
    QToolButton *m_browse;
    QComboBox *m_session;
    QPushButton *m_connect;
    QComboBox *m_version;
    QLineEdit *m_filter;
    Tree *m_tree;
    QWidget *m_reading; // the row with the progress
    QLabel *m_progress;
    QPushButton *m_cancel;
    QStringList m_texts; // what was typed for each source
    bool m_connected = false;
    bool m_isFiltering = false;
};

} // namespace bootscope
