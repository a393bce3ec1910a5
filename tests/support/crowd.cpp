#include "tests/support/crowd.h"

namespace signalbox::test {

Crowd::Crowd(std::uint16_t port, int clients, const std::string &fields)
{
    for (int i = 0; i < clients; ++i)
        m_clients.emplace_back(port).send(get("/" + std::to_string(i), fields));
}

int Crowd::countOf(int status)
{
    int count = 0;
    for (RawClient &client : m_clients) {
        const auto response = client.receive();
        count += response && response->complete && response->status == status;
    }
    return count;
}

}
