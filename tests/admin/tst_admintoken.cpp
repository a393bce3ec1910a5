#include "engine/admin/admintoken.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

class tst_AdminToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAFile_data();
    void readsAFile();
    void refusesAFileThatOthersReach_data();
    void refusesAFileThatOthersReach();
    void refusesWhatIsNoFile();
    void prefersTheEnvironment();

private:
    AdminConfig fileWith(const QByteArray &content, QFileDevice::Permissions permissions);

    QTemporaryDir m_folder;
    static constexpr QFileDevice::Permissions owners = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
};

AdminConfig tst_AdminToken::fileWith(const QByteArray &content, QFileDevice::Permissions permissions)
{
    QFile file(m_folder.filePath(QStringLiteral("token")));
    file.setPermissions(owners);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no token file");
    file.close();
    file.setPermissions(permissions);
    AdminConfig config;
    config.tokenFile = file.fileName().toStdString();
    return config;
}

void tst_AdminToken::readsAFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("token"); // empty: refused
    QTest::newRow("one line") << QByteArray("s3cret\n") << QByteArray("s3cret");
    QTest::newRow("blanks around it") << QByteArray("\r\n \ts3cret \r\n") << QByteArray("s3cret");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("only blanks") << QByteArray(" \n") << QByteArray();
    QTest::newRow("two words") << QByteArray("s3 cret") << QByteArray();
    QTest::newRow("control characters") << QByteArray("s3\x01"
                                                      "cret")
                                        << QByteArray();
    QTest::newRow("beyond ASCII") << QByteArray("s\xc3\xa9"
                                                "cret")
                                  << QByteArray();
    QTest::newRow("as long as can be") << QByteArray(4096, 'x') << QByteArray(4096, 'x');
    QTest::newRow("too long") << QByteArray(4097, 'x') << QByteArray();
}

void tst_AdminToken::readsAFile()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, token);
    const auto read = readAdminToken(fileWith(content, owners));
    if (const auto *problem = std::get_if<Problem>(&read)) {
        QVERIFY2(token.isEmpty(), toString(*problem).c_str());
        QCOMPARE(problem->key, std::string("admin.token_file"));
        QVERIFY(problem->given.find("s3") == std::string::npos); // no secret in a message
    } else {
        QCOMPARE(QByteArray::fromStdString(std::get<std::string>(read)), token);
    }
}

void tst_AdminToken::refusesAFileThatOthersReach_data()
{
    QTest::addColumn<int>("permission");
    QTest::newRow("the group reads it") << int(QFileDevice::ReadGroup);
    QTest::newRow("others read it") << int(QFileDevice::ReadOther);
    QTest::newRow("the group writes it") << int(QFileDevice::WriteGroup);
}

void tst_AdminToken::refusesAFileThatOthersReach()
{
    QFETCH(const int, permission);
    const auto read = readAdminToken(fileWith("s3cret", owners | QFileDevice::Permissions(permission)));
    QVERIFY(std::holds_alternative<Problem>(read));
    QVERIFY(toString(std::get<Problem>(read)).find("chmod 600") != std::string::npos);
}

void tst_AdminToken::refusesWhatIsNoFile()
{
    for (const char *path : {"/nowhere/token", "/tmp"}) {
        AdminConfig config;
        config.tokenFile = path;
        QVERIFY(std::holds_alternative<Problem>(readAdminToken(config)));
    }
}

void tst_AdminToken::prefersTheEnvironment()
{
    AdminConfig config;
    QCOMPARE(std::get<std::string>(readAdminToken(config)), std::string());
    config.tokenFile = "/nowhere/token";
    config.token = "s3cret";
    QCOMPARE(std::get<std::string>(readAdminToken(config)), std::string("s3cret"));
}

QTEST_APPLESS_MAIN(tst_AdminToken)
#include "tst_admintoken.moc"
