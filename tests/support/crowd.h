#pragma once

#include "tests/support/rawclient.h"

#include <list>

namespace signalbox::test {

/// Clients that have sent one GET each, of /0, /1 and so on. Used by one thread.
class Crowd
{
public:
    Crowd(std::uint16_t port, int clients, const std::string &fields = {});

    /// How many get this status as their answer.
    int countOf(int status);

private:
    std::list<RawClient> m_clients;
};

}
