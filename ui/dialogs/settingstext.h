#pragma once

#include <QString>

#include <string_view>
#include <vector>

namespace signalbox {

// The settings in the words of the window, in the user's language. Main thread.

struct SettingText
{
    QString label; ///< empty: there is no such setting
    QString help; ///< what it does, in one line
    QString unit; ///< behind a bare number
};

/// Of a setting of the schema by its key, or of "listen".
SettingText settingText(std::string_view key);

/// The parts of the dialog, in order. Each is a table of the file; "application" has what is in none too.
std::vector<std::string_view> settingGroups();
std::string_view settingGroup(std::string_view key);
QString settingGroupText(std::string_view group);
QString settingGroupAdvice(std::string_view group); ///< what its settings have in common; may be empty

/// One of a setting's names to choose from, as people say it.
QString choiceText(std::string_view key, const QString &name);

}
