// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaces/diagnose/jsonfeature.h"

#include "app/reports/analysisjson.h"
#include "app/workspaces/diagnose/diagnoseworkspace.h"
#include "widgets/diagnose/jsonpanel.h"

#include <QBuffer>
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

QWidget *JsonFeature::makeTab()
{
    m_panel = new JsonPanel;
    m_panel->setObjectName(QStringLiteral("json"));
    watch(m_panel);
    return m_panel;
}

QString JsonFeature::tabTitle() const
{
    return tr("JSON");
}

void JsonFeature::retranslate()
{
    if (m_panel)
        m_panel->retranslate();
}

void JsonFeature::showNothing()
{
    m_panel->setJson({});
}

void JsonFeature::showBoot(const AnalysisPtr &analysis, int boot)
{
    m_worker.start([this, analysis, boot](const Worker::Task &task) {
        const QByteArray json = bootJson(*analysis, boot);
        task.post([this, json] { m_panel->setJson(json); });
    });
}

} // namespace bootscope
