#include "ui/glyph.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace signalbox;

class tst_Glyph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsStatesApartWithoutColor_data();
    void tellsStatesApartWithoutColor();
};

static QImage drawn(BackendState state)
{
    QImage image(16, 16, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawGlyph(painter, image.rect(), glyph(state), Qt::black);
    return image;
}

/// How many of the 256 pixels differ clearly.
static int difference(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 96 ? 1 : 0;
    }
    return count;
}

void tst_Glyph::tellsStatesApartWithoutColor_data()
{
    QTest::addColumn<int>("one");
    QTest::addColumn<int>("other");
    constexpr BackendState states[] = {BackendState::Checking, BackendState::Up, BackendState::Ramping,
        BackendState::Down, BackendState::Ejected, BackendState::Draining, BackendState::Drained,
        BackendState::Maintenance};
    for (const BackendState one : states) {
        for (const BackendState other : states) {
            if (one < other)
                QTest::addRow("%s and %s", name(one), name(other))
                    << static_cast<int>(one) << static_cast<int>(other);
        }
    }
}

void tst_Glyph::tellsStatesApartWithoutColor()
{
    QFETCH(int, one);
    QFETCH(int, other);
    const int pixels =
        difference(drawn(static_cast<BackendState>(one)), drawn(static_cast<BackendState>(other)));
    QVERIFY2(pixels >= 12, qPrintable(QString::number(pixels)));
}

QTEST_MAIN(tst_Glyph)
#include "tst_glyph.moc"
