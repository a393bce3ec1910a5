#include "tests/ui/madeup.h"
#include "ui/dialogs/closingquestion.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;

Q_DECLARE_METATYPE(signalbox::Settings::OnClose)

class tst_ClosingQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void saysWhatIsInFlight_data();
    void saysWhatIsInFlight();
    void sayingOfManyIsShort();
    void decides_data();
    void decides();
    void escapeDecidesNothing();
    void enterKeepsRunning();
    void saysWhyItAsks_data();
    void saysWhyItAsks();
    void isToBeRememberedOnlyIfItWasTicked();
};

static Snapshot withInFlight(const std::vector<std::uint64_t> &counts)
{
    std::vector<BackendSnapshot> backends;
    for (const std::uint64_t count : counts) {
        backends.push_back(madeUpBackend(backends.size() + 1));
        backends.back().inFlight = count;
    }
    Snapshot snapshot = madeUpSnapshot(1, backends);
    for (const std::uint64_t count : counts)
        snapshot.inFlight += count;
    return snapshot;
}

static QString textOf(const ClosingQuestion &question)
{
    QStringList texts;
    for (const QLabel *label : question.findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(QLatin1Char('\n'));
}

static QPushButton *button(const ClosingQuestion &question, const QString &text)
{
    for (auto *button : question.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

void tst_ClosingQuestion::saysWhatIsInFlight_data()
{
    QTest::addColumn<Snapshot>("snapshot");
    QTest::addColumn<QString>("end");
    QTest::newRow("nothing is") << withInFlight({0, 0}) << QString();
    QTest::newRow("at one of two backends") << withInFlight({0, 3}) << QStringLiteral(" in flight: b2 (3)");
    QTest::newRow("at two") << withInFlight({8, 1'234}) << QStringLiteral(" in flight: b1 (8), b2 (1,234)");
    Snapshot queued = withInFlight({0});
    queued.inFlight = 1;
    QTest::newRow("at none yet") << queued << QStringLiteral(" in flight");
    Snapshot ended = withInFlight({1});
    ended.inFlight = 0;
    QTest::newRow("what no client waits for does not count") << ended << QString();
}

void tst_ClosingQuestion::saysWhatIsInFlight()
{
    QFETCH(Snapshot, snapshot);
    QFETCH(QString, end);
    const QString text = inFlightText(snapshot);
    QVERIFY2(text.endsWith(end), qPrintable(text));
    QCOMPARE(text.isEmpty(), end.isEmpty());
}

void tst_ClosingQuestion::sayingOfManyIsShort()
{
    const QString text = inFlightText(withInFlight(std::vector<std::uint64_t>(20, 2)));
    QVERIFY2(text.endsWith(QStringLiteral("b5 (2), b6 (2), …")), qPrintable(text));
    QVERIFY2(text.startsWith(QStringLiteral("40 ")), qPrintable(text));
}

void tst_ClosingQuestion::decides_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Settings::OnClose>("decision");
    QTest::addColumn<int>("result");
    using enum Settings::OnClose;
    QTest::newRow("to go on") << QStringLiteral("&Keep running") << KeepRunning << int(QDialog::Accepted);
    QTest::newRow("to end") << QStringLiteral("&Drain and quit") << Quit << int(QDialog::Accepted);
    QTest::newRow("nothing") << QStringLiteral("&Cancel") << Ask << int(QDialog::Rejected);
}

void tst_ClosingQuestion::decides()
{
    QFETCH(QString, text);
    QFETCH(Settings::OnClose, decision);
    QFETCH(int, result);
    ClosingQuestion question(madeUpSnapshot(1), false, nullptr);
    QVERIFY(button(question, text));
    button(question, text)->click();
    QCOMPARE(question.decision(), decision);
    QCOMPARE(question.result(), result);
}

void tst_ClosingQuestion::escapeDecidesNothing()
{
    ClosingQuestion question(madeUpSnapshot(1), false, nullptr);
    QSignalSpy rejected(&question, &QDialog::rejected);
    question.show();
    QTest::keyClick(&question, Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(question.decision(), Settings::OnClose::Ask);
}

void tst_ClosingQuestion::enterKeepsRunning()
{
    ClosingQuestion question(madeUpSnapshot(1), false, nullptr);
    question.show();
    QTest::keyClick(&question, Qt::Key_Return);
    QCOMPARE(question.decision(), Settings::OnClose::KeepRunning);
}

void tst_ClosingQuestion::saysWhyItAsks_data()
{
    QTest::addColumn<bool>("isModified");
    QTest::addColumn<int>("inFlight");
    QTest::addColumn<bool>("speaksOfTraffic");
    QTest::newRow("traffic that just ended") << false << 0 << true;
    QTest::newRow("traffic, and changes") << true << 2 << true;
    QTest::newRow("changes alone") << true << 0 << false;
}

void tst_ClosingQuestion::saysWhyItAsks()
{
    QFETCH(bool, isModified);
    QFETCH(int, inFlight);
    QFETCH(bool, speaksOfTraffic);
    Snapshot snapshot = madeUpSnapshot(1);
    snapshot.isModified = isModified;
    snapshot.inFlight = static_cast<std::uint64_t>(inFlight);
    const QString text = textOf(ClosingQuestion(snapshot, true, nullptr));
    QCOMPARE(text.contains(QStringLiteral("forwards traffic")), speaksOfTraffic);
    QCOMPARE(text.contains(QStringLiteral("not saved")), isModified);
    QCOMPARE(text.contains(QStringLiteral("in flight")), inFlight > 0);
    QVERIFY(text.contains(QStringLiteral("tray")));
}

void tst_ClosingQuestion::isToBeRememberedOnlyIfItWasTicked()
{
    ClosingQuestion question(madeUpSnapshot(1), false, nullptr);
    QVERIFY(!question.isToBeRemembered());
    question.findChild<QCheckBox *>()->click();
    QVERIFY(question.isToBeRemembered());
}

QTEST_MAIN(tst_ClosingQuestion)
#include "tst_closingquestion.moc"
