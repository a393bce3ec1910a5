#pragma once

#include "app/demorequest.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace signalbox {

class DemoBackend;

/// One client's connection to a demo backend: reads a request, waits, answers, again. Belongs to its backend,
/// deletes itself when the client goes; lives in the demo's thread.
class DemoConnection final : public QObject
{
    Q_OBJECT

public:
    DemoConnection(QTcpSocket *socket, DemoBackend &backend); ///< takes the socket over

private:
    enum class Phase { Head, Body, Answering, Closing };

    void advance();
    bool readHead();
    bool readBody();
    void begin(const DemoRequest &request);
    void refuse(int status);
    void answer();
    void finish(const QByteArray &response, bool keepAlive);

    DemoBackend &m_backend;
    QTcpSocket *m_socket;
    QTimer m_delay;
    QByteArray m_received;
    DemoRequest m_request;
    qint64 m_bodyLeft = 0; ///< octets
    Phase m_phase = Phase::Head;
};

}
