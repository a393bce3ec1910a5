#pragma once

#include "engine/config/config.h"

#include <span>

namespace signalbox {

/// The names of an enumeration's values, in order, as files, options and the API write them.
template <class Enum> std::span<const char *const> names();

template <> std::span<const char *const> names<Algorithm>();
template <> std::span<const char *const> names<BackendMode>();
template <> std::span<const char *const> names<LogLevel>();
template <> std::span<const char *const> names<LogFormat>();

const char *name(Algorithm algorithm);
const char *name(BackendMode mode);

}
