// Copies: adding one to the journal, one without a lock, and being reminded of one.
#include "core/lock_bench.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;

namespace {

void open_data(Rig& rig) {
    do_press(rig, "button", "More");
    do_press(rig, "link", "Where is my data");
}

void keep_note(Rig& rig, const char* words) {
    do_press(rig, "button", "Today");
    type(rig, kMind, words);
    do_press(rig, "button", "Keep it");
    open_data(rig);
}

}  // namespace

TEST_CASE("copies: what is added to a locked journal stays locked, and a day is kept before") {
    Rig plain, rig;
    keep_note(plain, "plain words");
    do_press(plain, "button", "Save a copy");
    set_passphrase(rig);
    open_data(rig);
    open_copy(rig, plain.copy_saved);
    CHECK(has(rig, "text", "Not in your journal yet: 1. Changed later than in yours: 0."));
    do_press(rig, "button", "Add what is missing");
    CHECK(holds(rig.announcements.back(), "What was missing is in your journal now."));
    CHECK(has(rig, "text", "Notes: 2. Questions: 0. Goals: 0. Sessions: 0."));
    do_press(rig, "button", "Show the days");
    do_press(rig, "button", "Go back to it");
    do_press(rig, "button", "Go back to this day");
    CHECK(has(rig, "text", "Notes: 1. Questions: 0. Goals: 0. Sessions: 0."));
    rig.reload();
    CHECK(has(rig, "heading", "Locked"));
}

TEST_CASE("copies: words that changed on both sides are kept as a note that says so") {
    Rig rig;
    keep_note(rig, "as it was");
    do_press(rig, "button", "Save a copy");
    const std::string first = rig.copy_saved;
    const auto change = [&](const char* words) {
        do_press(rig, "button", "Today");
        do_press(rig, "link", "Earlier notes (1)");
        do_press(rig, "button", "Open");
        type(rig, "Your note", words);
        open_data(rig);
    };
    change("as it is on the laptop");
    do_press(rig, "button", "Save a copy");
    const std::string laptop = rig.copy_saved;
    open_copy(rig, first);
    do_press(rig, "button", "Replace my journal");
    rig.pass_time(60000);
    change("as it is on the phone");
    open_copy(rig, laptop);
    do_press(rig, "button", "Add what is missing");
    CHECK(holds(rig.announcements.back(), "Where both had changed"));
    do_press(rig, "button", "Today");
    do_press(rig, "link", "Earlier notes (2)");
    const std::string all = everything(rig);
    CHECK(holds(all, "as it is on the phone"));
    CHECK(holds(all, "From a copy, where other words stood:"));
    CHECK(holds(all, "as it is on the laptop"));
}

TEST_CASE("copies: a copy without a lock leaves the passphrase of the journal it replaces") {
    Rig plain, rig;
    keep_note(plain, "plain words");
    do_press(plain, "button", "More about copies");
    do_press(plain, "button", "Save a copy without a lock");
    do_press(plain, "button", "Save it without a lock");
    REQUIRE(holds(plain.copy_saved, "plain words"));
    set_passphrase(rig);
    open_data(rig);
    open_copy(rig, plain.copy_saved);
    CHECK_FALSE(holds(everything(rig), "Your journal will have none then."));
    do_press(rig, "button", "Replace my journal");
    CHECK(has(rig, "text", "Notes: 1. Questions: 0. Goals: 0. Sessions: 0."));
    rig.reload();
    REQUIRE(has(rig, "heading", "Locked"));
    unlock(rig, kSecret);
    CHECK_FALSE(has(rig, "heading", "Locked"));
    // What is damaged in it is noticed, and nothing happens.
    std::string damaged = plain.copy_saved;
    damaged[damaged.size() / 2] ^= 1;
    open_data(rig);
    open_copy(rig, damaged);
    CHECK(has(rig, "text", "This file is not a copy of a journal. Your journal is as it was."));
}

TEST_CASE("copies: who asks for it is reminded, whatever the browser promised") {
    Rig rig;
    do_press(rig, "button", "After a session");
    type(rig, "What do you want to remember?", "Say pause");
    do_press(rig, "button", "Done");
    CHECK_FALSE(has(rig, "heading", "Time for a copy?"));
    open_data(rig);
    do_press(rig, "button", "More about copies");
    do_press(rig, "radio", "After a week");
    do_press(rig, "button", "Today");
    CHECK(has(rig, "heading", "Time for a copy?"));
    rig.reload();
    do_press(rig, "button", "Save a copy");
    CHECK_FALSE(has(rig, "heading", "Time for a copy?"));
    days_later(rig, 7);
    CHECK_FALSE(has(rig, "heading", "Time for a copy?"));
    days_later(rig, 1);
    CHECK(has(rig, "heading", "Time for a copy?"));
}
