#pragma once

#include "engine/config/schema.h"

#include <QWidget>

#include <string_view>
#include <vector>

namespace signalbox {

class SettingsRow;

/// The settings of one table of the file under its name. Main thread.
class SettingsGroup final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsGroup(std::string_view group, QWidget *parent = nullptr);

    QString title() const;
    const std::vector<SettingsRow *> &rows() const { return m_rows; }

    /// Shows the rows that have all of the words; with none, every row. Returns whether there is one.
    bool filter(const QStringList &words);

private:
    void addRow(const Setting<Config> *setting);

    const std::string_view m_group;
    std::vector<SettingsRow *> m_rows;
};

}
