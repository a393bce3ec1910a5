#include "engine/net/tcpstream.h"

#include "engine/net/epollreactor.h"
#include "tests/support/socket.h"

#include <QTest>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>
#include <string>

using namespace signalbox;

namespace {

class Witness final : public StreamListener
{
public:
    void onReadable() override
    {
        ++readable;
        if (stream && closesWhenReadable)
            stream->close();
    }
    void onWritable() override { ++writable; }
    void onHangup() override { ++hangups; }

    Stream *stream = nullptr;
    bool closesWhenReadable = false;
    int readable = 0;
    int writable = 0;
    int hangups = 0;
};

void setNonBlocking(int descriptor)
{
    fcntl(descriptor, F_SETFL, O_RDWR | O_NONBLOCK);
}

std::string contentOf(const IoResult &result, const std::array<char, 64> &octets)
{
    return std::string(octets.data(), result.octets);
}

}

class tst_TcpStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsWhatCameAndThenWaits();
    void staysReadableAfterAFullRead();
    void findsTheEndBehindOctets();
    void readsTheEndThatCameWithOctets();
    void failsAfterAReset();
    void reportsWritableAfterABacklog();
    void callsAgainOnRequest();
    void reportsNothingOnceClosed();
    void mayBeClosedInItsOwnCall();
    void endsWithAFinishWhenClosed();
    void endsWithAResetWhenAborted();
    void endsOneDirection();
    void reportsAConnectionThatCameAbout();
    void reportsAConnectionThatIsRefused();

private:
    std::unique_ptr<EpollReactor> m_reactor;
    std::unique_ptr<Witness> m_witness;
    std::unique_ptr<TcpStream> m_stream;
    int m_peer = -1;
    std::array<char, 64> m_octets{};
};

void tst_TcpStream::init()
{
    m_reactor = std::make_unique<EpollReactor>();
    m_witness = std::make_unique<Witness>();
    std::uint16_t port = 0;
    const int listener = test::Socket::listenAnywhere(port);
    m_peer = test::Socket::connectTo(port);
    const int accepted = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    close(listener);
    QVERIFY(m_peer >= 0 && accepted >= 0);
    setNonBlocking(m_peer);
    m_stream = std::make_unique<TcpStream>(*m_reactor, accepted, TcpStream::State::Connected);
    QVERIFY(m_stream->isWatched());
    m_witness->stream = m_stream.get();
    m_stream->setListener(m_witness.get());
}

void tst_TcpStream::cleanup()
{
    m_stream.reset();
    if (m_peer >= 0)
        close(m_peer);
    m_peer = -1;
}

void tst_TcpStream::readsWhatCameAndThenWaits()
{
    QCOMPARE(send(m_peer, "hello", 5, 0), 5);
    QTRY_VERIFY(m_witness->readable > 0);
    QCOMPARE(contentOf(m_stream->read(m_octets), m_octets), std::string("hello"));
    QVERIFY(!m_stream->isReadable()); // a short read: nothing more is there
    QVERIFY(m_stream->read(m_octets).status == IoStatus::WouldBlock);
    const int calls = m_witness->readable;
    QCOMPARE(send(m_peer, "again", 5, 0), 5);
    QTRY_VERIFY(m_witness->readable > calls);
    QCOMPARE(contentOf(m_stream->read(m_octets), m_octets), std::string("again"));
}

void tst_TcpStream::staysReadableAfterAFullRead()
{
    const std::string octets(m_octets.size(), 'x');
    QCOMPARE(send(m_peer, octets.data(), octets.size(), 0), static_cast<ssize_t>(octets.size()));
    QTRY_VERIFY(m_witness->readable > 0);
    QCOMPARE(m_stream->read(m_octets).octets, octets.size());
    QVERIFY(m_stream->isReadable());
    QVERIFY(m_stream->read(m_octets).status == IoStatus::WouldBlock);
    QVERIFY(!m_stream->isReadable());
}

void tst_TcpStream::findsTheEndBehindOctets()
{
    QCOMPARE(send(m_peer, "last", 4, 0), 4);
    QTRY_VERIFY(m_witness->readable > 0);
    const int calls = m_witness->readable;
    shutdown(m_peer, SHUT_WR);
    QTRY_VERIFY(m_witness->readable > calls);
    QCOMPARE(contentOf(m_stream->read(m_octets), m_octets), std::string("last"));
    QVERIFY(m_stream->isReadable());
    QVERIFY(m_stream->read(m_octets).status == IoStatus::Ended);
}

void tst_TcpStream::readsTheEndThatCameWithOctets()
{
    QCOMPARE(send(m_peer, "last", 4, 0), 4);
    shutdown(m_peer, SHUT_WR);
    QTRY_VERIFY(m_witness->readable > 0);
    QCOMPARE(contentOf(m_stream->read(m_octets), m_octets), std::string("last"));
    QTRY_VERIFY(m_stream->isReadable());
    QVERIFY(m_stream->read(m_octets).status == IoStatus::Ended);
}

void tst_TcpStream::failsAfterAReset()
{
    const linger reset{1, 0};
    setsockopt(m_peer, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    close(std::exchange(m_peer, -1));
    QTRY_COMPARE(m_witness->hangups, 1);
    QVERIFY(m_stream->read(m_octets).status == IoStatus::Failed);
    const iovec piece{m_octets.data(), 1};
    QVERIFY(m_stream->write({&piece, 1}).status == IoStatus::Failed);
}

void tst_TcpStream::reportsWritableAfterABacklog()
{
    std::string octets(1024 * 1024, 'x');
    const iovec piece{octets.data(), octets.size()};
    std::size_t sent = 0;
    IoResult result;
    while ((result = m_stream->write({&piece, 1})).status == IoStatus::Ok)
        sent += result.octets;
    QVERIFY(result.status == IoStatus::WouldBlock);
    QCOMPARE(m_witness->writable, 0);
    std::size_t received = 0;
    const auto readSome = [&] {
        for (ssize_t n = 0; (n = recv(m_peer, octets.data(), octets.size(), 0)) > 0;)
            received += static_cast<std::size_t>(n);
        return received;
    };
    QTRY_COMPARE(readSome(), sent);
    QTRY_VERIFY(m_witness->writable > 0);
    QVERIFY(m_stream->write({&piece, 1}).octets > 0);
}

void tst_TcpStream::callsAgainOnRequest()
{
    QTRY_VERIFY(m_witness->readable >= 0);
    const int calls = m_witness->readable;
    m_stream->resumeReading();
    QTRY_VERIFY(m_witness->readable > calls);
}

void tst_TcpStream::reportsNothingOnceClosed()
{
    m_stream->resumeReading();
    QCOMPARE(send(m_peer, "hello", 5, 0), 5);
    m_stream->close();
    m_stream->close();
    char octet;
    QTRY_VERIFY(recv(m_peer, &octet, 1, 0) <= 0 && errno != EAGAIN);
    QCOMPARE(m_witness->readable + m_witness->writable + m_witness->hangups, 0);
}

void tst_TcpStream::mayBeClosedInItsOwnCall()
{
    m_witness->closesWhenReadable = true;
    QCOMPARE(send(m_peer, "hello", 5, 0), 5);
    QTRY_COMPARE(m_witness->readable, 1);
    QCOMPARE(m_witness->hangups, 0);
}

void tst_TcpStream::endsWithAFinishWhenClosed()
{
    m_stream->close();
    QTRY_COMPARE(recv(m_peer, m_octets.data(), m_octets.size(), 0), 0);
}

void tst_TcpStream::endsWithAResetWhenAborted()
{
    m_stream->abort();
    bool isReset = false;
    const auto look = [&] {
        return isReset |= recv(m_peer, m_octets.data(), m_octets.size(), 0) < 0 && errno == ECONNRESET;
    };
    QTRY_VERIFY(look()); // told once only
}

void tst_TcpStream::endsOneDirection()
{
    m_stream->shutdownWriting();
    QTRY_COMPARE(recv(m_peer, m_octets.data(), m_octets.size(), 0), 0);
    QCOMPARE(send(m_peer, "more", 4, 0), 4);
    QTRY_VERIFY(m_stream->isReadable());
    QCOMPARE(contentOf(m_stream->read(m_octets), m_octets), std::string("more"));
}

void tst_TcpStream::reportsAConnectionThatCameAbout()
{
    std::uint16_t port = 0;
    const int listener = test::Socket::listenAnywhere(port);
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QVERIFY(::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0
        || errno == EINPROGRESS);
    TcpStream stream(*m_reactor, descriptor, TcpStream::State::Connecting);
    Witness witness;
    stream.setListener(&witness);
    QVERIFY(!stream.isReadable());
    QTRY_COMPARE(witness.writable, 1);
    QCOMPARE(witness.hangups, 0);
    close(listener);
}

void tst_TcpStream::reportsAConnectionThatIsRefused()
{
    std::uint16_t port = 0;
    close(test::Socket::listenAnywhere(port));
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QVERIFY(::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0);
    TcpStream stream(*m_reactor, descriptor, TcpStream::State::Connecting);
    Witness witness;
    stream.setListener(&witness);
    QTRY_COMPARE(witness.hangups, 1);
    QCOMPARE(witness.writable, 0);
}

QTEST_GUILESS_MAIN(tst_TcpStream)
#include "tst_tcpstream.moc"
