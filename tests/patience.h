// SPDX-License-Identifier: GPL-3.0-or-later
// Included before every test: Qt gives up on QTRY_ after 5 s, which a machine that is busy with something else may take.
// Nobody waits longer for what comes in time.
#pragma once

#include <QTest>

#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), 30'000)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expression, message) QTRY_VERIFY2_WITH_TIMEOUT((expression), (message), 30'000)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), (expected), 30'000)
