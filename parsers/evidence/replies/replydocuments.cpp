// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsers/evidence/replies/replyparts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <yaml.h>

#include <algorithm>
#include <memory>

namespace bootscope::replies {

namespace {

constexpr int kMaxDocuments = 500'000;
constexpr int kMaxYamlDepth = 16;
constexpr int kMaxYamlNodes = 200'000;

// Where the JSON value that begins at `at` ends; -1 when it does not.
qsizetype valueEnd(const QByteArray &bytes, qsizetype at)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = at; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            if (!inString && depth == 0)
                return i + 1;
            continue;
        }
        if (c == '"')
            inString = true;
        else if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth <= 0)
            return i + 1;
    }
    return -1;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\x1e';
}

struct YamlReader
{
    yaml_parser_t parser = {};
    int nodes = 0;

    explicit YamlReader(const QByteArray &bytes)
    {
        isOpen = yaml_parser_initialize(&parser) != 0;
        if (isOpen)
            yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char *>(bytes.constData()),
                                         size_t(bytes.size()));
    }
    ~YamlReader()
    {
        if (isOpen)
            yaml_parser_delete(&parser);
    }
    Q_DISABLE_COPY_MOVE(YamlReader)

    bool isOpen = false;

    struct Event
    {
        yaml_event_t event = {};
        bool ok = false;
        explicit Event(yaml_parser_t &parser) : ok(yaml_parser_parse(&parser, &event) != 0) {}
        ~Event()
        {
            if (ok)
                yaml_event_delete(&event);
        }
        Q_DISABLE_COPY_MOVE(Event)
        int type() const { return ok ? int(event.type) : -1; }
        QString text() const
        {
            return QString::fromUtf8(reinterpret_cast<const char *>(event.data.scalar.value),
                                     qsizetype(event.data.scalar.length));
        }
    };

    // The value that an event begins; false when the document is no YAML or too large.
    bool value(const Event &first, int depth, QJsonValue &out)
    {
        if (depth > kMaxYamlDepth || ++nodes > kMaxYamlNodes)
            return false;
        switch (first.type()) {
        case YAML_SCALAR_EVENT:
            out = first.text();
            return true;
        case YAML_ALIAS_EVENT:
            out = QJsonValue();
            return true;
        case YAML_SEQUENCE_START_EVENT: {
            QJsonArray array;
            for (;;) {
                const Event next(parser);
                if (next.type() == YAML_SEQUENCE_END_EVENT)
                    break;
                QJsonValue item;
                if (!value(next, depth + 1, item))
                    return false;
                array.append(item);
            }
            out = array;
            return true;
        }
        case YAML_MAPPING_START_EVENT: {
            QJsonObject object;
            for (;;) {
                const Event key(parser);
                if (key.type() == YAML_MAPPING_END_EVENT)
                    break;
                if (key.type() != YAML_SCALAR_EVENT)
                    return false;
                QJsonValue item;
                if (const Event next(parser); !value(next, depth + 1, item))
                    return false;
                object.insert(key.text(), item);
            }
            out = object;
            return true;
        }
        default:
            return false;
        }
    }
};

} // namespace

QList<QJsonValue> jsonDocuments(const QByteArray &bytes, bool *cut)
{
    QList<QJsonValue> documents;
    qsizetype at = 0;
    while (documents.size() < kMaxDocuments) {
        while (at < bytes.size() && isBlank(bytes.at(at)))
            ++at;
        if (at >= bytes.size())
            break;
        const char c = bytes.at(at);
        if (c != '{' && c != '[' && c != '"')
            return documents.size() > 1 ? documents : QList<QJsonValue>{};
        const qsizetype end = valueEnd(bytes, at);
        if (end < 0) {
            if (cut)
                *cut = true;
            break;
        }
        // A string alone is no document for the parser.
        QByteArray piece("[");
        piece += QByteArrayView(bytes).sliced(at, end - at);
        piece += ']';
        const QJsonArray one = QJsonDocument::fromJson(piece).array();
        if (one.size() != 1)
            return {};
        documents.append(one.at(0));
        at = end;
    }
    return documents;
}

std::optional<QJsonObject> yamlObject(const QByteArray &bytes)
{
    YamlReader reader(bytes);
    if (!reader.isOpen)
        return std::nullopt;
    for (;;) {
        const YamlReader::Event event(reader.parser);
        if (event.type() == YAML_STREAM_START_EVENT || event.type() == YAML_DOCUMENT_START_EVENT)
            continue;
        QJsonValue value;
        if (event.type() != YAML_MAPPING_START_EVENT || !reader.value(event, 0, value))
            return std::nullopt;
        return value.toObject();
    }
}

QByteArray plainText(const QString &value)
{
    const QByteArray text = value.toUtf8();
    QByteArray packed = text;
    packed.removeIf([](char c) { return isBlank(c); });
    if (packed.size() < 8)
        return text;
    const auto decoded = QByteArray::fromBase64Encoding(packed, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return text;
    if (decoded.decoded.startsWith("\x1f\x8b"))
        return decoded.decoded;
    // One word of a log may look like base64; what it then decodes to does not look like text.
    const auto odd = std::count_if(decoded.decoded.cbegin(), decoded.decoded.cend(), [](char c) {
        const auto byte = quint8(c);
        return byte == 0x7f || (byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != 0x1b);
    });
    const bool isText =
        odd * 50 <= decoded.decoded.size() &&
        QString::fromUtf8(decoded.decoded).count(QChar::ReplacementCharacter) * 20 <= decoded.decoded.size();
    return isText ? decoded.decoded : text;
}

} // namespace bootscope::replies
