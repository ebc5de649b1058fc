// Storage that fails keeps the words on the screen and says so; a journal that does not open is
// never taken for an empty one.
#include <algorithm>

#include "core/bench.h"
#include "journeys/dump.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;
using store::FileOperation;

namespace {

constexpr const char* kFull =
    "There is no room left on this device. Free some space, and it will save again.";
constexpr const char* kNotSaved =
    "This could not be saved. Leave the app open, and copy what you just wrote.";

store::FileFault full_disk() {
    return {.kind = FileOperation::Write, .after = 0, .for_ever = true, .no_room = true};
}

void wait(Rig& rig, int ms) {
    for (int i = 0; i < ms; i += 500) {
        rig.pass_time(500);
        rig.frame();
    }
}

}  // namespace

TEST_CASE("a full disk: the words stay, a sentence says why, and it saves again") {
    DiskBench bench;
    bench.disk.files.set_fault(full_disk());
    type_now(bench.rig, kMind, "words that must stay");
    wait(bench.rig, 1000);
    CHECK(has(bench.rig, "text", kFull));
    CHECK_FALSE(has(bench.rig, "text", "Saved on this device"));
    CHECK(node(bench.rig, "field", kMind).value == "words that must stay");
    CHECK(std::count(bench.rig.announcements.begin(), bench.rig.announcements.end(), kFull) == 1);

    bench.disk.files.clear_fault();
    wait(bench.rig, 12000);
    CHECK_FALSE(has(bench.rig, "text", kFull));
    CHECK(node(bench.rig, "field", kMind).value == "words that must stay");
    bench.rig.app().close();
    const auto text = journeys::dump_place(bench.disk.place());
    REQUIRE(text.ok());
    CHECK(text.value().find("words that must stay") != std::string::npos);
}

TEST_CASE("while words wait, no other command loses them, and Cover still works") {
    DiskBench bench;
    bench.disk.files.set_fault(full_disk());
    type_now(bench.rig, kMind, "words that must stay");
    bench.rig.frame({press(bench.rig, "button", "Goals")});
    bench.rig.settle();
    CHECK(has(bench.rig, "heading", "Today"));
    CHECK(node(bench.rig, "field", kMind).value == "words that must stay");
    do_press(bench.rig, "button", "Cover");
    CHECK_FALSE(has(bench.rig, "heading", "Today"));
    do_press(bench.rig, "button", "Show again");
    CHECK(node(bench.rig, "field", kMind).value == "words that must stay");
}

TEST_CASE("a device that fails: the words stay and the sentence says to copy them") {
    DiskBench bench;
    bench.disk.files.set_fault({.kind = FileOperation::Flush, .after = 0, .for_ever = true});
    type_now(bench.rig, kMind, "words that must stay");
    wait(bench.rig, 1000);
    CHECK(has(bench.rig, "text", kNotSaved));
    CHECK(node(bench.rig, "field", kMind).value == "words that must stay");
}

TEST_CASE("what the host could not keep: nothing is said to be saved, until it could") {
    constexpr const char* kInMemory =
        "There is no room left on this device. Leave this open, then free some space or save a "
        "copy.";
    DiskBench bench;
    type(bench.rig, kMind, "words");
    CHECK(has(bench.rig, "text", "Saved on this device"));
    bench.rig.announcements.clear();
    bench.rig.input.kept = core::Kept::NoRoom;
    bench.rig.frame();
    CHECK(has(bench.rig, "text", kInMemory));
    CHECK_FALSE(has(bench.rig, "text", "Saved on this device"));

    type(bench.rig, kMind, "words and more");
    do_press(bench.rig, "button", "It is a question");
    CHECK(has(bench.rig, "text", kInMemory));
    for (const std::string& said : bench.rig.announcements) CHECK_FALSE(holds(said, "Saved"));
    do_press(bench.rig, "button", "Save a copy");
    CHECK(store::verify_copy(bench.rig.copy_saved).ok());
    CHECK(has(bench.rig, "text", "Your copy is saved."));

    bench.rig.input.kept = core::Kept::Yes;
    bench.rig.frame();
    CHECK_FALSE(has(bench.rig, "text", kInMemory));
    CHECK(has(bench.rig, "text", "All you wrote is saved now."));
    CHECK_FALSE(has(bench.rig, "button", "Save a copy"));
    CHECK(holds(stored(bench), "words and more"));
}

TEST_CASE("what the host could not keep for another reason") {
    DiskBench bench;
    bench.rig.input.kept = core::Kept::No;
    type(bench.rig, kMind, "words");
    CHECK(has(bench.rig, "text",
              "This could not be saved yet. Leave this open, and save a copy now."));
    CHECK_FALSE(has(bench.rig, "text", "Saved on this device"));
}

TEST_CASE("help stays in reach while the storage fails") {
    DiskBench bench;
    bench.disk.files.set_fault(full_disk());
    type_now(bench.rig, kMind, "words");
    wait(bench.rig, 1000);
    do_press(bench.rig, "button", "Help now");
    CHECK(has(bench.rig, "text", "If you are in danger, call your local emergency number now."));
}

TEST_CASE("a note about something not okay that cannot be stored is not left behind") {
    DiskBench bench;
    do_press(bench.rig, "button", "Help now");
    do_press(bench.rig, "link", "Something is not okay");
    bench.disk.files.set_fault(full_disk());
    type_now(bench.rig, "What do you want to write down?", "words that must stay");
    wait(bench.rig, 1000);
    do_press(bench.rig, "button", "Back");
    CHECK(node(bench.rig, "field", "What do you want to write down?").value ==
          "words that must stay");
}

TEST_CASE("a damaged journal says so and is not shown as an empty one") {
    DiskBench bench;
    type_now(bench.rig, kMind, "words");
    bench.rig.settle();
    bench.rig.app().close();
    for (const std::string_view name : {"a.db", "b.db"}) {
        base::Bytes bytes = bench.disk.files.bytes(name);
        for (std::size_t i = 0; i < bytes.size(); i += 50) bytes[i] ^= 1;
        bench.disk.files.set_bytes(name, bytes);
    }
    const base::Bytes damaged = bench.disk.files.bytes("a.db");
    Rig again(bench.disk.place(), true);
    CHECK(has(again, "heading", "Your journal is closed"));
    CHECK(has(again, "text",
              "A part of your journal's file is damaged, so it cannot be opened as it is."));
    do_press(again, "button", "Recover what can be read");
    CHECK(has(again, "text",
              "Nothing in this file can be read any more. If you saved a copy, open the copy."));
    CHECK_FALSE(has(again, "field", kMind));
    CHECK(bench.disk.files.bytes("a.db") == damaged);
}

TEST_CASE(
    "help can be read while the journal is closed, and asks for no words that it cannot keep") {
    DiskBench bench;
    bench.rig.app().close();
    bench.disk.files.set_bytes("keys", {});
    Rig again(bench.disk.place(), true);
    do_press(again, "button", "Help now");
    CHECK(has(again, "text", "If you are in danger, call your local emergency number now."));
    CHECK_FALSE(has(again, "heading", "People you can reach"));
    CHECK_FALSE(has(again, "button", "Add or change people"));
    do_press(again, "link", "Something is not okay");
    CHECK(has(again, "heading", "When something is not okay"));
    CHECK(has(again, "text", "asking you to keep secrets for them"));
    CHECK(journeys::find_all(again.tree(), {"field", "", {}}).empty());
    do_press(again, "button", "Back");
    CHECK(has(again, "text", "If you are in danger, call your local emergency number now."));
    do_press(again, "button", "Back");
    CHECK(has(again, "heading", "Your journal is closed"));
}

TEST_CASE("a journal whose key is gone says so") {
    DiskBench bench;
    type_now(bench.rig, kMind, "words");
    bench.rig.settle();
    bench.rig.app().close();
    bench.disk.files.set_bytes("keys", {});
    Rig again(bench.disk.place(), true);
    CHECK(has(again, "heading", "Your journal is closed"));
    CHECK_FALSE(has(again, "field", kMind));
}
