// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/diagnose/lamps.h"

#include "widgets/frame/theme.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace bootscope {

namespace {

constexpr int kLampSize = 24;

struct Strings
{
    Q_DECLARE_TR_FUNCTIONS(bootscope::Lamps)
};

// About something that the user wrote, rather than about cloud-init or its surroundings.
bool concernsUser(const Failure &failure)
{
    return failure.userData || !failure.script.isEmpty() || failure.module.startsWith(QLatin1String("scripts")) ||
           failure.module == QLatin1String("runcmd") || failure.module == QLatin1String("bootcmd");
}

Lamp::State stateOf(FailureRole role)
{
    return role == FailureRole::Suspect ? Lamp::State::Suspect : Lamp::State::Bad;
}

bool finalStageEnded(const Boot &boot)
{
    return std::any_of(boot.stages.begin(), boot.stages.end(),
                       [](const StageRun &run) { return run.stage == Stage::Final && run.finished; });
}

Lamp scriptsLamp(const Boot &boot)
{
    Lamp lamp;
    for (const Failure &failure : boot.failures) {
        if (failure.role == FailureRole::Consequence || !concernsUser(failure) || stateOf(failure.role) <= lamp.state)
            continue;
        lamp.state = stateOf(failure.role);
        lamp.fact = failure.message;
    }
    if (lamp.state == Lamp::State::Unknown && finalStageEnded(boot)) {
        lamp.state = Lamp::State::Good;
        lamp.fact = Strings::tr("No failure of your scripts or configuration is recorded.");
    }
    return lamp;
}

Lamp cloudInitLamp(const Boot &boot)
{
    Lamp lamp;
    for (const Failure &failure : boot.failures) {
        if (failure.role == FailureRole::Consequence || concernsUser(failure) || stateOf(failure.role) <= lamp.state)
            continue;
        lamp.state = stateOf(failure.role);
        lamp.fact = failure.message;
    }
    if (lamp.state != Lamp::State::Unknown)
        return lamp;
    const bool warned = std::any_of(boot.stages.begin(), boot.stages.end(),
                                    [](const StageRun &run) { return run.result == StepResult::Warn; });
    if (warned) {
        lamp.state = Lamp::State::Warning;
        lamp.fact = Strings::tr("A stage ended with warnings.");
    } else if (finalStageEnded(boot)) {
        lamp.state = Lamp::State::Good;
        lamp.fact = Strings::tr("All stages ran to their end.");
    }
    return lamp;
}

Lamp deprecationLamp(const Boot &boot, const BootDetail &detail)
{
    Lamp lamp;
    if (!detail.known || boot.logInput < 0)
        return lamp;
    lamp.state = detail.deprecations > 0 ? Lamp::State::Warning : Lamp::State::Good;
    lamp.fact = detail.deprecations > 0 ? Strings::tr("Reports of something deprecated: %1").arg(detail.deprecations)
                                        : Strings::tr("Nothing deprecated was reported.");
    return lamp;
}

Lamp endLamp(const Boot &boot)
{
    Lamp lamp;
    if (boot.verdict == Verdict::Incomplete) {
        lamp.state = Lamp::State::Bad;
        lamp.fact = Strings::tr("The record stops before the boot's end.");
    } else if (boot.verdict != Verdict::Unknown) {
        lamp.state = Lamp::State::Good;
        lamp.fact = Strings::tr("The boot came to its end.");
    }
    return lamp;
}

Token tokenOf(Lamp::State state)
{
    switch (state) {
    case Lamp::State::Good:
        return Token::Success;
    case Lamp::State::Warning:
        return Token::Warning;
    case Lamp::State::Suspect:
        return Token::Suspect;
    case Lamp::State::Bad:
        return Token::Error;
    case Lamp::State::Unknown:
        break;
    }
    return Token::Muted;
}

QString iconOf(Lamp::State state)
{
    switch (state) {
    case Lamp::State::Good:
        return QStringLiteral("success");
    case Lamp::State::Warning:
        return QStringLiteral("warning");
    case Lamp::State::Suspect:
        return QStringLiteral("suspect");
    case Lamp::State::Bad:
        return QStringLiteral("error");
    case Lamp::State::Unknown:
        break;
    }
    return {};
}

} // namespace

std::array<Lamp, kLampCount> lampsOf(const Boot *boot, const BootDetail &detail)
{
    std::array<Lamp, kLampCount> lamps;
    if (boot)
        lamps = {scriptsLamp(*boot), cloudInitLamp(*boot), deprecationLamp(*boot, detail), endLamp(*boot)};
    lamps[ScriptsLamp].name = Strings::tr("Your scripts and configuration");
    lamps[CloudInitLamp].name = Strings::tr("cloud-init itself");
    lamps[DeprecationLamp].name = Strings::tr("Deprecations");
    lamps[EndLamp].name = Strings::tr("The boot's end");
    for (Lamp &lamp : lamps) {
        if (lamp.fact.isEmpty())
            lamp.fact = Strings::tr("Not known from these logs.");
    }
    return lamps;
}

LampRow::LampRow(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLamps(lampsOf(nullptr, {}));
}

void LampRow::setLamps(const std::array<Lamp, kLampCount> &lamps)
{
    m_lamps = lamps;
    QStringList facts;
    for (const Lamp &lamp : m_lamps)
        facts.append(lamp.name + QStringLiteral(": ") + lamp.fact);
    setAccessibleName(facts.join(QLatin1Char(' ')));
    update();
}

QSize LampRow::sizeHint() const
{
    return {kLampCount * kLampSize, kLampSize};
}

QRect LampRow::rectOf(int id) const
{
    return {id * kLampSize, (height() - kLampSize) / 2, kLampSize, kLampSize};
}

int LampRow::lampAt(QPoint point) const
{
    for (int id = 0; id < kLampCount; ++id) {
        if (rectOf(id).contains(point))
            return id;
    }
    return -1;
}

void LampRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int id = 0; id < kLampCount; ++id) {
        const Lamp::State state = lamp(id).state;
        const QRect box = rectOf(id).adjusted(3, 3, -3, -3);
        if (state == Lamp::State::Unknown) {
            painter.setPen(QPen(Theme::color(Token::Muted), 1.4, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5));
        } else {
            Theme::icon(iconOf(state), tokenOf(state)).paint(&painter, box);
        }
    }
}

bool LampRow::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int id = lampAt(help->pos());
    if (id >= 0)
        QToolTip::showText(help->globalPos(), lamp(id).name + QLatin1Char('\n') + lamp(id).fact, this, rectOf(id));
    else
        QToolTip::hideText();
    return true;
}

void LampRow::mouseReleaseEvent(QMouseEvent *event)
{
    const int id = lampAt(event->pos());
    if (event->button() == Qt::LeftButton && id >= 0)
        Q_EMIT lampActivated(id);
}

} // namespace bootscope
