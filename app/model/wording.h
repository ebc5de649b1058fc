// What a client would like to say about something: three parts in their own words, and a tone. The
// sentence that comes out is made of fixed connecting words and theirs, unchanged; a sentence that
// they wrote themselves wins over it.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "base/id.h"

namespace rapport::model {

using base::Id;

enum class Tone : std::uint8_t { Gentle, Plain, Direct };

struct Wording {
    Id id;  // That of its thread; of its own where it belongs to none.
    Id course;
    std::optional<Id> session;  // In whose pages it was begun; none: on the shelf.
    std::string situation, effect, wish;
    Tone tone = Tone::Gentle;
    std::string own;  // The whole sentence in the client's words; empty: the made one holds.
};

// A short message in a conflict is a wording of another form: what I saw (situation), what I
// understand of them (effect), what I would like (wish); it has no tone. Its id says so.
inline constexpr std::array<std::uint8_t, 6> kBriefMark = {0x62, 0x72, 0x69, 0x65, 0x66, 0x00};

inline bool is_brief(const Id& id) {
    return std::equal(kBriefMark.begin(), kBriefMark.end(), id.bytes.begin());
}
inline Id brief_id(Id fresh) {
    std::copy(kBriefMark.begin(), kBriefMark.end(), fresh.bytes.begin());
    return fresh;
}

}  // namespace rapport::model
