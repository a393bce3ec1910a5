#include "ui/dialogs/settingsdialog.h"

#include "ui/dialogs/settingseditor.h"
#include "ui/dialogs/settingsrow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>
#include <QWheelEvent>

#include <algorithm>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

/// Every text in a language that needs half as much room again.
class LongWinded final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(
        const char * /*context*/, const char *text, const char * /*hint*/, int /*n*/) const override
    {
        const QString source = QString::fromUtf8(text);
        return source + QLatin1Char(' ') + source.left(source.size() / 2);
    }
};

}

/// With a real engine behind it.
class tst_SettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void appliesAnEditOnReturn();
    void appliesWhenTheFieldIsLeft();
    void leavesWhatIsEditedElsewhereMeanwhile();
    void savesWhatIsBeingTyped();
    void twoEditsAtOnceBothStay();
    void refusesWhatIsOutOfRange();
    void refusesWhatContradictsAnother();
    void staysOnceForWhatIsNotApplied();
    void closesAtOnceOtherwise();
    void keepsWhatTheEngineRefuses();
    void escapeTakesBackWhatWasTyped();
    void showsTheUsualFormOfWhatWasTyped();
    void marksWhatDiffersFromTheDefault();
    void resetsToTheDefault();
    void followsChangesFromElsewhere();
    void leavesTheFieldAloneThatIsBeingEdited();
    void switchesAndChoosesAtOnce();
    void takesAListOneItemALine();
    void warnsOfIgnoredWeights();
    void showsWhatNeedsARestartWithoutEditingIt();
    void theWheelChangesNothingOnTheWay();
    void findsSettingsByWords();
    void isUsedByKeyboardAlone();
    void longLabelsAreNotClipped();

private:
    SettingsRow *row(const char *key) const;
    template <class Field> Field *field(const char *key) const
    {
        auto *found = row(key)->findChild<Field *>();
        found->setFocus();
        return found;
    }
    void type(const char *key, const QString &text, Qt::Key end = Qt::Key_Return) const;
    QString note(const char *key) const;
    const Config &inForce() const { return *m_engine->snapshot()->config; }
    void change(const std::function<void(Config &)> &edit) const;
    void search(const QString &text) const;

    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void tst_SettingsDialog::init()
{
    Config config;
    config.listen = {Address{"127.0.0.1", 0}};
    config.admin.address.reset();
    config.workers = 1;
    config.health.interval = 0s;
    config.backends = {{.name = "a", .address = {"127.0.0.1", 9}, .weight = 1},
        {.name = "b", .address = {"127.0.0.1", 10}, .weight = 3}};
    m_engine = std::make_unique<Engine>(config);
    QSignalSpy started(m_engine.get(), &Engine::started);
    m_engine->start();
    QVERIFY(started.wait());
    m_dialog = std::make_unique<SettingsDialog>(*m_engine);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void tst_SettingsDialog::cleanup()
{
    m_dialog.reset();
    m_engine.reset();
}

/// The setting's row, in sight.
SettingsRow *tst_SettingsDialog::row(const char *key) const
{
    auto *found = m_dialog->findChild<SettingsRow *>(QLatin1String(key));
    if (!found->isVisible())
        search(QLatin1String(key));
    return found;
}

void tst_SettingsDialog::search(const QString &text) const
{
    m_dialog->findChild<QLineEdit *>(QStringLiteral("search"))->setText(text);
}

void tst_SettingsDialog::type(const char *key, const QString &text, Qt::Key end) const
{
    auto *line = field<QLineEdit>(key);
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, end);
}

QString tst_SettingsDialog::note(const char *key) const
{
    const auto *label = row(key)->findChild<QLabel *>(QStringLiteral("note"));
    return label->isVisible() ? label->text() : QString();
}

void tst_SettingsDialog::change(const std::function<void(Config &)> &edit) const
{
    Config config = inForce();
    edit(config);
    QSignalSpy finished(m_engine.get(), &Engine::commandFinished);
    m_engine->submit(SetConfig{config});
    QVERIFY(finished.wait());
    QTRY_COMPARE(inForce(), config);
}

void tst_SettingsDialog::appliesAnEditOnReturn()
{
    type("timeouts.connect", QStringLiteral("250ms"));
    QTRY_COMPARE(inForce().timeouts.connect, 250ms);
    QTRY_COMPARE(note("timeouts.connect"), QStringLiteral("Applied"));
    QVERIFY(m_dialog->isVisible());
    type("limits.head", QStringLiteral("128KiB"));
    QTRY_COMPARE(inForce().limits.head, std::size_t(128 * 1024));
    QCOMPARE(note("timeouts.connect"), QString());
}

void tst_SettingsDialog::appliesWhenTheFieldIsLeft()
{
    type("retry.attempts", QStringLiteral("7"), Qt::Key_Tab);
    QTRY_COMPARE(inForce().retry.attempts, 7);
}

void tst_SettingsDialog::leavesWhatIsEditedElsewhereMeanwhile()
{
    BackendConfig added;
    added.name = "new";
    added.address = {"127.0.0.1", 9};
    m_engine->submit(AddBackend{added}); // no snapshot shows it yet
    type("retry.attempts", QStringLiteral("7"));
    QTRY_COMPARE(inForce().retry.attempts, 7);
    QVERIFY(
        std::ranges::find(inForce().backends, added.name, &BackendConfig::name) != inForce().backends.end());
}

void tst_SettingsDialog::savesWhatIsBeingTyped()
{
    QSignalSpy saving(m_dialog.get(), &SettingsDialog::saveWanted);
    auto *line = field<QLineEdit>("retry.attempts");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("8"));
    QTest::keyClick(line, Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(saving.size(), 1);
    QTRY_COMPARE(inForce().retry.attempts, 8);
}

void tst_SettingsDialog::twoEditsAtOnceBothStay()
{
    type("retry.attempts", QStringLiteral("7"));
    type("retry.factor", QStringLiteral("1.5"));
    QTRY_COMPARE(inForce().retry.factor, 1.5);
    QCOMPARE(inForce().retry.attempts, 7);
}

void tst_SettingsDialog::refusesWhatIsOutOfRange()
{
    QSignalSpy finished(m_engine.get(), &Engine::commandFinished);
    type("health.jitter", QStringLiteral("51"));
    QCOMPARE(note("health.jitter"), QStringLiteral("A number is wanted, 0 to 50"));
    QCOMPARE(field<QLineEdit>("health.jitter")->text(), QStringLiteral("51"));
    QVERIFY(!finished.wait(300)); // a snapshot later nobody was asked, and what was typed is still there
    QCOMPARE(field<QLineEdit>("health.jitter")->text(), QStringLiteral("51"));
    QCOMPARE(inForce().health.jitter, 10);
    type("health.jitter", QStringLiteral("50"));
    QTRY_COMPARE(inForce().health.jitter, 50);
    QTRY_COMPARE(note("health.jitter"), QStringLiteral("Applied"));
}

void tst_SettingsDialog::staysOnceForWhatIsNotApplied()
{
    auto *jitter = field<QLineEdit>("health.jitter");
    jitter->selectAll();
    QTest::keyClicks(jitter, QStringLiteral("51")); // and not Return
    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(note("health.jitter"), QStringLiteral("A number is wanted, 0 to 50"));
    const auto labels = m_dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels,
        [](const QLabel *label) { return label->text().contains(QStringLiteral("is not applied")); }));
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(inForce().health.jitter, 10);
}

void tst_SettingsDialog::closesAtOnceOtherwise()
{
    type("health.jitter", QStringLiteral("50"));
    m_dialog->reject();
    QVERIFY(!m_dialog->isVisible());
    QTRY_COMPARE(inForce().health.jitter, 50);
}

void tst_SettingsDialog::refusesWhatContradictsAnother()
{
    type("limits.head", QStringLiteral("8KiB"));
    QVERIFY(note("limits.head").contains(QStringLiteral("message head")));
    QCOMPARE(inForce().limits.head, std::size_t(64 * 1024));
}

void tst_SettingsDialog::keepsWhatTheEngineRefuses()
{
    m_dialog.reset();
    m_engine = std::make_unique<Engine>(Config{}); // not started, it takes nothing
    m_dialog = std::make_unique<SettingsDialog>(*m_engine);
    m_dialog->show();
    type("retry.attempts", QStringLiteral("7"));
    QTRY_VERIFY(note("retry.attempts").contains(QStringLiteral("not been started")));
    auto *line = field<QLineEdit>("retry.attempts");
    QCOMPARE(line->text(), QStringLiteral("7"));
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(line->text(), QStringLiteral("3"));
}

void tst_SettingsDialog::escapeTakesBackWhatWasTyped()
{
    type("health.timeout", QStringLiteral("soon"));
    QVERIFY(!note("health.timeout").isEmpty());
    auto *line = field<QLineEdit>("health.timeout");
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(line->text(), QStringLiteral("2s"));
    QCOMPARE(note("health.timeout"), QString());
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void tst_SettingsDialog::showsTheUsualFormOfWhatWasTyped()
{
    type("health.timeout", QStringLiteral("1500ms"));
    QTRY_COMPARE(inForce().health.timeout, 1500ms);
    type("health.timeout", QStringLiteral("3000ms"));
    QCOMPARE(field<QLineEdit>("health.timeout")->text(), QStringLiteral("3s"));
}

void tst_SettingsDialog::marksWhatDiffersFromTheDefault()
{
    const auto isBold = [this](const char *key) {
        return row(key)->findChild<QLabel *>(QStringLiteral("settingLabel"))->font().bold();
    };
    QVERIFY(!isBold("retry.attempts"));
    QVERIFY(isBold("health.interval"));
    change([](Config &config) { config.retry.attempts = 5; });
    QTRY_VERIFY(isBold("retry.attempts"));
    change([](Config &config) { config.retry.attempts = 3; });
    QTRY_VERIFY(!isBold("retry.attempts"));
}

void tst_SettingsDialog::resetsToTheDefault()
{
    type("retry.attempts", QStringLiteral("7"));
    auto *reset = row("retry.attempts")->findChild<QToolButton *>(QStringLiteral("reset"));
    QTRY_VERIFY(reset->isVisible());
    QTest::mouseClick(reset, Qt::LeftButton);
    QTRY_COMPARE(inForce().retry.attempts, 3);
    QCOMPARE(field<QLineEdit>("retry.attempts")->text(), QStringLiteral("3"));
    QVERIFY(!reset->isVisible());
    type("retry.attempts", QStringLiteral("101"));
    QVERIFY(!note("retry.attempts").isEmpty());
}

void tst_SettingsDialog::followsChangesFromElsewhere()
{
    const auto *line = field<QLineEdit>("retry.attempts");
    change([](Config &config) { config.retry.attempts = 9; });
    QTRY_COMPARE(line->text(), QStringLiteral("9"));
}

void tst_SettingsDialog::leavesTheFieldAloneThatIsBeingEdited()
{
    auto *line = field<QLineEdit>("retry.attempts");
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("4"));
    change([](Config &config) { config.retry.attempts = 9; });
    QCOMPARE(line->text(), QStringLiteral("4"));
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(line->text(), QStringLiteral("9"));
}

void tst_SettingsDialog::switchesAndChoosesAtOnce()
{
    QTest::keyClick(field<QCheckBox>("retry.non_idempotent"), Qt::Key_Space);
    QTRY_VERIFY(inForce().retry.nonIdempotent);
    auto *box = field<QComboBox>("balancing.algorithm");
    QCOMPARE(box->currentText(), QStringLiteral("Weighted round robin"));
    QTest::keyClick(box, Qt::Key_End);
    QTRY_COMPARE(inForce().balancing.algorithm, Algorithm::Random);
}

void tst_SettingsDialog::takesAListOneItemALine()
{
    auto *text = field<QPlainTextEdit>("forwarding.trusted_proxies");
    QTest::keyClicks(text, QStringLiteral("10.0.0.0/8"));
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, QStringLiteral("home"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!note("forwarding.trusted_proxies").isEmpty());
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(text, Qt::Key_Backspace);
    QTest::keyClicks(text, QStringLiteral("::1"));
    QTest::keyClick(text, Qt::Key_Tab);
    const std::vector<std::string> wanted{"10.0.0.0/8", "::1"};
    QTRY_COMPARE(inForce().forwarding.trustedProxies, wanted);
}

void tst_SettingsDialog::warnsOfIgnoredWeights()
{
    QCOMPARE(note("balancing.algorithm"), QString());
    change([](Config &config) { config.balancing.algorithm = Algorithm::RoundRobin; });
    QTRY_VERIFY(note("balancing.algorithm").contains(QStringLiteral("ignores the weights")));
    change([](Config &config) { config.backends[1].weight = 1; });
    QTRY_COMPARE(note("balancing.algorithm"), QString());
}

void tst_SettingsDialog::showsWhatNeedsARestartWithoutEditingIt()
{
    for (const char *key : {"listen", "workers", "admin.address", "logging.access_log"}) {
        QVERIFY2(!row(key)->findChild<QLineEdit *>(), key);
        const auto labels = row(key)->findChildren<QLabel *>();
        const bool isSaid = std::any_of(labels.begin(), labels.end(),
            [](const QLabel *label) { return label->text().contains(QStringLiteral("Needs a restart")); });
        QVERIFY2(isSaid, key);
    }
    QCOMPARE(row("listen")->editor()->value(), Written(std::string("127.0.0.1:0")));
}

void tst_SettingsDialog::theWheelChangesNothingOnTheWay()
{
    auto *box = row("balancing.algorithm")->findChild<QComboBox *>();
    row("balancing.hash_key")->editor()->setFocus();
    QWheelEvent turn(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(box, &turn);
    QCOMPARE(box->currentIndex(), 0);
}

void tst_SettingsDialog::findsSettingsByWords()
{
    const auto isShown = [this](const char *key) {
        return m_dialog->findChild<SettingsRow *>(QLatin1String(key))->isVisible();
    };
    const auto *groups = m_dialog->findChild<QListWidget *>(QStringLiteral("groups"));
    QVERIFY(isShown("listen") && !isShown("health.interval"));
    search(QStringLiteral("INTERVAL down"));
    QVERIFY(isShown("health.down_interval"));
    QVERIFY(!isShown("health.interval") && !isShown("listen"));
    QVERIFY(groups->item(0)->isHidden());
    search(QStringLiteral("max_ejection"));
    QVERIFY(isShown("outlier.max_ejection"));
    search(QStringLiteral("no such thing"));
    QVERIFY(!isShown("outlier.max_ejection"));
    search({});
    QVERIFY(isShown("listen") && !isShown("health.interval"));
    QVERIFY(!groups->item(0)->isHidden());
}

void tst_SettingsDialog::isUsedByKeyboardAlone()
{
    auto *groups = m_dialog->findChild<QListWidget *>(QStringLiteral("groups"));
    QVERIFY(m_dialog->findChild<QLineEdit *>(QStringLiteral("search"))->hasFocus());
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_dialog->focusWidget(), groups);
    QTest::keyClicks(groups, QStringLiteral("Ret"));
    QVERIFY(row("retry.attempts")->isVisible());
    QTest::keyClick(groups, Qt::Key_Tab);
    QCOMPARE(m_dialog->focusWidget(), row("retry.attempts")->findChild<QLineEdit *>());
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_dialog->focusWidget(), row("retry.backoff")->findChild<QLineEdit *>());
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_dialog->findChild<QLineEdit *>(QStringLiteral("search"))->hasFocus());
    for (const auto *row : m_dialog->findChildren<SettingsRow *>())
        QCOMPARE(row->editor()->focusProxy()->accessibleName(), row->label());
}

void tst_SettingsDialog::longLabelsAreNotClipped()
{
    LongWinded translator;
    QCoreApplication::installTranslator(&translator);
    SettingsDialog dialog(*m_engine);
    dialog.resize(1100, 700);
    dialog.show();
    dialog.findChild<QLineEdit *>(QStringLiteral("search"))->setText(QStringLiteral(" e"));
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    int seen = 0;
    for (const auto *label : dialog.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const bool fits = label->wordWrap() ? label->height() >= label->heightForWidth(label->width())
                                            : label->width() >= label->sizeHint().width();
        QVERIFY2(fits, qPrintable(label->text()));
        ++seen;
    }
    QVERIFY(seen > 150);
    const auto *groups = dialog.findChild<QListWidget *>(QStringLiteral("groups"));
    for (int i = 0; i < groups->count(); ++i)
        QVERIFY2(
            groups->sizeHintForColumn(0) <= groups->viewport()->width(), qPrintable(groups->item(i)->text()));
}

QTEST_MAIN(tst_SettingsDialog)
#include "tst_settingsdialog.moc"
