#include "ui/charts/throughputchart.h"

#include "ui/charts/busiestbackends.h"
#include "ui/format.h"
#include "ui/models/backendcolors.h"
#include "ui/theme.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>

#include <algorithm>
#include <tuple>
#include <utility>

namespace signalbox {

ThroughputChart::ThroughputChart(const TrafficHistory &history, const BusiestBackends &busiest,
    const BackendColors &colors, ChartCursor &cursor, QWidget *parent)
    : TimeChart(history, cursor, AxisRange(), parent)
    , m_history(history)
    , m_busiest(busiest)
    , m_colors(colors)
{
    setAccessibleName(tr("Throughput: requests per second by backend"));
    QLineSeries *lower = nullptr;
    while (m_slots.size() < BusiestBackends::Count) {
        auto *upper = new QLineSeries(chart()); // an area does not own its lines, and two areas share one
        auto *area = new QAreaSeries(upper, lower);
        area->hide();
        addSeries(area);
        m_slots.push_back({area, upper});
        lower = upper;
    }
}

void ThroughputChart::setBackend(std::optional<std::uint64_t> id)
{
    if (m_backend == id)
        return;
    m_backend = id;
    showAnother();
}

std::vector<ThroughputChart::Layer> ThroughputChart::layers() const
{
    if (m_backend)
        return {*m_backend};
    std::vector<Layer> layers;
    std::ranges::copy_if(m_busiest.shown(), std::back_inserter(layers),
        [this](std::uint64_t id) { return m_busiest.hasTraffic(id); });
    if (m_busiest.others() > 0)
        layers.push_back(std::nullopt);
    return layers;
}

double ThroughputChart::rate(const Layer &layer, const TrafficSample &sample) const
{
    if (layer)
        return sample.backends.value(*layer);
    double rest = m_busiest.total(sample.second);
    for (const std::uint64_t id : m_busiest.shown())
        rest -= sample.backends.value(id);
    return std::max(rest, 0.0);
}

double ThroughputChart::fill(const Points &points)
{
    if (const auto wanted = layers(); wanted != m_layers) {
        m_layers = wanted;
        applyColors(Theme::of(palette()));
    }
    std::vector<double> heights(points.size());
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        m_slots[i].area->setVisible(i < m_layers.size());
        if (i >= m_layers.size())
            continue;
        const bool isOthers = !m_layers[i]; // on top: its upper line is the total
        QList<QPointF> line;
        line.reserve(static_cast<qsizetype>(points.size()));
        for (std::size_t at = 0; at < points.size(); ++at) {
            double sum = 0;
            for (const TrafficSample &sample : points[at].samples)
                sum += isOthers ? m_busiest.total(sample.second) : rate(m_layers[i], sample);
            const double mean = sum / static_cast<double>(points[at].samples.size());
            heights[at] = isOthers ? mean : heights[at] + mean;
            line.append({points[at].x, heights[at]});
        }
        m_slots[i].upper->replace(line);
    }
    return heights.empty() ? 0 : *std::ranges::max_element(heights);
}

QColor ThroughputChart::color(const Layer &layer) const
{
    const QColor color = layer ? m_colors.color(*layer) : QColor();
    return color.isValid() ? color : Theme::of(palette()).maintenance;
}

void ThroughputChart::applyColors(const Theme &theme)
{
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        m_slots[i].area->setBrush(mix(theme.panel, color(m_layers[i]), 0.82));
        // The line between two layers, for eyes that cannot tell their colours.
        m_slots[i].area->setPen(QPen(theme.panel, 0.75));
    }
}

Readout ThroughputChart::readout(const TrafficSample &sample) const
{
    std::vector<std::pair<double, Layer>> rates;
    for (const Layer &layer : m_layers)
        rates.emplace_back(rate(layer, sample), layer);
    // The largest first, since there may be no room for all; "others" last.
    std::ranges::stable_sort(rates, [](const auto &a, const auto &b) {
        return std::tuple(a.second.has_value(), a.first) > std::tuple(b.second.has_value(), b.first);
    });
    Readout readout;
    double total = 0;
    for (const auto &[perSecond, layer] : rates) {
        const QString name = layer ? m_history.name(*layer)
                                   : tr("others (%Ln)", nullptr, static_cast<int>(m_busiest.others()));
        total += perSecond;
        if (perSecond > 0)
            readout.rows.append({color(layer), name, rateText(perSecond)});
    }
    readout.total = rateText(total);
    return readout;
}

QString ThroughputChart::scaleLabel(double value) const
{
    return scaleText(value);
}

void ThroughputChart::click(const TrafficSample &sample, double value)
{
    double height = 0;
    for (const Layer &layer : m_layers) {
        height += rate(layer, sample);
        if (value > height)
            continue;
        if (layer)
            Q_EMIT backendClicked(*layer);
        return;
    }
}

}
