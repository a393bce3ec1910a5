#pragma once

#include <bitset>
#include <string>
#include <vector>

namespace signalbox {

/// The HTTP statuses that a list such as {"404", "502-504"} names. A plain value.
class StatusSet
{
public:
    StatusSet() = default;
    /// Of codes and ranges; what is neither adds nothing.
    explicit StatusSet(const std::vector<std::string> &items);

    bool contains(int status) const;

    /// Whether a text is a code from 100 to 599, or a range of them with both ends.
    static bool isItem(const std::string &text);

    bool operator==(const StatusSet &) const = default;

private:
    std::bitset<600> m_statuses;
};

}
