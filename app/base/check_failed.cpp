// The handler is the one piece of state outside the App: a failed check has nobody to ask.
#include "base/check_failed.h"

#include <cstdlib>

namespace rapport::base {
namespace {

CheckHandler& current_handler() {
    static CheckHandler handler = nullptr;
    return handler;
}

}  // namespace

CheckHandler set_check_handler(CheckHandler handler) {
    CheckHandler earlier = current_handler();
    current_handler() = handler;
    return earlier;
}

void check_failed(const char* condition, const char* file, int line) {
    CheckHandler handler = set_check_handler(nullptr);
    if (handler != nullptr) {
        handler(condition, file, line);
    }
    std::abort();
}

}  // namespace rapport::base
