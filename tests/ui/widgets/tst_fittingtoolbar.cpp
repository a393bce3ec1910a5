#include "ui/widgets/fittingtoolbar.h"

#include <QAction>
#include <QLabel>
#include <QMainWindow>
#include <QTest>
#include <QToolButton>

using namespace signalbox;

class tst_FittingToolBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void showsEverythingWhereThereIsRoom();
    void labelsYieldFirstAndThenTexts();
    void textsYieldOneByOneTheLastFirst();
    void bringsThemBack();
    void fitsAgainWhenATextGrows();
    void comesToRest();

private:
    bool hasTexts() const { return textButton()->toolButtonStyle() == Qt::ToolButtonTextBesideIcon; }
    QToolButton *textButton() const { return qobject_cast<QToolButton *>(m_bar->widgetForAction(m_drain)); }
    void setWidth(int width);

    std::unique_ptr<QMainWindow> m_window;
    FittingToolBar *m_bar = nullptr;
    QAction *m_drain = nullptr;
    QLabel *m_label = nullptr;
    QToolButton *m_fixed = nullptr;
    int m_all = 0; ///< px that everything needs
};

void tst_FittingToolBar::init()
{
    m_window = std::make_unique<QMainWindow>();
    m_bar = new FittingToolBar(QStringLiteral("Tools"));
    m_window->addToolBar(m_bar);
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::black);
    m_drain = new QAction(pixmap, QStringLiteral("Drain everything there is"), m_bar);
    m_bar->addYielding({m_drain});
    m_fixed = new QToolButton;
    m_fixed->setText(QStringLiteral("Round robin"));
    m_bar->addWidget(m_fixed);
    m_label = new QLabel(QStringLiteral("A caption of some length"));
    m_bar->addYielding(m_label);
    m_window->resize(1'000, 200);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_all = m_bar->sizeHint().width();
}

void tst_FittingToolBar::setWidth(int width)
{
    m_window->setMinimumWidth(1);
    m_window->resize(width, 200);
    QTRY_COMPARE(m_bar->width(), width);
}

void tst_FittingToolBar::showsEverythingWhereThereIsRoom()
{
    QVERIFY(hasTexts());
    QVERIFY(m_label->isVisible());
}

void tst_FittingToolBar::labelsYieldFirstAndThenTexts()
{
    setWidth(m_all - 5);
    QTRY_VERIFY(!m_label->isVisible());
    QVERIFY(hasTexts());
    setWidth(m_all - m_label->width() - 40);
    QTRY_VERIFY(!hasTexts());
    QVERIFY(!m_label->isVisible());
    QVERIFY(m_fixed->isVisible());
}

void tst_FittingToolBar::textsYieldOneByOneTheLastFirst()
{
    auto *remove = new QAction(m_drain->icon(), QStringLiteral("Remove for good"), m_bar);
    m_bar->addYielding({remove});
    m_window->resize(1'000, 200);
    auto *button = qobject_cast<QToolButton *>(m_bar->widgetForAction(remove));
    QTRY_COMPARE(button->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    const int all = m_bar->sizeHint().width();
    setWidth(all - m_label->width() - 40);
    QTRY_COMPARE(button->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QVERIFY(hasTexts());
}

void tst_FittingToolBar::bringsThemBack()
{
    setWidth(m_all - m_label->width() - 40);
    QTRY_VERIFY(!hasTexts());
    setWidth(1'000);
    QTRY_VERIFY(hasTexts());
    QTRY_VERIFY(m_label->isVisible());
}

void tst_FittingToolBar::fitsAgainWhenATextGrows()
{
    setWidth(m_all + 5);
    QVERIFY(m_label->isVisible());
    m_fixed->setText(QStringLiteral("Weighted round robin"));
    QTRY_VERIFY(!m_label->isVisible());
    m_fixed->setText(QStringLiteral("Random"));
    QTRY_VERIFY(m_label->isVisible());
}

/// Counts what a widget is asked to lay out.
class Requests : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::LayoutRequest;
        return false;
    }
};

void tst_FittingToolBar::comesToRest()
{
    setWidth(m_all - 5);
    QTRY_VERIFY(!m_label->isVisible());
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    Requests requests;
    m_bar->installEventFilter(&requests);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(requests.count, 0);
}

QTEST_MAIN(tst_FittingToolBar)
#include "tst_fittingtoolbar.moc"
