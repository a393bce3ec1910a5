#include "engine/http/headparser.h"
#include "engine/http/sectionscanner.h"

#include <cstdlib>

using namespace signalbox;

namespace {

constexpr HeadLimits limits{256, 2048, 16};

bool isWithin(std::string_view part, std::string_view whole)
{
    return part.empty()
        || (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void parse(std::string head)
{
    replaceTrailingTabs(head);
    RequestHead request;
    if (parseRequestHead(head, limits, request))
        return;
    require(request.fields.size() <= limits.fields && isToken(request.methodName));
    require(isWithin(request.methodName, head) && isWithin(request.host, head) && !request.target.empty());
    for (const Field &field : request.fields)
        require(isToken(field.name) && isWithin(field.name, head) && isWithin(field.value, head));
}

}

/// The first octet says where the rest is split: both arrivals must be read alike.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const std::string_view octets(reinterpret_cast<const char *>(data) + 1, size - 1);
    SectionScanner whole(SectionScanner::Kind::RequestHead);
    SectionScanner split(SectionScanner::Kind::RequestHead);
    const auto found = whole.scan(octets, limits);
    auto alike = split.scan(octets.substr(0, std::min<std::size_t>(data[0], octets.size())), limits);
    if (std::holds_alternative<SectionScanner::NeedMore>(alike))
        alike = split.scan(octets, limits);
    const auto *section = std::get_if<SectionScanner::Section>(&found);
    const auto *again = std::get_if<SectionScanner::Section>(&alike);
    require(!section == !again);
    if (!section)
        return 0;
    require(section->begin == again->begin && section->end == again->end && section->end <= octets.size());
    parse(std::string(octets.substr(section->begin, section->end - section->begin)));
    return 0;
}
