#include "ui/models/curlcommand.h"

#include "ui/models/requesttext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace signalbox {

namespace {

struct CurlCommand
{
    Q_DECLARE_TR_FUNCTIONS(signalbox::CurlCommand)
};

/// As one word of the shell: within single quotes nothing is special but their end (POSIX §2.2.2).
QString quoted(QString word)
{
    word.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QStringLiteral("'%1'").arg(word);
}

QStringList methodOptions(const QString &method)
{
    if (method == QLatin1String("GET"))
        return {};
    if (method == QLatin1String("HEAD"))
        return {QStringLiteral("--head")};
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z][A-Za-z-]*$"));
    return {QStringLiteral("-X"), plain.match(method).hasMatch() ? method : quoted(method)};
}

/// curl takes brackets in a URL for patterns, and resolves dots, unless it is told not to.
QStringList targetOptions(const QString &target)
{
    static const QRegularExpression brackets(QStringLiteral("[\\[\\]{}]"));
    QStringList options;
    if (target.contains(brackets))
        options.append(QStringLiteral("--globoff"));
    if (target.contains(QStringLiteral("/.")))
        options.append(QStringLiteral("--path-as-is"));
    if (!target.startsWith(QLatin1Char('/')) && !target.contains(QStringLiteral("://")))
        options += {QStringLiteral("--request-target"), quoted(target)}; // "*", RFC 9112 §3.2.4
    return options;
}

QString urlOf(const QString &target, const QString &baseUrl)
{
    if (target.startsWith(QLatin1Char('/')))
        return baseUrl + target;
    return target.contains(QStringLiteral("://")) ? target : baseUrl;
}

QStringList fieldOption(const QString &name, std::string_view value)
{
    if (value.empty())
        return {};
    return {QStringLiteral("-H"), quoted(QStringLiteral("%1: %2").arg(name, textOf(value)))};
}

}

QString curlCommand(const RequestRecord &record, const QString &baseUrl)
{
    const QString target = textOf(record.target);
    QStringList words{QStringLiteral("curl")};
    words += methodOptions(textOf(record.method));
    words += targetOptions(target);
    words += fieldOption(QStringLiteral("User-Agent"), record.userAgent);
    words += fieldOption(QStringLiteral("Referer"), record.referer);
    words.append(quoted(urlOf(target, baseUrl)));
    const QString command = words.join(QLatin1Char(' '));
    if (record.bytesReceived == 0)
        return command;
    return command + QStringLiteral("\n# the content (%1 bytes) is not recorded").arg(record.bytesReceived);
}

QString curlCommandAdvice()
{
    return CurlCommand::tr("With what is recorded: method, target, user agent and referer,\n"
                           "but no other fields and no content");
}

}
