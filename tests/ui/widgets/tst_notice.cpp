#include "ui/widgets/notice.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;

class tst_Notice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAMessageUntilItIsDismissed();
    void offersWhatCanBeDone();
    void aButtonStaysWhileItsActionDoes();
    void anActionCanBringTheNextMessage();
    void takesTextAsItIs();
    void whatStandsCannotBeDismissed();
};

static QStringList buttons(const Notice &notice)
{
    QStringList texts;
    for (const auto *button : notice.findChildren<QPushButton *>()) {
        if (!button->isHidden())
            texts.append(button->text());
    }
    texts.sort();
    return texts;
}

static QPushButton *button(const Notice &notice, const QString &text)
{
    for (auto *button : notice.findChildren<QPushButton *>()) {
        if (!button->isHidden() && button->text() == text)
            return button;
    }
    return nullptr;
}

void tst_Notice::showsAMessageUntilItIsDismissed()
{
    Notice notice;
    QVERIFY(!notice.isVisible());
    notice.showMessage(QStringLiteral("The port is taken"));
    QVERIFY(notice.isVisible());
    QCOMPARE(notice.message(), QStringLiteral("The port is taken"));
    QCOMPARE(notice.accessibleName(), notice.message());
    QTest::mouseClick(button(notice, QStringLiteral("Dismiss")), Qt::LeftButton);
    QVERIFY(!notice.isVisible());
}

void tst_Notice::offersWhatCanBeDone()
{
    Notice notice;
    QAction retry(QStringLiteral("Retry"));
    QAction open(QStringLiteral("Open"));
    QSignalSpy retried(&retry, &QAction::triggered);
    notice.showMessage(QStringLiteral("No"), {&retry, &open});
    QCOMPARE(buttons(notice), QStringList({QStringLiteral("Dismiss"), open.text(), retry.text()}));
    button(notice, retry.text())->click();
    QCOMPARE(retried.size(), 1);
    notice.showMessage(QStringLiteral("No, again"), {&open});
    QTRY_COMPARE(buttons(notice), QStringList({QStringLiteral("Dismiss"), open.text()}));
}

void tst_Notice::aButtonStaysWhileItsActionDoes()
{
    Notice notice;
    QAction now(QStringLiteral("Quit now"));
    QSignalSpy triggered(&now, &QAction::triggered);
    notice.showMessage(QStringLiteral("2 in flight"), {&now});
    QPushButton *pressed = button(notice, now.text());
    QTest::mousePress(pressed, Qt::LeftButton);
    notice.showMessage(QStringLiteral("1 in flight"), {&now});
    QCOMPARE(button(notice, now.text()), pressed);
    QTest::mouseRelease(pressed, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
}

void tst_Notice::anActionCanBringTheNextMessage()
{
    Notice notice;
    QAction retry(QStringLiteral("Retry"));
    connect(
        &retry, &QAction::triggered, &notice, [&] { notice.showMessage(QStringLiteral("It failed again")); });
    notice.showMessage(QStringLiteral("It failed"), {&retry});
    QTest::mouseClick(button(notice, retry.text()), Qt::LeftButton);
    QCOMPARE(notice.message(), QStringLiteral("It failed again"));
    QCOMPARE(buttons(notice), QStringList({QStringLiteral("Dismiss")}));
    QTRY_COMPARE(notice.findChildren<QPushButton *>().size(), 1);
}

void tst_Notice::takesTextAsItIs()
{
    Notice notice;
    notice.showMessage(QStringLiteral("<b>x</b>"));
    const QSize plain = notice.sizeHint();
    notice.showMessage(QStringLiteral("x"));
    QVERIFY(plain.width() > notice.sizeHint().width());
}

void tst_Notice::whatStandsCannotBeDismissed()
{
    Notice notice;
    QAction retry(QStringLiteral("Retry"));
    notice.showMessage(QStringLiteral("The port is taken"), {&retry}, Notice::Kind::Standing);
    QCOMPARE(buttons(notice), QStringList({retry.text()}));
    notice.showMessage(QStringLiteral("It failed"), {&retry});
    QCOMPARE(buttons(notice), QStringList({QStringLiteral("Dismiss"), retry.text()}));
}

QTEST_MAIN(tst_Notice)
#include "tst_notice.moc"
