#include "tests/ui/madeuprequest.h"
#include "ui/pages/requestdetails.h"
#include "ui/widgets/waterfall.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_RequestDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_details.reset(); }
    void showsWhatWasRecorded();
    void showsTheNextRequestInstead();
    void copiesACommandToAskAgain();
    void longWordsDoNotWidenIt();
    void aLongIdIsCutInItsMiddle();
    void timesTakeAsManyLinesAsTheyNeed();
    void escapeCloses();
    void placesAttemptsInTime();

private:
    QStringList texts() const;

    std::unique_ptr<RequestDetails> m_details;
};

void tst_RequestDetails::init()
{
    QLocale::setDefault(QLocale::c());
    m_details = std::make_unique<RequestDetails>();
    m_details->setBaseUrl(QStringLiteral("http://127.0.0.1:8800"));
    m_details->show();
}

QStringList tst_RequestDetails::texts() const
{
    QStringList texts;
    for (const QLabel *label : m_details->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts;
}

static RequestRecord retried()
{
    RequestRecord record = madeUpRequest();
    record.queue = 1ms;
    record.total = 20ms;
    record.attempts = {{.backend = "legacy", .code = "connection_refused", .connect = 2ms, .total = 2ms},
        {.backend = "api-1", .code = "ok", .status = 200, .connect = 1ms, .head = 9ms, .total = 10ms}};
    record.chosenBy = "least_connection";
    record.candidates = {{"api-1", "picked", 0.9}, {"api-2", "eligible", 1.3}, {"legacy", "tried"}};
    return record;
}

void tst_RequestDetails::showsWhatWasRecorded()
{
    m_details->showRequest(RecordedRequest(retried()));
    for (const char *text : {"GET /v1/orders?page=2", "200", "20 ms", "HTTP/1.1", "id",
             "Least connections: tried 1 before", "Picked", "1.3", "Could have been picked", "Tried before"})
        QTRY_VERIFY2(texts().contains(QString::fromUtf8(text)), text);
    QVERIFY(!texts().contains(QStringLiteral("Referer")));
}

void tst_RequestDetails::showsTheNextRequestInstead()
{
    m_details->showRequest(RecordedRequest(retried()));
    RequestRecord refused;
    refused.method = "GET";
    refused.target = "/<b>x</b>";
    refused.status = 503;
    refused.error = "no_backend";
    m_details->showRequest(RecordedRequest(refused));
    QVERIFY(texts().contains(QStringLiteral("no backend available")));
    QVERIFY(texts().contains(QStringLiteral("No backend was asked.")));
    QVERIFY(!texts().contains(QStringLiteral("Picked")));
}

void tst_RequestDetails::copiesACommandToAskAgain()
{
    m_details->showRequest(RecordedRequest(retried()));
    for (auto *button : m_details->findChildren<QToolButton *>()) {
        if (button->text() == QStringLiteral("Copy as curl"))
            button->click();
    }
    QCOMPARE(
        QApplication::clipboard()->text(), QStringLiteral("curl 'http://127.0.0.1:8800/v1/orders?page=2'"));
}

void tst_RequestDetails::longWordsDoNotWidenIt()
{
    const std::string target = "/" + std::string(500, 'x');
    RequestRecord record = retried();
    record.target = target;
    record.id = "4bf92f3577b34da6a3ce929d0e0e47364bf92f3577b34da6";
    m_details->resize(300, 600);
    m_details->showRequest(RecordedRequest(record));
    const auto *waterfall = m_details->findChild<Waterfall *>();
    QTRY_VERIFY(waterfall->width() > 200);
    QTRY_VERIFY(waterfall->mapTo(m_details.get(), QPoint(waterfall->width(), 0)).x() <= 300);
}

void tst_RequestDetails::aLongIdIsCutInItsMiddle()
{
    RequestRecord record = retried();
    record.id = "4bf92f3577b34da6a3ce929d0e0e47364bf92f3577b34da6-1";
    m_details->resize(300, 600);
    m_details->showRequest(RecordedRequest(record));
    const auto isCut = [this] {
        const QStringList shown = texts();
        return std::ranges::any_of(shown, [](const QString &text) {
            return text.startsWith(QStringLiteral("4bf")) && text.endsWith(QStringLiteral("-1"))
                && text.contains(QStringLiteral("…"));
        });
    };
    QTRY_VERIFY(isCut());
    m_details->resize(900, 600);
    QTRY_VERIFY(texts().contains(QString::fromUtf8(record.id.data())));
}

void tst_RequestDetails::timesTakeAsManyLinesAsTheyNeed()
{
    m_details->showRequest(RecordedRequest(retried()));
    const auto *waterfall = m_details->findChild<Waterfall *>();
    QVERIFY(waterfall->heightForWidth(120) > waterfall->heightForWidth(600));
    QVERIFY(waterfall->toolTip().contains(QStringLiteral("content 1.0 ms")));
    m_details->resize(200, 900);
    QTRY_VERIFY(waterfall->height() >= waterfall->heightForWidth(waterfall->width()));
}

void tst_RequestDetails::escapeCloses()
{
    QSignalSpy closed(m_details.get(), &DetailsPage::closed);
    QTest::keyClick(m_details.get(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void tst_RequestDetails::placesAttemptsInTime()
{
    m_details->showRequest(RecordedRequest(retried()));
    const auto *waterfall = m_details->findChild<Waterfall *>();
    const auto &bars = waterfall->bars();
    QCOMPARE(bars.size(), std::size_t(2));
    QCOMPARE(bars[0].start, 1ms);
    QCOMPARE(bars[0].connect, 2ms);
    QCOMPARE(bars[0].waiting, 0ms);
    QCOMPARE(bars[1].start, 10ms); // it ends with the request
    QCOMPARE(bars[1].waiting, 8ms);
    QCOMPARE(bars[1].content, 1ms);
    QCOMPARE(waterfall->accessibleDescription().split(QLatin1Char('\n')).front(),
        QStringLiteral("legacy: connection refused (connect 2.0 ms)"));
}

QTEST_MAIN(tst_RequestDetails)
#include "tst_requestdetails.moc"
