// Earlier days: kept by themselves, and instead of a journal whose place a copy takes.
#include "core/lock_bench.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;
using ui::EventKind;

TEST_CASE("days: what a copy took the place of is kept, under a passphrase too") {
    Rig plain, rig;
    type(plain, kMind, "plain words");
    do_press(plain, "button", "More");
    do_press(plain, "link", "Where is my data");
    do_press(plain, "button", "Save a copy");
    set_passphrase(rig);
    do_press(rig, "button", "More");
    do_press(rig, "link", "Where is my data");
    open_copy(rig, plain.copy_saved);
    do_press(rig, "button", "Replace my journal");
    CHECK(node(rig, "text", "Notes: 1. Questions: 0. Goals: 0. Sessions: 0.").id != 0);
    do_press(rig, "button", "Show the days");
    do_press(rig, "button", "Go back to it");
    do_press(rig, "button", "Go back to this day");
    do_press(rig, "button", "Today");
    do_press(rig, "link", "Earlier notes (1)");
    CHECK(holds(everything(rig), kWords));
    // The passphrase went with the old journal's key: this one has none until it is set again.
    rig.reload();
    CHECK_FALSE(has(rig, "heading", "Locked"));
}

TEST_CASE("days: one is kept while nothing else is to do, and a full device says so") {
    DiskBench bench;
    Rig& rig = bench.rig;
    type(rig, kMind, kWords);
    // Not while the person is busy.
    rig.pass_time(kDayMs);
    rig.frame({event(EventKind::PointerMove)});
    rig.pass_time(1000);
    rig.frame();
    CHECK(bench.disk.files.bytes("day0").empty());
    bench.disk.files.set_fault(
        {.kind = store::FileOperation::Write, .for_ever = true, .no_room = true});
    rig.pass_time(5000);
    rig.settle();
    bench.disk.files.clear_fault();
    do_press(rig, "button", "More");
    do_press(rig, "link", "Where is my data");
    CHECK(has(rig, "text",
              "There was too little room to keep this day. Free some room, or save a copy."));
    days_later(rig, 1);
    rig.pass_time(5000);
    rig.settle();
    do_press(rig, "button", "Show the days");
    CHECK(has(rig, "button", "Go back to it"));
}

TEST_CASE("days: words of what was wiped leave the index while nothing else is to do") {
    store::TestDisk disk;
    {
        const auto journal = disk.open();
        const model::Entry entry{.id = journal->new_id(), .at = {{1000}, 60}, .text = kWords};
        store::need(journal->insert(entry, store::stamp_at(1000)));
        store::need(journal->remove(model::Kind::Entry, entry.id, store::stamp_at(2000)));
        store::need(journal->close());
    }
    const auto holds_wiped = [&] { return store::need(disk.open()->index_holds_wiped()); };
    CHECK_FALSE(holds_wiped());
    { Rig wipes(disk.place(), true); }
    CHECK(holds_wiped());
    {
        Rig rig(disk.place(), true);
        rig.pass_time(5000);
        rig.settle();
    }
    CHECK_FALSE(holds_wiped());
}
