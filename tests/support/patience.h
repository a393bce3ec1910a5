#pragma once

#include <chrono>

namespace signalbox::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

/// How long a test waits for what has to happen; only a failing test ever waits so long.
inline constexpr std::chrono::milliseconds patience{sanitized ? 60'000 : 30'000};

/// How long nothing moves before a test takes a peer to be held back.
inline constexpr std::chrono::milliseconds stalled{sanitized ? 1'500 : 500};

}
