// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/completionfeature.h"

#include "app/settings/settings.h"
#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authorworkspace.h"
#include "parsers/assist/moduleruns.h"
#include "widgets/editor/completion/completionassist.h"
#include "widgets/editor/userdataeditor.h"

#include <QDesktopServices>
#include <QUrl>

namespace bootscope {

namespace {

const QString kAutomatic = QStringLiteral("author/completeWhileTyping");

} // namespace

CompletionFeature::CompletionFeature(AuthorWorkspace &host) : AuthorFeature(host)
{
    m_complete = addAction(QKeySequence(QStringLiteral("Ctrl+Space")), [this] {
        if (CompletionAssist *assist = assistOf(front()))
            assist->complete();
    });
    m_explain = addAction(QKeySequence(QStringLiteral("Shift+F1")), [this] {
        if (CompletionAssist *assist = assistOf(front()))
            assist->showKeyHelp();
    });
    m_automatic = addAction(QKeySequence(), [this](bool on) {
        this->host().settings().setState(kAutomatic, on ? QByteArray() : QByteArray("off"));
        const QList<CompletionAssist *> all = this->host().findChildren<CompletionAssist *>();
        for (CompletionAssist *assist : all)
            assist->setAutomatic(on);
    });
    m_automatic->setCheckable(true);
    m_automatic->setChecked(host.settings().state(kAutomatic) != "off");
}

CompletionAssist *CompletionFeature::assistOf(AuthorDocument *document) const
{
    return document ? document->editor().findChild<CompletionAssist *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
}

void CompletionFeature::documentAdded(AuthorDocument &document)
{
    auto *assist = new CompletionAssist(document.editor());
    assist->setAutomatic(m_automatic->isChecked());
    // A browser opens on a click of its user, and at no other time.
    connect(assist, &CompletionAssist::linkActivated, this,
            [](const QString &url) { QDesktopServices::openUrl(QUrl(url)); });
    documentChanged(&document);
}

void CompletionFeature::documentChanged(AuthorDocument *document)
{
    CompletionAssist *assist = assistOf(document);
    if (!assist)
        return;
    assist::AssistContext context;
    context.schema = host().checkOptions().schema;
    context.cloudInit = host().checkOptions().cloudInit;
    context.moduleRun = assist::moduleRunsOf(context.cloudInit);
    assist->setContext(context);
}

void CompletionFeature::retranslate()
{
    m_complete->setText(tr("&Complete"));
    m_explain->setText(tr("E&xplain the key at the caret"));
    m_automatic->setText(tr("Suggest while t&yping"));
}

} // namespace bootscope
