// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline as a picture: a file (PNG or SVG) or the clipboard.
#pragma once

#include "app/workspaces/diagnose/diagnosefeature.h"
#include "widgets/diagnose/timeline/timelinepicture.h"

namespace bootscope {

class PictureFeature : public DiagnoseFeature
{
    Q_OBJECT
public:
    explicit PictureFeature(DiagnoseWorkspace &host);

    void bootChanged() override;
    void caseChanged() override { bootChanged(); }
    void retranslate() override;
    // As SVG when the name ends so, else as PNG. The sentence of an error; empty when it was written.
    QString save(const QString &path) const;
    void copy() const;

private:
    TimelinePicture picture() const;
    void chooseAndSave();

    QAction *m_save;
    QAction *m_copy;
};

} // namespace bootscope
