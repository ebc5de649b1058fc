// What comes back by itself before a session: the order, how much is in sight, and, over random
// histories, that nothing comes back that was decided or is not due.
#include "model/carry.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "ids.h"
#include "model/prompts.h"

using namespace rapport::model;

namespace {

Session session(int number, SessionState state) {
    Session made;
    made.id = id_of(number);
    made.state = state;
    return made;
}

Question question(int number, std::vector<QuestionStep> history) {
    Question made;
    made.id = id_of(number);
    made.text = "Q" + std::to_string(number);
    made.history = std::move(history);
    made.state = made.history.back().state;
    return made;
}

QuestionStep step(QuestionState state, std::optional<Id> session = {}) {
    return {state, {}, session};
}

Thread thread(int number, int session) {
    Thread made;
    made.id = id_of(number);
    made.session = id_of(session);
    return made;
}

Entry entry(int number) {
    Entry made;
    made.id = id_of(number);
    made.text = "E" + std::to_string(number);
    return made;
}

Answer answer(std::string_view key, std::string text) {
    Answer made;
    made.session = id_of(2);
    made.key = key;
    made.text = std::move(text);
    return made;
}

// Two sessions that took place, one that did not, and the coming one: 1, 2, 3 (not), 4.
CarrySources sources() {
    CarrySources made;
    made.sessions = {session(1, SessionState::Met), session(2, SessionState::Met),
                     session(3, SessionState::NotMet), session(4, SessionState::Next)};
    return made;
}

}  // namespace

TEST_CASE("the kinds come in their order, and nothing else comes") {
    using enum CarriedKind;
    CarrySources all = sources();
    CHECK(carried_over(all, id_of(4)).empty());
    rapport::model::Goal goal;
    goal.id = id_of(40);
    goal.text = "Talk about sleep";
    goal.got_to_it = GotToIt::NextTime;
    all.last_goals = {goal};
    all.last_answers = {answer(kLessKey, "less"), answer(kMoreKey, "more"),
                        answer(kHeardBackKey, "heard")};
    all.kept = {entry(30)};
    all.questions = {question(20, {step(QuestionState::BringIt)}),
                     question(21, {step(QuestionState::Idea)})};
    all.threads = {thread(10, 2)};
    all.homework.resize(2);
    const std::vector<Carried> wanted = {{CarriedKind::Thread, id_of(10)},
                                         {CarriedKind::Question, id_of(20)},
                                         {CarriedKind::Homework, id_of(4)},
                                         {KeptEntry, id_of(30)},
                                         {CheckBack, id_of(2)},
                                         {CarriedKind::Goal, id_of(40)},
                                         {MoreOf, id_of(2)},
                                         {LessOf, id_of(2)}};
    CHECK(carried_over(all, id_of(4)) == wanted);
    CHECK(carried_over(all, id_of(2)).empty());  // It took place.
    CHECK(carried_over(all, id_of(3)).empty());  // It did not.
}

TEST_CASE("what has no words, was checked or was reached does not come back") {
    CarrySources all = sources();
    rapport::model::Goal goal;
    goal.id = id_of(40);
    goal.text = "Talk about sleep";
    goal.got_to_it = GotToIt::Partly;
    all.last_goals = {goal};
    all.last_answers = {answer(kMoreKey, " "), answer(kHeardBackKey, "heard")};
    all.last_answers[1].number = 1;
    all.kept = {entry(30)};
    all.kept[0].text = "\n";
    CHECK(carried_over(all, id_of(4)).empty());
    // Checked on this page, it stays in sight here.
    all.decided = {{CarriedKind::CheckBack, id_of(2)}};
    CHECK(carried_over(all, id_of(4)) == all.decided);
}

TEST_CASE("a question keeps its place on the page on which it is ticked") {
    using enum QuestionState;
    const Id now = id_of(4);
    CHECK(is_carried_over(question(20, {step(Idea), step(BringIt)}), now));
    CHECK(is_carried_over(question(20, {step(BringIt), step(Idea, now)}), now));
    CHECK(is_carried_over(question(20, {step(BringIt), step(Idea, now), step(BringIt, now)}), now));
    CHECK_FALSE(is_carried_over(question(20, {step(Idea), step(BringIt, now)}), now));
    CHECK_FALSE(is_carried_over(question(20, {step(BringIt), step(Asked, id_of(2))}), now));
    CHECK_FALSE(is_carried_over(question(20, {step(BringIt), step(LetGo)}), now));
    CHECK(is_carried_over(question(20, {step(BringIt, id_of(2))}), now));
}

TEST_CASE("each kind has decisions of its own, none with two of the same") {
    for (int kind = 0; kind <= static_cast<int>(CarriedKind::Homework); ++kind) {
        const auto all = decisions_for(static_cast<CarriedKind>(kind));
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) CHECK(all[i] != all[j]);
        }
        const auto of = static_cast<CarriedKind>(kind);
        CHECK(all.empty() == (of == CarriedKind::Question || of == CarriedKind::Homework));
    }
    CHECK(decision_key({CarriedKind::KeptEntry, id_of(1)}) ==
          "carry.entry.00000000000000000000000000000001");
    // The numbers are in ids that are stored.
    CHECK(static_cast<int>(CarriedKind::KeptEntry) == 2);
    CHECK(static_cast<int>(CarriedKind::LessOf) == 6);
    CHECK(static_cast<int>(CarriedKind::Homework) == 7);
    CHECK_FALSE(id_made_from(id_of(1), CarriedKind::MoreOf) ==
                id_made_from(id_of(1), CarriedKind::LessOf));
}

TEST_CASE("random histories: a thread is asked about once, and never after it rests") {
    std::mt19937 random(7);
    const auto dice = [&](int sides) { return static_cast<int>(random() % unsigned(sides)); };
    for (int run = 0; run < 500; ++run) {
        const int count = 3 + dice(8);
        std::vector<Id> times;
        for (int i = 1; i <= count; ++i) times.push_back(id_of(i));
        const int origin = dice(count);
        Thread one = thread(100, origin + 1);
        int asked_undecided = 0;
        bool closed = false;
        for (int at = 0; at < count; ++at) {
            const Id now = times[static_cast<std::size_t>(at)];
            const bool carried = is_carried_over(one, now, times);
            const bool asks = asks_what_became(one, now, times);
            CHECK_FALSE((at <= origin && (carried || asks)));
            CHECK_FALSE((closed && (carried || asks || asks_whether_changed(one, now, times))));
            if (one.state == ThreadState::Open && asks) ++asked_undecided;
            if (!carried && !asks) continue;
            switch (dice(5)) {
                case 0: break;  // Left blank.
                case 1: one.state = ThreadState::Kept; break;
                case 2: one.state = ThreadState::Brought; break;
                case 3: one.state = ThreadState::Resting; break;
                default: one.state = ThreadState::Raised; break;
            }
            if (one.state != ThreadState::Open) one.decided_in = now;
            if (one.state == ThreadState::Resting) closed = true;
            if (one.state == ThreadState::Raised) {
                int offered = 0;
                for (const Id& later : times) offered += asks_whether_changed(one, later, times);
                CHECK(offered == (at + 1 < count ? 1 : 0));
                break;
            }
            if (one.state == ThreadState::Resting) {
                CHECK(asks_what_became(one, now, times));  // A slip can be taken back there.
            }
        }
        CHECK(asked_undecided <= 1);
    }
}

TEST_CASE("tense moments that are open come first; those at rest are gone") {
    CarrySources all = sources();
    Thread moment = thread(12, 2);
    moment.kind = ThreadKind::Moment;
    Thread later = thread(13, 2);
    later.kind = ThreadKind::Moment;
    Thread resting = thread(14, 1);
    resting.kind = ThreadKind::Moment;
    resting.state = ThreadState::Resting;
    Thread old = thread(15, 1);
    old.kind = ThreadKind::Moment;
    all.threads = {old, resting, thread(10, 2), moment, thread(11, 2), later};
    const auto carried = [](int number) { return Carried{CarriedKind::Thread, id_of(number)}; };
    CHECK(carried_over(all, id_of(4)) ==
          std::vector{carried(15), carried(12), carried(13), carried(10), carried(11)});
}

TEST_CASE("random histories: a session carries each thing once, and only what is there") {
    std::mt19937 random(11);
    const auto dice = [&](int sides) { return static_cast<int>(random() % unsigned(sides)); };
    for (int run = 0; run < 500; ++run) {
        CarrySources all;
        const int count = 1 + dice(6);
        for (int i = 1; i < count; ++i) {
            all.sessions.push_back(
                session(i, dice(4) == 0 ? SessionState::NotMet : SessionState::Met));
        }
        all.sessions.push_back(session(count, SessionState::Next));
        for (int i = 0; i < dice(8); ++i) {
            std::vector<QuestionStep> history = {step(QuestionState::Idea)};
            for (int j = 0; j < dice(5); ++j) {
                const auto moves = moves_from(history.back().state);
                const auto to =
                    moves[static_cast<std::size_t>(dice(static_cast<int>(moves.size())))];
                history.push_back(step(to, id_of(1 + dice(count))));
            }
            all.questions.push_back(question(200 + i, history));
        }
        for (int i = 0; i < dice(5); ++i) all.threads.push_back(thread(300 + i, 1 + dice(count)));
        for (int i = 0; i < dice(5); ++i) all.kept.push_back(entry(400 + i));
        const std::vector<Carried> carried = carried_over(all, id_of(count));
        for (std::size_t i = 0; i < carried.size(); ++i) {
            if (i > 0) CHECK(carried[i - 1].kind <= carried[i].kind);
            for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(carried[i] == carried[j]);
        }
        std::size_t kept = 0;
        for (const Carried& one : carried) kept += one.kind == CarriedKind::KeptEntry ? 1 : 0;
        CHECK(kept == all.kept.size());
        for (const Question& one : all.questions) {
            const Carried as_carried{CarriedKind::Question, one.id};
            const bool there =
                std::find(carried.begin(), carried.end(), as_carried) != carried.end();
            if (one.state > QuestionState::BringIt) CHECK_FALSE(there);
        }
    }
}
