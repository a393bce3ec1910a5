#include "ui/charts/chartframe.h"

#include "ui/charts/axisrange.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace signalbox {

namespace {

using namespace std::chrono_literals;

constexpr qreal room = 64; // px, for a mark
constexpr qreal labelHeight = 16; // px

struct Chart
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::Chart)
};

QString markText(std::chrono::seconds age, std::chrono::seconds window)
{
    if (age == 0s)
        return Chart::tr("now");
    if (window <= 1min)
        return Chart::tr("−%1 s").arg(age.count());
    return Chart::tr("−%1 min").arg(age / 1min);
}

std::chrono::seconds stepOf(std::chrono::seconds window)
{
    return window <= 1min ? window / 4 : window / 5;
}

}

void drawValueScale(QPainter &painter, const QRectF &plot, const AxisRange &range, ScaleSteps steps,
    const std::function<QString(double)> &label, const Theme &theme)
{
    int stride = steps == ScaleSteps::All ? 1 : 2 * AxisRange::Steps;
    while (stride <= AxisRange::Steps && plot.height() * stride / AxisRange::Steps < labelHeight)
        stride *= 2;
    for (int step = 0; step <= AxisRange::Steps; step += stride) {
        const qreal y = std::round(plot.bottom() - step * plot.height() / AxisRange::Steps);
        painter.setPen(theme.line);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(theme.muted);
        painter.drawText(QRectF(0, y - 10, plot.left() - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
            label(step * range.step()));
    }
}

void drawTimeScale(QPainter &painter, const QRectF &plot, std::chrono::seconds window, const Theme &theme)
{
    const auto xOf = [&](std::chrono::seconds age) {
        return plot.right()
            - static_cast<qreal>(age.count()) / static_cast<qreal>(window.count()) * plot.width();
    };
    painter.setPen(theme.muted);
    const QRectF line(plot.left(), plot.bottom() + 4, plot.width(), 18);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, markText(window, window));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, markText(0s, window));
    const auto step = stepOf(window);
    if (plot.width() * static_cast<qreal>(step / 1s) < room * static_cast<qreal>(window / 1s))
        return;
    for (auto age = step; age < window; age += step)
        painter.drawText(QRectF(xOf(age) - room / 2, line.top(), room, line.height()), Qt::AlignCenter,
            markText(age, window));
}

void drawFocusFrame(QPainter &painter, const QRectF &chart, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(chart.adjusted(2.5, 1.5, -2.5, -0.5), 4, 4);
}

}
