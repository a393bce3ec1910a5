#pragma once

#include <QLabel>

namespace signalbox {

/// Plain text on one line that ends in "…" where there is no room for all of it. Main thread.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

}
