// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/picturefeature.h"

#include "app/workspaces/diagnose/diagnoseview.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "widgets/diagnose/timeline/timelineview.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QSaveFile>

#include <memory>

namespace bootscope {

PictureFeature::PictureFeature(DiagnoseWorkspace &host)
    : DiagnoseFeature(host)
    , m_save(addAction({}, [this] { chooseAndSave(); }))
    , m_copy(addAction({}, [this] { copy(); }))
{
    bootChanged();
}

void PictureFeature::bootChanged()
{
    for (QAction *action : {m_save, m_copy})
        action->setEnabled(host().currentBoot() >= 0);
}

void PictureFeature::retranslate()
{
    m_save->setText(tr("Save picture of the &timeline…"));
    m_copy->setText(tr("Copy picture of the timeline"));
}

// What is in view: the whole boot, or the part that was zoomed to.
TimelinePicture PictureFeature::picture() const
{
    const TimelineView &timeline = *host().view().timeline;
    TimelinePictureOptions options;
    if (!timeline.scale().isFitted()) {
        options.beginUs = timeline.scale().viewBegin();
        options.endUs = timeline.scale().viewEnd();
    }
    const BootDetail &detail = host().navigator().detail();
    return TimelinePicture(host().analysis(), host().currentBoot(), detail.output, detail.silences, options);
}

QString PictureFeature::save(const QString &path) const
{
    const TimelinePicture made = picture();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return tr("%1 cannot be written: %2").arg(path, file.errorString());
    const bool written = path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive) ? file.write(made.svg()) > 0
                                                                                   : made.image().save(&file, "PNG");
    if (!written || !file.commit())
        return tr("%1 cannot be written: %2").arg(path, file.errorString());
    return {};
}

void PictureFeature::copy() const
{
    const TimelinePicture made = picture();
    if (made.isEmpty())
        return;
    auto data = std::make_unique<QMimeData>();
    data->setImageData(made.image());
    data->setData(QStringLiteral("image/svg+xml"), made.svg());
    QGuiApplication::clipboard()->setMimeData(data.release()); // the clipboard owns it
}

void PictureFeature::chooseAndSave()
{
    const QString path = QFileDialog::getSaveFileName(&host(), tr("Save picture of the timeline"),
                                                      QStringLiteral("timeline.png"), tr("Pictures (*.png *.svg)"));
    if (path.isEmpty())
        return;
    const QString error = save(path);
    host().messages().showMessage(error.isEmpty() ? Tone::Success : Tone::Error,
                                  error.isEmpty() ? tr("The picture was written to %1.").arg(path) : error);
}

} // namespace bootscope
