// The rules of the signals one by one, each with its boundary on both sides, and a whole course.
// The random histories are in signal_random_test.cpp.
#include "model/signal.h"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace rapport::model;

namespace {

using enum SignalRule;
constexpr std::nullopt_t na = std::nullopt;

// Sessions with the true numbers 11, 12, ...: neither session two nor one of the first.
std::vector<RatedSession> course(std::initializer_list<HeardAnswers> all, int first_number = 11) {
    std::vector<RatedSession> made;
    for (const HeardAnswers& answers : all) made.push_back({{}, first_number++, answers});
    return made;
}

std::vector<RatedSession> without_numbers(std::vector<RatedSession> sessions) {
    for (RatedSession& session : sessions) session.number.reset();
    return sessions;
}

// The number of the rule after each session, as a word: "00102", 0 for none.
std::string rules(const std::vector<RatedSession>& sessions, const SignalTuning& tuning = {}) {
    std::string word;
    for (const auto& signal : signals(sessions, tuning)) {
        word += static_cast<char>('0' + (signal ? static_cast<int>(signal->rule) : 0));
    }
    return word;
}

std::optional<Signal> last(const std::vector<RatedSession>& sessions,
                           const SignalTuning& tuning = {}) {
    return signals(sessions, tuning).back();
}

HeardAnswers all(int value) { return {value, value, value, value, value}; }

SignalTuning without(SignalRule rule) {
    SignalTuning tuning;
    tuning.off[index_of(rule)] = true;
    return tuning;
}

SignalTuning without(HeardItem item) {
    SignalTuning tuning;
    tuning.left_out[static_cast<std::size_t>(item)] = true;
    return tuning;
}

// A course with one session that did not take place, and so is not here.
std::vector<RatedSession> example() {
    return course({{6, na, na, na, na},
                   {7, 5, 7, 5, 6},
                   {8, 6, 8, 8, 7},
                   {9, 7, 9, 8, 8},
                   {4, 2, 5, 6, 3},
                   {8, 8, 8, 7, 8},
                   {9, 8, 9, 8, 9},
                   {9, 9, 9, 9, 9}},
                  1);
}

}  // namespace

TEST_CASE("a whole course: session two, then a low item, and nothing else") {
    const auto said = signals(example(), {});
    CHECK(rules(example()) == "05001000");
    CHECK(said[1] == Signal{SessionTwo, HeardItem::Sense, 5, false});
    CHECK(said[4] == Signal{LowItem, HeardItem::Free, 2, false});
    CHECK(rules(example(), without(LowItem)) == "05002000");  // It held too, and was silent.
    CHECK(rules(without_numbers(example())) == "00001000");
    std::string scores;
    for (const RatedSession& session : example()) {
        scores += one_decimal(*heard_score(session.answers)) + " ";
    }
    CHECK(scores == "6.0 6.0 7.4 8.2 4.0 7.8 8.6 9.0 ");
}

TEST_CASE("a low item is named from the first session on, and needs no comparison") {
    CHECK(last(course({{na, 4, na, na, na}})) == Signal{LowItem, HeardItem::Free, 4, false});
    CHECK(rules(course({{na, 5, na, na, na}})) == "0");
    CHECK(last(course({{9, 4, 3, 9, 3}})) == Signal{LowItem, HeardItem::Matters, 3, false});
    CHECK(last(course({{0, 4, 3, 9, 3}})) == Signal{LowItem, HeardItem::Heard, 0, false});
    CHECK(rules(course({{}, {na, na, na, na, 0}})) == "01");
}

TEST_CASE("with three earlier answers a low item is 2 or more below its own usual") {
    const auto heard = [](std::initializer_list<int> values) {
        std::vector<RatedSession> made;
        for (const int value : values) made.push_back({{}, 11, {value, na, na, na, na}});
        return rules(made);
    };
    CHECK(heard({5, 6, 9, 4}) == "0001");          // The median of 5, 6, 9 is 6.
    CHECK(heard({5, 5, 9, 4}) == "0000");          // 5 - 4 is too little,
    CHECK(heard({5, 9, 4}) == "001");              // and with two earlier ones nothing is usual.
    CHECK(heard({9, 9, 5, 5, 5, 4}) == "000000");  // Only the last three count.
    CHECK(heard({5, 5, 5, 9, 9, 4}) == "000001");
    CHECK(heard({9, 5, 6, 4}) == "0001");  // In whatever order they are.
    CHECK(heard({6, 9, 5, 4}) == "0001");
}

TEST_CASE("each item has a usual of its own, and what was not answered is none of it") {
    CHECK(rules(course({{9, na, na, na, na},
                        {9, 6, na, na, na},
                        {9, 6, na, na, na},
                        {9, na, na, na, na},
                        {9, 6, na, na, na},
                        {9, 4, na, na, na}})) == "000001");
    // Heard stays as it is; Team is new and low.
    CHECK(
        rules(course(
            {{4, na, na, na, na}, {4, na, na, na, na}, {4, na, na, na, na}, {4, na, na, na, 4}})) ==
        "1001");
}

TEST_CASE("a score is 1.5 or more below the median of the last three") {
    // Four answers: 8.0, 8.0, 8.0 and 6.5; then 6.75.
    CHECK(rules(course({{8, 8, 8, 8, na}, all(8), all(8), {7, 7, 6, 6, na}})) == "0002");
    CHECK(rules(course({{8, 8, 8, 8, na}, all(8), all(8), {7, 7, 7, 6, na}})) == "0000");
    // 25/3 - 27/4 is 19/12, and 25/3 - 7 is 16/12.
    const HeardAnswers thirds = {8, 8, 9, na, na};
    CHECK(rules(course({thirds, thirds, thirds, {7, 7, 7, 6, na}})) == "0002");
    CHECK(rules(course({thirds, thirds, thirds, {7, 7, 7, 7, na}})) == "0000");
    CHECK(rules(course({all(9), all(9), all(7)})) == "000");  // The fourth is first.
    CHECK(rules(course({all(10), all(6), all(8), {7, 7, 7, 6, 6}})) == "0000");  // 8 - 6.6
    CHECK(rules(course({all(10), all(6), all(8), {7, 7, 6, 6, 6}})) == "0002");  // 8 - 6.4
    // What is not compared is passed over.
    CHECK(rules(course({all(8), {5, 5, na, na, na}, all(8), {}, all(8), all(6)})) == "000002");
    CHECK(rules(course({all(8), all(8), all(8), {5, 5, na, na, na}})) == "0000");
    SignalTuning tuning;
    tuning.fall_tenths = 14;
    CHECK(rules(course({all(8), all(8), all(8), {7, 7, 7, 6, 6}}), tuning) == "0002");  // 1.4
}

TEST_CASE("a score that fell twice in a row, by 1 or more in all") {
    const HeardAnswers a = {9, 8, 8, 8, 8};  // 8.2
    const HeardAnswers b = {8, 8, 8, 8, 8};
    CHECK(rules(course({a, b, {8, 7, 7, 7, 7}})) == "003");  // 8.2 - 7.2 is 1.
    CHECK(rules(course({a, b, {8, 8, 7, 7, 7}})) == "000");
    CHECK(rules(course({a, a, {8, 7, 7, 7, 7}})) == "000");  // It fell once.
    CHECK(rules(course({a, {7, 7, 7, 7, 7}, {7, 7, 7, 7, na}})) == "000");
    CHECK(rules(course({b, a, {8, 7, 7, 7, 7}})) == "000");
    CHECK(rules(course({{9, 8, 8, na, na}, b, {8, 7, 7, na, na}})) == "003");  // 25/3 - 22/3
    CHECK(rules(course({{9, 8, 8, na, na}, b, {8, 7, 7, 8, na}})) == "000");
    CHECK(rules(course({a, {}, b, {5, 5, na, na, na}, {8, 7, 7, 7, 7}})) == "00003");
    CHECK(rules(course({a, b, {6, 6, na, na, na}})) == "000");
}

TEST_CASE("three sessions of tens, then not again for ten sessions") {
    const auto tens = [](std::size_t count) {
        return rules(std::vector<RatedSession>(count, {{}, 11, all(10)}));
    };
    CHECK(tens(12) == "004000000000");
    CHECK(tens(15) == "004000000000040");
    const HeardAnswers three = {10, na, 10, na, 10};
    CHECK(rules(course({three, {}, all(10), {9, 9, na, na, na}, three})) == "00004");
    CHECK(rules(course({three, all(10), {10, 10, na, na, na}})) == "000");
    CHECK(rules(course({all(10), all(10), {10, 10, 10, 10, 9}})) == "000");
    CHECK(rules(course({all(10), {10, 10, 10, 10, 9}, all(10)})) == "000");
    CHECK(rules(course({{10, 10, 10, 10, 9}, all(10), all(10)})) == "000");
}

TEST_CASE("in session two 'made sense' is 6 or lower") {
    const auto two = [](std::optional<int> sense) {
        return rules({{{}, 1, all(8)}, {{}, 2, {na, na, na, sense, na}}});
    };
    CHECK(two(6) == "05");
    CHECK(two(7) == "00");
    CHECK(two(5) == "05");
    CHECK(two(4) == "01");
    CHECK(two(na) == "00");
    // The true number counts, not the place in the list; unknown, it is not session two.
    CHECK(rules(course({all(8), all(6)}, 2)) == "00");
    CHECK(rules(course({all(6), all(6)}, 2)) == "50");
    CHECK(rules(without_numbers(course({all(8), all(6)}, 1))) == "00");
    CHECK(rules(course({all(8), all(6)}, 1), without(HeardItem::Sense)) == "00");
}

TEST_CASE("a rule that spoke is quiet for two sessions, which need no answers") {
    CHECK(rules(course({{4, na, na, na, na}, {na, 4, na, na, na}, {}, {na, na, 4, na, na}})) ==
          "1001");
    CHECK(rules(course({{4, na, na, na, na}, {}, {na, na, 4, na, na}})) == "100");
    // A low item speaks earlier only for something lower than it named, and is then quiet anew.
    CHECK(rules(course({{4, na, na, na, na}, {na, 3, na, na, na}, {na, na, 3, na, na}})) == "110");
    CHECK(rules(course({{3, na, na, na, na},
                        {na, 2, na, na, na},
                        {na, na, 2, na, na},
                        {na, na, na, 2, na},
                        {na, na, na, na, 2}})) == "11001");
    // 7 is below the usual in both sessions.
    CHECK(rules(course({all(9), all(9), all(9), all(7), all(7)})) == "00020");
    CHECK(rules(course({all(10), all(9), all(8), all(7), all(6), all(5)})) == "003203");
}

TEST_CASE("one rule a session: 1, 2, 3, 5, 4, and a later one where an earlier one is quiet") {
    // Session two by its number, and at once low, below the usual and fallen twice.
    std::vector<RatedSession> one = course({all(9), all(9), all(8), all(4)});
    one.back().number = 2;
    SignalTuning tuning;
    for (const SignalRule rule : {LowItem, BelowUsual, FellTwice, SessionTwo}) {
        CHECK(last(one, tuning)->rule == rule);
        tuning.off[index_of(rule)] = true;
    }
    CHECK_FALSE(last(one, tuning));
    // The low item spoke in the second session and is quiet in the fourth.
    one[1].answers = {9, na, na, na, 4};
    one.insert(one.begin(), {{}, 11, all(9)});
    CHECK(rules(one) == "00102");
    SignalTuning off;
    off.on = false;
    CHECK(rules(one, off) == "00000");
}

TEST_CASE(
    "M42: later sessions are spoken of on a fall after session 5, with no item at 2 or lower") {
    const auto fall = [](std::optional<int> number, const HeardAnswers& answers,
                         const SignalTuning& tuning) {
        std::vector<RatedSession> made = course({all(9), all(9), all(8), answers});
        made.back().number = number;
        return last(made, tuning);
    };
    const HeardAnswers low = {9, 9, 9, 9, 2}, less_low = {8, 8, 8, 8, 3};
    for (const SignalRule rule : {BelowUsual, FellTwice}) {
        SignalTuning tuning = without(LowItem);
        if (rule == FellTwice) tuning.off[index_of(BelowUsual)] = true;
        CHECK(fall(6, less_low, tuning) == Signal{rule, na, 0, true});
        CHECK(fall(5, less_low, tuning) == Signal{rule, na, 0, false});
        CHECK(fall(na, less_low, tuning) == Signal{rule, na, 0, false});
        CHECK(fall(6, {7, 7, 7, 7, 2}, tuning) == Signal{rule, na, 0, false});
        CHECK(fall(6, {7, 7, 7, na, na}, tuning) == Signal{rule, na, 0, true});
    }
    CHECK(fall(6, low, {}) == Signal{LowItem, HeardItem::Team, 2, false});
}

TEST_CASE("an item that is left out counts nowhere") {
    const SignalTuning tuning = without(HeardItem::Free);
    CHECK(rules(example(), tuning) == "05001000");
    CHECK(signals(example(), tuning)[4] == Signal{LowItem, HeardItem::Team, 3, false});
    CHECK(rules(course({{9, 0, na, na, na}}), tuning) == "0");
    // With it, three are answered; without it, two, and nothing is compared.
    const HeardAnswers three = {10, 10, 10, na, na};
    CHECK(rules(course({three, three, three})) == "004");
    CHECK(rules(course({three, three, three}), tuning) == "000");
    CHECK(has_low({9, 4, na, na, na}, {}));
    CHECK_FALSE(has_low({9, 4, na, na, na}, tuning));
    CHECK_FALSE(has_low({9, 5, na, na, na}, {}));
    CHECK_FALSE(has_low({}, {}));
}

TEST_CASE("an item whose last five answers are low is named at the review") {
    const HeardAnswers low = {9, 4, 9, 9, 3};
    std::vector<RatedSession> sessions = course({all(9), low, low, {}, low, low});
    CHECK(long_low(sessions, {}).empty());
    sessions.push_back({{}, 17, {9, 4, 9, 9, na}});
    CHECK(long_low(sessions, {}) == std::vector<HeardItem>{HeardItem::Free});
    sessions.push_back({{}, 18, {na, na, na, na, 0}});
    CHECK(long_low(sessions, {}) == std::vector<HeardItem>{HeardItem::Free, HeardItem::Team});
    CHECK(long_low(sessions, without(HeardItem::Free)) == std::vector<HeardItem>{HeardItem::Team});
    CHECK(long_low(sessions, without(LowItem)).empty());
    SignalTuning off;
    off.on = false;
    CHECK(long_low(sessions, off).empty());
    sessions.push_back({{}, 19, {na, 5, na, na, na}});
    CHECK(long_low(sessions, {}) == std::vector<HeardItem>{HeardItem::Team});
}

TEST_CASE("M41: the first sessions are the first five by their true number") {
    CHECK(is_first_session(1));
    CHECK(is_first_session(5));
    CHECK_FALSE(is_first_session(6));
    CHECK_FALSE(is_first_session({}));
}
