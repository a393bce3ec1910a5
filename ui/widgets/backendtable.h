#pragma once

#include <QTableView>

namespace signalbox {

class ColumnFit;
class WeightDelegate;

/// The table of the backends: its columns, how they are drawn, and which of them are shown. Main thread.
class BackendTable final : public QTableView
{
    Q_OBJECT

public:
    explicit BackendTable(QWidget *parent = nullptr);
    ~BackendTable() override;

    void setModel(QAbstractItemModel *model) override; ///< BackendModel's columns and roles, once
    void editWeight(); ///< of the current row
    QByteArray columns() const;
    void restoreColumns(const QByteArray &state);

Q_SIGNALS:
    void editingChanged(bool isEditing);

private:
    void setUpDelegates();
    void setUpHeader();
    void showHeaderMenu(const QPoint &position);

    WeightDelegate *m_weight = nullptr;
    ColumnFit *m_fit = nullptr;
};

}
