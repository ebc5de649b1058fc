// At most one offer in a place, in the order given, and never a kind that rests.
#include "model/offer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace rapport::model;

namespace {

constexpr OfferPlace kPlaces[] = {OfferPlace::Today, OfferPlace::GetReady, OfferPlace::LookBack};

OfferKind kind_of(int number) { return static_cast<OfferKind>(number); }

}  // namespace

TEST_CASE("every kind belongs to one place") {
    for (int kind = 0; kind < static_cast<int>(kOfferKinds); ++kind) {
        int places = 0;
        for (const OfferPlace place : kPlaces) places += belongs_to(kind_of(kind), place) ? 1 : 0;
        CHECK(places == 1);
    }
}

TEST_CASE("the first in the order is offered") {
    using enum OfferKind;
    const std::vector<Offer> all = {{Install, {}}, {Memory, {}}, {WordsMayBeLost, {}}, {Lock, {}}};
    CHECK(the_offer(OfferPlace::Today, all, {}, 3)->kind == WordsMayBeLost);
    CHECK(the_offer(OfferPlace::Today, all, {{WordsMayBeLost, 2, false}}, 3)->kind == Memory);
    CHECK(the_offer(OfferPlace::Today, all, {{WordsMayBeLost, 1, false}}, 3)->kind ==
          WordsMayBeLost);
    CHECK(the_offer(OfferPlace::Today, all, {{WordsMayBeLost, 0, true}}, 99)->kind == Memory);
    CHECK_FALSE(the_offer(OfferPlace::LookBack, all, {}, 3));
    CHECK_FALSE(the_offer(OfferPlace::Today, {}, {}, 3));
}

TEST_CASE("a signal takes the place of the offer in Look back, and nowhere else") {
    using enum OfferKind;
    const std::vector<Offer> all = {{DidItChange, {}}, {Memory, {}}};
    CHECK_FALSE(the_offer(OfferPlace::LookBack, all, {}, 3, true));
    CHECK(the_offer(OfferPlace::LookBack, all, {}, 3)->kind == DidItChange);
    CHECK(the_offer(OfferPlace::Today, all, {}, 3, true)->kind == Memory);
}

TEST_CASE("'not now' rests for two sessions exactly") {
    const std::vector<OfferRest> resting = {{OfferKind::Memory, 5, false}};
    CHECK(rests(resting, OfferKind::Memory, 5));
    CHECK(rests(resting, OfferKind::Memory, 6));
    CHECK_FALSE(rests(resting, OfferKind::Memory, 7));
    CHECK_FALSE(rests(resting, OfferKind::Lock, 5));
}

TEST_CASE("random histories: never a kind that rests, never one that is not due") {
    std::mt19937 random(3);
    const auto dice = [&](int sides) { return static_cast<int>(random() % unsigned(sides)); };
    for (int run = 0; run < 300; ++run) {
        std::vector<OfferRest> resting;
        for (int met = 0; met < 30; ++met) {
            std::vector<Offer> due;
            for (int kind = 0; kind < static_cast<int>(kOfferKinds); ++kind) {
                if (dice(3) == 0) due.push_back({kind_of(kind), {}});
            }
            for (const OfferPlace place : kPlaces) {
                const auto offer = the_offer(place, due, resting, met);
                if (!offer) continue;
                CHECK(std::find(due.begin(), due.end(), *offer) != due.end());
                CHECK(belongs_to(offer->kind, place));
                CHECK_FALSE(rests(resting, offer->kind, met));
                for (const Offer& other : due) {
                    const bool earlier = other.kind < offer->kind && belongs_to(other.kind, place);
                    if (earlier) CHECK(rests(resting, other.kind, met));
                }
                if (dice(4) == 0) resting.push_back({offer->kind, met, dice(5) == 0});
            }
        }
    }
}
