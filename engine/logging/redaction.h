#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace signalbox {

/// Hides the values of secret query parameters before anything is recorded. Immutable.
class Redaction
{
public:
    /// The names of the parameters, compared without regard to case.
    explicit Redaction(std::vector<std::string> names);

    /// A target or URL with each secret value replaced by "***"; `memory` holds it where it differs.
    std::string_view apply(std::string_view url, std::string &memory) const;

private:
    bool isSecret(std::string_view name) const;

    std::vector<std::string> m_names; ///< lower case
};

}
