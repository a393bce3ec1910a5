#pragma once

#include "engine/http/erroranswer.h"
#include "engine/proxy/upstreamconnection.h"

namespace signalbox {

/// The stable name of a failure: in answers, logs and the API.
const char *codeOf(UpstreamFailure failure);

/// What a client is told when the last attempt failed like this.
ErrorAnswer answerTo(UpstreamFailure failure, const std::string &backend);

}
