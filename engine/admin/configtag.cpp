#include "engine/admin/configtag.h"

#include "engine/config/jsonwriter.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace signalbox {

std::string configTag(const Config &config)
{
    const QByteArray text = QJsonDocument(toJson(config)).toJson(QJsonDocument::Compact);
    return '"' + QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex().toStdString() + '"';
}

}
