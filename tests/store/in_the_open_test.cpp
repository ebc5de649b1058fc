// What lies in the open: whole or not there, and never in the way of the journal.
#include "store/in_the_open.h"

#include <doctest/doctest.h>

#include "power_points.h"
#include "store_fixture.h"

using namespace rapport::store;
using rapport::base::Bytes;
using rapport::base::ErrorKind;

namespace {

constexpr std::size_t kHalf = 32768;  // The slots.

InTheOpen some(const std::string& name) {
    return {
        .country = "IE", .hidden = {"IE:112"}, .people = {{name, "555 0100"}, {"", "555 0199"}}};
}

void flip(TestDisk& disk, std::size_t at) {
    Bytes bytes = disk.files.bytes("open");
    bytes[at] ^= 4;
    disk.files.set_bytes("open", bytes);
}

}  // namespace

TEST_CASE("in the open: it comes back as it was written, and no earlier word stays") {
    TestDisk disk;
    CHECK(read_in_the_open(disk.place()) == InTheOpen());
    need(write_in_the_open(disk.place(), some("a long name with a zebra in it")));
    CHECK(read_in_the_open(disk.place()) == some("a long name with a zebra in it"));
    CHECK(contains(disk.files.bytes("open"), "zebra"));
    for (const char* name : {"Ines", "Bo", "Ines and Bo"}) {
        need(write_in_the_open(disk.place(), some(name)));
        CHECK(read_in_the_open(disk.place()) == some(name));
    }
    CHECK_FALSE(contains(disk.files.bytes("open"), "zebra"));
    need(write_in_the_open(disk.place(), {}));
    CHECK(disk.files.bytes("open").empty());
    CHECK(read_in_the_open(disk.place()) == InTheOpen());
    const auto much = write_in_the_open(disk.place(), some(std::string(kHalf, 'x')));
    CHECK(much.error().kind == ErrorKind::Full);
    CHECK(disk.files.bytes("open").empty());
}

TEST_CASE("in the open: a flipped bit shows the other slot, and two of them nothing") {
    TestDisk disk;
    need(write_in_the_open(disk.place(), some("Ines")));
    const Bytes whole = disk.files.bytes("open");
    REQUIRE(whole.size() == 2 * kHalf);
    for (std::size_t at = 0; at < kHalf; at += at < 160 ? 1 : 997) {
        CAPTURE(at);
        flip(disk, at);
        CHECK(read_in_the_open(disk.place()) == some("Ines"));
        flip(disk, kHalf + at);
        CHECK(read_in_the_open(disk.place()) == InTheOpen());
        disk.files.set_bytes("open", whole);
    }
    for (const std::size_t size : {std::size_t{0}, std::size_t{7}, kHalf - 1, kHalf + 9}) {
        disk.files.set_bytes("open", Bytes(whole.begin(), whole.begin() + static_cast<long>(size)));
        CHECK(read_in_the_open(disk.place()) == (size < kHalf ? InTheOpen() : some("Ines")));
    }
}

TEST_CASE("in the open: damage there keeps no journal from opening, and it is none") {
    TestDisk disk;
    disk.files.set_bytes("open", Bytes(99, 0xAB));
    CHECK(disk.open()->opened() == Opened::New);
    need(write_in_the_open(disk.place(), some("zebra")));
    const auto journal = disk.open();
    CHECK(journal->opened() == Opened::Existing);
    const std::string copy = need(journal->copy_bytes());
    CHECK(copy.find("zebra") == std::string::npos);
    need(journal->close());
    need(erase(disk.place()));
    CHECK(disk.files.bytes("open").empty());
}

TEST_CASE("in the open: a disk that fails leaves the old or the new") {
    for (const FileOperation kind :
         {FileOperation::Read, FileOperation::Write, FileOperation::Flush}) {
        for (int after = 0; after < 6; ++after) {
            TestDisk disk;
            need(write_in_the_open(disk.place(), some("Ines")));
            disk.files.set_fault({.kind = kind, .after = after, .for_ever = true});
            const bool done = write_in_the_open(disk.place(), some("Bo")).ok();
            disk.files.clear_fault();
            const InTheOpen found = read_in_the_open(disk.place());
            CAPTURE(after);
            if (done) CHECK(found == some("Bo"));
            if (kind != FileOperation::Read) CHECK((found == some("Ines") || found == some("Bo")));
            need(write_in_the_open(disk.place(), some("Bo")));
            CHECK_FALSE(contains(disk.files.bytes("open"), "Ines"));
        }
    }
}

TEST_CASE(
    "in the open: losing power at any change leaves the old or the new, and nothing between") {
    TestDisk start;
    need(write_in_the_open(start.place(), some("Ines")));
    const int points = sweep_power(
        {.start = start,
         .work =
             [](TestDisk& disk, const std::function<void()>& arm) {
                 arm();
                 int done = write_in_the_open(disk.place(), some("Bo")).ok() ? 1 : 0;
                 if (done == 1) done += write_in_the_open(disk.place(), {}).ok() ? 1 : 0;
                 return done;
             },
         .check =
             [](TestDisk& disk, int acknowledged) {
                 const InTheOpen found = read_in_the_open(disk.place());
                 CHECK((acknowledged > 0 || found == some("Ines") || found == some("Bo")));
                 CHECK((acknowledged != 1 || found == some("Bo") || found == InTheOpen()));
                 CHECK((acknowledged < 2 || found == InTheOpen()));
             }});
    CHECK(points >= 6);
}
