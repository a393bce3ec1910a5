#pragma once

#include <string>

namespace signalbox::test {

/// The sum of a metric's samples on a page of metrics whose labels hold this text; -1: there are none.
double sumOf(const std::string &page, const std::string &metric, const std::string &labels = {});

}
