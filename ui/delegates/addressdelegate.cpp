#include "ui/delegates/addressdelegate.h"

#include <QFontDatabase>
#include <QPainter>

namespace signalbox {

void AddressDelegate::paintContent(QPainter &painter, const Cell &cell, const QModelIndex &index) const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(painter.font().pointSizeF() * 0.95);
    painter.setFont(font);
    paintText(painter, cell, cell.rect, cell.theme.text, index, Qt::ElideMiddle);
}

}
