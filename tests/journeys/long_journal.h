// A journal of many years, made up from a seed: sessions every week with all that belongs to them,
// and notes between them, down to one that holds a word of its own.
#pragma once

#include <cstdint>

#include "store/journal.h"

namespace rapport::journeys {

struct LongJournal {
    int sessions = 520;  // Ten years.
    int entries = 5200;  // Spread evenly over the same time.
    std::uint64_t seed = 1;
    base::Moment last;  // The last session was then.
};

inline constexpr const char* kRareWord = "zebra-quilt";      // In one note, a third of the way.
inline constexpr const char* kPhrase = "the door was open";  // In one note of 500.
inline constexpr const char* kCommonBeginning = "som";       // In most notes.

base::Result<void> write_long_journal(store::Journal& journal, const LongJournal& wanted);

// A note's text, of 20 to 120 words.
std::string long_text(std::uint64_t& seed, int words);

}  // namespace rapport::journeys
