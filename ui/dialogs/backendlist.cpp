#include "ui/dialogs/backendlist.h"

#include "engine/config/backendword.h"

#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

BackendList BackendList::read(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[\\r\\n\u2028,]+"));
    BackendList list;
    for (const QString &line : text.split(separator)) {
        const QString word = line.trimmed();
        if (word.isEmpty() || word.startsWith(QLatin1Char('#')))
            continue;
        const auto parsed = parseBackend(word.toStdString());
        const auto *backend = std::get_if<BackendConfig>(&parsed);
        if (!backend)
            list.refused.append(word);
        else if (std::ranges::find(list.backends, backend->name, &BackendConfig::name) == list.backends.end())
            list.backends.push_back(*backend);
    }
    return list;
}

}
