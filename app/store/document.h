// The number of a document in the index of words. schema_4.cpp makes the same numbers in SQL.
//
// The index gives its matches by their numbers, the highest first, without looking at the others.
// So a number begins with the time at which the words stand, as the number of a period of 25 days:
// whoever wants the newest stops at the end of a period. Within one the order is that of the rows.
// Notes are many, and are numbered apart from everything else, so that one can ask for either.
// The numbers of neighbours are near to each other, which keeps the index small.
#pragma once

#include <algorithm>
#include <cstdint>

#include "base/time.h"
#include "model/find.h"

namespace rapport::store {

constexpr int kRowBits = 25;     // 33 million rows of a kind.
constexpr int kKindBits = 5;     // 32 kinds.
constexpr int kPeriodBits = 12;  // From 1970 for 278 years; what is before or after joins the ends.
constexpr int kPeriodMsBits = 31;

constexpr std::int64_t kOthersBegin = std::int64_t{1} << (kPeriodBits + kKindBits + kRowBits);
constexpr std::int64_t kMostPeriods = std::int64_t{1} << kPeriodBits;

struct Document {
    std::int64_t number = 0;

    bool is_note() const { return number < kOthersBegin; }
    std::int64_t row() const { return number & ((std::int64_t{1} << kRowBits) - 1); }
    std::size_t kind() const {
        if (is_note()) return 0;
        return static_cast<std::size_t>((number >> kRowBits) &
                                        ((std::int64_t{1} << kKindBits) - 1));
    }
    std::int64_t period() const {
        if (is_note()) return number >> kRowBits;
        return (number - kOthersBegin) >> (kRowBits + kKindBits);
    }
};

constexpr std::int64_t period_of(base::Instant at) {
    return std::min(std::max<std::int64_t>(at.ms, 0) >> kPeriodMsBits, kMostPeriods - 1);
}

// The first number that notes, or everything else, can have in a period.
constexpr std::int64_t first_note_in(std::int64_t period) { return period << kRowBits; }
constexpr std::int64_t first_other_in(std::int64_t period) {
    return kOthersBegin + (period << (kRowBits + kKindBits));
}

}  // namespace rapport::store
