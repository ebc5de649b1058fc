// Names of the error kinds.
#include "base/result.h"

namespace rapport::base {

const char* to_text(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::NotFound: return "NotFound";
        case ErrorKind::Corrupt: return "Corrupt";
        case ErrorKind::Full: return "Full";
        case ErrorKind::Busy: return "Busy";
        case ErrorKind::TooNew: return "TooNew";
        case ErrorKind::WrongKey: return "WrongKey";
        case ErrorKind::Locked: return "Locked";
        case ErrorKind::Io: return "Io";
        case ErrorKind::Invalid: return "Invalid";
        case ErrorKind::Unsupported: return "Unsupported";
    }
    return "Unknown";
}

}  // namespace rapport::base
