// A damaged journal: a calm page, one thing to do, and the words are there again.
#include <functional>

#include "core/lock_bench.h"
#include "store/page_file.h"
#include "store/salvage.h"

using namespace rapport;
using namespace rapport::core_tests;
using journeys::Rig;
using store::kPageBytes;

namespace {

constexpr const char* kRecover = "Recover what can be read";
constexpr const char* kDamaged =
    "A part of your journal's file is damaged, so it cannot be opened as it is.";

void flip(store::TestDisk& disk, const char* name, std::size_t page) {
    base::Bytes bytes = disk.files.bytes(name);
    REQUIRE(bytes.size() >= (page + 1) * kPageBytes);
    bytes[page * kPageBytes + 300] ^= 2;
    disk.files.set_bytes(name, bytes);
}

// Closes the app, flips a byte of this page (from 0) and starts again.
void damage(Rig& rig, store::TestDisk& disk, const char* name, std::size_t page) {
    rig.frame({event(ui::EventKind::Hidden)});
    rig.app().close();
    flip(disk, name, page);
}

std::string report(Rig& rig) {
    for (const ui::Node& one : rig.tree().nodes()) {
        if (one.value.starts_with("Your journal's file was damaged.")) return one.value;
    }
    return {};
}

void keep(Rig& rig, const char* words) {
    type(rig, kMind, words);
    do_press(rig, "button", "Keep it");
}

void open_data_page(Rig& rig) {
    do_press(rig, "button", "More");
    do_press(rig, "link", "Where is my data");
}

// All words of the journal on this disk, wherever they stand.
std::string stored_on(const store::TestDisk& disk) {
    store::TestDisk image("image-of-the-disk");
    image.become(disk.files);
    const auto text = journeys::dump_place(image.place());
    return text.ok() ? text.value() : text.error().what;
}

}  // namespace

TEST_CASE("damage: a damaged file leads to a page that recovers, and says what happened") {
    DiskBench bench;
    keep(bench.rig, kWords);
    damage(bench.rig, bench.disk, "a.db", 0);
    const base::Bytes damaged = bench.disk.files.bytes("a.db");
    Rig again(bench.disk.place(), true);
    CHECK(has(again, "heading", "Your journal is closed"));
    CHECK(has(again, "text", kDamaged));
    CHECK(has(again, "button", "Help now"));
    CHECK(bench.disk.files.bytes("a.db") == damaged);

    do_press(again, "button", "Save the damaged file");
    CHECK(has(again, "text", "The damaged file is saved."));
    const auto saved = store::read_damaged(
        {reinterpret_cast<const std::uint8_t*>(again.copy_saved.data()), again.copy_saved.size()});
    REQUIRE(saved.size() == 1);
    CHECK(saved[0].database == damaged);

    do_press(again, "button", kRecover);
    CHECK(has(again, "heading", "A note"));
    CHECK(holds(report(again), "Notes: 1. Questions: 0. Goals: 0. Sessions: 1. Other things: 0."));
    CHECK(holds(report(again), "The damaged file is kept on this device."));
    do_press(again, "button", "Back");
    do_press(again, "link", "Earlier notes (2)");
    CHECK(holds(everything(again), kWords));
    again.reload();
    CHECK(holds(everything(again), kWords));
}

TEST_CASE("damage: what was set aside can be saved and deleted, after a question") {
    DiskBench bench;
    keep(bench.rig, kWords);
    open_data_page(bench.rig);
    CHECK_FALSE(has(bench.rig, "heading", "A damaged file"));
    damage(bench.rig, bench.disk, "a.db", 0);
    Rig again(bench.disk.place(), true);
    do_press(again, "button", kRecover);
    open_data_page(again);
    CHECK(has(again, "heading", "A damaged file"));
    do_press(again, "button", "Save the damaged file");
    CHECK_FALSE(again.copy_saved.empty());
    do_press(again, "button", "Delete the damaged file");
    do_press(again, "button", "Keep the file");
    CHECK_FALSE(bench.disk.files.bytes("damaged").empty());
    do_press(again, "button", "Delete the damaged file");
    do_press(again, "button", "Delete the file for good");
    CHECK_FALSE(has(again, "heading", "A damaged file"));
    CHECK(bench.disk.files.bytes("damaged").empty());
}

TEST_CASE("damage: a page that breaks while the app is open leads there, and typed words stay") {
    DiskBench bench;
    for (int i = 0; i < 30; ++i) keep(bench.rig, (kWords + std::to_string(i)).c_str());
    bench.rig.frame({event(ui::EventKind::Hidden)});
    bench.rig.app().close();
    const std::size_t pages = bench.disk.files.bytes("a.db").size() / kPageBytes;
    const base::Bytes whole = bench.disk.files.bytes("a.db");
    const base::Bytes keys = bench.disk.files.bytes("keys");
    int noticed = 0;
    for (std::size_t page = 1; page < pages; page += 5) {
        for (const std::string_view name : store::kAllFileNames) {
            bench.disk.files.set_bytes(name, {});
        }
        bench.disk.files.set_bytes("a.db", whole);
        bench.disk.files.set_bytes("keys", keys);
        flip(bench.disk, "a.db", page);
        Rig again(bench.disk.place(), true);
        CAPTURE(page);
        if (!has(again, "text", kDamaged)) {
            type_now(again, kMind, "typed meanwhile");
            again.settle();
        }
        if (!has(again, "text", kDamaged)) continue;
        ++noticed;
        const bool waits = has(again, "text",
                               "What you typed last is still here. It is saved as soon as your "
                               "journal is open again.");
        do_press(again, "button", kRecover);
        CHECK_FALSE(report(again).empty());
        again.pass_time(6000);
        again.do_and_settle(event(ui::EventKind::Visible));
        again.app().close();
        CHECK((!waits || holds(stored_on(bench.disk), "typed meanwhile")));
    }
    CHECK(noticed > 2);
}

TEST_CASE("damage: keeping a day finds it, and the earlier day fills what is lost") {
    DiskBench bench;
    Rig& rig = bench.rig;
    keep(rig, kWords);
    days_later(rig, 1);
    rig.pass_time(5000);
    rig.settle();
    REQUIRE_FALSE(bench.disk.files.bytes("day0").empty());
    rig.frame({event(ui::EventKind::Hidden)});
    // Among them the notes' own, so that the words are nowhere but in the day.
    const std::size_t pages = bench.disk.files.bytes("a.db").size() / kPageBytes;
    for (std::size_t page = 8; page < pages; ++page) flip(bench.disk, "a.db", page);
    days_later(rig, 1);
    for (int i = 0; i < 40 && !has(rig, "text", kDamaged); ++i) {
        rig.pass_time(3000);
        rig.settle();
    }
    REQUIRE(has(rig, "text", kDamaged));
    do_press(rig, "button", kRecover);
    CHECK(holds(report(rig), "Added from the day that was kept on"));
    rig.app().close();
    CHECK(holds(stored_on(bench.disk), kWords));
}

TEST_CASE("damage: under a passphrase the lock comes first") {
    DiskBench bench;
    set_passphrase(bench.rig);
    damage(bench.rig, bench.disk, "b.db", 0);
    Rig again(bench.disk.place(), true);
    CHECK(has(again, "heading", "Locked"));
    unlock(again, kSecret);
    CHECK(has(again, "text", kDamaged));
    do_press(again, "button", kRecover);
    CHECK_FALSE(report(again).empty());
    again.reload();
    CHECK(has(again, "heading", "Locked"));
    unlock(again, kSecret);
    CHECK_FALSE(has(again, "heading", "Locked"));
}

TEST_CASE("damage: a full device says so, and it can be tried again") {
    DiskBench bench;
    keep(bench.rig, kWords);
    damage(bench.rig, bench.disk, "a.db", 0);
    const base::Bytes damaged = bench.disk.files.bytes("a.db");
    Rig again(bench.disk.place(), true);
    for (const int after : {0, 5, 40}) {
        bench.disk.files.set_fault({.kind = store::FileOperation::Write,
                                    .after = after,
                                    .for_ever = true,
                                    .no_room = true});
        do_press(again, "button", kRecover);
        bench.disk.files.clear_fault();
        CHECK(has(again, "text",
                  "There is too little room on this device. Free some room, then try again."));
        CHECK(bench.disk.files.bytes("a.db") == damaged);
    }
    do_press(again, "button", kRecover);
    CHECK_FALSE(report(again).empty());
}

TEST_CASE("damage: a copy can be opened instead, and the damaged file stays") {
    DiskBench bench;
    keep(bench.rig, kWords);
    open_data_page(bench.rig);
    do_press(bench.rig, "button", "Save a copy");
    damage(bench.rig, bench.disk, "a.db", 0);
    const base::Bytes damaged = bench.disk.files.bytes("a.db");
    Rig again(bench.disk.place(), true);
    open_copy(again, bench.rig.copy_saved);
    CHECK_FALSE(has(again, "heading", "Your journal is closed"));
    const auto kept = store::read_damaged(bench.disk.files.bytes("damaged"));
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].database == damaged);
    // While it lies there with its key, a passphrase would promise too much.
    do_press(again, "button", "More");
    do_press(again, "link", "Passphrase");
    type_now(again, "New passphrase", kSecret);
    do_press(again, "button", "Go on");
    CHECK(has(again, "text",
              "A damaged file lies here without a passphrase. Save it and delete it first, under "
              "“Where is my data”."));
}

TEST_CASE("damage: without a key record it says so, and keeps everything") {
    DiskBench bench;
    keep(bench.rig, kWords);
    bench.rig.app().close();
    bench.disk.files.set_bytes("keys", base::Bytes(8192, 7));
    const base::Bytes database = bench.disk.files.bytes("a.db");
    Rig again(bench.disk.place(), true);
    CHECK(
        has(again, "text",
            "The key of your journal is damaged, so it stays closed. Nothing was deleted. You can "
            "open a copy."));
    CHECK_FALSE(has(again, "button", kRecover));
    CHECK(bench.disk.files.bytes("a.db") == database);
}
