#pragma once

#include "engine/metrics/snapshot.h"

#include <QWidget>

#include <array>
#include <optional>

namespace signalbox {

/// The last hour of a backend's health, a bar for each minute: tall and in the up colour while all was well,
/// lower and in the state's colour where it was not, empty where nothing is known. Main thread.
class HealthBars final : public QWidget
{
    Q_OBJECT

public:
    /// The worst state of each minute, the oldest first; nullopt: nothing is known.
    using Minutes = std::array<std::optional<BackendState>, 60>;

    explicit HealthBars(QWidget *parent = nullptr);

    void show(const Minutes &minutes);

    QSize sizeHint() const override { return {260, 24}; }
    QSize minimumSizeHint() const override { return {160, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Minutes m_minutes{};
};

}
