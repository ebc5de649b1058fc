// What happens when the program finds itself in a state that its own rules forbid.
// Headers use this function; .cpp files use the macro of check.h.
#pragma once

namespace rapport::base {

// Is told of a failed check before the program stops. Must not return into the program's logic:
// it reports (never the user's words) and returns, then the program aborts.
using CheckHandler = void (*)(const char* condition, const char* file, int line);

// Replaces the handler and returns the earlier one; nullptr means "abort only".
CheckHandler set_check_handler(CheckHandler handler);

// Calls the handler, then aborts. A second failure inside the handler aborts at once.
[[noreturn]] void check_failed(const char* condition, const char* file, int line);

}  // namespace rapport::base
