#include "ui/theme.h"
#include "ui/widgets/healthbars.h"

#include <QTest>

using namespace signalbox;

class tst_HealthBars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void drawsAMinute_data();
    void drawsAMinute();
    void saysHowManyWereBad();
};

static constexpr int barWidth = 10; // px

/// How tall a bar is, in px, and that all of it has the colour.
static int height(const QImage &image, int bar, const QColor &color)
{
    const int x = bar * barWidth + barWidth / 2;
    int tall = 0;
    while (tall < image.height() && image.pixelColor(x, image.height() - 1 - tall) == color)
        ++tall;
    return tall;
}

static QImage grab(HealthBars &bars)
{
    bars.setPalette(Theme::light().palette());
    bars.resize(60 * barWidth, 40);
    return bars.grab().toImage();
}

void tst_HealthBars::drawsAMinute_data()
{
    QTest::addColumn<BackendState>("state");
    QTest::addColumn<int>("tall");
    QTest::newRow("a good one is as tall as can be") << BackendState::Up << 40;
    QTest::newRow("a bad one is low") << BackendState::Down << 16;
    QTest::newRow("an ejected one too") << BackendState::Ejected << 16;
    QTest::newRow("a ramping one is between") << BackendState::Ramping << 28;
    QTest::newRow("a draining one too") << BackendState::Draining << 28;
    QTest::newRow("and one in maintenance") << BackendState::Maintenance << 28;
}

void tst_HealthBars::drawsAMinute()
{
    QFETCH(BackendState, state);
    QFETCH(int, tall);
    HealthBars::Minutes minutes{};
    minutes.at(57) = state;
    HealthBars bars;
    bars.show(minutes);
    const QImage image = grab(bars);
    QCOMPARE(height(image, 57, Theme::light().color(state)), tall);
    QCOMPARE(height(image, 56, Theme::light().line), 2); // nothing is known
    QVERIFY(image.pixelColor(57 * barWidth - 1, 39) != image.pixelColor(57 * barWidth, 39)); // a gap
}

void tst_HealthBars::saysHowManyWereBad()
{
    HealthBars bars;
    HealthBars::Minutes minutes{};
    minutes.fill(BackendState::Up);
    minutes.at(3) = BackendState::Down;
    minutes.at(4) = BackendState::Ejected;
    minutes.at(5) = BackendState::Maintenance;
    bars.show(minutes);
    QVERIFY2(bars.accessibleDescription().contains(QStringLiteral(" 2 ")),
        qPrintable(bars.accessibleDescription()));
    QCOMPARE(bars.toolTip(), bars.accessibleDescription());
}

QTEST_MAIN(tst_HealthBars)
#include "tst_healthbars.moc"
