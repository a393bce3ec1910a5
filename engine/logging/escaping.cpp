#include "engine/logging/escaping.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr char hexDigits[] = "0123456789ABCDEF";

/// What stands for itself between quotes.
constexpr std::array<bool, 256> makePlain()
{
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 0x7f; ++c)
        plain[c] = c != '"' && c != '\\';
    return plain;
}
constexpr auto isPlain = makePlain();

unsigned char octet(char c)
{
    return static_cast<unsigned char>(c);
}

void appendHex(std::string &out, unsigned char c)
{
    out += hexDigits[c >> 4];
    out += hexDigits[c & 15];
}

/// Appends the plain octets from `at` on; returns where they end.
std::size_t appendPlain(std::string &out, std::string_view octets, std::size_t at)
{
    std::size_t end = at;
    while (end < octets.size() && isPlain[octet(octets[end])])
        ++end;
    out.append(octets.data() + at, end - at);
    return end;
}

bool isContinuation(std::string_view text, std::size_t at)
{
    return at < text.size() && (octet(text[at]) & 0xc0) == 0x80;
}

/// The length of the character of several octets that `text` begins with, or 0 (RFC 3629 §4).
std::size_t characterLength(std::string_view text)
{
    const unsigned char first = octet(text[0]);
    const unsigned char second = text.size() > 1 ? octet(text[1]) : 0;
    if (!isContinuation(text, 1) || first < 0xc2 || first > 0xf4)
        return 0;
    if (first < 0xe0)
        return 2;
    if (!isContinuation(text, 2) || (first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f))
        return 0;
    if (first < 0xf0)
        return 3;
    const bool isInRange = (first != 0xf0 || second >= 0x90) && (first != 0xf4 || second <= 0x8f);
    return isInRange && isContinuation(text, 3) ? 4 : 0;
}

/// Appends what begins with an octet that is not plain; returns its length.
std::size_t appendSpecial(std::string &out, std::string_view text)
{
    const unsigned char first = octet(text[0]);
    if (first == '"' || first == '\\') {
        out += '\\';
        out += text[0];
        return 1;
    }
    const std::size_t length = first < 0x80 ? 1 : characterLength(text);
    const bool isControl = length == 1 || (first == 0xc2 && length == 2 && octet(text[1]) < 0xa0);
    if (isControl) {
        out += "\\u00";
        appendHex(out, octet(text[length - 1]));
    } else if (length == 0) {
        out += "\\uFFFD";
    } else {
        out.append(text.substr(0, length));
    }
    return std::max<std::size_t>(length, 1);
}

}

void appendJson(std::string &out, std::string_view octets)
{
    for (std::size_t at = appendPlain(out, octets, 0); at < octets.size(); at = appendPlain(out, octets, at))
        at += appendSpecial(out, octets.substr(at));
}

void appendPrintable(std::string &out, std::string_view octets)
{
    for (std::size_t at = appendPlain(out, octets, 0); at < octets.size();
         at = appendPlain(out, octets, at + 1)) {
        out += "\\x";
        appendHex(out, octet(octets[at]));
    }
}

}
