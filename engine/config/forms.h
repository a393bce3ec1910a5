#pragma once

#include <string>

namespace signalbox {

// The shapes that some settings' texts must have.

/// client_ip, uri, header:NAME, cookie:NAME or query:NAME.
bool isHashKey(const std::string &text);

/// A cookie's name (RFC 6265 §4.1.1: a token), or nothing.
bool isCookieName(const std::string &text);

/// An IP address, or a range of them as ADDRESS/BITS.
bool isAddressRange(const std::string &text);

/// A name or address that a Host field can have, without a port.
bool isHostName(const std::string &text);

/// What a Host field can hold (RFC 9110 §7.2): a name or address, with a port or without; or nothing.
bool isHostField(const std::string &text);

/// A request's method (RFC 9110 §9.1).
bool isMethod(const std::string &text);

/// http or https.
bool isScheme(const std::string &text);

/// The target of a probe: visible ASCII characters that begin with "/", no fragment; or nothing.
bool isProbePath(const std::string &text);

/// A file's path on the command line and in a message: no control characters; or nothing.
bool isPath(const std::string &text);

/// A language as setlocale and Qt write it, "de" or "pt_BR", or nothing.
bool isLanguage(const std::string &text);

}
