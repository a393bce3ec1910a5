#include "tests/conformance/judgement.h"

#include <QRegularExpression>

#include <algorithm>

namespace signalbox::test {
namespace {

bool holds(const std::string &octets, const QString &pattern)
{
    QString translated = pattern;
    translated.replace(QLatin1StringView("\\Z"), QLatin1StringView("\\z"));
    const QRegularExpression expression(QLatin1StringView("(*LF)") + translated);
    if (!expression.isValid())
        qFatal("cannot read the pattern %s", qPrintable(pattern));
    return expression.match(QString::fromLatin1(octets)).hasMatch();
}

QStringList present(const QStringList &patterns, const std::string &octets)
{
    QStringList result;
    std::copy_if(patterns.begin(), patterns.end(), std::back_inserter(result),
        [&](const QString &pattern) { return holds(octets, pattern); });
    return result;
}

bool accepts(const QStringList &statuses, const QString &status)
{
    return statuses.isEmpty() || statuses.contains(status)
        || (status.size() == 3 && statuses.contains(status.first(1) + QLatin1StringView("xx")));
}

void note(QStringList &failures, const char *what, const QStringList &patterns)
{
    for (const QString &pattern : patterns)
        failures.append(QLatin1StringView(what) + pattern);
}

void judgeConnection(const Expectation &expectation, const Outcome &outcome, QStringList &failures)
{
    if (expectation.connection == QLatin1StringView("close") && !outcome.closed)
        failures.append(QStringLiteral("the connection stayed open"));
    if (expectation.connection == QLatin1StringView("keep") && outcome.afterStatus != 200)
        failures.append(QStringLiteral("GET /after got %1").arg(outcome.afterStatus));
}

void judgeBackend(const Expectation &expectation, const Outcome &outcome, QStringList &failures)
{
    const bool forwarded = !outcome.backend.empty();
    if (expectation.forwarded && *expectation.forwarded != forwarded)
        failures.append(forwarded ? QStringLiteral("was forwarded") : QStringLiteral("was not forwarded"));
    note(failures, "the backend saw ", present(expectation.backendMustNotSee, outcome.backend));
    if (forwarded)
        note(failures, "the backend did not see ", missing(expectation.backendMustSee, outcome.backend));
    for (const std::string &head : outcome.backendHeads)
        note(failures, "a head at the backend held ", present(expectation.backendHeadMustNotSee, head));
    if (expectation.requestsMax && static_cast<int>(outcome.requests.size()) > *expectation.requestsMax)
        failures.append(QStringLiteral("the backend found %1 requests").arg(outcome.requests.size()));
    if (expectation.backendBody && outcome.status == "200"
        && (outcome.requests.empty() || outcome.requests.front().body != *expectation.backendBody))
        failures.append(QStringLiteral("the body at the backend differs"));
}

void judgeBody(const Expectation &expectation, const Outcome &outcome, QStringList &failures)
{
    const std::string body = outcome.answer ? outcome.answer->body : std::string();
    if (expectation.clientBody && body != *expectation.clientBody)
        failures.append(QStringLiteral("the client's body is ") + QString::fromLatin1(body));
    if (expectation.clientBodyIf200 && outcome.status == "200" && body != *expectation.clientBodyIf200)
        failures.append(QStringLiteral("the client's body is ") + QString::fromLatin1(body));
    const bool serverError = outcome.answer && outcome.answer->status >= 500;
    const bool cut = outcome.closed && !(outcome.answer && outcome.answer->complete);
    if (expectation.clientIncomplete && !serverError && !cut)
        failures.append(QStringLiteral("the client cannot tell that the answer was cut"));
}

void judgeClient(const Expectation &expectation, const Outcome &outcome, QStringList &failures)
{
    note(failures, "the client did not see ", missing(expectation.clientMustSee, outcome.client));
    note(failures, "the client saw ", present(expectation.clientMustNotSee, outcome.client));
    for (const std::string &head : outcome.clientHeads)
        note(failures, "a head at the client held ", present(expectation.clientHeadMustNotSee, head));
    if (expectation.clientResponsesMax && outcome.responses > *expectation.clientResponsesMax)
        failures.append(QStringLiteral("the client got %1 responses").arg(outcome.responses));
    note(failures, "at the pause the client did not have ",
        missing(expectation.clientMustSeeAtPause, outcome.clientAtPause));
    note(failures, "the followup's answer lacks ", missing(expectation.followupMustSee, outcome.followup));
}

}

QStringList missing(const QStringList &patterns, const std::string &octets)
{
    QStringList result;
    std::copy_if(patterns.begin(), patterns.end(), std::back_inserter(result),
        [&](const QString &pattern) { return !holds(octets, pattern); });
    return result;
}

QStringList judge(const Expectation &expectation, const Outcome &outcome)
{
    if (!outcome.failure.empty())
        return {QString::fromStdString(outcome.failure)};
    QStringList failures;
    const QString status = QString::fromStdString(outcome.status);
    if (!accepts(expectation.statuses, status))
        failures.append(QStringLiteral("status %1, not %2").arg(status, expectation.statuses.join(u'|')));
    judgeConnection(expectation, outcome, failures);
    judgeBackend(expectation, outcome, failures);
    judgeClient(expectation, outcome, failures);
    judgeBody(expectation, outcome, failures);
    return failures;
}

}
