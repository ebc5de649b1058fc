// Random courses against an oracle that is written from the words of the rules: for every session
// it looks at the whole history again, and it counts scores in sixtieths, which are whole numbers.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "model/signal.h"

using namespace rapport::model;

namespace {

using enum SignalRule;
using Said = std::vector<std::optional<Signal>>;

// One who answers: which numbers, and how often an item is left open.
struct Client {
    int usual, noise, open_percent;
};
constexpr Client kClients[] = {{8, 2, 10}, {5, 5, 10}, {10, 1, 15}, {5, 3, 40}, {10, 0, 30},
                               {3, 2, 20}, {7, 1, 0},  {8, 5, 60},  {9, 1, 5}};

class Dice {
  public:
    explicit Dice(unsigned seed) : random_(seed) {}
    int below(int sides) { return static_cast<int>(random_() % static_cast<unsigned>(sides)); }
    int from_to(int least, int most) { return least + below(most - least + 1); }
    bool percent(int chance) { return below(100) < chance; }

  private:
    std::mt19937 random_;
};

HeardAnswers random_answers(Dice& dice, const Client& client, int shift) {
    HeardAnswers made;
    for (auto& answer : made) {
        if (dice.percent(client.open_percent)) continue;
        const int noise = dice.from_to(-client.noise, client.noise);
        answer = std::clamp(client.usual + shift + noise, 0, 10);
    }
    return made;
}

std::vector<RatedSession> random_course(Dice& dice) {
    std::vector<RatedSession> made(static_cast<std::size_t>(dice.below(24)));
    const Client client = kClients[dice.below(static_cast<int>(std::size(kClients)))];
    const bool known = !dice.percent(20);
    int number = dice.percent(60) ? 1 : dice.from_to(2, 7);
    int shift = 0;
    for (RatedSession& session : made) {
        if (known) session.number = number++;
        if (dice.percent(25)) shift = dice.from_to(-3, 1);
        if (!dice.percent(8)) session.answers = random_answers(dice, client, shift);
    }
    return made;
}

SignalTuning random_tuning(Dice& dice) {
    SignalTuning made;
    if (dice.percent(40)) return made;
    made.on = !dice.percent(5);
    made.low_item = dice.from_to(0, 6);
    made.below_usual = dice.from_to(1, 4);
    made.fall_tenths = dice.from_to(5, 30);
    for (bool& off : made.off) off = dice.percent(20);
    for (bool& left_out : made.left_out) left_out = dice.percent(15);
    return made;
}

// The oracle. `t` is the session in question and `said` what was said after those before it.
struct Oracle {
    const std::vector<RatedSession>& sessions;
    const SignalTuning& tuning;

    std::optional<int> answer(std::size_t session, std::size_t item) const {
        return tuning.left_out[item] ? std::nullopt : sessions[session].answers[item];
    }

    std::vector<int> answered(std::size_t session) const {
        std::vector<int> all;
        for (std::size_t i = 0; i < kHeardItems; ++i) {
            if (answer(session, i)) all.push_back(*answer(session, i));
        }
        return all;
    }

    // Up to `t`, the newest first.
    std::vector<std::size_t> compared(std::size_t t) const {
        std::vector<std::size_t> all;
        for (std::size_t s = t + 1; s-- > 0;) {
            if (answered(s).size() >= 3) all.push_back(s);
        }
        return all;
    }

    int sixtieths(std::size_t session) const {
        int sum = 0;
        for (const int one : answered(session)) sum += one;
        return sum * (60 / static_cast<int>(answered(session).size()));
    }

    static int median(std::vector<int> three) {
        std::sort(three.begin(), three.end());
        return three[1];
    }

    std::optional<Signal> low_item(std::size_t t) const {
        for (int value = 0; value <= tuning.low_item; ++value) {
            for (std::size_t i = 0; i < kHeardItems; ++i) {
                if (answer(t, i) != value) continue;
                std::vector<int> last;
                for (std::size_t s = t; s-- > 0 && last.size() < 3;) {
                    if (answer(s, i)) last.push_back(*answer(s, i));
                }
                if (last.size() < 3 || value <= median(last) - tuning.below_usual) {
                    return Signal{LowItem, static_cast<HeardItem>(i), value, false};
                }
            }
        }
        return {};
    }

    bool fell(SignalRule rule, std::size_t t) const {
        const std::vector<std::size_t> all = compared(t);
        if (all.empty() || all[0] != t || all.size() < (rule == BelowUsual ? 4 : 3)) return false;
        const int now = sixtieths(t), one = sixtieths(all[1]), two = sixtieths(all[2]);
        if (rule == FellTwice) return two > one && one > now && two >= now + 60;
        return now + 6 * tuning.fall_tenths <= median({one, two, sixtieths(all[3])});
    }

    bool tens(std::size_t t) const {
        const std::vector<std::size_t> all = compared(t);
        if (all.empty() || all[0] != t || all.size() < 3) return false;
        for (std::size_t k = 0; k < 3; ++k) {
            for (const int one : answered(all[k])) {
                if (one != 10) return false;
            }
        }
        return true;
    }

    std::optional<Signal> holds(SignalRule rule, std::size_t t) const {
        const std::vector<int> now = answered(t);
        const std::optional<int> sense = answer(t, 3);
        switch (rule) {
            case LowItem: return low_item(t);
            case AllTens:
                return tens(t) ? std::optional(Signal{AllTens, {}, 0, false}) : std::nullopt;
            case SessionTwo:
                if (sessions[t].number.value_or(0) != 2 || sense.value_or(7) > 6) return {};
                return Signal{SessionTwo, HeardItem::Sense, *sense, false};
            default: break;
        }
        if (!fell(rule, t)) return {};
        const bool soothe = std::all_of(now.begin(), now.end(), [](int one) { return one > 2; });
        return Signal{rule, {}, 0, soothe && sessions[t].number.value_or(0) >= 6};
    }

    bool quiet(const Signal& signal, std::size_t t, const Said& said) const {
        for (std::size_t ago = 1; ago <= t; ++ago) {
            const auto& before = said[t - ago];
            if (!before || before->rule != signal.rule) continue;
            if (signal.rule == LowItem && signal.value < before->value) return false;
            return ago <= (signal.rule == AllTens ? 10 : 2);
        }
        return false;
    }

    Said all() const {
        Said said;
        for (std::size_t t = 0; t < sessions.size(); ++t) {
            said.emplace_back();
            for (const SignalRule rule : {LowItem, BelowUsual, FellTwice, SessionTwo, AllTens}) {
                if (said[t] || !tuning.on || tuning.off[index_of(rule)]) continue;
                const std::optional<Signal> one = holds(rule, t);
                if (one && !quiet(*one, t, said)) said[t] = one;
            }
        }
        return said;
    }
};

// What holds for any course, without knowing the rules.
void check_quiet_and_named(const std::vector<RatedSession>& sessions, const SignalTuning& tuning,
                           const Said& said) {
    for (std::size_t t = 0; t < said.size(); ++t) {
        if (!said[t]) continue;
        const Signal& one = *said[t];
        CHECK(tuning.on);
        CHECK_FALSE(tuning.off[index_of(one.rule)]);
        CHECK(one.item.has_value() == (one.rule == LowItem || one.rule == SessionTwo));
        if (one.item) {
            const auto item = static_cast<std::size_t>(*one.item);
            CHECK_FALSE(tuning.left_out[item]);
            CHECK(sessions[t].answers[item] == one.value);
        }
        const std::size_t silence = one.rule == AllTens ? 10 : 2;
        for (std::size_t s = t; s-- > 0 && t - s <= silence;) {
            if (!said[s] || said[s]->rule != one.rule) continue;
            CHECK((one.rule == LowItem && one.value < said[s]->value));
        }
    }
}

}  // namespace

TEST_CASE("random courses: what the rules give is said, and nothing else") {
    Dice dice(41);
    std::array<int, kSignalRules> spoke = {};
    int soothed = 0;
    for (int run = 0; run < 2000; ++run) {
        const std::vector<RatedSession> sessions = random_course(dice);
        const SignalTuning tuning = random_tuning(dice);
        const Said said = signals(sessions, tuning);
        CAPTURE(run);
        REQUIRE(said == Oracle{sessions, tuning}.all());
        check_quiet_and_named(sessions, tuning, said);
        for (const auto& one : said) {
            if (!one) continue;
            ++spoke[index_of(one->rule)];
            soothed += one->later_sessions ? 1 : 0;
        }
    }
    for (const int count : spoke) CHECK(count > 100);
    CHECK(soothed > 100);
}

TEST_CASE("random courses: what comes later changes nothing that was said") {
    Dice dice(42);
    for (int run = 0; run < 500; ++run) {
        const std::vector<RatedSession> sessions = random_course(dice);
        const SignalTuning tuning = random_tuning(dice);
        const Said said = signals(sessions, tuning);
        const auto half = static_cast<std::ptrdiff_t>(sessions.size() / 2);
        const std::vector<RatedSession> first(sessions.begin(), sessions.begin() + half);
        CHECK(signals(first, tuning) == Said(said.begin(), said.begin() + half));
    }
}

TEST_CASE("random courses: an item that is not answered is no number") {
    Dice dice(43);
    for (int run = 0; run < 600; ++run) {
        std::vector<RatedSession> sessions = random_course(dice);
        SignalTuning tuning = random_tuning(dice);
        const auto item = static_cast<std::size_t>(dice.below(kHeardItems));
        // Left out it counts as not answered, whatever its answers are.
        tuning.left_out[item] = true;
        const Said said = signals(sessions, tuning);
        for (RatedSession& session : sessions) session.answers[item] = dice.below(11);
        CHECK(signals(sessions, tuning) == said);
        for (RatedSession& session : sessions) session.answers[item].reset();
        CHECK(signals(sessions, tuning) == said);
        tuning.left_out[item] = false;
        CHECK(signals(sessions, tuning) == said);
        // A session without an answer says nothing, and before the first it moves nothing.
        sessions.insert(sessions.begin(), RatedSession{});
        Said moved = signals(sessions, tuning);
        CHECK_FALSE(moved.front());
        moved.erase(moved.begin());
        CHECK(moved == said);
    }
}
