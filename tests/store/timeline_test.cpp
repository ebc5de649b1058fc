// The timeline, and what the list of sessions counts.
#include <doctest/doctest.h>

#include <random>

#include "model/heard.h"

#include "store_fixture.h"

using namespace rapport::store;
using namespace rapport::model;
using rapport::base::LocalDate;
using rapport::base::LocalTime;

namespace {

Session met_on(int number, int day) {
    Session session{.id = test_id(number), .state = SessionState::Met};
    session.planned = Planned{LocalDate{1970, 1, day}, LocalTime{10, 0}};
    session.met_at = Moment{{40 * kDayMs}, 60};
    return session;
}

std::vector<FoundKind> kinds(const std::vector<TimelineKey>& keys) {
    std::vector<FoundKind> all;
    for (const TimelineKey& key : keys) all.push_back(key.kind);
    return all;
}

}  // namespace

TEST_CASE("the timeline holds what has a date, newest first") {
    TestDisk disk;
    const auto journal = disk.open();
    need(journal->insert(met_on(1, 4), stamp_at(40 * kDayMs)));
    Session missed = met_on(2, 8);
    missed.state = SessionState::NotMet;
    missed.met_at.reset();
    need(journal->insert(missed, stamp_at(40 * kDayMs)));
    const Entry entry{.id = test_id(3), .at = {{4 * kDayMs}, 60}, .text = "a note"};
    need(journal->insert(entry, stamp_at(1)));
    Entry open{.id = test_id(4), .at = {{5 * kDayMs}, 60}, .text = "being written"};
    open.open = true;
    need(journal->insert(open, stamp_at(1)));
    need(journal->insert(TenseMoment{.id = test_id(5),
                                     .session = test_id(1),
                                     .at = {{6 * kDayMs}, 60},
                                     .signs_own = "silent"},
                         stamp_at(1)));
    need(journal->insert(Win{.id = test_id(6), .at = {{9 * kDayMs}, 60}, .text = "I went"},
                         stamp_at(1)));
    need(journal->insert(Goal{.id = test_id(7), .text = "open my post"}, stamp_at(2 * kDayMs)));
    need(journal->insert(
        Remembered{.id = test_id(8), .session = test_id(1), .text = "shame shrinks"}, stamp_at(1)));

    const auto keys = need(journal->timeline({}));
    using enum FoundKind;
    CHECK(kinds(keys) == std::vector<FoundKind>{Win, Session, Moment, Entry, Session, Goal});
    const auto text = [&](std::size_t i) { return need(journal->timeline_text(keys[i])).value(); };
    CHECK(text(0).text == "I went");
    CHECK(text(1).did_not_happen);
    CHECK(text(2).text == "silent");
    CHECK(text(2).session == test_id(1));
    CHECK(text(3).id == test_id(3));
    CHECK(text(3).date == LocalDate{1970, 1, 5});
    CHECK(text(4).text == "shame shrinks");
    CHECK(text(4).date == LocalDate{1970, 1, 4});
    CHECK_FALSE(text(4).did_not_happen);
    CHECK(need(journal->entry_of(keys[3]))->text == "a note");

    constexpr FoundKind kSome[] = {Entry, Goal};
    CHECK(kinds(need(journal->timeline(kSome))) == std::vector<FoundKind>{Entry, Goal});
    need(journal->remove(Kind::Entry, entry.id, stamp_at(1)));
    CHECK_FALSE(need(journal->timeline_text(keys[3])).has_value());
    CHECK(need(journal->timeline(kSome)).size() == 1);
    // Another course has its own, and the notes are those of all.
    const rapport::model::Course other{.id = test_id(9)};
    need(journal->insert(other, stamp_at(1)));
    need(journal->set_course(other.id, stamp_at(1)));
    CHECK(need(journal->timeline({})).empty());
}

TEST_CASE("a list of sessions counts as the model does") {
    TestDisk disk;
    const auto journal = disk.open();
    std::mt19937 random(3);
    for (int i = 1; i <= 20; ++i) {
        const Session session = met_on(i, i);
        need(journal->insert(session, stamp_at(1)));
        HeardAnswers answers = {};
        for (std::size_t item = 0; item < kHeardItems; ++item) {
            if (random() % 2 == 0) answers[item] = static_cast<int>(random() % 11);
            need(journal->set_answer({.session = session.id,
                                      .key = heard_key(static_cast<HeardItem>(item)),
                                      .number = answers[item]},
                                     stamp_at(1)));
        }
        need(
            journal->set_answer({.session = session.id, .key = "since", .number = 9}, stamp_at(1)));
        const std::size_t goals = random() % 3;
        for (std::size_t goal = 0; goal < goals; ++goal) {
            need(journal->insert(Goal{.id = journal->new_id(), .session = session.id, .text = "g"},
                                 stamp_at(1)));
        }
        need(journal->insert(Goal{.id = journal->new_id(), .session = session.id, .text = " "},
                             stamp_at(1)));
        const SessionCount count = need(journal->session_counts())[session.id];
        CHECK(count.heard == heard_score(answers));
        CHECK(count.goals == goals);
    }
}
