#pragma once

#include <string>

namespace signalbox {

/// Why a backend is in its state: a stable code and an English sentence.
struct Reason
{
    std::string code;
    std::string message;

    bool operator==(const Reason &) const = default;
};

}
