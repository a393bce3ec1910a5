#pragma once

#include <QTest>

#include <string>

namespace QTest {

/// Lets QCOMPARE show octets.
template <> inline char *toString(const std::string &octets)
{
    return toPrettyCString(octets.data(), static_cast<int>(octets.size()));
}

}

namespace signalbox::test {

inline bool contains(const std::string &octets, const std::string &part)
{
    return octets.find(part) != std::string::npos;
}

}
