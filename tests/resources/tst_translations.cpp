#include "tests/resources/translationfile.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace signalbox::test {

/// The translations say all that the window says, and keep of each text what the program puts into it.
class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdTheTextsOfTheSource_data();
    void holdTheTextsOfTheSource();
    void areFoundByTheirClass();
    void holdNoOtherTexts_data();
    void holdNoOtherTexts();
    void areFinished_data();
    void areFinished();
    void keepTheForms_data();
    void keepTheForms();
    void noticeALostForm_data();
    void noticeALostForm();

private:
    void addLanguages() const;
    QList<TranslatedText> committed(const QString &language) const;
    QList<TranslatedText> current(const QString &language) const;

    const QDir m_root{QStringLiteral(SIGNALBOX_SOURCE_DIR)};
    QTemporaryDir m_fresh;
};

namespace {

/// The keys of those that the others lack.
QStringList missing(const QList<TranslatedText> &texts, const QList<TranslatedText> &others)
{
    QSet<QString> known;
    for (const TranslatedText &text : others)
        known.insert(text.key());
    QStringList result;
    for (const TranslatedText &text : texts) {
        if (!known.contains(text.key()))
            result.append(text.key());
    }
    return result;
}

/// "%1", "%L2", "%n": sorted.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral("%L?(?:\\d{1,2}|n)"));
    QStringList result;
    for (auto match = expression.globalMatch(text); match.hasNext();)
        result.append(match.next().captured());
    result.sort();
    return result;
}

/// How many letters are underlined; "&&" is a plain one.
qsizetype mnemonics(QString text)
{
    static const QRegularExpression expression(QStringLiteral("&(?=[\\p{L}\\p{N}])"));
    return text.remove(QStringLiteral("&&")).count(expression);
}

/// "…" or ":", the Chinese one too; a null character without.
QChar ending(const QString &text)
{
    const QChar last = text.isEmpty() ? QChar() : text.back();
    if (last == u'：')
        return u':';
    return last == u'…' || last == u':' ? last : QChar();
}

/// What a translation lost of its source; null: nothing.
const char *lostForm(const QString &language, const QString &source, const QString &translation)
{
    static const QRegularExpression chineseMnemonic(QStringLiteral("\\(&[A-Z0-9]\\)"));
    if (placeholders(source) != placeholders(translation))
        return "placeholders differ";
    if (mnemonics(source) != mnemonics(translation))
        return "the mnemonic differs";
    if (language == QLatin1StringView("zh_CN") && mnemonics(source) == 1
        && !translation.contains(chineseMnemonic))
        return "the mnemonic is not written as (&X)";
    if (ending(source) != ending(translation))
        return "the end differs";
    return nullptr;
}

QByteArray report(const QStringList &lines)
{
    return QByteArray::number(lines.size()) + " texts, such as\n  "
        + lines.mid(0, 20).join(QLatin1StringView("\n  ")).toUtf8();
}

}

void TranslationsTest::initTestCase()
{
    QVERIFY(m_fresh.isValid());
    QProcess update;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LUPDATE"), QStringLiteral(LUPDATE));
    update.setProcessEnvironment(environment);
    update.start(m_root.filePath(QStringLiteral("translations/update")), {m_fresh.path()});
    QVERIFY(update.waitForFinished());
    const QByteArray said = update.readAllStandardError();
    QVERIFY2(update.exitCode() == 0, said.constData());
    QVERIFY2(!said.contains("lacks Q_OBJECT"), said.constData()); // its texts are another class's at run time
}

void TranslationsTest::addLanguages() const
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"de", "en", "es", "fr", "zh_CN"})
        QTest::newRow(language) << language;
}

QList<TranslatedText> TranslationsTest::committed(const QString &language) const
{
    return readTranslations(m_root.filePath(QStringLiteral("translations/signalbox_%1.ts").arg(language)));
}

QList<TranslatedText> TranslationsTest::current(const QString &language) const
{
    return readTranslations(m_fresh.filePath(QStringLiteral("signalbox_%1.ts").arg(language)));
}

void TranslationsTest::holdTheTextsOfTheSource_data()
{
    addLanguages();
}

void TranslationsTest::holdTheTextsOfTheSource()
{
    QFETCH(const QString, language);
    QVERIFY(!current(language).isEmpty());
    const QStringList lines = missing(current(language), committed(language));
    QVERIFY2(lines.isEmpty(), "build update_translations: new are " + report(lines));
}

/// At run time a text is looked for by its class's full name.
void TranslationsTest::areFoundByTheirClass()
{
    QStringList lines;
    for (const TranslatedText &text : current(QStringLiteral("de"))) {
        if (!text.context.startsWith(QLatin1StringView("signalbox::")))
            lines.append(text.key());
    }
    QVERIFY2(lines.isEmpty(), report(lines));
}

void TranslationsTest::holdNoOtherTexts_data()
{
    addLanguages();
}

void TranslationsTest::holdNoOtherTexts()
{
    QFETCH(const QString, language);
    const QStringList lines = missing(committed(language), current(language));
    QVERIFY2(lines.isEmpty(), "build update_translations: gone are " + report(lines));
}

void TranslationsTest::areFinished_data()
{
    addLanguages();
}

void TranslationsTest::areFinished()
{
    QFETCH(const QString, language);
    QStringList lines;
    for (const TranslatedText &text : committed(language)) {
        if (!text.isFinished || text.translations.contains(QString()) || text.translations.isEmpty())
            lines.append(text.key());
    }
    QVERIFY2(lines.isEmpty(), report(lines));
}

void TranslationsTest::keepTheForms_data()
{
    addLanguages();
}

void TranslationsTest::keepTheForms()
{
    QFETCH(const QString, language);
    QStringList lines;
    for (const TranslatedText &text : committed(language)) {
        for (const QString &translation : text.translations) {
            const char *lost = lostForm(language, text.source, translation);
            if (!translation.isEmpty() && lost)
                lines.append(
                    text.key() + QStringLiteral(" → %1: ").arg(translation) + QLatin1StringView(lost));
        }
    }
    QVERIFY2(lines.isEmpty(), report(lines));
}

void TranslationsTest::noticeALostForm_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<bool>("isLost");
    QTest::newRow("a placeholder") << "de"
                                   << "%1 of %2"
                                   << "%1 von" << true;
    QTest::newRow("a number's digits") << "de"
                                       << "%L1 requests"
                                       << "%1 Anfragen" << true;
    QTest::newRow("a count") << "de"
                             << "%n requests"
                             << "Anfragen" << true;
    QTest::newRow("a mnemonic") << "de"
                                << "&File"
                                << "Datei" << true;
    QTest::newRow("one mnemonic too many") << "de"
                                           << "File"
                                           << "&Datei" << true;
    QTest::newRow("a mnemonic as in English") << "zh_CN"
                                              << "&File"
                                              << "&文件" << true;
    QTest::newRow("an ellipsis") << "fr"
                                 << "Open…"
                                 << "Ouvrir" << true;
    QTest::newRow("a colon") << "fr"
                             << "Address:"
                             << "Adresse" << true;
    QTest::newRow("not an order") << "de"
                                  << "%1 of %2"
                                  << "von %2: %1" << false;
    QTest::newRow("not a Chinese mnemonic") << "zh_CN"
                                            << "&Open…"
                                            << "打开(&O)…" << false;
    QTest::newRow("not a Chinese colon") << "zh_CN"
                                         << "Address:"
                                         << "地址：" << false;
    QTest::newRow("not a plain ampersand") << "de"
                                           << "A && B"
                                           << "A und B" << false;
}

void TranslationsTest::noticeALostForm()
{
    QFETCH(const QString, language);
    QFETCH(const QString, source);
    QFETCH(const QString, translation);
    QFETCH(const bool, isLost);
    QCOMPARE(lostForm(language, source, translation) != nullptr, isLost);
}

}

QTEST_GUILESS_MAIN(signalbox::test::TranslationsTest)
#include "tst_translations.moc"
