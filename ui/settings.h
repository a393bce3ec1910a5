#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace signalbox {

/// What the window remembers between starts: its own layout and habits, never the routing. Main thread.
class Settings
{
public:
    enum class Appearance { System, Light, Dark };
    enum class OnClose { Ask, KeepRunning, Quit };

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    /// The parts of the window by name: splitters, columns.
    QByteArray layout(const QString &part) const;
    void setLayout(const QString &part, const QByteArray &state);
    bool chartsVisible() const;
    void setChartsVisible(bool visible);
    int minutesShown() const; ///< by the charts: 1, 5 or 15
    void setMinutesShown(int minutes);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    OnClose onClose() const;
    void setOnClose(OnClose onClose);
    QString language() const; ///< empty: the system's
    void setLanguage(const QString &language);
    QStringList recentFiles() const; ///< the newest first
    void setRecentFiles(const QStringList &files);
    bool isNotifying() const; ///< of backends that go down or recover
    void setNotifying(bool isNotifying);

private:
    int number(const QString &key, int least, int most, int fallback) const;

    QSettings m_settings{
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("signalbox"), QStringLiteral("window")};
};

}
