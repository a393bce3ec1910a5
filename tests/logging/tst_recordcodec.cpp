#include "engine/logging/recordcodec.h"

#include "tests/logging/sample.h"

#include <QTest>

#include <string>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

class tst_RecordCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasEncoded();
    void givesBackAnEmptyRecord();
    void leavesNothingOfAnEarlierRecord();
    void cutsTextThatIsTooLong();
    void leavesOutAttemptsAndCandidatesThatAreTooMany();
};

namespace {

std::string encoded(const RequestRecord &record)
{
    std::string octets(encodedSize(record), '\xee');
    encode(record, octets.data());
    return octets;
}

}

void tst_RecordCodec::givesBackWhatWasEncoded()
{
    const RequestRecord record = sampleRecord();
    const std::string octets = encoded(record);
    RequestRecord decoded;
    decode(octets.data(), decoded);
    QVERIFY(decoded == record);
    QVERIFY(decoded.target.data() >= octets.data());
    QVERIFY(decoded.target.data() < octets.data() + octets.size());
}

void tst_RecordCodec::givesBackAnEmptyRecord()
{
    RequestRecord decoded = sampleRecord();
    decode(encoded({}).data(), decoded);
    QVERIFY(decoded.attempts.empty());
    QCOMPARE(decoded.status, 0);
    QCOMPARE(decoded.total, 0us);
}

void tst_RecordCodec::leavesNothingOfAnEarlierRecord()
{
    RequestRecord record = sampleRecord();
    record.attempts.pop_back();
    record.candidates.pop_back();
    record.candidates[0].score.reset();
    record.referer = {};
    const std::string octets = encoded(record);
    RequestRecord decoded = sampleRecord();
    decode(octets.data(), decoded);
    QVERIFY(decoded == record);
}

void tst_RecordCodec::cutsTextThatIsTooLong()
{
    const std::string text(100'000, 'x');
    RequestRecord record = sampleRecord();
    record.target = record.userAgent = record.attempts[0].backend = text;
    const std::string octets = encoded(record);
    RequestRecord decoded;
    decode(octets.data(), decoded);
    QCOMPARE(decoded.target.size(), 8U * 1024);
    QCOMPARE(decoded.userAgent.size(), 1024U);
    QCOMPARE(decoded.attempts[0].backend.size(), 1024U);
    QCOMPARE(decoded.attempts[1].code, std::string_view("ok"));
}

void tst_RecordCodec::leavesOutAttemptsAndCandidatesThatAreTooMany()
{
    RequestRecord record = sampleRecord();
    record.attempts.resize(1'000);
    record.candidates.resize(1'000);
    const std::string octets = encoded(record);
    RequestRecord decoded;
    decode(octets.data(), decoded);
    QCOMPARE(decoded.attempts.size(), 128U);
    QCOMPARE(decoded.candidates.size(), 32U);
}

QTEST_GUILESS_MAIN(tst_RecordCodec)
#include "tst_recordcodec.moc"
