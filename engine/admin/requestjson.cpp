#include "engine/admin/requestjson.h"

#include "engine/logging/escaping.h"

#include <charconv>
#include <iterator>
#include <utility>

namespace signalbox {

namespace {

void appendCandidate(std::string &out, const CandidateRecord &candidate)
{
    appendJson(out += R"({"backend":")", candidate.backend);
    appendJson(out += R"(","code":")", candidate.code);
    out += '"';
    if (candidate.score) {
        char digits[32];
        const char *end = std::to_chars(digits, std::end(digits), *candidate.score).ptr;
        out.append(R"(,"score":)").append(digits, static_cast<std::size_t>(end - digits));
    }
    out += '}';
}

/// Nothing chose where no backend could be picked.
void appendWhy(std::string &out, const RequestRecord &record)
{
    out += R"(,"why":{)";
    if (!record.chosenBy.empty()) {
        appendJson(out += R"("by":")", record.chosenBy);
        out += R"(",)";
    }
    out += R"("candidates":[)";
    const char *between = "";
    for (const CandidateRecord &candidate : record.candidates) {
        out += std::exchange(between, ",");
        appendCandidate(out, candidate);
    }
    out += "]}";
}

}

void RequestJson::append(std::string &out, const RequestRecord &record)
{
    m_format.append(out, record);
    out.resize(out.size() - 2); // "}\n"
    if (!record.candidates.empty())
        appendWhy(out, record);
    out += '}';
}

}
