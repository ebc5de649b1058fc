// Typing and clicks of one batch keep their order; text is stored a moment later, before any other
// command, and at once when the page is hidden.
#include "core/bench.h"
#include "journeys/dump.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;
using ui::EventKind;

TEST_CASE("letters and the click after them in one batch: the click takes all of them") {
    Rig rig;
    type_now(rig, kMind, "a");
    rig.settle();
    const ui::Node field = node(rig, "field", kMind);
    rig.frame({edit(field, "ab", 1), edit(field, "abc", 2), press(rig, "button", "Keep it")});
    rig.settle();
    CHECK(node(rig, "field", kMind).value.empty());
    do_press(rig, "link", "Earlier notes (1)");
    CHECK(has(rig, "text", "abc"));
}

TEST_CASE("letters after the click in one batch belong to what comes next") {
    Rig rig;
    type_now(rig, kMind, "first");
    rig.settle();
    const ui::Node field = node(rig, "field", kMind);
    rig.frame({press(rig, "button", "Keep it"), edit(field, "second", 1)});
    rig.settle();
    CHECK(node(rig, "field", kMind).value == "second");
    do_press(rig, "link", "Earlier notes (1)");
    CHECK(has(rig, "text", "first"));
    CHECK_FALSE(has(rig, "text", "second"));
}

TEST_CASE("what is typed into a draft is there for the button in the same batch") {
    Rig rig;
    do_press(rig, "button", "Questions");
    const ui::Node field = node(rig, "field", "What would you like to ask?");
    rig.frame({edit(field, "Why not?", 1), press(rig, "button", "Add")});
    rig.settle();
    CHECK(has(rig, "heading", "Ideas"));
    CHECK(has(rig, "text", "Why not?"));
    CHECK(node(rig, "field", "What would you like to ask?").value.empty());
}

TEST_CASE("one activation is one command") {
    Rig rig;
    do_press(rig, "button", "Questions");
    type_now(rig, "What would you like to ask?", "Once?");
    do_press(rig, "button", "Add");
    CHECK(journeys::find_all(rig.tree(), {"text", "Once?", {}}).size() == 1);
}

TEST_CASE("the first letter is stored at once, the next ones within half a second, not each") {
    DiskBench bench;
    type_now(bench.rig, kMind, "p");
    CHECK(holds(stored(bench), "p"));
    bench.rig.frame();  // The storage is asked for, and the answer noted.
    const int changes = bench.disk.files.changes();
    bench.rig.pass_time(100);
    type_now(bench.rig, kMind, "plum");
    REQUIRE(bench.rig.last.repaint_after_ms);
    CHECK(*bench.rig.last.repaint_after_ms <= 500);
    CHECK_FALSE(holds(stored(bench), "plum"));
    CHECK(bench.disk.files.changes() == changes);
    // Somebody who types on and on does not push it away.
    for (int i = 0; i < 5; ++i) {
        bench.rig.pass_time(100);
        type_now(bench.rig, kMind, "plums" + std::string(static_cast<std::size_t>(i), '!'));
    }
    CHECK(holds(stored(bench), "plums"));
    bench.rig.settle();
    CHECK(holds(stored(bench), "plums!!!!"));
    CHECK(has(bench.rig, "text", "Saved on this device"));
}

TEST_CASE("a hidden page has stored everything") {
    DiskBench bench;
    type_now(bench.rig, kMind, "p");
    type_now(bench.rig, kMind, "pear");
    CHECK_FALSE(holds(stored(bench), "pear"));
    bench.rig.frame({event(EventKind::Hidden)});
    CHECK(holds(stored(bench), "pear"));
}

TEST_CASE("another command stores first what was typed") {
    DiskBench bench;
    type_now(bench.rig, kMind, "apple");
    bench.rig.frame({press(bench.rig, "button", "Goals")});
    CHECK(holds(stored(bench), "apple"));
}

TEST_CASE("closing stores what was typed, and later frames change nothing") {
    DiskBench bench;
    type_now(bench.rig, kMind, "quince");
    bench.rig.app().close();
    const std::string before = stored(bench);
    CHECK(holds(before, "quince"));
    bench.rig.frame({edit(node(bench.rig, "field", kMind), "gone", 1)});
    bench.rig.pass_time(1000);
    bench.rig.frame();
    CHECK(stored(bench) == before);
}
