// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/followfeature.h"

#include "app/jobs/filewatch.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"

#include <QFileInfo>

namespace bootscope {

FollowFeature::FollowFeature(DiagnoseWorkspace &host) : DiagnoseFeature(host), m_watch(new FileWatch(this))
{
    m_follow = addAction(QKeySequence(), [this] { watchFiles(); });
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    connect(m_watch, &FileWatch::grew, this, &FollowFeature::readAgain);
    connect(m_watch, &FileWatch::replaced, this, [this](const QStringList &files) {
        m_replaced = files.first();
        readAgain();
    });
}

void FollowFeature::readAgain()
{
    // What is being read will be looked at again when it is done; a large log is not read over and over meanwhile.
    if (!host().isReading())
        host().readAgain();
}

void FollowFeature::caseChanged()
{
    watchFiles();
    if (m_replaced.isEmpty())
        return;
    host().messages().showMessage(
        Tone::Warning,
        tr("%1 was replaced or cut short meanwhile; it was read anew.").arg(QFileInfo(m_replaced).fileName()));
    m_replaced.clear();
}

void FollowFeature::watchFiles()
{
    QStringList files;
    if (m_follow->isChecked() && host().analysis()) {
        for (const Input &input : host().analysis()->inputs) {
            if (input.source && !input.path.startsWith(QLatin1String(":/")))
                files.append(input.path);
        }
    }
    m_watch->watch(files);
}

void FollowFeature::retranslate()
{
    m_follow->setText(tr("Fo&llow files that grow"));
}

} // namespace bootscope
