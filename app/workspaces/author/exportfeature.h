// SPDX-License-Identifier: GPL-3.0-or-later
// The text in front written into what carries it to EC2: a dialog to look at, and "Copy as" for who knows the form.
#pragma once

#include "app/workspaces/author/authorfeature.h"
#include "parsers/carriers/exporter.h"

#include <QPointer>

namespace bootscope {

class ExportDialog;

class ExportFeature : public AuthorFeature
{
    Q_OBJECT
public:
    explicit ExportFeature(AuthorWorkspace &host);

    void documentChanged(AuthorDocument *document) override;
    void retranslate() override;

private:
    void showDialog(bool gzip);
    void copyAs(ExportForm form);
    void save(const Exported &exported);
    bool write(const QString &path, const QByteArray &bytes);
    void fill(const AuthorDocument &document);

    QMenu *m_copyAs;
    QAction *m_export;
    QPointer<ExportDialog> m_dialog;
};

// What is sent of a document: its text, or what is inside when that is packed.
QByteArray payloadOf(const AuthorDocument &document);
// "user-data" where the text is in no file.
QString fileNameOf(const AuthorDocument &document);

} // namespace bootscope
