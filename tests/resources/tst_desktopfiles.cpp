#include <QDir>
#include <QFile>
#include <QIcon>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace signalbox::test {

/// What the desktop and software centres read about the application, and its icons.
class DesktopFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passTheirValidators_data();
    void passTheirValidators();
    void agreeOnTheId();
    void haveTheVersionAsNewestRelease();
    void haveIconsThatDraw_data();
    void haveIconsThatDraw();

private:
    QString path(const char *ending) const { return m_resources.filePath(m_id + QLatin1StringView(ending)); }
    QString textOf(const QString &path) const;

    const QString m_id = QStringLiteral("io.github.signalbox.Signalbox");
    const QDir m_resources{QStringLiteral(SIGNALBOX_SOURCE_DIR "/resources")};
};

QString DesktopFilesTest::textOf(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void DesktopFilesTest::passTheirValidators_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("the desktop file") << "desktop-file-validate" << QStringList{path(".desktop")};
    QTest::newRow("the metainfo") << "appstreamcli"
                                  << QStringList{QStringLiteral("validate"), QStringLiteral("--no-net"),
                                         path(".metainfo.xml")};
}

void DesktopFilesTest::passTheirValidators()
{
    QFETCH(const QString, program);
    QFETCH(const QStringList, arguments);
    if (QStandardPaths::findExecutable(program).isEmpty())
        QSKIP("its validator is not installed");
    QProcess validator;
    validator.setProcessChannelMode(QProcess::MergedChannels);
    validator.start(program, arguments);
    QVERIFY(validator.waitForFinished());
    const QByteArray said = validator.readAll();
    QCOMPARE(validator.exitStatus(), QProcess::NormalExit);
    QVERIFY2(validator.exitCode() == 0, said.constData());
}

void DesktopFilesTest::agreeOnTheId()
{
    const QString desktop = textOf(path(".desktop"));
    QVERIFY(desktop.contains(QStringLiteral("\nIcon=%1\n").arg(m_id)));
    QVERIFY(desktop.contains(QLatin1StringView("\nExec=signalbox\n")));
    const QString metainfo = textOf(path(".metainfo.xml"));
    QVERIFY(metainfo.contains(QStringLiteral("<id>%1</id>").arg(m_id)));
    QVERIFY(metainfo.contains(QStringLiteral(">%1.desktop</launchable>").arg(m_id)));
    QVERIFY(metainfo.contains(QStringLiteral(">%1</icon>").arg(m_id)));
    const QString window = textOf(QStringLiteral(SIGNALBOX_SOURCE_DIR "/app/window_gui.cpp"));
    QVERIFY(window.contains(QStringLiteral("setDesktopFileName(QStringLiteral(\"%1\"))").arg(m_id)));
}

void DesktopFilesTest::haveTheVersionAsNewestRelease()
{
    const QString metainfo = textOf(path(".metainfo.xml"));
    const auto newest =
        QRegularExpression(QStringLiteral("<release [^>]*version=\"([^\"]*)\"")).match(metainfo);
    QCOMPARE(newest.captured(1), QStringLiteral(SIGNALBOX_VERSION));
}

void DesktopFilesTest::haveIconsThatDraw_data()
{
    QTest::addColumn<QString>("icon");
    QTest::newRow("the one in the program") << ":/signalbox.svg";
    QTest::newRow("the installed one") << m_resources.filePath(QStringLiteral("icons/%1.svg").arg(m_id));
    QTest::newRow("the symbolic one")
        << m_resources.filePath(QStringLiteral("icons/%1-symbolic.svg").arg(m_id));
}

void DesktopFilesTest::haveIconsThatDraw()
{
    QFETCH(const QString, icon);
    const QImage image = QIcon(icon).pixmap(32, 32).toImage();
    QCOMPARE(image.size(), QSize(32, 32));
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            drawn += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    QVERIFY2(drawn > 32 * 32 / 8, qPrintable(QString::number(drawn)));
    QVERIFY2(qAlpha(image.pixel(0, 0)) == 0, "the corners are see-through");
}

}

QTEST_MAIN(signalbox::test::DesktopFilesTest)
#include "tst_desktopfiles.moc"
