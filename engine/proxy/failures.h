#pragma once

#include "engine/http/erroranswer.h"
#include "engine/proxy/attempt.h"

namespace signalbox {

/// The stable name of a failure: in answers, logs and the API.
const char *codeOf(UpstreamFailure failure);

/// What a client is told when the last attempt failed like this.
ErrorAnswer answerTo(UpstreamFailure failure, const std::string &backend);

// What it is told when there is no attempt at all.
ErrorAnswer noBackend();
ErrorAnswer queueFull();
ErrorAnswer queueTimeout();

/// The stable name of how an attempt failed.
std::string codeOf(const FailedOutcome &attempt);

/// An attempt as it is told to the client.
AttemptReport reportOf(const FailedOutcome &attempt);

}
