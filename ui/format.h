#pragma once

#include "engine/config/config.h"

#include <QString>

#include <chrono>
#include <cstdint>

namespace signalbox {

// Figures and names as the window writes them, in the user's language. Main thread.

QString countText(std::uint64_t count); ///< "77,204"
QString rateText(double perSecond); ///< "9,160", "3.4" below ten
QString percentText(double fraction); ///< "41.8 %"
QString errorText(double fraction); ///< "0.4 %"; "0" and "< 0.1 %", so that few are not taken for none
QString byteRateText(double bytesPerSecond); ///< "48 MiB/s"
QString scaleText(double value); ///< for axes: "12k"
QString durationText(std::chrono::milliseconds duration); ///< "1 h 12 min"
QString latencyText(std::chrono::microseconds latency); ///< "0.4 ms", "12 ms", "1.2 s"
/// A number apart from its unit.
struct Figure
{
    QString value;
    QString unit;
};
Figure latencyFigure(std::chrono::microseconds latency);
QString algorithmText(Algorithm algorithm);
QString algorithmAdvice(Algorithm algorithm); ///< what it does, in one line
/// A menu's text without its mnemonic: "&Drain" or, as in Chinese, "(&D)", also where Qt took the mark out.
QString withoutMnemonic(QString text);
/// For text that was not written by us: nothing in it is taken for markup.
QString plainToolTip(const QString &text);

}
