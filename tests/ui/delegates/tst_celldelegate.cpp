#include "ui/delegates/celldelegate.h"
#include "ui/delegates/statedelegate.h"
#include "ui/models/backendmodel.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QStandardItemModel>
#include <QTest>

using namespace signalbox;

class tst_CellDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesInTheColorOfItsTone_data();
    void writesInTheColorOfItsTone();
    void dropsTheLastPartsFirst();
    void drawsStatesInTheirColors_data();
    void drawsStatesInTheirColors();

private:
    QImage painted(const QStyledItemDelegate &delegate, int width, const Theme &theme = Theme::light());

    QStandardItemModel m_model{1, 1};
};

static bool contains(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

QImage tst_CellDelegate::painted(const QStyledItemDelegate &delegate, int width, const Theme &theme)
{
    QImage image(width, CellDelegate::RowHeight, QImage::Format_RGB32);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.palette = theme.palette();
    option.font.setPixelSize(16); // so large that a stroke has the pure colour inside
    option.font.setWeight(QFont::Black);
    option.font.setStyleStrategy(QFont::NoSubpixelAntialias);
    QPainter painter(&image);
    delegate.paint(&painter, option, m_model.index(0, 0));
    return image;
}

void tst_CellDelegate::writesInTheColorOfItsTone_data()
{
    QTest::addColumn<BackendModel::Tone>("tone");
    QTest::addColumn<QColor>("color");
    QTest::newRow("plain") << BackendModel::Tone::Plain << Theme::light().text;
    QTest::newRow("muted") << BackendModel::Tone::Muted << Theme::light().muted;
    QTest::newRow("warns") << BackendModel::Tone::Warns << Theme::light().warning;
    QTest::newRow("hurts") << BackendModel::Tone::Hurts << Theme::light().down;
}

void tst_CellDelegate::writesInTheColorOfItsTone()
{
    QFETCH(BackendModel::Tone, tone);
    QFETCH(QColor, color);
    m_model.setData(m_model.index(0, 0), QStringLiteral("MMMM"));
    m_model.setData(m_model.index(0, 0), static_cast<int>(tone), BackendModel::ToneRole);
    QVERIFY(contains(painted(CellDelegate(), 200), color));
}

void tst_CellDelegate::dropsTheLastPartsFirst()
{
    const auto paint = [this](const QString &text, int width) {
        m_model.setData(m_model.index(0, 0), text);
        return painted(CellDelegate(), width);
    };
    const int narrow = CellDelegate().sizeHint({}, m_model.index(0, 0)).width() + 120;
    const QString whole = QStringLiteral("HTTP 503 · 3 s ago, and so much more that it has no room at all");
    QCOMPARE(paint(whole, narrow), paint(QStringLiteral("HTTP 503"), narrow));
    QVERIFY(paint(whole, 900) != paint(QStringLiteral("HTTP 503"), 900));
}

void tst_CellDelegate::drawsStatesInTheirColors_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QColor>("light");
    QTest::addColumn<QColor>("dark");
    const auto row = [](const char *name, BackendState state, QColor Theme::*color) {
        QTest::newRow(name) << static_cast<int>(state) << Theme::light().*color << Theme::dark().*color;
    };
    row("checking", BackendState::Checking, &Theme::muted);
    row("up", BackendState::Up, &Theme::up);
    row("ramping", BackendState::Ramping, &Theme::warning);
    row("down", BackendState::Down, &Theme::down);
    row("ejected", BackendState::Ejected, &Theme::down);
    row("draining", BackendState::Draining, &Theme::draining);
    row("maintenance", BackendState::Maintenance, &Theme::maintenance);
}

void tst_CellDelegate::drawsStatesInTheirColors()
{
    QFETCH(int, state);
    QFETCH(QColor, light);
    QFETCH(QColor, dark);
    m_model.setData(m_model.index(0, 0), QStringLiteral("MMMM"));
    m_model.setData(m_model.index(0, 0), state, BackendModel::StateRole);
    QVERIFY(contains(painted(StateDelegate(), 200, Theme::light()), light));
    QVERIFY(contains(painted(StateDelegate(), 200, Theme::dark()), dark));
}

QTEST_MAIN(tst_CellDelegate)
#include "tst_celldelegate.moc"
