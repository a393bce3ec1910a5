#pragma once

#include "engine/config/problem.h"
#include "engine/config/schema.h"

#include <QString>
#include <QStringList>

namespace signalbox {

// What may be written into a setting and what is wrong with what was, in the user's language. Times, sizes
// and addresses are as in the file. Main thread.

/// What the value is chosen from; empty: it is not chosen.
QStringList choices(const Setting<Config> &setting);

QString valueText(const Setting<Config> &setting, const Written &value);
QString rangeText(const Setting<Config> &setting); ///< "0s to 24h"; empty: there is nothing to say
QString defaultText(const Setting<Config> &setting); ///< "default: 10s"

/// A problem that came up while the setting `edited` was changed.
QString problemText(const Problem &problem, const Setting<Config> &edited);

}
