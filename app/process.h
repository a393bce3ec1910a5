#pragma once

namespace signalbox {

/// What must be so before the application object is made: no GLib event loop, SIGPIPE ignored, and the soft
/// limit of open descriptors raised to the hard one.
void prepareProcess();

}
