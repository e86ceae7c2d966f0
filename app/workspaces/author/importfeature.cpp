// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/author/importfeature.h"

#include "app/workspaces/author/authordocument.h"
#include "app/workspaces/author/authortabs.h"
#include "app/workspaces/author/authorworkspace.h"
#include "widgets/editor/userdataeditor.h"

#include <QCursor>
#include <QMenu>
#include <QPointer>

#include <algorithm>

namespace bootscope {

namespace {

constexpr char kOffered[] = "carrierOffered"; // what was offered for a document, so that it is said once

QString notesOf(const CarriedUserData &found)
{
    QStringList sentences;
    for (const CarrierNote &note : found.notes)
        sentences.append(note.text);
    return sentences.join(QLatin1Char(' '));
}

Tone toneOf(const CarriedUserData &found)
{
    const bool isBad = std::any_of(found.notes.cbegin(), found.notes.cend(),
                                   [](const CarrierNote &note) { return note.severity != Severity::Info; });
    return isBad ? Tone::Warning : Tone::Info;
}

} // namespace

ImportFeature::ImportFeature(AuthorWorkspace &host) : AuthorFeature(host) {}

void ImportFeature::documentChanged(AuthorDocument *document)
{
    m_worker.cancel(); // an offer about a text that is no longer in front would only confuse
    if (!document || !document->result())
        return;
    const UserData &userData = document->result()->userData;
    const bool mayCarry = userData.format == Format::Unknown || userData.format == Format::EksNodeConfig;
    if (!mayCarry || !userData.layers.isEmpty())
        return;
    m_worker.start([this, bytes = userData.raw, place = QPointer<AuthorDocument>(document)](const Worker::Task &task) {
        if (const std::optional<Carrier> carrier = readCarrier(bytes))
            task.post([this, place, carrier] {
                if (place)
                    offer(*place, *carrier);
            });
    });
}

void ImportFeature::offer(AuthorDocument &document, const Carrier &carrier)
{
    const QString sign = QStringLiteral("%1 %2").arg(int(carrier.kind)).arg(carrier.found.size());
    if (document.property(kOffered).toString() == sign)
        return;
    document.setProperty(kOffered, sign);
    const CarriedUserData &first = carrier.found.first();
    const QString name = carrierName(carrier.kind);
    QStringList labels;
    for (const CarriedUserData &found : carrier.found.first(std::min<qsizetype>(3, carrier.found.size())))
        labels.append(found.label);
    if (labels.size() < carrier.found.size())
        labels.append(QStringLiteral("…"));
    if (carrier.found.size() > 1)
        host().messages().showMessage(Tone::Info,
                                      tr("%1: %2 user data inside, of %3.")
                                          .arg(name)
                                          .arg(carrier.found.size())
                                          .arg(labels.join(QStringLiteral(", "))),
                                      tr("Choose…"), [this, found = carrier.found] { choose(found); });
    else if (first.bytes.isEmpty())
        host().messages().showMessage(toneOf(first),
                                      tr("%1, user data of %2: %3").arg(name, first.label, notesOf(first)));
    else
        host().messages().showMessage(Tone::Info, tr("%1 with the user data of %2.").arg(name, first.label),
                                      tr("Open the user data"), [this, first] { open(first); });
}

void ImportFeature::choose(const QList<CarriedUserData> &found)
{
    auto *menu = new QMenu(&host());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const CarriedUserData &one : found) {
        QString text = one.line > 0 ? tr("%1, line %2").arg(one.label).arg(one.line) : one.label;
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        connect(menu->addAction(text), &QAction::triggered, this, [this, one] { open(one); });
    }
    menu->popup(QCursor::pos());
}

void ImportFeature::open(const CarriedUserData &found)
{
    if (!found.bytes.isEmpty()) {
        AuthorDocument *document = host().tabs().add();
        document->setText(found.bytes, found.label, false);
        document->editor().setFocus();
    }
    if (!found.notes.isEmpty())
        host().messages().showMessage(toneOf(found), notesOf(found));
}

} // namespace bootscope
