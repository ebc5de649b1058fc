// A homework pack in a link: behind '#', which browsers keep to themselves.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace rapport::exchange {

// ADDRESS#pack=BASE64URL without padding. `app_address` has no fragment; one that it has is left
// out.
std::string pack_link(std::string_view app_address, std::string_view bytes);

// The bytes of the link in `text`: anything that holds "#pack=", with words around it, broken over
// lines, quoted, or percent-encoded as mail programs do it. Invalid: there is none, or it is not
// base64url. Whether the bytes are a pack, store::read_pack says.
base::Result<std::string> pack_of_link(std::string_view text);

}  // namespace rapport::exchange
