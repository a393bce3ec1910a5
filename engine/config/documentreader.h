#pragma once

#include "engine/config/documentnode.h"
#include "engine/config/draft.h"

namespace signalbox {

enum class DocumentFormat { Toml, Json };

/// A document as the reader needs it: its root, and what its places and relative paths refer to.
struct Document
{
    DocumentNode root;
    DocumentFormat format = DocumentFormat::Toml;
    std::string file; ///< empty: none
};

/// Takes a document's values over what the draft holds: null means the default, lists replace as a whole.
/// Every problem is added to the draft with its place, in the document's order; the values without one are
/// taken all the same. Relative paths become relative to the file's folder.
void readDocument(const Document &document, Draft &draft);

/// Takes the settings of one backend in the same way; `prefix` is before their keys in problems.
void readBackend(const Document &document, const std::string &prefix, BackendConfig &backend, Draft &draft);

/// "file:line:column", or without a file "line:column".
std::string toSource(const std::string &file, Place place);

}
