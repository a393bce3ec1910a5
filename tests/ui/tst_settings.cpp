#include "ui/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void hasDefaults();
    void remembers();
    void whatIsOutOfRangeCountsAsMissing_data();
    void whatIsOutOfRangeCountsAsMissing();

private:
    static void write(const QString &key, const QVariant &value);

    QTemporaryDir m_folder;
};

void tst_Settings::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

void tst_Settings::init()
{
    QSettings(
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("signalbox"), QStringLiteral("window"))
        .clear();
}

void tst_Settings::write(const QString &key, const QVariant &value)
{
    QSettings(
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("signalbox"), QStringLiteral("window"))
        .setValue(key, value);
}

void tst_Settings::hasDefaults()
{
    const Settings settings;
    QVERIFY(settings.geometry().isEmpty());
    QVERIFY(settings.layout(QStringLiteral("rows")).isEmpty());
    QVERIFY(settings.chartsVisible());
    QCOMPARE(settings.minutesShown(), 1);
    QCOMPARE(settings.appearance(), Settings::Appearance::System);
    QCOMPARE(settings.onClose(), Settings::OnClose::Ask);
    QVERIFY(settings.language().isEmpty());
    QVERIFY(settings.recentFiles().isEmpty());
    QVERIFY(settings.isNotifying());
}

void tst_Settings::remembers()
{
    {
        Settings settings;
        settings.setGeometry(QByteArray("\0\x01g", 3));
        settings.setLayout(QStringLiteral("rows"), "r");
        settings.setLayout(QStringLiteral("log"), "l");
        settings.setChartsVisible(false);
        settings.setMinutesShown(15);
        settings.setAppearance(Settings::Appearance::Dark);
        settings.setOnClose(Settings::OnClose::Quit);
        settings.setLanguage(QStringLiteral("zh_CN"));
        settings.setRecentFiles({QStringLiteral("/a, b.toml"), QStringLiteral("/ü.toml")});
        settings.setNotifying(false);
    }
    const Settings settings;
    QCOMPARE(settings.geometry(), QByteArray("\0\x01g", 3));
    QCOMPARE(settings.layout(QStringLiteral("rows")), QByteArray("r"));
    QCOMPARE(settings.layout(QStringLiteral("log")), QByteArray("l"));
    QVERIFY(!settings.chartsVisible());
    QCOMPARE(settings.minutesShown(), 15);
    QCOMPARE(settings.appearance(), Settings::Appearance::Dark);
    QCOMPARE(settings.onClose(), Settings::OnClose::Quit);
    QCOMPARE(settings.language(), QStringLiteral("zh_CN"));
    QCOMPARE(settings.recentFiles(), QStringList({QStringLiteral("/a, b.toml"), QStringLiteral("/ü.toml")}));
    QVERIFY(!settings.isNotifying());
}

void tst_Settings::whatIsOutOfRangeCountsAsMissing_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("beyond the last") << QVariant(99);
    QTest::newRow("the first beyond the last choice") << QVariant(3);
    QTest::newRow("below the first") << QVariant(-1);
    QTest::newRow("no number") << QVariant(QStringLiteral("dark"));
    QTest::newRow("a list") << QVariant(QStringList{QStringLiteral("1"), QStringLiteral("2")});
    QTest::newRow("nothing") << QVariant(QString());
    QTest::newRow("too great for a number") << QVariant(QStringLiteral("99999999999999999999"));
}

void tst_Settings::whatIsOutOfRangeCountsAsMissing()
{
    QFETCH(QVariant, value);
    for (const char *key : {"minutesShown", "appearance", "onClose"})
        write(QString::fromLatin1(key), value);
    const Settings settings;
    QCOMPARE(settings.minutesShown(), 1);
    QCOMPARE(settings.appearance(), Settings::Appearance::System);
    QCOMPARE(settings.onClose(), Settings::OnClose::Ask);
}

QTEST_APPLESS_MAIN(tst_Settings)
#include "tst_settings.moc"
