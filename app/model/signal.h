// What a signal says after a session: five rules over the felt-heard check. They compare a client
// with nobody but themselves. A design choice of this app, and no validated measure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/id.h"
#include "model/heard.h"

namespace rapport::model {

using base::Id;

// The values are stored: new rules get new numbers.
enum class SignalRule : std::uint8_t {
    LowItem = 1,     // An item is low, and lower than is usual for it.
    BelowUsual = 2,  // The score is well below the usual one.
    FellTwice = 3,   // The score fell twice in a row.
    AllTens = 4,     // Three sessions of nothing but tens.
    SessionTwo = 5,  // In session two, this way of working made little sense.
};
constexpr std::size_t kSignalRules = 5;
constexpr std::size_t index_of(SignalRule rule) { return static_cast<std::size_t>(rule) - 1; }

// A session of one course that took place.
struct RatedSession {
    Id id;
    std::optional<int> number;  // Its true number in the course; none: unknown.
    HeardAnswers answers = {};
};

// What the client set. It holds for the whole history, also for what was said before it was set.
struct SignalTuning {
    bool on = true;        // Off: no rule ever speaks.
    int low_item = 4;      // An item is low at this or lower.
    int below_usual = 2;   // So far below its own usual a low item is named.
    int fall_tenths = 15;  // So far below its usual, in tenths, the score is (BelowUsual).
    std::array<bool, kSignalRules> off = {};      // "Not for me", by index_of().
    std::array<bool, kHeardItems> left_out = {};  // These items count as not answered.
};

struct Signal {
    SignalRule rule = SignalRule::LowItem;
    std::optional<HeardItem> item = {};  // LowItem and SessionTwo: the item that is named,
    int value = 0;                       // and its answer.
    // A fall (BelowUsual, FellTwice) after session 5 with no item at 2 or lower: after "you could
    // bring this up" the text may say that later sessions can feel harder for a while. The caller
    // leaves that half out beside a note about something that is not okay: it is unknown here.
    bool later_sessions = false;
    bool operator==(const Signal&) const = default;
};

// What is said after each session: one element for each of `sessions`, which are all of one course
// that took place, in order of time, also those without an answer. At most one rule speaks for a
// session, the first in the order LowItem, BelowUsual, FellTwice, SessionTwo, AllTens that holds
// and is not quiet. Nothing of it is stored: what was said before follows from the history.
std::vector<std::optional<Signal>> signals(std::span<const RatedSession> sessions,
                                           const SignalTuning& tuning);

// The items whose last five answers are all low, in the order of the list: they are named once more
// at the review. None where signals are off or LowItem is "not for me".
std::vector<HeardItem> long_low(std::span<const RatedSession> sessions, const SignalTuning& tuning);

// Whether an item that is not left out was answered low. It is no signal: neither `on` nor `off`
// matters.
bool has_low(const HeardAnswers& answers, const SignalTuning& tuning);

// The band "first sessions". It stays away where the number is unknown.
constexpr int kFirstSessions = 5;
constexpr bool is_first_session(std::optional<int> number) {
    return number && *number <= kFirstSessions;
}

}  // namespace rapport::model
