#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace signalbox {

/// The language that the application speaks: what it says and how it writes numbers and dates. Main thread.
class Language
{
public:
    struct Choice
    {
        QString code; ///< "de"
        QString name; ///< in the language itself
    };
    /// All that the window is translated to.
    static QList<Choice> choices();

    /// Speaks it from now on; empty: the system's. What was said already stays as it is.
    void set(const QString &code);

private:
    bool load(QTranslator &translator, const QString &file, const QString &folder, const QLocale &locale);

    const QLocale m_system = QLocale::system();
    QTranslator m_ours;
    QTranslator m_qts;
};

}
