#pragma once

#include <QObject>

#include <cstdint>
#include <optional>

namespace signalbox {

/// The instant that somebody points at in one chart and that all of them show. Main thread.
class ChartCursor final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    std::optional<std::int64_t> second() const { return m_second; } ///< of the engine's uptime
    void setSecond(std::optional<std::int64_t> second);

Q_SIGNALS:
    void changed();

private:
    std::optional<std::int64_t> m_second;
};

}
