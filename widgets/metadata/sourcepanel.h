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
class QTreeView;

namespace bootscope {

class MetadataModel;

class SourcePanel : public QWidget
{
    Q_OBJECT
public:
    enum class Source : quint8 { Emulator, Endpoint };

    // The model is the caller's and outlives the panel.
    explicit SourcePanel(MetadataModel &model, QWidget *parent = nullptr);

    Source source() const;
    void setSource(Source source);
    QString endpointText() const; // as typed; used for Source::Endpoint only
    bool usesV1() const;
    void setConnected(bool connected);
    void focusEndpoint();
    void select(const QByteArray &path);
    void expand(const QByteArray &path); // asks for what is in it
    void retranslate();

Q_SIGNALS:
    void connectRequested();
    void pathChosen(const QByteArray &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshSource();
    void refreshLook();
    void filter(const QString &text);

    MetadataModel &m_model;
    QSortFilterProxyModel *m_proxy;
    QComboBox *m_source;
    QLineEdit *m_endpoint;
    QComboBox *m_session;
    QPushButton *m_connect;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    bool m_connected = false;
};

} // namespace bootscope
