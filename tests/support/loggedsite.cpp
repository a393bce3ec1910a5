#include "tests/support/loggedsite.h"

#include "tests/support/json.h"

#include <QFile>
#include <QTest>

namespace signalbox::test {

LoggedSite::LoggedSite(const Script &script, LogFormat format)
    : backend(script)
    , engine(config(format))
{
}

std::string LoggedSite::path() const
{
    return m_folder.filePath(QStringLiteral("access.log")).toStdString();
}

std::string LoggedSite::text() const
{
    QFile file(QString::fromStdString(path()));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::vector<QJsonObject> LoggedSite::lines() const
{
    return readJsonLines(path()).value_or(std::vector<QJsonObject>());
}

bool LoggedSite::hasLines(std::size_t count)
{
    return QTest::qWaitFor([&] { return lines().size() == count; }) && engine.waitUntilIdle()
        && lines().size() == count;
}

Config LoggedSite::config(LogFormat format) const
{
    Config result = configWithAdmin({backend.port()});
    result.logging.accessLog = path();
    result.logging.format = format;
    return result;
}

}
