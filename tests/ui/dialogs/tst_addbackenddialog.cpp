#include "ui/dialogs/addbackenddialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace signalbox;

class tst_AddBackendDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesAWeightFromTheAddress();
    void asksForNoMoreThanMostNeed();
    void asksForTierAndLimit();
    void fieldsStayWhereTheyAre();

private:
    template <class Field> Field *field(const char *name) const
    {
        return m_dialog->findChild<Field *>(QLatin1String(name));
    }
    void type(const char *address);
    BackendConfig submitted();

    std::unique_ptr<AddBackendDialog> m_dialog;
};

void tst_AddBackendDialog::init()
{
    m_dialog = std::make_unique<AddBackendDialog>();
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void tst_AddBackendDialog::type(const char *address)
{
    QTest::keyClicks(field<QLineEdit>("address"), QLatin1String(address));
}

BackendConfig tst_AddBackendDialog::submitted()
{
    QSignalSpy submitted(m_dialog.get(), &AddBackendDialog::submitted);
    QTest::keyClick(field<QLineEdit>("address"), Qt::Key_Return);
    return submitted.isEmpty() ? BackendConfig() : submitted.front().front().value<BackendConfig>();
}

void tst_AddBackendDialog::takesAWeightFromTheAddress()
{
    type("127.0.0.1:9001:7");
    QCOMPARE(field<QSpinBox>("weight")->value(), 7);
    QCOMPARE(submitted().weight, 7);
}

void tst_AddBackendDialog::asksForNoMoreThanMostNeed()
{
    QVERIFY(!field<QSpinBox>("tier")->isVisible());
    QVERIFY(!field<QSpinBox>("maxConnections")->isVisible());
    type("127.0.0.1:9001");
    const BackendConfig backend = submitted();
    QCOMPARE(backend.address.port, std::uint16_t(9001));
    QCOMPARE(backend.tier, 0);
    QCOMPARE(backend.maxConnections, 0);
}

void tst_AddBackendDialog::asksForTierAndLimit()
{
    type("127.0.0.1:9001");
    QTest::mouseClick(field<QToolButton>("more"), Qt::LeftButton);
    auto *tier = field<QSpinBox>("tier");
    auto *limit = field<QSpinBox>("maxConnections");
    QVERIFY(tier->isVisible() && limit->isVisible());
    tier->setFocus();
    tier->selectAll();
    QTest::keyClicks(tier, QStringLiteral("1"));
    limit->setFocus();
    limit->selectAll();
    QTest::keyClicks(limit, QStringLiteral("64"));
    QCOMPARE(tier->text(), QStringLiteral("1, backup"));
    const BackendConfig backend = submitted();
    QCOMPARE(backend.tier, 1);
    QCOMPARE(backend.maxConnections, 64);
}

void tst_AddBackendDialog::fieldsStayWhereTheyAre()
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

QTEST_MAIN(tst_AddBackendDialog)
#include "tst_addbackenddialog.moc"
