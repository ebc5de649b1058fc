// What things to try leave in the journal and on paper, and what others may ask for.
#include "core/apply_practice.h"
#include "core/bench.h"
#include "journeys/dump.h"

using namespace rapport;
using namespace rapport::core_tests;
using base::Id;
using core::RequestKind;
using journeys::Rig;

namespace {

void add_on_goals(Rig& rig, const char* words) {
    type(rig, "What would you like to try?", words);
    rig.do_and_settle(
        event(ui::EventKind::Activate,
              journeys::find_one(rig.tree(), {"button", "Add", {.about = "Something to try"}}).id));
}

void chip(Rig& rig, const char* name, const char* about) {
    rig.do_and_settle(event(ui::EventKind::Activate,
                            journeys::find_one(rig.tree(), {"button", name, {.about = about}}).id));
}

void open_goals(Rig& rig) {
    do_press(rig, "button", "Goals");
    do_press(rig, "button", "Something to try");
}

}  // namespace

TEST_CASE("a thing to try is stored with every word, and a second tap takes a state back") {
    DiskBench bench;
    Rig& rig = bench.rig;
    open_goals(rig);
    add_on_goals(rig, "Open one letter");
    do_press(rig, "button", "Open");
    type(rig, "What could it be good for?", "Less fear");
    type(rig, "When could you try it?", "On Sunday");
    type(rig, "What is a small first step?", "Ask a friend");
    type(rig, "What got in the way, if anything did?", "No time");
    do_press(rig, "button", "We agreed on it");
    do_press(rig, "button", "Partly");
    CHECK(holds(
        stored(bench),
        "| Open one letter | why Less fear | when On Sunday | first Ask a friend | in the way "
        "No time | state 1 | whose 1\n"));
    do_press(rig, "button", "Partly");
    do_press(rig, "button", "We agreed on it");
    do_press(rig, "checkbox", "Only for me");
    do_press(rig, "button", "This is over");
    CHECK(holds(stored(bench), "in the way No time | private | over\n"));
    do_press(rig, "button", "Yes");
    CHECK(holds(stored(bench), "No time | came back | private | over\n"));
    do_press(rig, "button", "Yes");
    CHECK(holds(stored(bench), "No time | private | over\n"));
}

TEST_CASE("the ready question is made once, and a thing that was deleted comes back whole") {
    DiskBench bench;
    Rig& rig = bench.rig;
    open_goals(rig);
    add_on_goals(rig, "Open one letter");
    do_press(rig, "button", "Open");
    do_press(rig, "button", "Keep it as a question");
    CHECK_FALSE(has(rig, "button", "Keep it as a question"));
    CHECK(holds(stored(bench), "question: Could we look at what I tried? | state 1"));
    type(rig, "What is a small first step?", "Ask a friend");
    do_press(rig, "button", "Delete");
    CHECK(has(rig, "heading", "Goals"));
    CHECK_FALSE(holds(stored(bench), "homework:"));
    do_press(rig, "button", "Undo");
    CHECK(holds(stored(bench), "first Ask a friend"));
}

TEST_CASE("nothing of it is on the printed card unless it was ticked, and never what is private") {
    Rig rig;
    open_goals(rig);
    add_on_goals(rig, "zebra-one");
    add_on_goals(rig, "zebra-two");
    do_press(rig, "button", "Today");
    do_press(rig, "button", "Before a session");
    type(rig, "What would make this session worth it?", "Talk about sleep");
    const auto printed = [&] {
        do_press(rig, "button", "Show my card");
        do_press(rig, "button", "Print it");
        REQUIRE(rig.requests.back().kind == RequestKind::Print);
        do_press(rig, "button", "Back");
        return rig.requests.back().text;
    };
    CHECK_FALSE(holds(printed(), "zebra"));
    do_press(rig, "button", "2 things to try: zebra-one; zebra-two");
    const auto tick = [&](const char* about) {
        rig.do_and_settle(event(
            ui::EventKind::Activate,
            journeys::find_one(rig.tree(), {"checkbox", "Put it on my card", {.in = about}}).id));
    };
    tick("zebra-two");
    chip(rig, "Partly", "zebra-two");
    const std::string page = printed();
    CHECK(holds(page, "What I tried"));
    CHECK(holds(page, "zebra-two – Partly"));
    CHECK_FALSE(holds(page, "zebra-one"));
    chip(rig, "Open", "zebra-two");
    do_press(rig, "checkbox", "Only for me");
    do_press(rig, "button", "Back");
    CHECK_FALSE(holds(printed(), "zebra"));
}

TEST_CASE("others may hand in something to try: its words, and the name of a sheet") {
    store::TestDisk disk;
    core::State state;
    state.journal = disk.open();
    core::apply(state, screens::AddHomework{" One kind thing a day ", "kindness", {}, {}});
    core::apply(state, screens::AddHomework{" ", "kindness", {}, {}});
    const auto all = store::need(state.journal->homework());
    REQUIRE(all.size() == 1);
    CHECK(all[0].what == "One kind thing a day");
    CHECK(all[0].sheet == "kindness");
    CHECK_FALSE(all[0].session);
    CHECK_FALSE(all[0].whose);
    CHECK(state.failure.empty());
    // What is not there changes nothing, and is no fault of the storage.
    core::apply(state, screens::SetHomeworkState{Id{}, model::HomeworkState::Done, {}});
    CHECK(state.failure.empty());
    CHECK_FALSE(store::need(state.journal->homework())[0].state);
}
