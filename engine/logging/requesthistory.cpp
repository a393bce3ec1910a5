#include "engine/logging/requesthistory.h"

#include "engine/logging/recordcodec.h"

namespace signalbox {

void RequestHistory::add(const RequestRecord &record)
{
    std::string octets(encodedSize(record), '\0');
    encode(record, octets.data());
    m_records.push_back(std::move(octets));
    if (m_records.size() > most)
        m_records.pop_front();
}

void RequestHistory::visit(const std::function<bool(const RequestRecord &record)> &visit) const
{
    RequestRecord record;
    for (auto octets = m_records.rbegin(); octets != m_records.rend(); ++octets) {
        decode(octets->data(), record);
        if (!visit(record))
            return;
    }
}

}
