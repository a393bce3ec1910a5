#pragma once

#include "engine/config/documentnode.h"

#include <string>
#include <string_view>
#include <vector>

namespace signalbox {

/// Changes to be made to a text, of which every other byte stays. What is inserted gets its line endings. A
/// plain value; offsets are those of the text before any change.
class TextEdits
{
public:
    /// The text has to outlive the edits.
    explicit TextEdits(std::string_view text);

    std::size_t offset(Place place) const;
    std::string_view text() const { return m_text; }

    void replace(std::size_t begin, std::size_t end, std::string replacement);
    void insert(std::size_t at, const std::string &lines);
    /// Adds lines after the one with this offset, indented like it.
    void insertAfterLine(std::size_t at, std::string lines);
    /// Adds lines after a blank one, where a line begins.
    void insertParagraph(std::size_t at, const std::string &lines);
    /// The same at the end.
    void append(const std::string &lines);
    /// Removes lines with the blank ones after them or, at the end, before them.
    void removeParagraph(std::size_t begin, std::size_t end);

    std::string result() const;

    std::size_t lineBegin(std::size_t offset) const;
    std::size_t lineEnd(std::size_t offset) const; ///< after its newline
    /// Where the comment lines begin that are right above this line.
    std::size_t commentBegin(std::size_t lineBegin) const;
    /// Where those end that are right below it and belong to nothing that follows.
    std::size_t commentEnd(std::size_t lineEnd) const;

private:
    struct Edit
    {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::string replacement;
    };

    bool isBlank(std::size_t lineBegin) const;
    bool isComment(std::size_t lineBegin) const;
    std::string withLineEndings(const std::string &lines) const;

    std::string_view m_text;
    std::string m_newline;
    std::vector<std::size_t> m_lines; ///< where each begins
    std::vector<Edit> m_edits;
    std::string m_appended;
};

}
