#include "ui/language.h"

#include <QLibraryInfo>

namespace signalbox {

QList<Language::Choice> Language::choices()
{
    return {
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("es"), QStringLiteral("Español")},
        {QStringLiteral("fr"), QStringLiteral("Français")},
        {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
    };
}

void Language::set(const QString &code)
{
    const QLocale locale = code.isEmpty() ? m_system : QLocale(code);
    QLocale::setDefault(locale);
    const bool isTranslated = load(m_ours, QStringLiteral("signalbox"), QStringLiteral(":/i18n"), locale);
    if (!isTranslated) // the source's language, whose plurals are in its translation
        load(m_ours, QStringLiteral("signalbox"), QStringLiteral(":/i18n"), QLocale(QLocale::English));
    load(m_qts, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath), locale);
}

bool Language::load(
    QTranslator &translator, const QString &file, const QString &folder, const QLocale &locale)
{
    QCoreApplication::removeTranslator(&translator);
    const bool isLoaded = translator.load(locale, file, QStringLiteral("_"), folder);
    if (isLoaded)
        QCoreApplication::installTranslator(&translator);
    return isLoaded;
}

}
