// A homework pack as the bytes of a file or of a link. Frozen: what a version wrote, every later
// one reads. The bytes, little-endian; a text is its length (2 bytes) and its UTF-8:
//     0  the envelope's header of 64 bytes, as envelope.cpp describes it: magic 89 'R' 'P' 'K' 0D
//        0A 1A 0A, format 1, a small part of no bytes, a checksum over everything
//    64  its large part:
//          id (16 bytes); language, title, from, greeting (texts); how many items (1 byte);
//          of each item: kind (1 byte, the numbers of model::PackKind); name, text, why (texts);
//          of a scale also: low, high (4 bytes each, signed), whether it rises when it is better
//          (1 byte: 0, 1), the labels of its low and its high end (texts)
// A newer kind of item comes with a newer format.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/pack.h"

namespace rapport::store {

inline constexpr std::string_view kPackEnding = ".rapport-pack";

// No file of ours is larger; a host need not read more than this to know that it is none.
inline constexpr std::size_t kPackFileBytes = 512 * 1024;

std::string pack_bytes(const model::Pack& pack);

// Whether they begin like a pack.
bool is_pack(std::string_view bytes);

// What is in the bytes, within the lengths of model/pack.h; model::checked() looks at the rest.
//   Corrupt  damaged, cut off, or not a pack
//   TooNew   a newer version wrote it
//   Invalid  whole, and holds what no pack may: too much, a kind there is not
base::Result<model::Pack> read_pack(std::string_view bytes);

}  // namespace rapport::store
