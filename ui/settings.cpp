#include "ui/settings.h"

namespace signalbox {

namespace {

const auto geometryKey = QStringLiteral("geometry");
const auto layoutKey = QStringLiteral("layout3/%1"); // numbered: a saved state goes by positions
const auto chartsVisibleKey = QStringLiteral("chartsVisible");
const auto minutesShownKey = QStringLiteral("minutesShown");
const auto appearanceKey = QStringLiteral("appearance");
const auto onCloseKey = QStringLiteral("onClose");
const auto languageKey = QStringLiteral("language");
const auto recentFilesKey = QStringLiteral("recentFiles");
const auto notifyingKey = QStringLiteral("notifying");

}

/// The file can be edited by hand: what is out of range counts as missing.
int Settings::number(const QString &key, int least, int most, int fallback) const
{
    bool isNumber = false;
    const int value = m_settings.value(key).toInt(&isNumber);
    return isNumber && value >= least && value <= most ? value : fallback;
}

QByteArray Settings::geometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

QByteArray Settings::layout(const QString &part) const
{
    return m_settings.value(layoutKey.arg(part)).toByteArray();
}

void Settings::setLayout(const QString &part, const QByteArray &state)
{
    m_settings.setValue(layoutKey.arg(part), state);
}

bool Settings::chartsVisible() const
{
    return m_settings.value(chartsVisibleKey, true).toBool();
}

void Settings::setChartsVisible(bool visible)
{
    m_settings.setValue(chartsVisibleKey, visible);
}

int Settings::minutesShown() const
{
    const int minutes = number(minutesShownKey, 1, 15, 1);
    return minutes == 5 || minutes == 15 ? minutes : 1;
}

void Settings::setMinutesShown(int minutes)
{
    m_settings.setValue(minutesShownKey, minutes);
}

Settings::Appearance Settings::appearance() const
{
    return static_cast<Appearance>(number(appearanceKey, 0, static_cast<int>(Appearance::Dark), 0));
}

void Settings::setAppearance(Appearance appearance)
{
    m_settings.setValue(appearanceKey, static_cast<int>(appearance));
}

Settings::OnClose Settings::onClose() const
{
    return static_cast<OnClose>(number(onCloseKey, 0, static_cast<int>(OnClose::Quit), 0));
}

void Settings::setOnClose(OnClose onClose)
{
    m_settings.setValue(onCloseKey, static_cast<int>(onClose));
}

QString Settings::language() const
{
    return m_settings.value(languageKey).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_settings.setValue(languageKey, language);
}

QStringList Settings::recentFiles() const
{
    return m_settings.value(recentFilesKey).toStringList();
}

void Settings::setRecentFiles(const QStringList &files)
{
    m_settings.setValue(recentFilesKey, files);
}

bool Settings::isNotifying() const
{
    return m_settings.value(notifyingKey, true).toBool();
}

void Settings::setNotifying(bool isNotifying)
{
    m_settings.setValue(notifyingKey, isNotifying);
}

}
