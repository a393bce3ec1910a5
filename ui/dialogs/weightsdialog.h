#pragma once

#include "engine/metrics/snapshot.h"

#include <QColor>
#include <QDialog>

#include <vector>

class QGridLayout;
class QSpinBox;

namespace signalbox {

class ShareBar;

/// Asks for the weights of several backends, and shows the shares that they lead to before anything is
/// applied. Main thread.
class WeightsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// A backend whose weight can be set; the color is its own.
    struct Row
    {
        std::uint64_t id;
        QColor color;
    };

    /// `backends` are all there are, since they share the traffic.
    WeightsDialog(std::vector<BackendSnapshot> backends, Algorithm algorithm, const std::vector<Row> &rows,
        QWidget *parent = nullptr);

    struct Weight
    {
        std::string name;
        int weight;
    };
    std::vector<Weight> changed() const;

private:
    struct Line
    {
        std::size_t backend; ///< index
        QSpinBox *weight;
        ShareBar *share;
    };

    void addLine(QGridLayout &grid, const Row &row);
    QWidget *lines(const std::vector<Row> &rows);
    QWidget *buttons();
    void setWeights(const std::vector<int> &weights);
    std::vector<int> weights() const;
    void preview();

    std::vector<BackendSnapshot> m_backends;
    Algorithm m_algorithm;
    std::vector<Line> m_lines;
};

}
