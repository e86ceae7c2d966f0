// SPDX-License-Identifier: GPL-3.0-or-later
// The tab "Scenario": every value of what is emulated, changed while it is served; saved as a file, and kept between
// runs when it is not.
#pragma once

#include "app/workspaces/metadata/metadatafeature.h"

namespace bootscope {

class ScenarioPanel;
struct Scenario;

class ScenarioFeature : public MetadataFeature
{
    Q_OBJECT
public:
    explicit ScenarioFeature(MetadataWorkspace &host);

    QWidget *makeTab() override;
    QString tabTitle() const override;
    bool isAtTheRight() const override { return true; }
    void retranslate() override;
    void saveState() override;
    void emulatorChanged() override;

    bool isModified() const;
    // YAML, or JSON by the file's name. False when it could not be written, which was said.
    bool save(const QString &path);

private:
    void loaded(const QString &path);
    void restore();
    void saveInPlace();
    void chooseAndSave();
    void reload();
    void makeNew(const QString &id);
    bool isShipped() const { return m_path.isEmpty() || m_path.startsWith(QLatin1Char(':')); }
    void showFile();

    ScenarioPanel *m_panel = nullptr; // owned by the page
    QString m_path;                   // of the scenario as it was read; ":/…" when it comes with the program
    QByteArray m_saved;               // what is there, as it would be written
    bool m_hasComments = false;       // in the file: what is written has none
    bool m_dropsComments = false;     // somebody said that they may go
    QAction *m_save;
    QAction *m_saveAs;
};

} // namespace bootscope
