#pragma once

#include "ui/charts/timechart.h"

#include <optional>

class QAreaSeries;
class QLineSeries;

namespace signalbox {

class BackendColors;
class BusiestBackends;

/// Requests/s stacked by backend in order of age, those that are not among the busiest as "others" on top; or
/// of one backend alone. Main thread.
class ThroughputChart final : public TimeChart
{
    Q_OBJECT

public:
    ThroughputChart(const TrafficHistory &history, const BusiestBackends &busiest,
        const BackendColors &colors, ChartCursor &cursor, QWidget *parent = nullptr);

    void setBackend(std::optional<std::uint64_t> id);
    int layerCount() const { return static_cast<int>(m_layers.size()); } ///< with traffic in the window
    const QAreaSeries &area(int layer) const { return *m_slots.at(static_cast<std::size_t>(layer)).area; }

Q_SIGNALS:
    void backendClicked(std::uint64_t id);

protected:
    double fill(const Points &points) override;
    void applyColors(const Theme &theme) override;
    Readout readout(const TrafficSample &sample) const override;
    QString scaleLabel(double value) const override;
    void click(const TrafficSample &sample, double value) override;

private:
    struct Slot
    {
        QAreaSeries *area = nullptr;
        QLineSeries *upper = nullptr;
    };
    using Layer = std::optional<std::uint64_t>; ///< nullopt: others

    std::vector<Layer> layers() const;
    double rate(const Layer &layer, const TrafficSample &sample) const;
    QColor color(const Layer &layer) const;

    const TrafficHistory &m_history;
    const BusiestBackends &m_busiest;
    const BackendColors &m_colors;
    std::optional<std::uint64_t> m_backend; ///< shown alone
    std::vector<Slot> m_slots; ///< made once, as many as there can be layers; the rest is hidden
    std::vector<Layer> m_layers; ///< from the bottom up
};

}
