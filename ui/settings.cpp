#include "ui/settings.h"

namespace signalbox {

namespace {

const auto geometryKey = QStringLiteral("geometry");
const auto splitterKey = QStringLiteral("splitter");
// Numbered: what is remembered of columns goes by their positions, which a new column shifts.
const auto backendColumnsKey = QStringLiteral("backendColumns2");
const auto chartsVisibleKey = QStringLiteral("chartsVisible");

}

QByteArray Settings::geometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(geometryKey, geometry);
}

QByteArray Settings::splitter() const
{
    return m_settings.value(splitterKey).toByteArray();
}

void Settings::setSplitter(const QByteArray &state)
{
    m_settings.setValue(splitterKey, state);
}

QByteArray Settings::backendColumns() const
{
    return m_settings.value(backendColumnsKey).toByteArray();
}

void Settings::setBackendColumns(const QByteArray &state)
{
    m_settings.setValue(backendColumnsKey, state);
}

bool Settings::chartsVisible() const
{
    return m_settings.value(chartsVisibleKey, true).toBool();
}

void Settings::setChartsVisible(bool visible)
{
    m_settings.setValue(chartsVisibleKey, visible);
}

}
