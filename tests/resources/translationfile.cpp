#include "tests/resources/translationfile.h"

#include <QFile>
#include <QXmlStreamReader>

namespace signalbox::test {

namespace {

QStringList readForms(QXmlStreamReader &xml)
{
    QStringList forms;
    QString whole;
    while (xml.readNext() != QXmlStreamReader::EndElement && !xml.atEnd()) {
        if (xml.isStartElement())
            forms.append(xml.readElementText());
        else
            whole += xml.text();
    }
    return forms.isEmpty() ? QStringList{whole} : forms;
}

TranslatedText readText(QXmlStreamReader &xml, const QString &context)
{
    TranslatedText text;
    text.context = context;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1StringView("source")) {
            text.source = xml.readElementText();
        } else if (xml.name() == QLatin1StringView("comment")) {
            text.comment = xml.readElementText();
        } else if (xml.name() == QLatin1StringView("translation")) {
            text.isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            text.translations = readForms(xml);
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

}

QString TranslatedText::key() const
{
    return context + QLatin1StringView(": ") + source
        + (comment.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(comment));
}

QList<TranslatedText> readTranslations(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<TranslatedText> result;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1StringView("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1StringView("message"))
            result.append(readText(xml, context));
    }
    return result;
}

}
