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
    load(m_ours, QStringLiteral("signalbox"), QStringLiteral(":/i18n"), locale);
    load(m_qts, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath), locale);
}

/// A language without a translation speaks the source's, English.
void Language::load(
    QTranslator &translator, const QString &file, const QString &folder, const QLocale &locale)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(locale, file, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(&translator);
}

}
