// Help now without the journal: what lies in the open, and nothing else.
#include "core/lock_bench.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;

namespace {

constexpr const char* kTicked = "zebra Ines";
constexpr const char* kUnticked = "walrus Bo";
constexpr const char* kTick = "Show before unlocking";

// Two people, of whom the first is ticked.
void write_people(Rig& rig) {
    do_press(rig, "button", "Help now");
    do_press(rig, "button", "Add or change people");
    type(rig, "Name", kTicked);
    do_press(rig, "checkbox", kTick);
    do_press(rig, "button", "Add a person");
    for (const ui::Node& one : rig.tree().nodes()) {
        if (one.name == "Name" && one.value.empty()) {
            rig.frame({edit(one, kUnticked)});
            break;
        }
    }
    rig.settle();
}

void press_tick(Rig& rig) {
    const auto all = journeys::find_all(rig.tree(), {"checkbox", kTick, {}});
    REQUIRE_FALSE(all.empty());
    rig.do_and_settle(event(ui::EventKind::Activate, all.front()->id));
}

bool on_disk(const store::TestDisk& disk, std::string_view words) {
    for (const std::string_view name : store::kAllFileNames) {
        if (store::contains(disk.files.bytes(name), words)) return true;
    }
    return false;
}

void close(Rig& rig) {
    rig.frame({event(ui::EventKind::Hidden)});
    rig.app().close();
}

}  // namespace

TEST_CASE("help: before unlocking stand the numbers and who was ticked, and no other word") {
    DiskBench bench;
    set_passphrase(bench.rig);
    write_people(bench.rig);
    CHECK(on_disk(bench.disk, kTicked));
    CHECK_FALSE(on_disk(bench.disk, kUnticked));
    CHECK_FALSE(on_disk(bench.disk, kWords));
    close(bench.rig);
    Rig again(bench.disk.place(), true);
    REQUIRE(has(again, "heading", "Locked"));
    do_press(again, "button", "Help now");
    CHECK(holds(everything(again), kTicked));
    CHECK_FALSE(holds(everything(again), kUnticked));
    CHECK(holds(everything(again), "988"));
    CHECK_FALSE(has(again, "button", "Add or change people"));
    do_press(again, "button", "Back");
    unlock(again, kSecret);
    do_press(again, "button", "Today");
    do_press(again, "button", "Help now");
    CHECK(holds(everything(again), kUnticked));
}

TEST_CASE("help: with the last tick the words go, also by removing, and come back by undoing") {
    DiskBench bench;
    Rig& rig = bench.rig;
    write_people(rig);
    REQUIRE(on_disk(bench.disk, kTicked));
    press_tick(rig);
    CHECK_FALSE(on_disk(bench.disk, kTicked));
    CHECK(bench.disk.files.bytes("open").empty());
    press_tick(rig);
    CHECK(on_disk(bench.disk, kTicked));
    const auto removes = journeys::find_all(rig.tree(), {"button", "Remove", {}});
    REQUIRE_FALSE(removes.empty());
    rig.do_and_settle(event(ui::EventKind::Activate, removes.front()->id));
    CHECK_FALSE(on_disk(bench.disk, kTicked));
    do_press(rig, "button", "Undo");
    CHECK(on_disk(bench.disk, kTicked));
    do_press(rig, "button", "More");
    do_press(rig, "link", "Where is my data");
    do_press(rig, "button", "Delete everything");
    do_press(rig, "button", "Delete everything for good");
    CHECK_FALSE(on_disk(bench.disk, kTicked));
    CHECK(bench.disk.files.bytes("open").empty());
}

TEST_CASE("help: a journal that cannot be opened shows them too, and damage there shows nothing") {
    DiskBench bench;
    write_people(bench.rig);
    close(bench.rig);
    const base::Bytes keys = bench.disk.files.bytes("keys");
    bench.disk.files.set_bytes("keys", base::Bytes(keys.size(), 0x5A));
    {
        Rig again(bench.disk.place(), true);
        REQUIRE(has(again, "heading", "Your journal is closed"));
        do_press(again, "button", "Help now");
        CHECK(holds(everything(again), kTicked));
        CHECK_FALSE(holds(everything(again), kUnticked));
    }
    const base::Bytes open = bench.disk.files.bytes("open");
    bench.disk.files.set_bytes("open", base::Bytes(open.size(), 0x5A));
    {
        Rig again(bench.disk.place(), true);
        do_press(again, "button", "Help now");
        CHECK(has(again, "text", "If you are in danger, call your local emergency number now."));
        CHECK(holds(everything(again), "911"));
        CHECK_FALSE(holds(everything(again), kTicked));
    }
    // The journal opens over it, and mends it.
    bench.disk.files.set_bytes("keys", keys);
    Rig again(bench.disk.place(), true);
    CHECK_FALSE(has(again, "heading", "Your journal is closed"));
    CHECK(on_disk(bench.disk, kTicked));
}

TEST_CASE(
    "help: a copy that takes the journal's place brings its ticks, and no copy holds the file") {
    DiskBench bench;
    Rig& rig = bench.rig;
    type(rig, kMind, kWords);
    do_press(rig, "button", "Keep it");
    do_press(rig, "button", "More");
    do_press(rig, "link", "Where is my data");
    do_press(rig, "button", "Save a copy");
    const std::string without = rig.copy_saved;
    REQUIRE_FALSE(without.empty());
    write_people(rig);
    do_press(rig, "button", "More");
    do_press(rig, "link", "Where is my data");
    do_press(rig, "button", "Save a copy");
    const std::string with = rig.copy_saved;
    CHECK(with.find(kTicked) == std::string::npos);
    open_copy(rig, without);
    do_press(rig, "button", "Replace my journal");
    CHECK_FALSE(on_disk(bench.disk, kTicked));
    do_press(rig, "button", "More");
    do_press(rig, "link", "Where is my data");
    open_copy(rig, with);
    do_press(rig, "button", "Replace my journal");
    CHECK(on_disk(bench.disk, kTicked));
}

TEST_CASE("help: where the words cannot be taken away that is said, and tried again") {
    DiskBench bench;
    Rig& rig = bench.rig;
    write_people(rig);
    press_tick(rig);
    REQUIRE(bench.disk.files.bytes("open").empty());
    // No room: the tick is kept or not, but the page never says less than it knows.
    bench.disk.files.set_fault({.kind = store::FileOperation::Write, .after = 2, .for_ever = true});
    press_tick(rig);
    bench.disk.files.clear_fault();
    const bool there = on_disk(bench.disk, kTicked);
    press_tick(rig);
    press_tick(rig);
    rig.settle();
    CHECK((there || on_disk(bench.disk, kTicked) || bench.disk.files.bytes("open").empty()));
    CHECK_FALSE(on_disk(bench.disk, kUnticked));
}

TEST_CASE(
    "help: a country is guessed, chosen and kept; hidden numbers stay hidden before unlocking") {
    DiskBench bench;
    Rig& rig = bench.rig;
    set_passphrase(rig);
    do_press(rig, "button", "Help now");
    CHECK(has(rig, "text", "The country is a guess from your device. You can change it below."));
    do_press(rig, "button", "Change country or numbers");
    do_press(rig, "radio", "Ireland");
    CHECK(has(rig, "text", "116 123"));
    CHECK_FALSE(has(rig, "text", "988"));
    const auto hides = journeys::find_all(rig.tree(), {"button", "Hide it", {}});
    REQUIRE(hides.size() == 2);
    rig.do_and_settle(event(ui::EventKind::Activate, hides.back()->id));
    CHECK_FALSE(has(rig, "text", "116 123"));
    do_press(rig, "button", "Write my own");
    CHECK(has(rig, "text", "Police, fire or ambulance"));
    CHECK(has(rig, "list", "People you can reach"));
    CHECK_FALSE(has(rig, "list", "Numbers to call"));
    close(rig);
    Rig again(bench.disk.place(), true);
    do_press(again, "button", "Help now");
    CHECK(has(again, "text", "Ireland"));
    CHECK_FALSE(has(again, "text", "116 123"));
    // Without a journal one can still look elsewhere; that is kept nowhere.
    do_press(again, "button", "Change country or numbers");
    do_press(again, "radio", "New Zealand");
    CHECK(has(again, "text", "111"));
    do_press(again, "button", "Back");
    unlock(again, kSecret);
    do_press(again, "button", "Help now");
    CHECK(has(again, "text", "Ireland"));
}

TEST_CASE("help: with a language that names no region the choice stands open") {
    Rig rig;
    rig.input.prefs.language = "en";
    do_press(rig, "button", "Help now");
    CHECK(has(rig, "radio", "Ireland"));
    CHECK_FALSE(has(rig, "text", "911"));
}

TEST_CASE("fewer prompts: what is offered unasked stays away, and comes back") {
    Rig rig;
    type(rig, kMind, kWords);
    do_press(rig, "button", "Keep it");
    days_later(rig, 1);
    REQUIRE(has(rig, "heading", "A lock for your journal"));
    do_press(rig, "button", "More");
    do_press(rig, "link", "Settings");
    do_press(rig, "link", "When less is better");
    do_press(rig, "checkbox", "Fewer prompts");
    do_press(rig, "button", "Today");
    CHECK_FALSE(has(rig, "heading", "A lock for your journal"));
    rig.reload();
    CHECK_FALSE(has(rig, "heading", "A lock for your journal"));
    do_press(rig, "button", "More");
    do_press(rig, "button", "More ways to think");
    do_press(rig, "link", "When less is better");
    do_press(rig, "checkbox", "Fewer prompts");
    do_press(rig, "button", "Today");
    CHECK(has(rig, "heading", "A lock for your journal"));
}
