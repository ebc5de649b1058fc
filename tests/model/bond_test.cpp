// Tense moments and going back: how far it is mended, what is mended, when going back is asked
// about, and that a closed moment is left alone.
#include <doctest/doctest.h>

#include <map>
#include <random>

#include "ids.h"
#include "model/going_back.h"
#include "model/moment.h"
#include "model/offer.h"
#include "model/thread.h"

using namespace rapport;
using namespace rapport::model;

namespace {

base::Moment at(int day, int hour, int offset_min = 60) {
    return {base::to_instant({{2026, 1, day}, {hour, 0}}, offset_min), offset_min};
}

base::LocalDate day(int number) { return {2026, 1, number}; }

}  // namespace

TEST_CASE("a second answer of the same local day takes the place of the first") {
    TenseMoment moment;
    CHECK_FALSE(mended_now(moment));
    answer_mending(moment, at(20, 9), 2);
    answer_mending(moment, at(20, 23), 4);
    REQUIRE(moment.mending.size() == 1);
    CHECK(mended_now(moment) == 4);
    answer_mending(moment, at(21, 0), 6);
    REQUIRE(moment.mending.size() == 2);
    CHECK(mended_on(moment, day(20)) == 4);
    CHECK(mended_on(moment, day(21)) == 6);
    CHECK_FALSE(mended_on(moment, day(22)));
    answer_mending(moment, at(22, 9), std::nullopt);  // Nothing of that day: nothing goes.
    CHECK(moment.mending.size() == 2);
    answer_mending(moment, at(21, 12), std::nullopt);
    CHECK(mended_now(moment) == 4);
    answer_mending(moment, at(19, 12), 0);  // A clock that was put back: still in order.
    CHECK(moment.mending.front().value == 0);
    CHECK(mended_now(moment) == 4);
}

TEST_CASE("random answers: at most one a day, the newest of each, in order of time") {
    std::mt19937 random(5);
    const auto dice = [&](int sides) { return static_cast<int>(random() % unsigned(sides)); };
    for (int run = 0; run < 200; ++run) {
        TenseMoment moment;
        std::map<base::LocalDate, int> wanted;
        for (int i = 0; i < 30; ++i) {
            const int number = 1 + dice(9);
            std::optional<int> value;
            if (dice(4) > 0) value = dice(11);
            answer_mending(moment, at(number, dice(24)), value);
            if (value) wanted[day(number)] = *value;
            if (!value) wanted.erase(day(number));
        }
        REQUIRE(moment.mending.size() == wanted.size());
        for (std::size_t i = 1; i < moment.mending.size(); ++i) {
            CHECK(moment.mending[i - 1].at.at < moment.mending[i].at.at);
        }
        for (const auto& [one, value] : wanted) CHECK(mended_on(moment, one) == value);
        if (!wanted.empty()) CHECK(mended_now(moment) == wanted.rbegin()->second);
    }
}

TEST_CASE("mended: closed by the client, or last put at seven or more") {
    struct Case {
        std::vector<int> answers;
        bool closed, mended;
    };
    const Case cases[] = {{{}, false, false},  {{}, true, true},       {{6}, false, false},
                          {{7}, false, true},  {{9, 3}, false, false}, {{0, 10}, false, true},
                          {{9, 3}, true, true}};
    for (const Case& one : cases) {
        TenseMoment moment;
        int number = 0;
        for (const int value : one.answers) answer_mending(moment, at(++number, 9), value);
        CHECK(is_mended(moment, one.closed) == one.mended);
    }
}

TEST_CASE("going back is asked about after sessions 1 and 2, and after a very hard one") {
    struct Case {
        SessionFacts facts;
        bool asks;
    };
    const Case cases[] = {
        {{.number = 1}, true},
        {{.number = 2}, true},
        {{.number = 3}, false},
        {{.number = 0}, false},
        {{.number = std::nullopt}, false},
        {{.number = std::nullopt, .very_hard = true}, true},
        {{.number = 12, .very_hard = true}, true},
        {{.number = 1, .very_hard = false, .is_last = false}, false},
        {{.number = 12, .very_hard = true, .is_last = false}, false},
    };
    for (const Case& one : cases) CHECK(asks_about_going_back(one.facts) == one.asks);
}

TEST_CASE("going back rests for its session alone, and the second time for good") {
    using enum OfferKind;
    // In Look back the rest begins with the next session.
    const OfferRest first = rest_after({}, {GoingBack, 1, false});
    CHECK_FALSE(first.for_good);
    CHECK(rests({first}, GoingBack, 0));
    CHECK_FALSE(rests({first}, GoingBack, 1));
    const OfferRest second = rest_after({first}, {GoingBack, 2, false});
    CHECK(second.for_good);
    CHECK(rests({second}, GoingBack, 50));
    CHECK(rest_after({}, {GoingBack, 1, true}).for_good);
    // The others rest for two sessions, however often.
    const OfferRest other = rest_after({{DidItChange, 1, false}}, {DidItChange, 4, false});
    CHECK_FALSE(other.for_good);
    CHECK(rests({other}, DidItChange, 5));
    CHECK_FALSE(rests({other}, DidItChange, 6));
    CHECK_FALSE(rest_after({{DidItChange, 1, false}}, {GoingBack, 2, false}).for_good);
}

TEST_CASE("a moment waits on every Get ready until it is decided; once closed it is left alone") {
    const std::vector<Id> times = {id_of(1), id_of(2), id_of(3), id_of(4)};
    Thread thread;
    thread.id = id_of(9);
    thread.session = id_of(1);
    thread.kind = ThreadKind::Moment;
    CHECK(is_carried_over(thread, id_of(2), times));
    CHECK(is_carried_over(thread, id_of(4), times));
    CHECK(asks_what_became(thread, id_of(2), times));
    thread.decided_in = id_of(3);
    for (const ThreadState state : {ThreadState::Resting, ThreadState::Closed}) {
        thread.state = state;
        CHECK_FALSE(is_carried_over(thread, id_of(4), times));
    }
    CHECK_FALSE(asks_what_became(thread, id_of(3), times));
    CHECK_FALSE(asks_whether_changed(thread, id_of(4), times));
    thread.state = ThreadState::Raised;
    CHECK(asks_what_became(thread, id_of(3), times));
    CHECK(asks_whether_changed(thread, id_of(4), times));
}
