// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/problems/problemmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace bootscope;

namespace {

Diagnostic at(int line, int column, Severity severity = Severity::Error)
{
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.range = {{line, column}, {line, column + 1}};
    diagnostic.message = QStringLiteral("message %1").arg(line);
    diagnostic.code = QStringLiteral("code");
    return diagnostic;
}

} // namespace

class TestProblemModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isAProperModel()
    {
        ProblemModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setDiagnostics({at(3, 5), at(1, 1, Severity::Warning)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ProblemModel::LineColumn).data().toString(), QStringLiteral("3:5"));
        QCOMPARE(model.index(1, ProblemModel::SeverityColumn).data().toString(), QStringLiteral("Warning"));
        model.setDiagnostics({});
        QCOMPARE(model.rowCount(), 0);
    }

    void stepsThroughPlacesAndWraps()
    {
        ProblemModel model;
        Diagnostic placeless = at(0, 0);
        placeless.range = {};
        model.setDiagnostics({placeless, at(7, 2), at(3, 5), at(3, 9)});
        QCOMPARE(model.next({1, 1}), 2);
        QCOMPARE(model.next({3, 5}), 3);
        QCOMPARE(model.next({3, 9}), 1);
        QCOMPARE(model.next({7, 2}), 2);
        QCOMPARE(model.previous({7, 2}), 3);
        QCOMPARE(model.previous({1, 1}), 1);
        model.setDiagnostics({placeless});
        QCOMPARE(model.next({1, 1}), -1);
    }
};

QTEST_MAIN(TestProblemModel)
#include "tst_problemmodel.moc"
