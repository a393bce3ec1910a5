#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

namespace signalbox::test {

/// A TLS server in the test's own event loop whose certificate nobody trusts; it answers whatever it is
/// sent with the same octets.
class TlsServer : public QSslServer
{
public:
    explicit TlsServer(const QByteArray &answer)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(certificate));
        configuration.setPrivateKey(QSslKey(key, QSsl::Ec));
        setSslConfiguration(configuration);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this, answer] {
            QTcpSocket *const socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [socket, answer] {
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
        listen(QHostAddress::LocalHost);
    }

private:
    static constexpr const char *certificate =
        "-----BEGIN CERTIFICATE-----\n"
        "MIIBhjCCASugAwIBAgIUNiZgx8xPfPqEfqFx4OymqY/38X8wCgYIKoZIzj0EAwIw\n"
        "FzEVMBMGA1UEAwwMYW5vdGhlci50ZXN0MCAXDTI2MTEyMzE3Mzc0MVoYDzIxMjYx\n"
        "MDMwMTczNzQxWjAXMRUwEwYDVQQDDAxhbm90aGVyLnRlc3QwWTATBgcqhkjOPQIB\n"
        "BggqhkjOPQMBBwNCAAS8xLxLjjo7lE+iK42J4I/1cO/O3K9E4QvmmpyOlJLXV2ju\n"
        "smA+VhEX2C8mKxnXvcYE8ISWmxg2V2pj+yNNEaR+o1MwUTAdBgNVHQ4EFgQUH9WJ\n"
        "2D37QLLh2113O/3AJlZZXUQwHwYDVR0jBBgwFoAUH9WJ2D37QLLh2113O/3AJlZZ\n"
        "XUQwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEAv+YupqNH75mb\n"
        "XlX2QhZgI5n8zfJyEOvzYB8MGf0ZyUwCIQD9Y9w6MtbNrrmv28ZQMr2weuTkkQLZ\n"
        "qEmBwgO2qs2CXQ==\n"
        "-----END CERTIFICATE-----\n";
    static constexpr const char *key = "-----BEGIN PRIVATE KEY-----\n"
                                       "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgPLH5CQzmTEKWWPt+\n"
                                       "9DRSgRPZQ7JnYdJgMiODvG8CcaChRANCAAS8xLxLjjo7lE+iK42J4I/1cO/O3K9E\n"
                                       "4QvmmpyOlJLXV2jusmA+VhEX2C8mKxnXvcYE8ISWmxg2V2pj+yNNEaR+\n"
                                       "-----END PRIVATE KEY-----\n";
};

}
