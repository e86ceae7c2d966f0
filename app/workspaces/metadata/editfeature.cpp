// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/editfeature.h"

#include "app/workspaces/metadata/metadataworkspace.h"
#include "widgets/metadata/valuedialog.h"
#include "widgets/metadata/valueview.h"

namespace bootscope {

EditFeature::EditFeature(MetadataWorkspace &host)
    : MetadataFeature(host), m_edit(addAction(QKeySequence(Qt::Key_F2), [this] { open(); }))
{
    connect(&host.value(), &ValueView::editRequested, this, &EditFeature::open);
}

void EditFeature::sessionChanged()
{
    host().value().setEditable(host().readsEmulator());
}

void EditFeature::open()
{
    const ValueView &view = host().value();
    if (!view.canEdit()) {
        host().messages().showMessage(
            Tone::Info,
            tr("Nothing here can be edited: start the emulator, read it, and choose an item that is text."));
        return;
    }
    const QByteArray path = view.path();
    auto *dialog = new ValueDialog(path, view.body(), !view.isAbsent(), &host());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto take = [this, dialog, path](const QByteArray &value) {
        const QString problem = host().editValue(path, value);
        if (problem.isEmpty())
            dialog->accept();
        else
            dialog->setProblem(problem);
    };
    connect(dialog, &ValueDialog::applied, this, take);
    connect(dialog, &ValueDialog::removed, this, [take] { take({}); });
    dialog->open();
}

void EditFeature::retranslate()
{
    m_edit->setText(tr("&Edit the value…"));
}

} // namespace bootscope
