// A printed document that a browser can open as a file.
#pragma once

#include <string>
#include <string_view>

namespace rapport::exchange {

// `document`, as document() in html.h writes it, with its style and fonts inside and with a policy
// that lets it load nothing and run nothing. Without its fonts it is a few kB, in those of the
// system. A text that is no such document comes back unchanged.
enum class FontsInside : bool { No, Yes };
std::string self_contained(std::string_view document, FontsInside fonts = FontsInside::Yes);

}  // namespace rapport::exchange
