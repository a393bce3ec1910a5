#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

class QJsonObject;

namespace signalbox::test {

/// What a gateway has to do, or had better do, with the octets of a vector: see http1_vectors.md.
struct Expectation
{
    QStringList statuses; ///< "200", "4xx", "0", "timeout", …; empty: any
    QString connection; ///< "close", "keep", "any"
    std::optional<bool> forwarded;
    QStringList backendMustNotSee;
    QStringList backendMustSee;
    QStringList backendHeadMustNotSee;
    std::optional<std::string> backendBody;
    std::optional<int> requestsMax;
    std::optional<int> clientResponsesMax;
    QStringList clientMustSee;
    QStringList clientMustNotSee;
    QStringList clientHeadMustNotSee;
    std::optional<std::string> clientBody;
    std::optional<std::string> clientBodyIf200;
    bool clientIncomplete = false;
    QStringList clientMustSeeAtPause;
    QStringList followupMustSee;
};

/// The backend's answer to the first request; all later answers are echoes.
struct BackendAnswer
{
    std::optional<std::string> raw; ///< none: an echo
    bool close = false;
    bool atHead = false; ///< sent as soon as the head is in, else after the whole request
    std::string onExpect; ///< sent at once if the request has Expect
};

/// One raw exchange of http1_vectors.json.
struct Vector
{
    QString id;
    QString level;
    QString note;
    std::string raw;
    std::vector<std::size_t> pauses; ///< octet counts to stop after
    int pauseMilliseconds = 0;
    std::size_t sendChunk = 0; ///< octets at a time; 0: all
    bool halfClose = false;
    std::string followup;
    BackendAnswer backend;
    Expectation expect;
    std::optional<Expectation> prefer;
};

std::vector<Vector> loadVectors(const QString &path);

}
