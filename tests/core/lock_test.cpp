// The lock: what it forgets, the recovery key, locking by itself, sealed copies, and losing both
// secrets.
#include "core/lock_bench.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;
using ui::EventKind;

namespace {

constexpr std::int64_t kMinuteMs = 60000;

}  // namespace

TEST_CASE("lock: nothing that was written or typed stays, and Enter opens it again") {
    Rig rig;
    set_passphrase(rig);
    do_press(rig, "button", "Today");
    do_press(rig, "link", "Earlier notes (1)");
    REQUIRE(holds(everything(rig), kWords));
    do_press(rig, "button", "More");
    do_press(rig, "link", "Search");
    type_now(rig, "What are you looking for?", "heron");
    do_press(rig, "button", "More");
    do_press(rig, "link", "Passphrase");
    do_press(rig, "button", "Lock now");
    CHECK_FALSE(holds(everything(rig), "heron"));
    CHECK_FALSE(holds(everything(rig), "lantern"));
    CHECK_FALSE(rig.last.title.find("heron") != std::string::npos);
    CHECK(rig.app().kit().memory().focus == node(rig, "field", kUnlock).id);
    type_now(rig, kUnlock, kSecret);
    ui::Event enter = event(EventKind::Key);
    enter.key = ui::Key::Enter;
    rig.do_and_settle(enter);
    CHECK(has(rig, "button", "Lock now"));
    // What was looked for is forgotten, too.
    do_press(rig, "button", "More");
    do_press(rig, "link", "Search");
    CHECK(node(rig, "field", "What are you looking for?").value.empty());
}

TEST_CASE(
    "lock: ten wrong passphrases lose nothing; the recovery key opens, and a new one can be set") {
    Rig rig;
    const std::string recovery = set_passphrase(rig);
    rig.reload();
    for (int i = 0; i < 10; ++i) {
        unlock(rig, "wrong number " + std::to_string(i));
        CHECK(has(rig, "text",
                  "This does not open it. Nothing is lost. Look at each letter, and try again."));
    }
    std::string typed = recovery;
    for (char& one : typed) {
        if (one == '-') one = ' ';
        if (one >= 'A' && one <= 'Z') one = static_cast<char>(one - 'A' + 'a');
    }
    unlock(rig, typed);
    CHECK(holds(rig.announcements.back(), "You came in with the recovery key."));
    do_press(rig, "button", "Change the passphrase");
    CHECK_FALSE(has(rig, "field", "The passphrase you have now"));
    type_now(rig, "New passphrase", "seven umbrellas");
    do_press(rig, "button", "Go on");
    CHECK(has(rig, "button", "Lock now"));
    rig.reload();
    unlock(rig, kSecret);
    CHECK(has(rig, "heading", "Locked"));
    unlock(rig, "seven umbrellas");
    CHECK(has(rig, "button", "Lock now"));
}

TEST_CASE("lock: a new recovery key is shown, printed and taken; the old one opens nothing") {
    Rig rig;
    const std::string old = set_passphrase(rig);
    do_press(rig, "button", "Make a new recovery key");
    type_now(rig, "The passphrase you have now", kSecret);
    do_press(rig, "button", "Go on");
    std::string fresh;
    for (const ui::Node& one : rig.tree().nodes()) {
        if (one.role == ui::Role::Words) fresh = one.name;
    }
    CHECK(fresh != old);
    do_press(rig, "button", "Print it");
    CHECK(holds(rig.requests.back().text, fresh));
    CHECK_FALSE(holds(rig.requests.back().text, kSecret));
    // Not before it was written down.
    CHECK(node(rig, "button", "Use this recovery key").disabled);
    do_press(rig, "checkbox", "I wrote it down or printed it");
    do_press(rig, "button", "Use this recovery key");
    do_press(rig, "button", "Lock now");
    unlock(rig, old);
    CHECK(has(rig, "heading", "Locked"));
    unlock(rig, fresh);
    CHECK_FALSE(has(rig, "heading", "Locked"));
}

TEST_CASE("lock: it warns and locks by itself, also over a long absence; what is typed is stored") {
    Rig rig;
    set_passphrase(rig);
    do_press(rig, "button", "Today");
    type(rig, kMind, "half a sentence");
    rig.pass_time(9 * kMinuteMs + 20000);
    rig.settle();
    CHECK_FALSE(has(rig, "text", "This locks in half a minute. Touch anything to stay."));
    rig.pass_time(11000);
    rig.settle();
    CHECK(holds(rig.announcements.back(), "This locks in half a minute."));
    // Touching anything puts it off.
    ui::Event move = event(EventKind::PointerMove);
    rig.do_and_settle(move);
    rig.pass_time(9 * kMinuteMs);
    rig.settle();
    CHECK(has(rig, "heading", "Today"));
    rig.pass_time(kMinuteMs);
    rig.settle();
    CHECK(has(rig, "heading", "Locked"));
    unlock(rig, kSecret);
    CHECK(node(rig, "field", kMind).value == "half a sentence");
    // Nothing of it is shown in the first frame after an hour away.
    rig.pass_time(60 * kMinuteMs);
    rig.frame({event(EventKind::Visible)});
    CHECK(has(rig, "heading", "Locked"));
    CHECK_FALSE(holds(everything(rig), "half a sentence"));
    rig.settle();
    unlock(rig, kSecret);
    do_press(rig, "button", "More");
    do_press(rig, "link", "Passphrase");
    do_press(rig, "radio", "Never");
    rig.pass_time(48 * 60 * kMinuteMs);
    rig.settle();
    CHECK(has(rig, "button", "Lock now"));
}

TEST_CASE("cover: Escape twice covers, also over a dialog and out of a field; slowly it does not") {
    Rig rig;
    type(rig, kMind, kWords);
    ui::Event escape = event(EventKind::Key);
    escape.key = ui::Key::Escape;
    rig.frame({escape});
    rig.pass_time(700);
    rig.frame({escape});
    CHECK(has(rig, "heading", "Today"));
    rig.pass_time(300);
    rig.frame({escape});
    CHECK_FALSE(holds(everything(rig), kWords));
    CHECK(has(rig, "button", "Help now"));
    do_press(rig, "button", "Show again");
    do_press(rig, "button", "More");
    do_press(rig, "link", "Where is my data");
    do_press(rig, "button", "Delete everything");
    rig.frame({escape, escape});
    CHECK(has(rig, "button", "Show again"));
    CHECK_FALSE(has(rig, "dialog", "Delete everything?"));
}

TEST_CASE("lock: the lock screen keeps the size and colours that were chosen, from the start") {
    Rig rig;
    set_passphrase(rig);
    do_press(rig, "button", "More");
    do_press(rig, "link", "Settings");
    do_press(rig, "radio", "200 %");
    do_press(rig, "radio", "Dark");
    rig.reload();
    const float size = node(rig, "heading", "Locked").font_px;
    unlock(rig, kSecret);
    do_press(rig, "radio", "100 %");
    do_press(rig, "radio", "Light");
    rig.reload();
    CHECK(size > 1.5f * node(rig, "heading", "Locked").font_px);
}

TEST_CASE("lock: words that cannot be stored are covered, and not thrown away") {
    DiskBench bench;
    set_passphrase(bench.rig);
    do_press(bench.rig, "button", "Today");
    bench.disk.files.set_fault(
        {.kind = store::FileOperation::Write, .for_ever = true, .no_room = true});
    type_now(bench.rig, kMind, "not yet stored");
    bench.rig.pass_time(11 * kMinuteMs);
    bench.rig.frame();
    CHECK(has(bench.rig, "button", "Show again"));
    CHECK_FALSE(holds(everything(bench.rig), "not yet stored"));
    bench.disk.files.clear_fault();
    do_press(bench.rig, "button", "Show again");
    bench.rig.pass_time(6000);
    bench.rig.settle();
    CHECK(node(bench.rig, "field", kMind).value == "not yet stored");
}

TEST_CASE("lock: a copy of this journal opens at once, another's asks for its own passphrase") {
    Rig one, two;
    set_passphrase(one);
    do_press(one, "button", "More");
    do_press(one, "link", "Where is my data");
    do_press(one, "button", "Save a copy");
    const std::string copy = one.copy_saved;
    open_copy(one, copy);
    CHECK(has(one, "dialog", "Open this copy?"));
    CHECK_FALSE(holds(everything(one), "Your journal will have none then."));
    do_press(one, "button", "Replace my journal");
    CHECK(holds(one.announcements.back(), "Your copy is open."));
    do_press(two, "button", "More");
    do_press(two, "link", "Where is my data");
    open_copy(two, copy);
    REQUIRE(has(two, "dialog", "This copy has a passphrase"));
    type_now(two, kUnlock, "something else");
    do_press(two, "button", "Open the copy");
    CHECK(has(two, "text",
              "This does not open it. Nothing is lost. Look at each letter, and try again."));
    type_now(two, kUnlock, kSecret);
    do_press(two, "button", "Open the copy");
    do_press(two, "button", "Today");
    CHECK(has(two, "link", "Earlier notes (1)"));
    two.reload();
    CHECK(has(two, "heading", "Locked"));
    unlock(two, kSecret);
    CHECK_FALSE(has(two, "heading", "Locked"));
}

TEST_CASE("lock: who has neither can open a copy without one, or delete all, and is asked first") {
    Rig plain, rig;
    type(plain, kMind, "plain words");
    do_press(plain, "button", "More");
    do_press(plain, "link", "Where is my data");
    do_press(plain, "button", "Save a copy");
    set_passphrase(rig);
    rig.reload();
    do_press(rig, "button", "I have neither of them");
    open_copy(rig, plain.copy_saved);
    REQUIRE(has(rig, "dialog", "Open this copy?"));
    CHECK(holds(everything(rig), "Your journal will have none then."));
    do_press(rig, "button", "Keep my journal");
    CHECK(has(rig, "heading", "Locked"));
    open_copy(rig, "no copy at all");
    CHECK(has(rig, "text", "This file is not a copy of a journal. Your journal is as it was."));
    do_press(rig, "button", "Delete everything");
    do_press(rig, "button", "Keep my journal");
    unlock(rig, kSecret);
    CHECK_FALSE(has(rig, "heading", "Locked"));
    rig.reload();
    do_press(rig, "button", "I have neither of them");
    do_press(rig, "button", "Delete everything");
    do_press(rig, "button", "Delete everything for good");
    CHECK(has(rig, "text", "Write here before and after your sessions. It stays on this device."));
    CHECK(node(rig, "field", kMind).value.empty());
}
