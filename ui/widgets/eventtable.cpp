#include "ui/widgets/eventtable.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>

#include <array>

namespace signalbox {

namespace {

constexpr std::array<int, EventModel::ColumnCount> widths{104, 130, 130, 300}; // px

}

EventTable::EventTable(const NamedColors &colors, QWidget *parent)
    : LogTable(parent)
    , m_model(colors)
    , m_filter(m_model)
{
    setObjectName(QStringLiteral("events"));
    setAccessibleName(tr("Events"));
    setModel(&m_filter);
    setNothingFoundText(tr("No event matches the filter"));
    horizontalHeader()->setSectionsClickable(false);
    setWidths(widths, EventModel::Message, {});
    connect(this, &LogTable::chosen, this, [this](const QModelIndex &index) {
        if (const QString name = index.data(LogBackendRole).toString(); !name.isEmpty())
            Q_EMIT backendChosen(name);
    });
    connect(this, &QWidget::customContextMenuRequested, this, &EventTable::showMenu);
}

QString EventTable::queryHint() const
{
    return tr("Words, or kind:state, kind:change, kind:warning, kind:note, backend:NAME");
}

void EventTable::showMenu(const QPoint &position)
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(
        tr("Copy row"), this, [line = currentLine()] { QApplication::clipboard()->setText(line); });
    if (const QString name = index.data(LogBackendRole).toString(); !name.isEmpty()) {
        menu->addAction(tr("Filter by this backend"), this, [this, name] {
            Q_EMIT termChosen({QStringLiteral("backend"), name});
        });
        menu->addAction(tr("Show backend"), this, [this, name] { Q_EMIT backendChosen(name); });
    }
    menu->popup(viewport()->mapToGlobal(position));
}

}
