// The one place that decides what is offered: whatever the client did not ask for. Today, Get ready
// and Look back each show at most one offer, the first in the order of OfferKind that does not
// rest.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/id.h"

namespace rapport::model {

using base::Id;

// In the order in which they come first. The values are stored: new ones get new numbers.
enum class OfferKind : std::uint8_t {
    WordsMayBeLost = 0,
    DidItChange = 1,
    GoingBack = 2,
    SessionTwo = 3,
    Review = 4,
    ThenAndNow = 5,
    SevenParts = 6,
    Blank = 7,
    Memory = 8,
    Lock = 9,
    Install = 10,
};
constexpr std::size_t kOfferKinds = 11;

enum class OfferPlace : std::uint8_t { Today, GetReady, LookBack };

// Whether a kind may be offered in a place at all.
bool belongs_to(OfferKind kind, OfferPlace place);

// Something that could be offered now, and what it is about (nil: nothing in particular).
struct Offer {
    OfferKind kind = OfferKind::Memory;
    Id about;
    bool operator==(const Offer&) const = default;
};

// "Not now" rests a kind for two sessions, "Not for me" for good.
constexpr int kRestSessions = 2;
struct OfferRest {
    OfferKind kind = OfferKind::Memory;
    int sessions_met = 0;  // How many sessions had taken place when it was sent to rest.
    bool for_good = false;
};

bool rests(const std::vector<OfferRest>& all, OfferKind kind, int sessions_met);

// What "not now" or "not for me" leaves, where `all` rest already. Going back has a rule of its
// own: it rests for that session alone, and the second time for good.
OfferRest rest_after(const std::vector<OfferRest>& all, const OfferRest& asked);

// The one offer that `place` shows, if any. `signal` takes its place in Look back.
std::optional<Offer> the_offer(OfferPlace place, const std::vector<Offer>& candidates,
                               const std::vector<OfferRest>& resting, int sessions_met,
                               bool signal = false);

}  // namespace rapport::model
