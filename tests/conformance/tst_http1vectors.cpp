#include "tests/conformance/conversation.h"
#include "tests/conformance/judgement.h"
#include "tests/support/patience.h"

#include <QTest>

#include <atomic>
#include <thread>

namespace signalbox::test {

/// Plays every vector of http1_vectors.json and http1_more.json against the engine, several at a time.
class Http1VectorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void vector_data();
    void vector();

private:
    std::vector<Vector> m_vectors;
    std::vector<Outcome> m_outcomes;
};

void Http1VectorsTest::initTestCase()
{
    for (const char *file : {"http1_vectors.json", "http1_more.json"}) {
        const auto vectors = loadVectors(QFINDTESTDATA(file));
        QVERIFY2(!vectors.empty(), file);
        m_vectors.insert(m_vectors.end(), vectors.begin(), vectors.end());
    }
    m_outcomes.resize(m_vectors.size());
    std::atomic<std::size_t> next = 0;
    std::vector<std::thread> lanes;
    for (int lane = 0; lane < (sanitized ? 4 : 8); ++lane)
        lanes.emplace_back([&] {
            for (std::size_t i = next++; i < m_vectors.size(); i = next++)
                m_outcomes[i] = converse(m_vectors[i]);
        });
    for (std::thread &lane : lanes)
        lane.join();
}

void Http1VectorsTest::vector_data()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < m_vectors.size(); ++i)
        QTest::newRow(qPrintable(m_vectors[i].id)) << i;
}

void Http1VectorsTest::vector()
{
    QFETCH(const std::size_t, index);
    const Vector &vector = m_vectors[index];
    const Outcome &outcome = m_outcomes[index];
    if (vector.prefer)
        for (const QString &miss : judge(*vector.prefer, outcome))
            qInfo("better: %s", qPrintable(miss));
    const QStringList failures = judge(vector.expect, outcome);
    if (failures.isEmpty())
        return;
    qWarning("%s (%s): %s", qPrintable(vector.id), qPrintable(vector.level), qPrintable(vector.note));
    qWarning() << "sent:" << QByteArray::fromStdString(vector.raw).left(1000);
    qWarning() << "client got:" << QByteArray::fromStdString(outcome.client).left(1000);
    qWarning() << "backend got:" << QByteArray::fromStdString(outcome.backend).left(1000);
    QFAIL(qPrintable(failures.join(QLatin1StringView("; "))));
}

}

QTEST_GUILESS_MAIN(signalbox::test::Http1VectorsTest)
#include "tst_http1vectors.moc"
