// SPDX-License-Identifier: GPL-3.0-or-later
// Rules for the sources as a whole: includes go down only, every file keeps to its size, a name means one type.
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

namespace {

const QString kTop = QStringLiteral(BOOTSCOPE_SOURCE "/");

QStringList sources(const QString &folder)
{
    QStringList files;
    QDirIterator it(kTop + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    return files;
}

QList<QByteArray> lines(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
}

} // namespace

class TestIncludes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void includesGoDown_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QList<QByteArray>>("forbidden");
        QTest::newRow("parsers") << "parsers"
                                 << QList<QByteArray>{"\"imds/",  "\"widgets/", "\"app/",     "<QWidget", "<QPainter",
                                                      "<QThread", "<QProcess",  "<QSettings", "<QTcp",    "<QNetwork"};
        QTest::newRow("imds") << "imds" << QList<QByteArray>{"\"widgets/", "\"app/",    "<QWidget",
                                                             "<QPainter",  "<QProcess", "<QSettings"};
        QTest::newRow("widgets") << "widgets" << QList<QByteArray>{"\"app/",     "<QThread", "<QProcess",
                                                                   "<QSettings", "<QTcp",    "<QNetwork"};
    }

    void includesGoDown()
    {
        QFETCH(QString, folder);
        QFETCH(QList<QByteArray>, forbidden);
        const QStringList files = sources(folder);
        QVERIFY(!files.isEmpty());
        for (const QString &path : files) {
            for (const QByteArray &line : lines(path)) {
                if (!line.startsWith("#include"))
                    continue;
                for (const QByteArray &word : forbidden)
                    QVERIFY2(!line.contains(word), qPrintable(path + QStringLiteral(": ") + QString::fromUtf8(line)));
            }
        }
    }

    void filesAreShortAndLicensed()
    {
        for (const QString &folder :
             {QStringLiteral("parsers"), QStringLiteral("imds"), QStringLiteral("widgets"), QStringLiteral("app")}) {
            for (const QString &path : sources(folder)) {
                const QList<QByteArray> text = lines(path);
                QVERIFY2(text.size() <= 501, qPrintable(path + QStringLiteral(" has %1 lines").arg(text.size() - 1)));
                QVERIFY2(text.first() == "// SPDX-License-Identifier: GPL-3.0-or-later", qPrintable(path));
            }
        }
    }

    // Two types of one name in one namespace: the linker keeps the functions of one of them for both, without a word.
    void typesAreDefinedOnce()
    {
        static const QRegularExpression head(QStringLiteral("^(?:struct|class|enum(?: class)?) (\\w+)"));
        QHash<QString, QString> places;
        for (const QString &folder :
             {QStringLiteral("parsers"), QStringLiteral("imds"), QStringLiteral("widgets"), QStringLiteral("app")}) {
            for (const QString &path : sources(folder)) {
                QString space;
                for (const QByteArray &line : lines(path)) {
                    const QString text = QString::fromUtf8(line);
                    if (text.startsWith(QLatin1String("namespace")))
                        space = text;
                    if (const auto match = head.match(text);
                        match.hasMatch() && path.endsWith(QLatin1String(".h")) && !text.endsWith(QLatin1Char(';'))) {
                        const QString name = space + match.captured(1);
                        QVERIFY2(!places.contains(name),
                                 qPrintable(name + QStringLiteral(" in %1 and %2").arg(path, places.value(name))));
                        places.insert(name, path);
                    }
                }
            }
        }
        QVERIFY(places.size() > 100);
    }
};

QTEST_GUILESS_MAIN(TestIncludes)
#include "tst_includes.moc"
