// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a scenario, as a recording, and as requests on the wire.
#include "imds/client/capture.h"
#include "imds/emulator/httprequest.h"
#include "imds/scenario/scenario.h"

#include <cstdlib>

using namespace bootscope;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)readScenario(bytes, QString());
    (void)scenarioFromCapture(bytes);

    HttpParser parser(4096, 4096);
    QByteArray rest = bytes;
    for (qsizetype before = rest.size() + 1; !rest.isEmpty() && rest.size() < before;) {
        before = rest.size();
        const HttpParser::State state = parser.feed(rest);
        if (rest.size() > before)
            std::abort(); // it takes bytes, it makes none
        if (state != HttpParser::State::Done)
            break;
        parser.take();
    }
    return 0;
}
