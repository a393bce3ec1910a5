#include "engine/http/http1writer.h"

#include <charconv>

namespace signalbox {

namespace {

template <typename Number> void appendNumber(Number number, std::string &out, int base = 10)
{
    char text[20];
    const auto end = std::to_chars(std::begin(text), std::end(text), number, base).ptr;
    out.append(text, static_cast<std::size_t>(end - text));
}

void writeFraming(BodyFraming framing, std::string &out)
{
    if (framing.kind == BodyFraming::Kind::Chunked) {
        out.append("Transfer-Encoding: chunked\r\n");
    } else if (framing.kind == BodyFraming::Kind::Length) {
        out.append("Content-Length: ");
        appendNumber(framing.length, out);
        out.append("\r\n");
    }
}

void writeFields(const Fields &fields, std::string &out)
{
    for (const Field &field : fields)
        writeField(field.name, field.value, out);
}

}

void writeField(std::string_view name, std::string_view value, std::string &out)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

void writeRequestHead(const RequestHead &head, std::string &out)
{
    out.append(head.methodName).append(" ");
    if (head.target.front() == '?')
        out.append("/");
    out.append(head.target).append(" HTTP/1.1\r\n");
    writeField("Host", head.host, out);
    writeFields(head.fields, out);
    writeFraming(head.framing, out);
    if (!head.upgrade.empty()) {
        out.append("Connection: Upgrade\r\n");
        writeField("Upgrade", head.upgrade, out);
    }
    out.append("\r\n");
}

void writeResponseHead(
    const ResponseHead &head, BodyFraming framing, ConnectionField connection, std::string &out)
{
    out.append("HTTP/1.1 ");
    appendNumber(head.status, out);
    out.append(" ").append(head.reason).append("\r\n");
    writeFields(head.fields, out);
    writeFraming(framing, out);
    if (connection == ConnectionField::Close)
        out.append("Connection: close\r\n");
    else if (connection == ConnectionField::KeepAlive)
        out.append("Connection: keep-alive\r\n");
    out.append("\r\n");
}

void frameChunk(std::span<const std::string_view> pieces, bool isLast, const Fields &trailers,
    std::string &text, std::vector<std::string_view> &framed)
{
    std::size_t size = 0;
    for (std::string_view piece : pieces)
        size += piece.size();
    text.clear();
    framed.clear();
    std::size_t begin = 0;
    if (size > 0) {
        appendNumber(size, text, 16);
        text.append("\r\n");
        begin = text.size();
        text.append("\r\n");
    }
    if (isLast) {
        text.append("0\r\n");
        writeFields(trailers, text);
        text.append("\r\n");
    }
    const std::string_view frame = text;
    if (size > 0) {
        framed.push_back(frame.substr(0, begin));
        framed.insert(framed.end(), pieces.begin(), pieces.end());
    }
    if (begin < frame.size())
        framed.push_back(frame.substr(begin));
}

}
