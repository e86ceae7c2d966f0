// SPDX-License-Identifier: GPL-3.0-or-later
// What is made of the exchanges beside listing them: warnings about clients, and a file of all that is kept.
#pragma once

#include "app/workspaces/metadata/metadatafeature.h"
#include "imds/traffic/clientwatch.h"
#include "imds/traffic/trafficrecord.h"

#include <QTimer>

namespace bootscope {

class TrafficFeature : public MetadataFeature
{
    Q_OBJECT
public:
    explicit TrafficFeature(MetadataWorkspace &host);

    void retranslate() override;
    void exchanged(const Exchange &exchange) override;

    // HAR or text, by the name of the file. Empty, or a sentence why it could not be written.
    QString save(const QString &path) const;

private:
    void chooseAndSave();
    void clear();

    TrafficRecord m_record;
    ClientWatch m_watch;
    QTimer m_pause; // between two looks at what the clients do
    QAction *m_export;
};

} // namespace bootscope
