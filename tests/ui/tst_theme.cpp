#include "ui/theme.h"

#include <QTest>

using namespace signalbox;

class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsThePalettesLightness();
    void itsPaletteLeadsBackToIt();
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();
    void readableLeavesWhatIsReadable();
};

void tst_Theme::followsThePalettesLightness()
{
    QCOMPARE(&Theme::of(QPalette(QColor(0xefefef))), &Theme::light());
    QCOMPARE(&Theme::of(QPalette(QColor(0x202020))), &Theme::dark());
}

void tst_Theme::itsPaletteLeadsBackToIt()
{
    QCOMPARE(&Theme::of(Theme::light().palette()), &Theme::light());
    QCOMPARE(&Theme::of(Theme::dark().palette()), &Theme::dark());
}

void tst_Theme::everyTextCanBeRead_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("background");
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        const char *name = theme == &Theme::light() ? "light" : "dark";
        int row = 0;
        for (const QColor &text : {theme->text, theme->muted, theme->up, theme->warning, theme->down,
                 theme->draining, theme->maintenance}) {
            QTest::addRow("%s, panel, %d", name, row) << text << theme->panel;
            QTest::addRow("%s, selection, %d", name, row)
                << readable(text, theme->selection) << theme->selection;
            ++row;
        }
        QTest::addRow("%s, on the window", name) << theme->muted << theme->window;
        QTest::addRow("%s, text on the accent", name) << theme->accentText << theme->accent;
        QTest::addRow("%s, the selected item of a menu", name) << theme->text << theme->selection;
    }
}

void tst_Theme::everyTextCanBeRead()
{
    QFETCH(QColor, text);
    QFETCH(QColor, background);
    QVERIFY2(contrast(text, background) >= 4.5, qPrintable(QString::number(contrast(text, background))));
}

void tst_Theme::readableLeavesWhatIsReadable()
{
    QCOMPARE(readable(QColor(0x177245), QColor(Qt::white)), QColor(0x177245));
    QVERIFY(contrast(readable(QColor(0x888888), QColor(0x777777)), QColor(0x777777)) >= 4.4);
}

QTEST_APPLESS_MAIN(tst_Theme)
#include "tst_theme.moc"
