#pragma once

#include "engine/logging/requestrecord.h"

#include <memory>
#include <string>

namespace signalbox {

/// A request's record that can be kept and passed between threads: it owns the text. A plain value, cheap to
/// copy.
class RecordedRequest
{
public:
    explicit RecordedRequest(const RequestRecord &record);

    /// Its text is valid as long as this, or a copy of it.
    RequestRecord read() const;

private:
    std::shared_ptr<const std::string> m_octets; ///< encoded
};

}
