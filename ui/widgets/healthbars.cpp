#include "ui/widgets/healthbars.h"

#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

namespace signalbox {

namespace {

/// 0–1: how tall its bar is, so that a bad minute shows without colour too.
double heightOf(BackendState state)
{
    switch (state) {
    case BackendState::Up:
        return 1;
    case BackendState::Down:
    case BackendState::Ejected:
        return 0.4;
    default:
        return 0.7;
    }
}

bool isOut(const std::optional<BackendState> &state)
{
    return state == BackendState::Down || state == BackendState::Ejected;
}

}

HealthBars::HealthBars(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Health, last hour"));
}

void HealthBars::show(const Minutes &minutes)
{
    if (minutes == m_minutes)
        return;
    m_minutes = minutes;
    const auto bad = static_cast<int>(std::ranges::count_if(m_minutes, isOut));
    const QString text = tr("Down or ejected in %n minutes of the last hour", nullptr, bad);
    setAccessibleDescription(text);
    setToolTip(text);
    update();
}

void HealthBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const double step = static_cast<double>(width()) / static_cast<double>(m_minutes.size());
    double left = 0;
    for (const std::optional<BackendState> &state : m_minutes) {
        const double tall = state ? heightOf(*state) * height() : 2;
        const QColor color = state ? theme.color(*state) : theme.line;
        painter.fillRect(QRectF(left, height() - tall, std::max(1.0, step - 1), tall), color);
        left += step;
    }
}

}
