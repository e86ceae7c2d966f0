// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/metadata/trafficfeature.h"

#include "app/workspaces/metadata/metadataworkspace.h"
#include "imds/traffic/har.h"
#include "widgets/metadata/exchangemodel.h"
#include "widgets/metadata/exchangepanel.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

namespace bootscope {

namespace {
constexpr int kPauseMs = 200;
} // namespace

TrafficFeature::TrafficFeature(MetadataWorkspace &host)
    : MetadataFeature(host), m_export(addAction({}, [this] { chooseAndSave(); }))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { this->host().exchangePanel().setHabits(m_watch.habits()); });
    connect(&host.exchangePanel(), &ExchangePanel::exportRequested, this, &TrafficFeature::chooseAndSave);
    connect(&host.exchangePanel(), &ExchangePanel::clearRequested, &host.exchanges(), &ExchangeModel::clear);
    connect(&host.exchanges(), &QAbstractItemModel::modelReset, this, &TrafficFeature::clear);
}

void TrafficFeature::retranslate()
{
    m_export->setText(tr("E&xport the exchanges…"));
}

void TrafficFeature::exchanged(const Exchange &exchange)
{
    m_record.add(exchange);
    m_watch.add(exchange);
    if (!m_pause.isActive())
        m_pause.start();
}

void TrafficFeature::clear()
{
    m_record.clear();
    m_watch.clear();
    host().exchangePanel().setHabits({});
}

QString TrafficFeature::save(const QString &path) const
{
    const QList<Exchange> exchanges = m_record.exchanges();
    const QByteArray text = path.endsWith(QLatin1String(".har"), Qt::CaseInsensitive)
                                ? toHar(exchanges, QCoreApplication::applicationVersion())
                                : toText(exchanges);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return tr("%1 cannot be written: %2").arg(path, file.errorString());
    return {};
}

void TrafficFeature::chooseAndSave()
{
    const QString path =
        QFileDialog::getSaveFileName(&host(), tr("Export the exchanges"), QStringLiteral("exchanges.har"),
                                     tr("HTTP archives (*.har);;Text (*.txt)"));
    if (path.isEmpty())
        return;
    const QString error = save(path);
    host().messages().showMessage(
        error.isEmpty() ? Tone::Success : Tone::Error,
        error.isEmpty()
            ? tr("%1 exchanges were written to %2. Tokens and keys in them are masked.").arg(m_record.size()).arg(path)
            : error);
}

} // namespace bootscope
