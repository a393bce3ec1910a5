#pragma once

#include <QMenu>

namespace signalbox {

/// The configuration files used last, remembered between starts; those that are gone are left out. Main
/// thread.
class RecentMenu final : public QMenu
{
    Q_OBJECT

public:
    static constexpr qsizetype mostFiles = 8;

    explicit RecentMenu(QWidget *parent = nullptr);

    void add(const QString &file);

Q_SIGNALS:
    void chosen(const QString &file);

private:
    void fill();
    void clearFiles();
    void addFile(int number, const QString &file);
};

}
