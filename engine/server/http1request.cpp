#include "engine/server/http1request.h"

namespace signalbox {

void Http1Request::reset()
{
    scanner.reset();
    head.methodName = {};
    head.method = Method::Other;
    head.isHttp11 = true; // until it says otherwise
    head.fields.clear();
    head.framing = {};
    body.start({});
    consumer = nullptr;
    responseFraming = {};
    isHeadSent = isAnswered = isPaused = keepsAlive = isBroken = false;
}

}
