// E2: another journal on its way in: whole or not at all, known when it comes again.
#include <fstream>
#include <iterator>

#include "core/bench.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;

namespace {

void open_page(Rig& rig) {
    do_press(rig, "button", "More");
    do_press(rig, "link", "Bring in from another journal");
}

void choose(Rig& rig, std::string bytes) {
    rig.copy_to_open = std::move(bytes);
    do_press(rig, "button", "Choose a file");
}

// Frame by frame, until some of it is in and not all.
void take_some(Rig& rig) {
    rig.frame({press(rig, "button", "Take them in")});
    for (int i = 0; i < 40; ++i) {
        rig.pass_time(5);
        rig.frame();
    }
    REQUIRE(rig.tree().find(ui::Role::Dialog, "They are coming in") != nullptr);
    REQUIRE_FALSE(has(rig, "text", "0 of 3000"));
}

ui::Event given_file(std::string bytes) {
    ui::Event made = event(ui::EventKind::Given);
    made.text = "notes.csv";
    made.bytes = std::move(bytes);
    return made;
}

}  // namespace

TEST_CASE("E2: three thousand notes come in, and a second time none of them") {
    Rig rig;
    rig.settle();
    open_page(rig);
    choose(rig, many_notes(3000));
    CHECK(has(rig, "status", "New notes: 3000"));
    do_press(rig, "button", "Take them in");
    CHECK(has(rig, "status", "Notes that came in: 3000"));
    choose(rig, many_notes(3010));
    CHECK(has(rig, "status", "New notes: 10"));
    CHECK(has(rig, "text", "Here already: 3000"));
    do_press(rig, "button", "Take them in");
    CHECK(has(rig, "status", "Notes that came in: 10"));
    do_press(rig, "button", "Today");
    CHECK(has(rig, "link", "Earlier notes (3010)"));
}

TEST_CASE("E2: what is stopped on its way leaves nothing, and can come in afterwards") {
    Rig rig;
    rig.settle();
    type(rig, kMind, "Kept before");
    do_press(rig, "button", "Keep it");
    open_page(rig);
    choose(rig, many_notes(3000));
    take_some(rig);
    do_press(rig, "button", "Stop");
    CHECK(has(rig, "status", "Stopped. Your journal is as it was."));
    choose(rig, many_notes(3000));
    CHECK(has(rig, "status", "New notes: 3000"));
    take_some(rig);
    rig.do_and_settle(event(ui::EventKind::Back));
    do_press(rig, "button", "Today");
    CHECK(has(rig, "link", "Earlier notes (1)"));
    // What is written afterwards is no part of it.
    type(rig, kMind, "Kept after");
    do_press(rig, "button", "Keep it");
    rig.reload();
    CHECK(has(rig, "link", "Earlier notes (2)"));
}

TEST_CASE("E2: without power on its way the journal is as it was") {
    DiskBench bench;
    Rig& rig = bench.rig;
    rig.settle();
    type(rig, kMind, "Kept before");
    do_press(rig, "button", "Keep it");
    open_page(rig);
    const std::string before = stored(bench);
    choose(rig, many_notes(3000));
    take_some(rig);
    CHECK(stored(bench).find("like any other") == std::string::npos);
    CHECK(stored(bench).find("Kept before") != std::string::npos);
    rig.reload();
    CHECK(stored(bench).find("like any other") == std::string::npos);
}

TEST_CASE("E2: a given journal is shown before it comes in; a copy of ours is asked about") {
    Rig rig;
    rig.settle();
    rig.do_and_settle(given_file(many_notes(5)));
    CHECK(has(rig, "heading", "Bring in from another journal"));
    CHECK(has(rig, "status", "New notes: 5"));
    do_press(rig, "button", "Take them in");
    CHECK(has(rig, "status", "Notes that came in: 5"));
    do_press(rig, "button", "More");
    do_press(rig, "link", "Where is my data");
    for (const char* kind : {"Save a copy", "Save it as JSON"}) {
        if (std::string_view(kind) != "Save a copy") {
            do_press(rig, "button", "More about copies");
            do_press(rig, "button", "Save a copy without a lock");
        }
        do_press(rig, "button", kind);
        const std::string copy = rig.copy_saved;
        REQUIRE_FALSE(copy.empty());
        open_page(rig);
        choose(rig, copy);
        CHECK(rig.tree().find(ui::Role::Dialog, "Open this copy?") != nullptr);
        do_press(rig, "button", "Keep my journal");
    }
}

TEST_CASE("R5: what cannot be read gets one clear sentence") {
    Rig rig;
    rig.settle();
    open_page(rig);
    choose(rig, "{\"a\":1}");
    CHECK(has(rig, "status", "This app cannot read a journal in this file. Yours is as it was."));
    choose(rig, "{\"entries\":[{\"creationDate\":\"2024-01-01T10:00:00Z\",\"text\":\"x\"}");
    CHECK(has(rig, "status", "This file is damaged. Your journal is as it was."));
    choose(rig, std::string(65u << 20, 'x'));
    CHECK(has(rig, "status", "This file is too large. Your journal is as it was."));
    rig.copy_to_open.clear();
    do_press(rig, "button", "Choose a file");
    CHECK(has(rig, "button", "Choose a file"));
}
