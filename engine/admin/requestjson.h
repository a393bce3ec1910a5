#pragma once

#include "engine/logging/accesslogformat.h"

namespace signalbox {

/// Makes the API's objects of request records: what the access log's line says, and why the backend was
/// picked. One thread's.
class RequestJson
{
public:
    void append(std::string &out, const RequestRecord &record);

private:
    AccessLogFormat m_format{LogFormat::Json};
};

}
