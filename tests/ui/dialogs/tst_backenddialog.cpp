#include "ui/dialogs/backenddialog.h"

#include "ui/dialogs/testanswer.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace signalbox;

using Backends = std::vector<BackendConfig>;

class tst_BackendDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesAWeightFromTheAddress();
    void asksForNoMoreThanMostNeed();
    void asksForAllThereIs();
    void fieldsStayWhereTheyAre();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void saysWhatNamesResolveTo();
    void saysWhoHasTheAddressToo();
    void takesAPastedList();
    void keepsTheOnesThatWereNotTaken();
    void showsAnErrorAtItsField();
    void keepsAWeightThatIsOutOfRangeAndSaysSo();
    void editsAllButNameAndAddress();
    void showsWhatATestCameTo();
    void escapeCancels();

private:
    template <class Field> Field *field(const char *name) const
    {
        return m_dialog->findChild<Field *>(QLatin1String(name));
    }
    void open(BackendDialog *dialog);
    void type(const char *name, const char *text);
    Backends submitted();
    QString hint() const { return field<QLineEdit>("address")->accessibleDescription(); }

    std::unique_ptr<BackendDialog> m_dialog;
};

static BackendConfig known()
{
    return {.name = "api-1", .address = {"127.0.0.1", 9001}, .weight = 5, .host = "api.test"};
}

void tst_BackendDialog::init()
{
    open(new BackendDialog(Backends{known()}));
}

void tst_BackendDialog::open(BackendDialog *dialog)
{
    m_dialog.reset(dialog);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void tst_BackendDialog::type(const char *name, const char *text)
{
    auto *widget = field<QWidget>(name);
    widget->setFocus();
    if (auto *box = qobject_cast<QSpinBox *>(widget))
        box->selectAll();
    QTest::keyClicks(widget, QString::fromUtf8(text));
}

Backends tst_BackendDialog::submitted()
{
    QSignalSpy submitted(m_dialog.get(), &BackendDialog::submitted);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    return submitted.isEmpty() ? Backends() : submitted.front().front().value<Backends>();
}

void tst_BackendDialog::takesAWeightFromTheAddress()
{
    type("address", "127.0.0.1:9002:7");
    QCOMPARE(field<QSpinBox>("weight")->value(), 7);
    QCOMPARE(submitted().at(0).weight, 7);
}

void tst_BackendDialog::asksForNoMoreThanMostNeed()
{
    for (const char *name : {"mode", "tier", "max_connections", "host", "health_path"})
        QVERIFY(!field<QWidget>(name)->isVisible());
    type("address", "9002");
    const Backends backends = submitted();
    QCOMPARE(backends.size(), std::size_t(1));
    QCOMPARE(backends.front(), (BackendConfig{.name = "localhost:9002", .address = {"localhost", 9002}}));
}

void tst_BackendDialog::asksForAllThereIs()
{
    type("address", "127.0.0.1:9002");
    type("name", "api-2");
    QTest::mouseClick(field<QToolButton>("more"), Qt::LeftButton);
    type("tier", "1");
    type("max_connections", "64");
    type("host", "api.test");
    type("health_path", "/healthz");
    QTest::keyClick(field<QComboBox>("mode"), Qt::Key_Down);
    QCOMPARE(field<QSpinBox>("tier")->text(), QStringLiteral("1, backup"));
    const BackendConfig wanted{.name = "api-2",
        .address = {"127.0.0.1", 9002},
        .mode = BackendMode::Drain,
        .tier = 1,
        .maxConnections = 64,
        .host = "api.test",
        .healthPath = "/healthz"};
    QCOMPARE(submitted(), Backends{wanted});
}

void tst_BackendDialog::fieldsStayWhereTheyAre()
{
    const auto *address = field<QLineEdit>("address");
    const QRect before = address->geometry();
    const int height = m_dialog->height();
    QTest::mouseClick(field<QToolButton>("more"), Qt::LeftButton);
    QTRY_VERIFY(m_dialog->height() > height);
    QCOMPARE(address->geometry(), before);
    QTest::mouseClick(field<QToolButton>("more"), Qt::LeftButton);
    QTRY_COMPARE(m_dialog->height(), height);
}

void tst_BackendDialog::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<bool>("isSaid");
    const auto row = [](const char *title, const char *address, const char *name, bool isGood, bool isSaid) {
        QTest::newRow(title) << QString::fromUtf8(address) << QString::fromUtf8(name) << isGood << isSaid;
    };
    row("nothing yet is no mistake", "", "", false, false);
    row("a host and a port are enough", "127.0.0.1:9002", "", true, false);
    row("a scheme of TLS is not understood", "https://x:1", "", false, true);
    row("a port is a number", "x:port", "", false, true);
    row("names have no blanks", "127.0.0.1:9002", "api 2", false, true);
    row("a name that is there is taken", "127.0.0.1:9002", "api-1", false, true);
    row("another name is free", "127.0.0.1:9001", "api-2", true, false);
}

void tst_BackendDialog::saysWhatIsWrong()
{
    QFETCH(QString, address);
    QFETCH(QString, name);
    type("address", qPrintable(address));
    type("name", qPrintable(name));
    QTEST(field<QPushButton>("accept")->isEnabled(), "isGood");
    QTEST(field<QLabel>("error")->isVisible(), "isSaid");
}

void tst_BackendDialog::saysWhatNamesResolveTo()
{
    type("address", "nowhere.invalid:1");
    QTest::qWait(0);
    field<QLineEdit>("address")->selectAll();
    type("address", "localhost:9002");
    QTRY_VERIFY2(hint().startsWith(QLatin1String("resolves to")), qPrintable(hint()));
    QVERIFY(hint().contains(QLatin1String("127.0.0.1")) || hint().contains(QLatin1String("::1")));
    QVERIFY(field<QPushButton>("accept")->isEnabled());
}

void tst_BackendDialog::saysWhoHasTheAddressToo()
{
    type("address", "127.0.0.1:9001");
    QCOMPARE(hint(), QStringLiteral("the address of api-1 too"));
}

void tst_BackendDialog::takesAPastedList()
{
    QApplication::clipboard()->setText(QStringLiteral("127.0.0.1:9002\n127.0.0.1:9003:4\nwhat is this\n"));
    field<QLineEdit>("address")->setFocus();
    QTest::keySequence(field<QLineEdit>("address"), QKeySequence::Paste);
    QCOMPARE(hint(), QStringLiteral("2 backends; not understood: what is this"));
    QVERIFY(!field<QLineEdit>("name")->isEnabled());
    const Backends backends = submitted();
    QCOMPARE(backends.size(), std::size_t(2));
    QCOMPARE(backends[1].name, std::string("127.0.0.1:9003"));
    QCOMPARE(backends[1].weight, 4);
}

void tst_BackendDialog::keepsTheOnesThatWereNotTaken()
{
    type("address", "9002, 9003:4");
    const Backends backends = submitted();
    m_dialog->showError({"own_listener", "It is ours.", "address"}, {backends.at(1)});
    QCOMPARE(field<QLineEdit>("address")->text(), QStringLiteral("localhost:9003:4"));
    QVERIFY(field<QLabel>("error")->isVisible());
    QVERIFY(field<QPushButton>("accept")->isEnabled());
}

void tst_BackendDialog::showsAnErrorAtItsField()
{
    type("address", "9002");
    QVERIFY(!submitted().empty());
    m_dialog->showError({"bad_value", "A path begins with /.", "health_path"});
    auto *path = field<QLineEdit>("health_path");
    QTRY_VERIFY(path->isVisible());
    QCOMPARE(field<QLabel>("error")->text(), QStringLiteral("A path begins with /."));
    QTRY_COMPARE(field<QLabel>("error")->y() > path->y(), true);
    QVERIFY(field<QLabel>("error")->y() < field<QPushButton>("accept")->parentWidget()->y());
    QVERIFY(path->hasFocus() || m_dialog->focusWidget() == path);
}

void tst_BackendDialog::keepsAWeightThatIsOutOfRangeAndSaysSo()
{
    type("address", "127.0.0.1:9002");
    type("weight", "1001");
    QCOMPARE(field<QSpinBox>("weight")->text().remove(QLatin1Char(',')), QStringLiteral("1001"));
    QVERIFY(!field<QPushButton>("accept")->isEnabled());
    QVERIFY(field<QLabel>("error")->isVisible());
    type("weight", "1000");
    QVERIFY(!field<QLabel>("error")->isVisible());
    QCOMPARE(submitted().at(0).weight, 1000);
}

void tst_BackendDialog::editsAllButNameAndAddress()
{
    open(new BackendDialog(known()));
    QVERIFY(field<QLineEdit>("address")->isReadOnly());
    QVERIFY(field<QLineEdit>("name")->isReadOnly());
    QCOMPARE(field<QSpinBox>("weight")->value(), 5);
    QCOMPARE(field<QLineEdit>("host")->text(), QStringLiteral("api.test"));
    type("weight", "8");
    BackendConfig wanted = known();
    wanted.weight = 8;
    QCOMPARE(submitted(), Backends{wanted});
}

void tst_BackendDialog::showsWhatATestCameTo()
{
    type("address", "9002");
    QSignalSpy asked(m_dialog.get(), &BackendDialog::testRequested);
    QTest::mouseClick(field<QPushButton>("test"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    auto *summary = field<QLabel>("summary");
    QTRY_VERIFY(summary->isVisible());
    BackendTest test;
    test.status = 200;
    test.message = "HTTP 200 OK";
    test.duration = std::chrono::milliseconds(3);
    test.server = "nginx";
    test.contentType = "text/html";
    test.content = "\n <b>hello</b>\nmore";
    m_dialog->answer().showAnswer(test);
    QCOMPARE(summary->text(), QStringLiteral("HTTP 200 OK · 3.0 ms · nginx · text/html"));
    const auto labels = m_dialog->answer().findChildren<QLabel *>();
    QCOMPARE(labels.last()->text(), QStringLiteral("<b>hello</b>"));
    QCOMPARE(labels.last()->textFormat(), Qt::PlainText);
    test.status = 0;
    test.message = "connection refused";
    m_dialog->answer().showAnswer(test);
    QCOMPARE(summary->text(), QStringLiteral("No answer: connection refused"));
}

void tst_BackendDialog::escapeCancels()
{
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Rejected));
}

QTEST_MAIN(tst_BackendDialog)
#include "tst_backenddialog.moc"
