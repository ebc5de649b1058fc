// When a review is offered: after the fourth session, moved by "later" twice at most; and what
// follows it.
#include "model/review.h"

#include <doctest/doctest.h>

#include <random>

#include "ids.h"
#include "model/offer.h"

using namespace rapport::model;

TEST_CASE("the first Get ready after the fourth session, later or not") {
    struct Row {
        int met;
        ReviewLater later;
        bool reviewed, due;
    };
    constexpr Row kRows[] = {
        {0, {}, false, false},     {3, {}, false, false},
        {4, {}, false, true},      {4, {}, true, false},
        {9, {}, false, true},                                  // Get ready was not opened before.
        {9, {}, true, false},      {4, {1, 4}, false, false},  // Later: at the next session.
        {5, {1, 4}, false, true},  {5, {1, 4}, true, false},
        {5, {2, 5}, false, false}, {6, {2, 5}, false, true},
        {6, {3, 6}, false, false},  // Twice at most, and then not any more.
        {7, {3, 6}, false, false}, {99, {3, 6}, false, false},
        {9, {1, 9}, false, false},  // From when it was said.
        {10, {1, 9}, false, true},
    };
    for (const Row& row : kRows) {
        CAPTURE(row.met);
        CAPTURE(row.later.count);
        CAPTURE(row.reviewed);
        CHECK(review_is_due(row.met, row.later, row.reviewed) == row.due);
    }
}

TEST_CASE("'not for me' rests it for good, and 'later' rests no other kind") {
    const std::vector<Offer> due = {{OfferKind::Review, {}}, {OfferKind::ThenAndNow, {}}};
    CHECK(the_offer(OfferPlace::GetReady, due, {}, 4)->kind == OfferKind::Review);
    CHECK(the_offer(OfferPlace::GetReady, due, {{OfferKind::Review, 4, true}}, 99)->kind ==
          OfferKind::ThenAndNow);
}

TEST_CASE("how often it was put off is kept as text; what cannot be read is never") {
    for (const ReviewLater later : {ReviewLater{1, 4}, ReviewLater{3, 120}, ReviewLater{}}) {
        CHECK(parse_review_later(review_later_text(later)) == later);
    }
    for (const char* text : {"", "1", "1 ", " 4", "one 4", "1 4 x", "-1 4", "1 -4"}) {
        CAPTURE(text);
        CHECK(parse_review_later(text) == ReviewLater{});
    }
}

TEST_CASE("then and now stands directly after the session of the review") {
    const std::vector<Id> times = {id_of(1), id_of(2), id_of(3)};
    CHECK(then_and_now_is_due(times, id_of(2), false, id_of(3)));
    CHECK_FALSE(then_and_now_is_due(times, id_of(2), true, id_of(3)));
    CHECK_FALSE(then_and_now_is_due(times, id_of(1), false, id_of(3)));
    CHECK_FALSE(then_and_now_is_due(times, id_of(3), false, id_of(3)));
    CHECK_FALSE(then_and_now_is_due(times, std::nullopt, false, id_of(3)));
    CHECK_FALSE(then_and_now_is_due(times, id_of(9), false, id_of(1)));
}

TEST_CASE("session two is asked for after the true second session only") {
    CHECK(session_two_is_due(2));
    CHECK_FALSE(session_two_is_due(1));
    CHECK_FALSE(session_two_is_due(3));
    CHECK_FALSE(session_two_is_due(std::nullopt));
}

TEST_CASE("random histories: a review comes three times at most, never twice before one session") {
    std::mt19937 random(45);
    const auto dice = [&](int sides) { return static_cast<int>(random() % unsigned(sides)); };
    for (int run = 0; run < 500; ++run) {
        ReviewLater later;
        std::vector<OfferRest> resting;
        bool reviewed = false;
        int put_off = 0;
        for (int met = 0; met < 20; ++met) {
            if (dice(4) == 0) continue;  // Get ready is not opened.
            std::vector<Offer> due;
            if (review_is_due(met, later, reviewed)) due.push_back({OfferKind::Review, {}});
            if (dice(3) == 0) due.push_back({OfferKind::Blank, {}});
            const auto offer = the_offer(OfferPlace::GetReady, due, resting, met);
            if (!offer || offer->kind != OfferKind::Review) continue;
            CHECK(met >= kReviewAfter);
            CHECK_FALSE(reviewed);
            CHECK(put_off <= kReviewLaterMost);
            switch (dice(4)) {
                case 0: reviewed = true; break;
                case 1: resting.push_back({OfferKind::Review, met, true}); break;
                default:
                    later = {later.count + 1, met};
                    ++put_off;
                    CHECK_FALSE(review_is_due(met, later, reviewed));
                    break;
            }
        }
    }
}
