#include "engine/logging/recordedrequest.h"

#include "engine/logging/recordcodec.h"

namespace signalbox {

RecordedRequest::RecordedRequest(const RequestRecord &record)
{
    std::string octets(encodedSize(record), '\0');
    encode(record, octets.data());
    m_octets = std::make_shared<const std::string>(std::move(octets));
}

RequestRecord RecordedRequest::read() const
{
    RequestRecord record;
    decode(m_octets->data(), record);
    return record;
}

}
