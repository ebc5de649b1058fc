// A printed document that a browser can open as a file.
#pragma once

#include <string>
#include <string_view>

namespace rapport::exchange {

// `document`, as document() in html.h writes it, with its style inside and with a policy that lets
// it load nothing and run nothing. `fonts` are print_fonts(); without them it is a few kB, in the
// fonts of the system. The program for browsers never names them, so that it does not hold them. A
// text that is no such document comes back unchanged.
std::string self_contained(std::string_view document, std::string_view fonts = {});

}  // namespace rapport::exchange
