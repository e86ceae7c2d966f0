// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the whole tree into a file that the emulator can replay, with secrets replaced unless the user wants them.
#pragma once

#include "app/workspaces/metadata/metadatafeature.h"
#include "imds/client/capture.h"

#include <QPointer>

#include <memory>

namespace bootscope {

class ImdsClient;
class TreeWalk;

class RecordFeature : public MetadataFeature
{
    Q_OBJECT
public:
    explicit RecordFeature(MetadataWorkspace &host);
    ~RecordFeature() override;

    void sessionChanged() override;
    void retranslate() override;
    void record(const QString &file, CaptureRedaction redaction); // what is read now
    bool isRecording() const { return m_walk != nullptr; }

private:
    void choose(CaptureRedaction redaction);
    void finish(const QString &problem);
    void stop();

    QMenu *m_menu;
    QAction *m_usual;
    QAction *m_withUserData;
    QAction *m_whole;
    std::unique_ptr<CaptureWriter> m_writer;
    std::unique_ptr<TreeWalk> m_walk;
    QPointer<ImdsClient> m_client; // that the walk asks
    QString m_file;
};

} // namespace bootscope
