#pragma once

#include "ui/charts/readout.h"

#include <QWidget>

namespace signalbox {

/// What each line of a chart means and how much it is, in one row. Main thread.
class ChartLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    void setRows(const QList<Readout::Row> &rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< without the figures

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Figures { Hidden, Shown };
    int widthWith(Figures figures) const;

    QList<Readout::Row> m_rows;
};

}
