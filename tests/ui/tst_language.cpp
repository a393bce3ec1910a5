#include "ui/language.h"

#include <QFile>
#include <QTest>

namespace signalbox::test {

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasATranslationOfEachChoice_data();
    void hasATranslationOfEachChoice();
    void speaksAnother_data();
    void speaksAnother();
    void speaksEnglishWhereThereIsNoTranslation_data();
    void speaksEnglishWhereThereIsNoTranslation();
    void speaksEnglishAgain();
    void writesNumbersAsTheLanguageDoes();
    void setsEnglishPlurals_data();
    void setsEnglishPlurals();
    void cleanup();

private:
    static QString ours() { return QCoreApplication::translate("signalbox::MainWindow", "&File"); }
    static QString qts() { return QCoreApplication::translate("QPlatformTheme", "Cancel"); }

    Language m_language;
};

void LanguageTest::cleanup()
{
    m_language.set(QStringLiteral("en"));
}

void LanguageTest::hasATranslationOfEachChoice_data()
{
    QTest::addColumn<QString>("code");
    for (const Language::Choice &choice : Language::choices())
        QTest::newRow(qPrintable(choice.code)) << choice.code;
}

void LanguageTest::hasATranslationOfEachChoice()
{
    QFETCH(const QString, code);
    QVERIFY(QFile::exists(QStringLiteral(":/i18n/signalbox_%1.qm").arg(code)));
}

void LanguageTest::speaksAnother_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("cancel");
    QTest::newRow("de") << "de"
                        << "&Datei"
                        << "Abbrechen";
    QTest::newRow("a country's German") << "de_AT"
                                        << "&Datei"
                                        << "Abbrechen";
    QTest::newRow("es") << "es"
                        << "&Archivo"
                        << "Cancelar";
    QTest::newRow("fr") << "fr"
                        << "&Fichier"
                        << "Annuler";
    QTest::newRow("zh_CN") << "zh_CN"
                           << "文件(&F)"
                           << "取消";
}

void LanguageTest::speaksAnother()
{
    QFETCH(const QString, code);
    QFETCH(const QString, file);
    QFETCH(const QString, cancel);
    m_language.set(code);
    QCOMPARE(qts(), cancel);
    QCOMPARE(ours(), file);
}

void LanguageTest::speaksEnglishWhereThereIsNoTranslation_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("no language") << "xx";
    QTest::newRow("one that it was not translated to") << "is";
    QTest::newRow("the other Chinese script") << "zh_TW";
}

void LanguageTest::speaksEnglishWhereThereIsNoTranslation()
{
    QFETCH(const QString, code);
    m_language.set(QStringLiteral("de"));
    m_language.set(code);
    QCOMPARE(ours(), QStringLiteral("&File"));
}

void LanguageTest::speaksEnglishAgain()
{
    m_language.set(QStringLiteral("de"));
    m_language.set(QStringLiteral("en"));
    QCOMPARE(ours(), QStringLiteral("&File"));
    QCOMPARE(qts(), QStringLiteral("Cancel"));
    QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1,234.5"));
}

void LanguageTest::writesNumbersAsTheLanguageDoes()
{
    m_language.set(QStringLiteral("de"));
    QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1.234,5"));
}

void LanguageTest::setsEnglishPlurals_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("English") << "en";
    QTest::newRow("no language, as in a container") << "C";
    QTest::newRow("a language without a translation") << "it";
}

void LanguageTest::setsEnglishPlurals()
{
    QFETCH(const QString, code);
    m_language.set(code);
    const char *text = "Added %n backends · Undo with %1";
    const auto said = [text](int count) {
        return QCoreApplication::translate("signalbox::BackendActions", text, nullptr, count);
    };
    QCOMPARE(said(1), QStringLiteral("Added 1 backend · Undo with %1"));
    QCOMPARE(said(2), QStringLiteral("Added 2 backends · Undo with %1"));
}

}

QTEST_MAIN(signalbox::test::LanguageTest)
#include "tst_language.moc"
