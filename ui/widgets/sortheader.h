#pragma once

#include <QHeaderView>

namespace signalbox {

/// A table's column titles; the order is shown beside a title, where it covers nothing. Main thread.
class SortHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit SortHeader(QWidget *parent = nullptr);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

}
