#pragma once

#include "tests/conformance/conversation.h"

#include <QStringList>

namespace signalbox::test {

/// The patterns (Python's syntax, on Latin-1) that the octets do not hold.
QStringList missing(const QStringList &patterns, const std::string &octets);

/// How the outcome falls short of what is expected; empty: it does not.
QStringList judge(const Expectation &expectation, const Outcome &outcome);

}
