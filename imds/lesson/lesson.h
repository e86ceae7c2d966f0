// SPDX-License-Identifier: GPL-3.0-or-later
// The guided walk through both versions of the metadata service: its steps as plain values. What a step wants sent is
// said once; the line for a terminal, the button's request and the check of what the emulator saw are made of it.
#pragma once

#include "imds/exchange.h"

#include <QUrl>

namespace bootscope {

// Where the walk takes place. Loopback only.
struct LessonPlace
{
    QUrl endpoint;   // of the emulator
    QUrl fetcher;    // of the careless web application; empty while it does not run
    QByteArray role; // of the scenario; empty: none
};

struct LessonRequest
{
    // Direct: to the emulator. TwoHops: by a client behind a router. Fetcher: through the careless web application.
    enum class Route : quint8 { Direct, TwoHops, Fetcher };

    QByteArray method = "GET";
    QByteArray path;     // "{ROLE}" stands for the name of the role
    HttpHeaders headers; // "{TOKEN}" and "{SHORT}" in a value stand for a token kept under that name
    Rule expected = Rule::Value;
    QByteArray keepAs; // the name that the answer, a token, is kept under
    int waitMs = 0;    // before it is sent
    Route route = Route::Direct;
};

// How the emulator must be set for a step.
struct LessonSettings
{
    bool tokensRequired = false;
    bool enabled = true;
    int hopLimit = 1;
    bool operator==(const LessonSettings &) const = default;
};

struct Scenario;
LessonSettings lessonSettings(const Scenario &scenario);
void setLessonSettings(Scenario &scenario, const LessonSettings &settings);

struct LessonStep
{
    const char *id = nullptr;    // stable: progress is kept under it
    const char *title = nullptr; // the three texts are sources for lessonText()
    const char *task = nullptr;  // what to do, and what to look at
    const char *seen = nullptr;  // what was seen, and why
    LessonSettings settings;
    QList<LessonRequest> requests; // in this order
};

const QList<LessonStep> &lessonSteps();
QString lessonText(const char *source); // translated

// Who the walk's own clients say they are: the button, one from afar, the careless application.
inline constexpr char kWalkAgent[] = "bootscope-walk";
inline constexpr char kTwoHopsAgent[] = "two-hops";
inline constexpr char kFetcherAgent[] = "fetch-for-me";

QByteArray lessonPath(const LessonRequest &request, const LessonPlace &place); // with the role's name in it
// What the web application is asked for: the address as it is on an instance, which it sends to the emulator.
QByteArray fetcherTarget(const LessonRequest &request, const LessonPlace &place);
// Whether the emulator's record of one request is what this one looks like from there.
bool fulfils(const Exchange &exchange, const LessonRequest &request, const LessonPlace &place);

} // namespace bootscope
