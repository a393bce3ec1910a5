#include "engine/balancing/stickysessions.h"

#include <QMessageAuthenticationCode>

#include <algorithm>
#include <numeric>

namespace signalbox {

namespace {

constexpr qsizetype valueLength = 22;

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

std::string valueOf(const std::string &name, const QByteArray &secret)
{
    const QByteArray code = QMessageAuthenticationCode::hash(bytes(name), secret, QCryptographicHash::Sha256);
    return code.toBase64(QByteArray::Base64UrlEncoding).left(valueLength).toStdString();
}

}

StickySessions::StickySessions(std::span<const RoutedBackend> backends, std::string_view secret)
{
    m_values.reserve(backends.size());
    for (const RoutedBackend &routed : backends)
        m_values.push_back(valueOf(routed.backend->name, bytes(secret)));
    m_order.resize(m_values.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::ranges::sort(m_order, {}, [this](std::size_t i) { return std::string_view(m_values[i]); });
}

std::optional<std::size_t> StickySessions::find(std::string_view value) const
{
    const auto found = std::ranges::lower_bound(
        m_order, value, {}, [this](std::size_t i) { return std::string_view(m_values[i]); });
    return found != m_order.end() && m_values[*found] == value ? std::optional(*found) : std::nullopt;
}

}
