// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/versionsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace bootscope;

namespace {

TargetVerdict verdict(const char *label, int errors, int warnings, bool isReadable = true)
{
    TargetVerdict made;
    made.id = made.label = QString::fromLatin1(label);
    made.isReadable = isReadable;
    made.isValid = errors == 0;
    made.errors = errors;
    made.warnings = warnings;
    if (errors + warnings > 0 || !isReadable) {
        made.first.message = QStringLiteral("why");
        made.first.path = QStringLiteral("runcmd.0");
        made.first.range = {{3, 1}, {3, 2}};
    }
    return made;
}

} // namespace

class TestVersionsModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatEachVersionSays()
    {
        VersionsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setVerdicts({verdict("22.4.2", 2, 1), verdict("24.1", 0, 0), verdict("25.1", 0, 1)},
                          QStringLiteral("24.1"));
        QCOMPARE(model.rowCount(), 3);
        const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(0, VersionsModel::VersionColumn), QStringLiteral("22.4.2"));
        QCOMPARE(text(0, VersionsModel::VerdictColumn), QStringLiteral("2 errors"));
        QCOMPARE(text(0, VersionsModel::FindingColumn), QStringLiteral("line 3: runcmd.0: why"));
        QCOMPARE(text(1, VersionsModel::VerdictColumn), QStringLiteral("valid"));
        QCOMPARE(text(1, VersionsModel::FindingColumn), QString());
        QCOMPARE(text(2, VersionsModel::VerdictColumn), QStringLiteral("valid, 1 warning"));
        QVERIFY(model.index(1, 0).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!model.index(0, 0).data(Qt::FontRole).value<QFont>().bold());
        model.setVerdicts({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void comparesInASentence_data()
    {
        QTest::addColumn<QList<TargetVerdict>>("verdicts");
        QTest::addColumn<bool>("differs");
        QTest::addColumn<QString>("sentence");
        const TargetVerdict good = verdict("a", 0, 1);
        const TargetVerdict bad = verdict("b", 1, 0);
        const TargetVerdict unusable = verdict("c", 0, 0, false);
        QTest::newRow("nothing") << QList<TargetVerdict>{} << false << "There is no text to compare yet.";
        QTest::newRow("all") << QList<TargetVerdict>{good, good} << false << "Every version accepts this text.";
        QTest::newRow("none") << QList<TargetVerdict>{bad, bad} << false << "No version accepts this text.";
        QTest::newRow("some") << QList<TargetVerdict>{bad, good, bad} << true << "1 of 3 versions accept this text.";
        QTest::newRow("one says nothing")
            << QList<TargetVerdict>{good, unusable} << false << "1 of 2 versions accept this text.";
    }

    void comparesInASentence()
    {
        QFETCH(QList<TargetVerdict>, verdicts);
        QFETCH(bool, differs);
        QFETCH(QString, sentence);
        QCOMPARE(differ(verdicts), differs);
        QCOMPARE(comparisonSentence(verdicts), sentence);
    }
};

QTEST_MAIN(TestVersionsModel)
#include "tst_versionsmodel.moc"
