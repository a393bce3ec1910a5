#include "tests/support/memorypeak.h"
#include "tests/support/printing.h"
#include "tests/support/rawclient.h"
#include "tests/support/runningengine.h"
#include "tests/support/scriptedbackend.h"

#include <QTest>

#include <condition_variable>
#include <mutex>

namespace signalbox::test {

using namespace std::string_literals;

/// Bodies far larger than memory may be: 1 GiB, or what SIGNALBOX_TEST_LARGE says (bytes, or with K, M or G).
class LargeBodiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void downloadsThroughASlowReaderInConstantMemory_data();
    void downloadsThroughASlowReaderInConstantMemory();
    void uploadsToASlowReaderInConstantMemory_data();
    void uploadsToASlowReaderInConstantMemory();

private:
    std::size_t m_size = (sanitized ? 256U : 1024U) << 20U;
};

namespace {

constexpr std::size_t mostGrowth = (sanitized ? 256U : 32U) << 20U;
constexpr std::size_t stallEvery = 4; ///< the reader stops so often
const std::string piece(65536, 'x');
const std::string chunkedPiece = "10000\r\n" + piece + "\r\n";
const std::string lastChunk = "0\r\n\r\n";
const std::string endOfChunks = "\r\n" + lastChunk; ///< found in the framing that goes beyond the content

std::size_t sizeFromText(const QByteArray &text, std::size_t otherwise)
{
    static const QByteArray units("KMG");
    const auto unit = text.isEmpty() ? -1 : units.indexOf(text.back());
    const auto number = (unit < 0 ? text : text.chopped(1)).toULongLong();
    return number == 0 ? otherwise : static_cast<std::size_t>(number) << (10 * (unit + 1));
}

/// A body of the size, framed; a writer of pieces is asked until it is through.
struct Body
{
    std::size_t size;
    bool chunked;

    std::string fields() const
    {
        return chunked ? "Transfer-Encoding: chunked\r\n\r\n"
                       : "Content-Length: " + std::to_string(size) + "\r\n\r\n";
    }

    /// Calls write(octets) piece by piece while it takes them all.
    template <typename Write> bool writeTo(const Write &write) const
    {
        for (std::size_t written = 0; written < size; written += piece.size())
            if (!write(chunked ? chunkedPiece : piece))
                return false;
        return !chunked || write(lastChunk);
    }
};

/// Tells a reader when its writer has been held back.
class Backpressure
{
public:
    /// For the writer: writes all of it, however often the reader stops.
    template <typename Peer>
    bool write(Peer &peer, std::string_view octets, std::size_t (Peer::*writeUntilStalled)(std::string_view))
    {
        for (int stops = 0; stops < mostStops; ++stops) {
            octets.remove_prefix((peer.*writeUntilStalled)(octets));
            if (octets.empty())
                return true;
            const std::lock_guard lock(m_mutex);
            ++m_stalls;
            m_changed.notify_all();
        }
        return false;
    }

    /// For the reader, who reads nothing meanwhile.
    bool waitForStall()
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, patience, [this, before = m_stalls] { return m_stalls != before; });
    }

private:
    static constexpr int mostStops = 100; ///< of one piece; then the reader is gone
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_stalls = 0;
};

/// Reads the octets of a body and stops for a stalled writer stallEvery times.
template <typename Read> bool readSlowly(std::size_t size, Backpressure &pressure, const Read &read)
{
    std::size_t nextStop = 0;
    for (std::size_t done = 0; done < size;) {
        const bool stop = done >= nextStop && size - done > size / (stallEvery + 1);
        if (stop && !pressure.waitForStall())
            return false;
        if (stop)
            nextStop += size / stallEvery;
        const std::size_t count = read(size - done);
        if (count == 0)
            return false;
        done += count;
    }
    return true;
}

}

void LargeBodiesTest::initTestCase()
{
    m_size = sizeFromText(qgetenv("SIGNALBOX_TEST_LARGE"), m_size) / piece.size() * piece.size();
}

void LargeBodiesTest::downloadsThroughASlowReaderInConstantMemory_data()
{
    QTest::addColumn<bool>("chunked");
    QTest::newRow("of known length") << false;
    QTest::newRow("chunked") << true;
}

void LargeBodiesTest::downloadsThroughASlowReaderInConstantMemory()
{
    QFETCH(const bool, chunked);
    const Body body{m_size, chunked};
    Backpressure pressure;
    const ScriptedBackend backend([&](BackendConnection &connection) {
        connection.readHead();
        connection.write("HTTP/1.1 200 OK\r\n" + body.fields());
        body.writeTo([&](const std::string &octets) {
            return pressure.write(connection, octets, &BackendConnection::writeUntilStalled);
        });
        connection.readToEnd();
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const MemoryPeak memory;
    client.send(get("/"));
    QVERIFY(client.receiveUntil("\r\n\r\n"));
    const std::size_t early = client.received().size() - client.received().find("\r\n\r\n") - 4;
    QVERIFY2(readSlowly(m_size - early, pressure, [&](std::size_t most) { return client.receiveAway(most); }),
        "the body was cut, or the backend was never held back");
    QVERIFY(!chunked || client.receiveUntil(endOfChunks));
    qInfo("grew by %zu KiB", memory.growth() / 1024);
    QVERIFY(memory.growth() < mostGrowth);
}

void LargeBodiesTest::uploadsToASlowReaderInConstantMemory_data()
{
    downloadsThroughASlowReaderInConstantMemory_data();
}

void LargeBodiesTest::uploadsToASlowReaderInConstantMemory()
{
    QFETCH(const bool, chunked);
    const Body body{m_size, chunked};
    Backpressure pressure;
    const ScriptedBackend backend([&](BackendConnection &connection) {
        connection.readHead();
        const bool whole = readSlowly(body.size, pressure, [&](std::size_t most) {
            return connection.readAway(most);
        }) && (!chunked || connection.readUntil(endOfChunks));
        connection.write(response(whole ? "whole" : "cut"));
        while (connection.readAway(piece.size()) > 0) { }
    });
    const RunningEngine engine{backend.port()};
    RawClient client(engine.port());
    const MemoryPeak memory;
    client.send("POST / HTTP/1.1\r\nHost: a.example\r\n" + body.fields());
    QVERIFY(body.writeTo([&](const std::string &octets) {
        return pressure.write(client, octets, &RawClient::sendUntilStalled);
    }));
    const auto answer = client.receive();
    QVERIFY(answer && answer->complete);
    QCOMPARE(answer->body, "whole"s);
    qInfo("grew by %zu KiB", memory.growth() / 1024);
    QVERIFY(memory.growth() < mostGrowth);
}

}

QTEST_GUILESS_MAIN(signalbox::test::LargeBodiesTest)
#include "tst_largebodies.moc"
