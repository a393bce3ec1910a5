#include "ui/dialogs/settingshint.h"

#include "engine/config/draft.h"
#include "engine/config/validation.h"

#include <QLocale>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_SettingsHint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysRangeAndDefault_data();
    void saysRangeAndDefault();
    void choosesWhatHasNames();
    void saysWhatIsWrongInOwnWords();
    void aContradictionNamesBothSides();
};

static const Setting<Config> &setting(const char *key)
{
    return *find(settings(), key);
}

void tst_SettingsHint::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void tst_SettingsHint::saysRangeAndDefault_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("range");
    QTest::addColumn<QString>("value");
    QTest::newRow("a time") << QStringLiteral("health.interval") << QStringLiteral("0s to 24h")
                            << QStringLiteral("default: 5s");
    QTest::newRow("a size") << QStringLiteral("limits.head") << QStringLiteral("1KiB to 16MiB")
                            << QStringLiteral("default: 64KiB");
    QTest::newRow("a number") << QStringLiteral("limits.queue") << QStringLiteral("0 to 1,000,000")
                              << QStringLiteral("default: 1,024");
    QTest::newRow("zero beside a range") << QStringLiteral("balancing.balance_factor")
                                         << QStringLiteral("0 or 1.05 to 10") << QStringLiteral("default: 0");
    QTest::newRow("a fraction") << QStringLiteral("retry.budget") << QStringLiteral("0 to 10")
                                << QStringLiteral("default: 0.2");
    QTest::newRow("a switch") << QStringLiteral("retry.non_idempotent") << QString()
                              << QStringLiteral("default: off");
    QTest::newRow("a name of several") << QStringLiteral("balancing.algorithm") << QString()
                                       << QStringLiteral("default: Weighted round robin");
    QTest::newRow("a text") << QStringLiteral("health.path")
                            << QStringLiteral("a path that begins with / (visible ASCII, no #), or empty")
                            << QStringLiteral("default: empty");
    QTest::newRow("a list") << QStringLiteral("forwarding.trusted_proxies")
                            << QStringLiteral("one a line, each an IP address or a range such as 10.0.0.0/8")
                            << QStringLiteral("default: none");
}

void tst_SettingsHint::saysRangeAndDefault()
{
    QFETCH(const QString, key);
    const Setting<Config> &found = setting(qPrintable(key));
    QTEST(rangeText(found), "range");
    QTEST(defaultText(found), "value");
}

void tst_SettingsHint::choosesWhatHasNames()
{
    QCOMPARE(choices(setting("logging.level")).size(), 4);
    QCOMPARE(choices(setting("health.scheme")).size(), 2);
    QVERIFY(choices(setting("balancing.hash_key")).empty());
    QVERIFY(choices(setting("retry.attempts")).empty());
}

void tst_SettingsHint::saysWhatIsWrongInOwnWords()
{
    const Setting<Config> &interval = setting("health.interval");
    QCOMPARE(problemText(refused(interval, {}, "soon"), interval),
        QStringLiteral("A time is wanted, 0s to 24h, such as 250ms, 5s or 2m"));
    const Setting<Config> &attempts = setting("retry.attempts");
    QCOMPARE(
        problemText(refused(attempts, {}, "101"), attempts), QStringLiteral("A number is wanted, 0 to 100"));
}

void tst_SettingsHint::aContradictionNamesBothSides()
{
    Config config;
    config.outlier.maxEjection = 1s;
    const std::vector<Problem> problems = validate(config);
    QCOMPARE(problems.size(), std::size_t(1));
    for (const char *edited : {"outlier.ejection", "outlier.max_ejection"})
        QCOMPARE(problemText(problems.front(), setting(edited)),
            QStringLiteral("The longest ejection cannot be shorter than the first"));
}

QTEST_MAIN(tst_SettingsHint)
#include "tst_settingshint.moc"
