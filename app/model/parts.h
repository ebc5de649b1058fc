// Seven parts of a working relationship: an optional, longer check with one own line for each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace rapport::model {

enum class Part : std::uint8_t { Trust, Empathy, Genuine, Respect, Listening, Privacy, Direction };
constexpr std::size_t kParts = 7;

// The key under which an answer is stored: "part.trust", "part.empathy", ...
const char* part_key(Part part);

using PartAnswers = std::array<std::optional<int>, kParts>;  // 0-10 each, none: not answered.

// The part that offers a question: the first of the lowest. None where nothing is answered, and
// where all that is answered is equal and at 7 or higher: no part of it stands out.
std::optional<Part> lowest(const PartAnswers& answers);

// Whether the Look back of a session may offer the seven parts: `met` sessions have taken place,
// this one counted. From the fourth on, and for two more, where another offer came first; never
// once any part was `answered`.
bool offers_seven_parts(int met, bool answered);

}  // namespace rapport::model
