#pragma once

#include "engine/engine.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace signalbox {

/// A request's attempts one below the other, on one axis of time: connecting, waiting for the response's
/// head, and its content. Main thread.
class Waterfall final : public QWidget
{
    Q_OBJECT

public:
    using Duration = std::chrono::microseconds;

    /// One attempt, placed in time.
    struct Bar
    {
        QString backend;
        QString outcome;
        Duration start{0}; ///< since the request came
        Duration connect{0}; ///< 0: on a kept connection
        Duration waiting{0};
        Duration content{0};
    };

    explicit Waterfall(QWidget *parent = nullptr);

    void showRequest(const RequestRecord &record);
    const std::vector<Bar> &bars() const { return m_bars; }

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBar(QPainter &painter, const Bar &bar, int top) const;
    int textHeight(const Bar &bar, int width) const;
    void paintPhases(QPainter &painter, const Bar &bar, const QRectF &track) const;

    std::vector<Bar> m_bars;
    Duration m_total{0};
};

}
