// What a client would like to say about something: three parts in their own words, and a tone. The
// sentence that comes out is made of fixed connecting words and theirs, unchanged; a sentence that
// they wrote themselves wins over it.
#pragma once

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

}  // namespace rapport::model
