#include "ui/models/filterterms.h"

namespace signalbox {

namespace {

QStringList wordsOf(const QString &text)
{
    QStringList words(QString{});
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('"'))
            isQuoted = !isQuoted;
        else if (c.isSpace() && !isQuoted)
            words.append(QString());
        else
            words.back().append(c);
    }
    words.removeAll(QString());
    return words;
}

}

QList<FilterTerm> filterTerms(const QString &text, const QStringList &keys)
{
    QList<FilterTerm> terms;
    for (const QString &word : wordsOf(text)) {
        const qsizetype colon = word.indexOf(QLatin1Char(':'));
        const QString key = word.left(colon).toLower();
        if (colon < 0 || !keys.contains(key))
            terms.append({QString(), word});
        else if (colon + 1 < word.size())
            terms.append({key, word.mid(colon + 1)});
    }
    return terms;
}

QString filterText(const FilterTerm &term)
{
    const bool isPlain = !term.value.contains(QLatin1Char(' '));
    const QString value = isPlain ? term.value : QStringLiteral("\"%1\"").arg(term.value);
    return term.key.isEmpty() ? value : QStringLiteral("%1:%2").arg(term.key, value);
}

}
