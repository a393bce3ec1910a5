#pragma once

#include <QByteArray>
#include <QSettings>

namespace signalbox {

/// What the window remembers between starts: its own layout, never the routing. Main thread.
class Settings
{
public:
    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    QByteArray splitter() const;
    void setSplitter(const QByteArray &state);
    QByteArray backendColumns() const;
    void setBackendColumns(const QByteArray &state);
    bool chartsVisible() const;
    void setChartsVisible(bool visible);

private:
    QSettings m_settings{
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("signalbox"), QStringLiteral("window")};
};

}
