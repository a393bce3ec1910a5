#pragma once

#include <QJsonObject>

#include <optional>
#include <string>
#include <vector>

namespace signalbox::test {

// What a path of keys such as "totals.requests" leads to.

QJsonValue valueAt(const QJsonObject &json, const char *path); ///< undefined: nothing
std::string textAt(const QJsonObject &json, const char *path); ///< empty: no text
qint64 countAt(const QJsonObject &json, const char *path); ///< -1: no whole number
std::vector<QJsonObject> listAt(const QJsonObject &json, const char *path); ///< its objects

/// The texts that `path` leads to from each.
std::vector<std::string> textsAt(const std::vector<QJsonObject> &list, const char *path);

/// A file's lines, each of them a JSON object; nothing if any is not, or is not whole.
std::optional<std::vector<QJsonObject>> readJsonLines(const std::string &file);

}
