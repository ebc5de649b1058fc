// Search and timeline in the app: where the focus is, what is said and forgotten, other courses,
// and a journal of years.
#include "core/bench.h"

#include "journeys/long_journal.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;
using ui::EventKind;

namespace {

constexpr const char* kField = "What are you looking for?";

void look_for(Rig& rig, const char* text) {
    type_now(rig, kField, text);
    rig.settle();
}

void open_search(Rig& rig) {
    do_press(rig, "button", "More");
    do_press(rig, "link", "Search");
}

void wheel(Rig& rig, float dy) {
    ui::Event made = event(EventKind::Wheel);
    made.x = 180;
    made.y = 300;
    made.dy = dy;
    rig.do_and_settle(made);
}

// A journal of about a year with many notes.
struct Long {
    store::TestDisk disk;
    std::unique_ptr<Rig> rig;

    Long() {
        {
            const auto journal = disk.open();
            journeys::LongJournal wanted{.sessions = 40, .entries = 600};
            wanted.last = {{1768352640000 - 86400000}, 60};
            store::need(write_long_journal(*journal, wanted));
            store::need(journal->close());
        }
        rig = std::make_unique<Rig>(disk.place(), true);
    }
};

}  // namespace

TEST_CASE("search: one types at once, hears the count, and nothing of it is stored") {
    Rig rig;
    type_now(rig, kMind, "A heron by the weir");
    do_press(rig, "button", "Keep it");
    open_search(rig);
    CHECK(rig.app().kit().memory().focus == node(rig, "field", kField).id);
    rig.announcements.clear();
    look_for(rig, "heron");
    const auto& said = rig.announcements;
    CHECK(std::count(said.begin(), said.end(), "1 found.") == 1);
    CHECK(node(rig, "field", kField).value == "heron");
    // The words with their marks are one text.
    CHECK(has(rig, "words", "A heron by the weir"));
    do_press(rig, "button", "Cover");
    do_press(rig, "button", "Show again");
    CHECK(node(rig, "field", kField).value.empty());
    CHECK_FALSE(has(rig, "button", "Open"));
    look_for(rig, "heron");
    rig.kill();
    CHECK(has(rig, "heading", "Search"));
    CHECK(node(rig, "field", kField).value.empty());
}

TEST_CASE("what belongs to another course opens within it") {
    DiskBench bench;
    Rig& rig = bench.rig;
    do_press(rig, "button", "Questions");
    type_now(rig, "What would you like to ask?", "Where do herons sleep?");
    rig.do_and_settle(event(
        EventKind::Activate,
        journeys::find_one(rig.tree(), {"button", "Add", {.about = "Add to your questions"}}).id));
    do_press(rig, "button", "More");
    do_press(rig, "link", "The people you see");
    do_press(rig, "button", "Add another");
    open_search(rig);
    look_for(rig, "heron");
    do_press(rig, "button", "Open");
    CHECK(node(rig, "field", "Your question").value == "Where do herons sleep?");
}

TEST_CASE("a journal of many notes: lists hold a part of it, and the rare word is found") {
    Long many;
    Rig& rig = *many.rig;
    do_press(rig, "link", "Earlier notes (600)");
    CHECK(rig.tree().nodes().size() < 400);
    for (int i = 0; i < 30; ++i) wheel(rig, 2000);
    CHECK(rig.tree().nodes().size() < 400);
    do_press(rig, "button", "More");
    do_press(rig, "link", "Timeline");
    CHECK(rig.tree().nodes().size() < 500);
    CHECK(has(rig, "heading", "January 2026"));
    for (int i = 0; i < 20; ++i) wheel(rig, 1e6f);
    CHECK(has(rig, "text", "Note · Tuesday, 8 April 2025"));
    open_search(rig);
    look_for(rig, journeys::kRareWord);
    CHECK(has(rig, "text", "1 found."));
    do_press(rig, "button", "Open");
    const std::string text = node(rig, "field", "Your note").value;
    CHECK(text.find(journeys::kRareWord) != std::string::npos);
    rig.do_and_settle(event(EventKind::Back));
    look_for(rig, journeys::kCommonBeginning);
    CHECK(has(rig, "text", "More than 200 found. These are the newest."));
    look_for(rig, "\"the door was open\"");
    CHECK(has(rig, "text", "2 found."));
}
