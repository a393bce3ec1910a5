#include "ui/dialogs/settingseditor.h"

#include <QLineEdit>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;

class tst_SettingsEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void givesBackWhatItShows_data();
    void givesBackWhatItShows();
    void takesNumbersAsTheyAreWrittenHere_data();
    void takesNumbersAsTheyAreWrittenHere();
    void tellsOfAnEditByReturn();
    void hidesASecret();
};

static std::unique_ptr<SettingsEditor> editorOf(const QString &key)
{
    return std::unique_ptr<SettingsEditor>(
        SettingsEditor::make(*find(settings(), std::string_view(qPrintable(key)))));
}

void tst_SettingsEditor::givesBackWhatItShows_data()
{
    QTest::addColumn<QString>("key");
    for (const Setting<Config> &setting : settings())
        QTest::newRow(setting.key) << QString::fromLatin1(setting.key);
}

void tst_SettingsEditor::givesBackWhatItShows()
{
    QFETCH(const QString, key);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const Written value = find(settings(), std::string_view(qPrintable(key)))->written(Config{});
    const auto editor = editorOf(key);
    editor->setShown(value);
    QCOMPARE(editor->value(), value);
    QVERIFY(!editor->isChanged());
}

void tst_SettingsEditor::takesNumbersAsTheyAreWrittenHere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("number");
    QTest::newRow("a decimal comma") << QStringLiteral("1,5") << 1.5;
    QTest::newRow("a decimal point as in the file") << QStringLiteral("1.5") << 1.5;
    QTest::newRow("no decimals") << QStringLiteral("2") << 2.0;
    QTest::newRow("no number: as it was") << QStringLiteral("two") << 4.0;
}

void tst_SettingsEditor::takesNumbersAsTheyAreWrittenHere()
{
    QFETCH(const QString, text);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const auto editor = editorOf(QStringLiteral("retry.budget"));
    editor->setShown(0.25);
    auto *line = editor->findChild<QLineEdit *>();
    QCOMPARE(line->text(), QStringLiteral("0,25"));
    line->setText(text);
    Config config;
    config.retry.budget = 4;
    find(settings(), std::string_view("retry.budget"))->assign(config, editor->value());
    QTEST(config.retry.budget, "number");
}

void tst_SettingsEditor::tellsOfAnEditByReturn()
{
    const auto editor = editorOf(QStringLiteral("health.interval"));
    editor->setShown(std::string("5s"));
    QSignalSpy committed(editor.get(), &SettingsEditor::committed);
    auto *line = editor->findChild<QLineEdit *>();
    QTest::keyClicks(line, QStringLiteral("1"));
    QVERIFY(committed.empty());
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(committed.size(), 1);
    QCOMPARE(editor->value(), Written(std::string("15s")));
}

void tst_SettingsEditor::hidesASecret()
{
    QCOMPARE(editorOf(QStringLiteral("sticky.secret"))->findChild<QLineEdit *>()->echoMode(),
        QLineEdit::PasswordEchoOnEdit);
}

QTEST_MAIN(tst_SettingsEditor)
#include "tst_settingseditor.moc"
