#include "engine/http/bodyreader.h"
#include "engine/http/headparser.h"
#include "tests/support/printing.h"

#include <QTest>

#include <random>

using namespace signalbox;

namespace {

using Random = std::mt19937;

constexpr int rounds = 100'000;

std::size_t below(Random &random, std::size_t bound)
{
    return bound == 0 ? 0 : random() % bound;
}

/// What a reader made of a message.
struct Reading
{
    enum class End { Unfinished, Refused, Complete } end = End::Unfinished;
    std::string head; ///< what was understood of it
    std::string content;
    std::size_t consumed = 0;

    bool operator==(const Reading &) const = default;
};

std::string listed(const Fields &fields)
{
    std::string list;
    for (const Field &field : fields)
        list.append(field.name).append("=").append(field.value).append("|");
    return list;
}

/// Reads one request that arrives in pieces of random size, or whole.
class Reader
{
public:
    Reader(const std::string &octets, Random *random)
        : m_octets(octets)
        , m_random(random)
    {
    }

    Reading read()
    {
        if (readHead())
            readContent();
        if (m_reading.end == Reading::End::Refused) // where it was noticed depends on what had arrived
            m_reading = {Reading::End::Refused, {}, {}, 0};
        return m_reading;
    }

private:
    std::size_t nextStep()
    {
        const std::size_t left = m_octets.size() - m_arrived;
        return m_random ? std::min(left, 1 + below(*m_random, below(*m_random, 2) ? 3 : 40)) : left;
    }

    bool readHead()
    {
        SectionScanner scanner(SectionScanner::Kind::RequestHead);
        SectionScanner::Result found = SectionScanner::NeedMore{};
        while (std::holds_alternative<SectionScanner::NeedMore>(found) && m_arrived < m_octets.size()) {
            m_arrived += nextStep();
            found = scanner.scan(std::string_view(m_octets).substr(0, m_arrived), m_limits);
        }
        const auto *section = std::get_if<SectionScanner::Section>(&found);
        if (!section) {
            m_reading.end =
                std::holds_alternative<HttpError>(found) ? Reading::End::Refused : Reading::End::Unfinished;
            return false;
        }
        if (section->begin >= section->end || section->end > m_arrived)
            qFatal("a section lies within what has arrived");
        m_text = m_octets.substr(section->begin, section->end - section->begin);
        replaceTrailingTabs(m_text);
        m_reading.consumed = section->end;
        if (parseRequestHead(m_text, m_limits, m_head)) {
            m_reading.end = Reading::End::Refused;
            return false;
        }
        m_reading.head = std::string(m_head.methodName) + " " + std::string(m_head.target) + " "
            + std::string(m_head.host) + " " + listed(m_head.fields);
        return true;
    }

    void readContent()
    {
        m_body.start(m_head.framing);
        while (!m_body.isComplete()) {
            if (m_reading.consumed == m_arrived) {
                if (m_arrived == m_octets.size())
                    return;
                m_arrived += nextStep();
            }
            const auto given = std::string_view(m_octets).substr(0, m_arrived).substr(m_reading.consumed);
            ContentPieces pieces;
            const auto progress = m_body.read(given, pieces);
            if (progress.consumed > given.size())
                qFatal("more was consumed than given");
            if (progress.error) {
                m_reading.end = Reading::End::Refused;
                return;
            }
            if (progress.consumed == 0)
                qFatal("a reader that needs more takes what there is");
            for (std::string_view piece : pieces) {
                if (piece.data() < given.data() || piece.data() + piece.size() > given.data() + given.size())
                    qFatal("content lies within what was given");
                m_reading.content.append(piece);
            }
            m_reading.consumed += progress.consumed;
        }
        m_reading.end = Reading::End::Complete;
        m_reading.head += listed(m_body.trailers());
    }

    const std::string &m_octets;
    Random *m_random;
    std::size_t m_arrived = 0;
    HeadLimits m_limits{200, 400, 8};
    std::string m_text;
    RequestHead m_head;
    BodyReader m_body;
    Reading m_reading;
};

const std::string messages[] = {
    "GET / HTTP/1.1\r\nHost: example.com\r\n\r\n",
    "\r\nPOST /a?b=c HTTP/1.1\r\nHost: [::1]:80\r\nContent-Length: 5\r\nAccept: */*\r\n\r\nhelloGET / "
    "HTTP/1.1\r\n",
    "PUT http://h:1/x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
    "5;a=\"b\"\r\nhello\r\n1f\r\n0123456789012345678901234567890\r\n0\r\nX-Sum: 1\r\n\r\nrest",
    "OPTIONS * HTTP/1.0\r\nConnection: keep-alive, X-A\r\nX-A: 1 \t\r\nMax-Forwards: 3\r\n\r\n",
    "GET /chat HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nExpect: "
    "100-continue\r\n\r\n",
};

std::string mutated(const std::string &message, Random &random)
{
    static const std::string awkward("\r\n \t:;,\0\x7f\xff"
                                     "0aAfF9-+\"=*/?#[]",
        26);
    std::string octets = message;
    for (std::size_t n = below(random, 4); n > 0; --n) {
        const std::size_t at = below(random, octets.size());
        const std::size_t length = 1 + below(random, 6);
        switch (random() % 6) {
        case 0:
            octets.erase(at, length);
            break;
        case 1:
            octets.insert(at, 1, awkward[below(random, awkward.size())]);
            break;
        case 2:
            if (!octets.empty())
                octets[at] = awkward[below(random, awkward.size())];
            break;
        case 3:
            octets.insert(at, octets.substr(at, length * 8));
            break;
        case 4:
            octets.resize(at);
            break;
        case 5:
            octets.insert(at, below(random, 300), awkward[below(random, awkward.size())]);
            break;
        }
    }
    return octets;
}

}

class tst_Mutations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMutatedRequestsTheSameHoweverTheyAreSplit();
    void takesAnyOctetsForAResponse();
};

void tst_Mutations::readsMutatedRequestsTheSameHoweverTheyAreSplit()
{
    Random random(20'240'611);
    int complete = 0;
    for (int round = 0; round < rounds; ++round) {
        const std::string octets = mutated(messages[below(random, std::size(messages))], random);
        const Reading whole = Reader(octets, nullptr).read();
        const Reading inPieces = Reader(octets, &random).read();
        if (!(whole == inPieces)) {
            QCOMPARE(int(inPieces.end), int(whole.end));
            QCOMPARE(octets, std::string()); // shows it
        }
        QVERIFY(whole.consumed <= octets.size());
        complete += whole.end == Reading::End::Complete;
    }
    QVERIFY(complete > rounds / 20); // else the mutations are too wild to test anything
}

void tst_Mutations::takesAnyOctetsForAResponse()
{
    const std::string response =
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\nX: \t1\r\n\r\n";
    Random random(7);
    for (int round = 0; round < rounds; ++round) {
        const std::string octets = mutated(response, random);
        SectionScanner scanner(SectionScanner::Kind::ResponseHead);
        const auto found = scanner.scan(octets, {});
        const auto *section = std::get_if<SectionScanner::Section>(&found);
        if (!section)
            continue;
        QVERIFY(section->end <= octets.size());
        ResponseHead head;
        if (!parseResponseHead(std::string_view(octets).substr(0, section->end), Method::Get, head))
            QVERIFY(head.status >= 100 && head.status <= 999);
    }
}

QTEST_APPLESS_MAIN(tst_Mutations)
#include "tst_mutations.moc"
