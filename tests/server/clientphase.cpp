#include "tests/server/clientphase.h"

namespace signalbox::test {

namespace {

using Kind = BodyFraming::Kind;

const std::string get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
const std::string post = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\n";

}

void enter(ClientPhase phase, ConnectionBench &bench)
{
    switch (phase) {
    case ClientPhase::Fresh:
        return;
    case ClientPhase::Idle:
        bench.send(get);
        bench.last().answer("hello");
        bench.settle();
        return;
    case ClientPhase::Head:
        return bench.send("GET / HT");
    case ClientPhase::Waiting:
        return bench.send(get + get);
    case ClientPhase::Uploading:
        return bench.send(post + "abc");
    case ClientPhase::Answering:
        bench.send(get);
        bench.last().sendHead(200, {Kind::Length, 10});
        bench.settle();
        bench.last().send("abc", false);
        return bench.settle();
    case ClientPhase::Flushing:
        bench.send(get);
        bench.wire.room = 5;
        bench.last().answer("hello");
        return bench.settle();
    case ClientPhase::Lingering:
        return bench.send("nonsense\n");
    case ClientPhase::Tunnel:
        bench.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n");
        bench.last().sendHead(101, {Kind::UntilClose, 0});
        bench.settle();
        bench.last().send("abc", false);
        return bench.settle();
    }
}

}
