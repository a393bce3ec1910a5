#pragma once

namespace signalbox {

/// The top of an axis that starts at zero: four round steps. It grows at once and shrinks only after the peak
/// stayed far below for a while, because every change redraws all series and moves the picture under the eye.
/// Plain arithmetic.
class AxisRange
{
public:
    static constexpr int Steps = 4;

    explicit AxisRange(double leastStep = 1)
        : m_leastStep(leastStep)
        , m_step(leastStep)
    {
    }

    /// True when the range changed.
    bool update(double peak);
    void reset() { *this = AxisRange(m_leastStep); } ///< for another picture
    double top() const { return m_step * Steps; }
    double step() const { return m_step; }

private:
    double m_leastStep;
    double m_step;
    int m_low = 0; ///< successive updates that half the range would have held
};

}
