#pragma once

#include <QJsonObject>

namespace signalbox {

/// The OpenAPI 3.1 description of everything in routes().
QJsonObject openApiJson();

}
