// SPDX-License-Identifier: GPL-3.0-or-later
// The Korean translation knows every string of the sources, finished, with the same place markers.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    QString translation;
    QString type;
    bool isPlural = false; // one of its forms may do without the number
};

QList<Message> readTs(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.append(
                {context, {}, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")});
        else if (xml.name() == QLatin1String("source"))
            messages.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            messages.last().comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            messages.last().type = xml.attributes().value(QLatin1String("type")).toString();
            messages.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return messages;
}

QStringList markers(const QString &text)
{
    static const QRegularExpression marker(QStringLiteral("%L?[0-9n]+"));
    QStringList found;
    for (auto it = marker.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

const QString kKorean = QStringLiteral(BOOTSCOPE_SOURCE "/translations/bootscope_ko.ts");

} // namespace

class TestTranslation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStringIsFinished_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("ko") << kKorean;
        QTest::newRow("en plurals") << QStringLiteral(BOOTSCOPE_SOURCE "/translations/bootscope_en.ts");
    }

    void everyStringIsFinished()
    {
        QFETCH(QString, file);
        const QList<Message> messages = readTs(file);
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages) {
            QVERIFY2(message.type.isEmpty() && !message.translation.isEmpty(),
                     qPrintable(message.context + QStringLiteral(": ") + message.source));
            // A context that is only our namespace is one that the program looks up under another name.
            QVERIFY2(message.context != QLatin1String("bootscope"), qPrintable(message.source));
            QVERIFY2(message.isPlural || markers(message.source) == markers(message.translation),
                     qPrintable(message.source + QStringLiteral(" / ") + message.translation));
        }
    }

    void noStringOfTheSourcesIsMissing()
    {
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess lupdate;
        lupdate.start(QStringLiteral(BOOTSCOPE_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                       QStringLiteral("none"), QStringLiteral("-I"), QStringLiteral(BOOTSCOPE_SOURCE),
                       QStringLiteral(BOOTSCOPE_SOURCE "/parsers"), QStringLiteral(BOOTSCOPE_SOURCE "/imds"),
                       QStringLiteral(BOOTSCOPE_SOURCE "/widgets"), QStringLiteral(BOOTSCOPE_SOURCE "/app"),
                       QStringLiteral("-ts"), fresh});
        QVERIFY2(lupdate.waitForFinished(120000) && lupdate.exitCode() == 0,
                 lupdate.readAllStandardError().constData());
        QSet<QString> known;
        for (const Message &message : readTs(kKorean))
            known.insert(message.context + QLatin1Char('\x1f') + message.source + QLatin1Char('\x1f') +
                         message.comment);
        const QList<Message> wanted = readTs(fresh);
        QVERIFY(!wanted.isEmpty());
        for (const Message &message : wanted)
            QVERIFY2(known.contains(message.context + QLatin1Char('\x1f') + message.source + QLatin1Char('\x1f') +
                                    message.comment),
                     qPrintable(message.context + QStringLiteral(": ") + message.source));
    }
};

QTEST_GUILESS_MAIN(TestTranslation)
#include "tst_translation.moc"
