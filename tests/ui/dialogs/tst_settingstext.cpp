#include "ui/dialogs/settingstext.h"

#include "engine/config/names.h"
#include "engine/config/schema.h"

#include <QTest>

#include <algorithm>

using namespace signalbox;

class tst_SettingsText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySettingHasWords_data();
    void everySettingHasWords();
    void everyGroupHasAName();
    void aNameToChooseReadsLikeAWord();
};

void tst_SettingsText::everySettingHasWords_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("listen") << QStringLiteral("listen");
    for (const Setting<Config> &setting : settings())
        QTest::newRow(setting.key) << QString::fromLatin1(setting.key);
}

void tst_SettingsText::everySettingHasWords()
{
    QFETCH(const QString, key);
    const SettingText text = settingText(key.toStdString());
    QVERIFY(!text.label.isEmpty());
    QVERIFY(!text.help.isEmpty());
    QVERIFY2(!text.help.endsWith(QLatin1Char('.')), "no sentence");
}

void tst_SettingsText::everyGroupHasAName()
{
    const std::vector<std::string_view> groups = settingGroups();
    for (const Setting<Config> &setting : settings())
        QVERIFY2(std::ranges::find(groups, settingGroup(setting.key)) != groups.end(), setting.key);
    for (const std::string_view group : groups)
        QVERIFY(!settingGroupText(group).isEmpty());
}

void tst_SettingsText::aNameToChooseReadsLikeAWord()
{
    for (const char *name : names<LogLevel>())
        QVERIFY2(choiceText("logging.level", QLatin1String(name)) != QLatin1String(name), name);
    for (const char *name : names<Algorithm>())
        QVERIFY2(choiceText("balancing.algorithm", QLatin1String(name)) != QLatin1String(name), name);
    QCOMPARE(choiceText("health.method", QStringLiteral("PURGE")), QStringLiteral("PURGE"));
}

QTEST_MAIN(tst_SettingsText)
#include "tst_settingstext.moc"
