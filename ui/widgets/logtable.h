#pragma once

#include <QPersistentModelIndex>
#include <QTableView>

#include <span>

namespace signalbox {

class ColumnFit;

/// A table of what happened, newest last. It follows its end only while it stands there and is in order of
/// arrival; else what is seen stays where it is, whatever comes and goes. Main thread.
class LogTable : public QTableView
{
    Q_OBJECT

public:
    explicit LogTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override; ///< once
    virtual void setQuery(const QString &text) = 0;
    virtual QStringList problems() const = 0; ///< what of the query is not understood
    virtual QString queryHint() const = 0; ///< how to write one
    bool isFollowing() const { return m_isFollowing; }
    void follow(); ///< goes to the end, in order of arrival
    QByteArray columns() const;
    void restoreColumns(const QByteArray &state);
    /// The current row as one line, its shown columns divided by tabs.
    QString currentLine() const;
    /// What stands in place of the rows where there are some, but the filter takes none; else empty.
    QString placeholder() const;

Q_SIGNALS:
    void followingChanged(bool isFollowing);
    void chosen(const QModelIndex &index); ///< by Enter or a double click
    void passed(const QModelIndex &index); ///< on the way with the arrow keys or by a click

protected:
    /// In px; one column takes what is left, at least its width. `yielding`: where there is no room for all,
    /// the least important first.
    void setWidths(std::span<const int> widths, int stretched, const QList<int> &yielding);
    void setNothingFoundText(const QString &text) { m_nothingFound = text; }
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;
    void updateGeometries() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpHeader();
    void showHeaderMenu(const QPoint &position);
    void notePlace();
    void leaveRows(const QModelIndex &parent, int first, int last);
    void noteScrolling();
    void setFollowing(bool isFollowing);
    bool isInOrder() const;

    ColumnFit *m_fit = nullptr;
    QString m_nothingFound;
    bool m_isFollowing = true;
    bool m_isPlacing = false; ///< the scroll bar moves by our own doing
    QPersistentModelIndex m_top; ///< to be seen first again, once rows have come and gone
};

}
