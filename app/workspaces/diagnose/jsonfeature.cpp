// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/jsonfeature.h"

#include "app/reports/analysisjson.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "widgets/diagnose/jsonpanel.h"

#include <QBuffer>
#include <QEvent>
#include <QJsonDocument>

namespace bootscope {

namespace {

QByteArray bootJson(const Analysis &analysis, int boot)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeAnalysisJson(analysis, analysis.boots[std::size_t(boot)].index, buffer);
    return QJsonDocument::fromJson(buffer.data()).toJson(QJsonDocument::Indented);
}

} // namespace

JsonFeature::JsonFeature(DiagnoseWorkspace &host) : DiagnoseFeature(host) {}

QWidget *JsonFeature::makeTab()
{
    m_panel = new JsonPanel;
    m_panel->setObjectName(QStringLiteral("json"));
    m_panel->installEventFilter(this);
    return m_panel;
}

QString JsonFeature::tabTitle() const
{
    return tr("JSON");
}

void JsonFeature::caseChanged()
{
    m_shown.reset();
    writeIfSeen();
}

void JsonFeature::bootChanged()
{
    writeIfSeen();
}

void JsonFeature::retranslate()
{
    if (m_panel)
        m_panel->retranslate();
}

bool JsonFeature::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_panel && event->type() == QEvent::Show)
        writeIfSeen();
    return DiagnoseFeature::eventFilter(watched, event);
}

void JsonFeature::writeIfSeen()
{
    const AnalysisPtr analysis = host().analysis();
    const int boot = host().currentBoot();
    if (!m_panel || !m_panel->isVisible() || (m_shown == analysis && m_shownBoot == boot))
        return;
    m_shown = analysis;
    m_shownBoot = boot;
    m_worker.cancel();
    if (!analysis || !analysis->complete || boot < 0 || std::size_t(boot) >= analysis->boots.size()) {
        m_panel->setJson({});
        return;
    }
    m_worker.start([this, analysis, boot](const Worker::Task &task) {
        const QByteArray json = bootJson(*analysis, boot);
        task.post([this, json] { m_panel->setJson(json); });
    });
}

} // namespace bootscope
