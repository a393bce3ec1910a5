#include "ui/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTextDocument>

#include <array>
#include <cmath>

namespace signalbox {

namespace {

struct Format
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::Format)
};

/// With at most one decimal, and none that says nothing.
QString shortText(double value)
{
    const double rounded = std::round(value * 10) / 10;
    return QLocale().toString(rounded, 'f', rounded < 10 && rounded != std::floor(rounded) ? 1 : 0);
}

}

QString countText(std::uint64_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString rateText(double perSecond)
{
    if (perSecond <= 0)
        return QLocale().toString(0);
    return QLocale().toString(perSecond, 'f', perSecond < 9.95 ? 1 : 0);
}

QString percentText(double fraction)
{
    return Format::tr("%1 %").arg(QLocale().toString(fraction * 100, 'f', 1));
}

QString errorText(double fraction)
{
    if (fraction <= 0)
        return QLocale().toString(0);
    return fraction < 0.001 ? Format::tr("< %1").arg(percentText(0.001)) : percentText(fraction);
}

QString byteRateText(double bytesPerSecond)
{
    static const std::array units{QT_TRANSLATE_NOOP("signalbox::Format", "%1 B/s"),
        QT_TRANSLATE_NOOP("signalbox::Format", "%1 KiB/s"),
        QT_TRANSLATE_NOOP("signalbox::Format", "%1 MiB/s"),
        QT_TRANSLATE_NOOP("signalbox::Format", "%1 GiB/s")};
    std::size_t unit = 0;
    for (; bytesPerSecond >= 1024 && unit + 1 < units.size(); ++unit)
        bytesPerSecond /= 1024;
    return Format::tr(units.at(unit)).arg(shortText(bytesPerSecond));
}

QString scaleText(double value)
{
    static const std::array suffixes{"", "k", "M", "G"};
    std::size_t suffix = 0;
    for (; value >= 1000 && suffix + 1 < suffixes.size(); ++suffix)
        value /= 1000;
    return shortText(value) + QLatin1String(suffixes.at(suffix));
}

QString durationText(std::chrono::milliseconds duration)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    if (seconds < 60)
        return Format::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Format::tr("%1 min").arg(seconds / 60);
    if (seconds < 86'400)
        return Format::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
    return Format::tr("%1 d %2 h").arg(seconds / 86'400).arg(seconds / 3600 % 24);
}

Figure latencyFigure(std::chrono::microseconds latency)
{
    const double milliseconds = std::chrono::duration<double, std::milli>(latency).count();
    if (milliseconds >= 999.5)
        return {QLocale().toString(milliseconds / 1000, 'f', 1), Format::tr("s")};
    const int decimals = milliseconds < 0.995 ? 2 : milliseconds < 9.95 ? 1 : 0;
    return {QLocale().toString(milliseconds, 'f', decimals), Format::tr("ms")};
}

QString latencyText(std::chrono::microseconds latency)
{
    const Figure figure = latencyFigure(latency);
    return Format::tr("%1 %2", "a number with its unit").arg(figure.value, figure.unit);
}

QString algorithmText(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::WeightedRoundRobin:
        return Format::tr("Weighted round robin");
    case Algorithm::RoundRobin:
        return Format::tr("Round robin");
    case Algorithm::LeastConnection:
        return Format::tr("Least connections");
    case Algorithm::ConsistentHashing:
        return Format::tr("Consistent hashing");
    case Algorithm::Maglev:
        return Format::tr("Maglev");
    case Algorithm::TwoChoices:
        return Format::tr("Two choices");
    case Algorithm::PeakEwma:
        return Format::tr("Peak EWMA");
    case Algorithm::Random:
        return Format::tr("Random");
    }
    return {};
}

QString algorithmAdvice(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::WeightedRoundRobin:
        return Format::tr("In turn, each as often as its weight says");
    case Algorithm::RoundRobin:
        return Format::tr("In turn, all alike; weights are ignored");
    case Algorithm::LeastConnection:
        return Format::tr("To the one with the fewest requests in flight for its weight");
    case Algorithm::ConsistentHashing:
        return Format::tr("The same key to the same backend; few keys move when backends come and go");
    case Algorithm::Maglev:
        return Format::tr("The same key to the same backend, by a table with very even shares");
    case Algorithm::TwoChoices:
        return Format::tr("Two at random, the less loaded of them");
    case Algorithm::PeakEwma:
        return Format::tr("To the one that answers soonest, by recent latency and requests in flight");
    case Algorithm::Random:
        return Format::tr("At random, each as often as its weight says");
    }
    return {};
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression inBrackets(QStringLiteral("\\s*\\(&?[A-Z0-9]\\)"));
    return text.remove(inBrackets).remove(QLatin1Char('&'));
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

}
