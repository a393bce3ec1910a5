#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace signalbox::test {

/// A message of a .ts file: a text of the source and what it is in a language.
struct TranslatedText
{
    QString context; ///< the class that says it
    QString source;
    QString comment; ///< tells equal sources apart
    bool isFinished = false;
    QStringList translations; ///< one for each plural form

    /// What tells it from all others.
    QString key() const;
};

/// What a .ts file holds; nothing if it cannot be read.
QList<TranslatedText> readTranslations(const QString &path);

}
