#pragma once

#include <QColor>
#include <QWidget>

namespace signalbox {

/// A share as a bar and as percent, with a mark at what it was. Main thread.
class ShareBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ShareBar(const QColor &color, QWidget *parent = nullptr);

    void setShare(double share); ///< 0–1
    void setBefore(double share); ///< 0–1
    QString text() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_color;
    double m_share = 0;
    double m_before = 0;
};

}
