// SPDX-License-Identifier: GPL-3.0-or-later
// The rules for the values of a cloud-config, and for the user data as a whole.
#pragma once

#include "parsers/cloudconfig/yamltree.h"
#include "parsers/hints/hintsink.h"
#include "parsers/userdata/configtext.h"

namespace bootscope::hints {

// One cloud-config with what stands in it.
struct ConfigSubject
{
    int part = 0;
    ConfigText config;
    YamlDocument document; // its root is a mapping
    QList<EmbeddedScript> scripts;
    Release release; // of the cloud-init that the data is for

    const YamlNode &root() const { return *document.root(); }
    const YamlEntry *find(QLatin1String key) const { return root().find(key); }
    TextRange place(TextRange inConfig) const { return config.lines.toDocument(inConfig); }
};

void checkUsers(const ConfigSubject &subject, HintSink &sink);
void checkFiles(const ConfigSubject &subject, HintSink &sink);
void checkLists(const ConfigSubject &subject, HintSink &sink); // of commands, modules, disks
void checkConfigSecrets(const ConfigSubject &subject, HintSink &sink);
// Keys that a later part replaces. document: all of the user data, where a header may say how to merge.
void checkMerging(const QList<ConfigSubject> &subjects, const QByteArray &document, HintSink &sink);
void checkSize(const UserData &data, HintSink &sink);

// The names of the users that the configuration makes.
QSet<QString> madeUsers(const ConfigSubject &subject);

} // namespace bootscope::hints
