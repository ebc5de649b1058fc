// Earlier days: kept once a day and whole, at most ten; going back, and coming back from there.
#include <doctest/doctest.h>

#include <random>

#include "power_points.h"
#include "store/day_file.h"
#include "support/budget.h"

using namespace rapport::store;
using rapport::base::Bytes;
using rapport::base::ErrorKind;
using rapport::model::Entry;

namespace {

Moment day(int number) { return {{number * kDayMs}, 60}; }

void write(Journal& journal, int number, std::size_t size = 20) {
    need(journal.insert(Entry{.id = test_id(number), .text = std::string(size, 'h')},
                        stamp_at(number)));
}

std::size_t entries(Journal& journal) { return need(journal.entries(1000)).size(); }

DataKey key_of(const TestDisk& disk, const Stretched& with) {
    return need(open_seal(need(seals_of(disk.place()))->passphrase, with.key));
}

}  // namespace

TEST_CASE("days: a header comes back as it was, and every flipped bit in it is noticed") {
    DayHeader header{.taken = {{-5}, -90}, .database_bytes = 7};
    header.salt.fill(3);
    put_key(header, DataKey{1}, DataKey{2}, test_random());
    const Bytes bytes = encode_day_header(header);
    CHECK(bytes.size() == kDayHeaderBytes);
    const DayHeader again = need(decode_day_header(bytes));
    CHECK(again.taken.at.ms == -5);
    CHECK(again.taken.offset_min == -90);
    CHECK(need(take_key(again, DataKey{2})).key == DataKey{1});
    CHECK(take_key(again, DataKey{3}).error().kind == ErrorKind::WrongKey);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        Bytes damaged = bytes;
        damaged[i] ^= static_cast<std::uint8_t>(1u << (i % 8));
        CHECK_FALSE(decode_day_header(damaged).ok());
    }
    CHECK_FALSE(decode_day_header({}).ok());
}

TEST_CASE("days: one is due on each new day but the first, and is kept once") {
    TestDisk disk;
    auto journal = need(Journal::open(disk.place(), {day(3), {}}, test_random()));
    write(*journal, 1);
    CHECK_FALSE(need(journal->day_is_due(day(3))));
    CHECK(need(journal->day_is_due(day(4))));
    int steps = 0;
    while (need(journal->keep_day_step(day(4)))) ++steps;
    CHECK(steps >= 3);
    CHECK_FALSE(need(journal->day_is_due(day(4))));
    CHECK(need(journal->day_is_due(day(5))));
    REQUIRE(journal->days().size() == 1);
    CHECK(journal->days()[0].taken.at == day(4).at);
    for (int i = 5; i < 20; ++i) need(journal->keep_day(day(i)));
    const std::vector<Day> days = journal->days();
    REQUIRE(days.size() == 10);
    CHECK(days.front().taken.at == day(19).at);
    CHECK(days.back().taken.at == day(10).at);
}

TEST_CASE("days: one goes back, and comes back from there; what is written meanwhile is safe") {
    TestDisk disk;
    auto journal = disk.open();
    write(*journal, 1);
    need(journal->keep_day(day(2)));
    write(*journal, 2);
    // Writing while a day is being kept, with a log too long to wait: the day stays as it began.
    CHECK(need(journal->keep_day_step(day(3))));
    CHECK(need(journal->keep_day_step(day(3))));
    for (int i = 10; i < 14; ++i) {
        // Nothing to index in it.
        need(journal->insert(Entry{.id = test_id(i), .text = std::string(3000000, ' ')},
                             stamp_at(i)));
    }
    need(journal->tidy());
    while (need(journal->keep_day_step(day(3)))) {
    }
    CHECK(entries(*journal) == 6);
    std::vector<Day> days = journal->days();
    REQUIRE(days.size() == 2);
    need(journal->go_back_to(days[0], day(4)));
    journal = disk.open();
    CHECK(entries(*journal) == 2);
    days = journal->days();
    REQUIRE(days.size() == 3);
    need(journal->go_back_to(days[2], day(5)));
    journal = disk.open();
    CHECK(entries(*journal) == 1);
    CHECK(need(journal->search({.text = "h"}, 9)).empty());
    days = journal->days();
    REQUIRE(days.size() == 4);
    need(journal->go_back_to(days[1], day(6)));
    journal = disk.open();
    CHECK(entries(*journal) == 6);
    need(verify_copy(need(journal->copy_bytes())));
}

TEST_CASE("days: a flipped bit anywhere is noticed before anything changes") {
    TestDisk disk;
    {
        const auto journal = disk.open();
        write(*journal, 1);
        need(journal->keep_day(day(2)));
        write(*journal, 2);
    }
    const Bytes whole = disk.files.bytes("day0");
    std::mt19937 random(3);
    for (int i = 0; i < rapport::tests::rounds(40, 4000); ++i) {
        Bytes damaged = whole;
        damaged[random() % damaged.size()] ^= 16;
        rapport::tests::count("flips that were noticed");
        disk.files.set_bytes("day0", damaged);
        const auto journal = disk.open();
        const std::vector<Day> days = journal->days();
        if (!days.empty()) {
            CHECK(journal->go_back_to(days[0], day(3)).error().kind == ErrorKind::Corrupt);
        }
        CHECK(entries(*journal) == 2);
    }
}

TEST_CASE(
    "days: they follow the journal under a passphrase, and none stays readable by the old key") {
    TestDisk disk;
    auto journal = disk.open();
    write(*journal, 1);
    need(journal->keep_day(day(2)));
    need(journal->seal(test_secret(1), test_secret(2)));
    CHECK(journal->days().empty());
    CHECK(disk.files.bytes("day0").empty());
    need(journal->keep_day(day(3)));
    write(*journal, 2);
    need(journal->change_seals(test_secret(3), {}));
    need(journal->go_back_to(journal->days()[0], day(4)));
    CHECK(disk.try_open().error().kind == ErrorKind::Locked);
    const DataKey key = key_of(disk, test_secret(3));
    journal = need(Journal::open(disk.place(), stamp_at(9), test_random(5), key));
    CHECK(entries(*journal) == 1);
    CHECK(journal->days().size() == 2);
}

TEST_CASE(
    "days: a copy of another journal takes its place, and the days before can be gone back to") {
    TestDisk disk;
    TestDisk other("other-files");
    std::string copy;
    {
        const auto journal = other.open();
        write(*journal, 5);
        write(*journal, 6);
        copy = need(journal->copy_bytes());
    }
    auto journal = disk.open();
    write(*journal, 1);
    need(journal->keep_day(day(2)));
    need(journal->close());
    need(replace_with_copy(copy, disk.place()));
    journal = disk.open();
    CHECK(entries(*journal) == 2);
    REQUIRE(journal->days().size() == 1);
    need(journal->go_back_to(journal->days()[0], day(3)));
    journal = disk.open();
    CHECK(entries(*journal) == 1);
}

TEST_CASE("days: all of them go at once, and wherever the power goes, a half day is none") {
    TestDisk start("days-start");
    {
        const auto journal = start.open();
        write(*journal, 1);
        for (int i = 2; i < 5; ++i) need(journal->keep_day(day(i)));
        start.files.set_bytes("snapshot", Bytes(100, 'h'));
    }
    const auto remove = [](TestDisk& disk, const std::function<void()>& arm) {
        const auto journal = disk.open();
        arm();
        return journal->remove_days().ok() ? 1 : 0;
    };
    const auto check = [](TestDisk& disk, int done) {
        const auto journal = disk.open();
        REQUIRE(entries(*journal) == 1);
        REQUIRE(journal->days().size() <= (done == 1 ? 0 : 3));
        if (done == 1) {
            REQUIRE(disk.files.bytes("day1").empty());
            REQUIRE(disk.files.bytes("snapshot").empty());
        }
        const std::vector<Day> left = journal->days();
        if (!left.empty()) need(journal->go_back_to(left.front(), day(9)));
    };
    CHECK(sweep_power({.start = start, .work = remove, .check = check}) > 3);
}

TEST_CASE("days: wherever the power goes, the journal is whole and a half day is none") {
    TestDisk start("days-start");
    {
        const auto journal = start.open();
        write(*journal, 1);
        need(journal->keep_day(day(2)));
        write(*journal, 2);
    }
    const auto keep = [](TestDisk& disk, const std::function<void()>& arm) {
        const auto journal = disk.open();
        arm();
        return journal->keep_day(day(3)).ok() ? 1 : 0;
    };
    const auto check_kept = [](TestDisk& disk, int done) {
        const auto journal = disk.open();
        REQUIRE(entries(*journal) == 2);
        const std::size_t days = journal->days().size();
        REQUIRE((days == 2 || (days == 1 && done == 0)));
    };
    CHECK(sweep_power({.start = start, .work = keep, .check = check_kept}) > 3);
    const auto go_back = [](TestDisk& disk, const std::function<void()>& arm) {
        const auto journal = disk.open();
        const std::vector<Day> days = journal->days();
        REQUIRE(days.size() == 1);
        arm();
        return journal->go_back_to(days[0], day(3)).ok() ? 1 : 0;
    };
    const auto check_gone_back = [](TestDisk& disk, int done) {
        const auto journal = disk.open();
        const std::size_t found = entries(*journal);
        REQUIRE((found == 1 || (found == 2 && done == 0)));
        for (const Day& one : journal->days()) REQUIRE(one.bytes > 0);
        if (found == 1) REQUIRE(journal->days().size() == 2);
        need(verify_copy(need(journal->copy_bytes())));
    };
    CHECK(sweep_power({.start = start, .work = go_back, .check = check_gone_back, .part = 8}) > 20);
}

TEST_CASE("days: what cannot be cleared away does not keep the journal closed") {
    TestDisk disk;
    {
        const auto journal = disk.open();
        write(*journal, 1);
        need(journal->keep_day(day(2)));
    }
    Bytes damaged = disk.files.bytes("day0");
    damaged[20] ^= 1;
    disk.files.set_bytes("day0", damaged);
    disk.files.set_fault(
        {.kind = FileOperation::Write, .after = 0, .for_ever = true, .no_room = true});
    const auto opened = disk.try_open();
    disk.files.clear_fault();
    REQUIRE(opened.ok());
    CHECK(entries(*opened.value()) == 1);
    write(*opened.value(), 2);
    CHECK(entries(*opened.value()) == 2);
}

TEST_CASE("days: a device without room for one goes on as before") {
    TestDisk disk;
    const auto journal = disk.open();
    write(*journal, 1);
    need(journal->tidy());
    disk.files.set_fault(
        {.kind = FileOperation::Write, .after = 1, .for_ever = true, .no_room = true});
    CHECK(journal->keep_day(day(2)).error().kind == ErrorKind::Full);
    disk.files.clear_fault();
    CHECK(journal->days().empty());
    write(*journal, 2);
    CHECK(entries(*journal) == 2);
    need(journal->keep_day(day(2)));
    CHECK(journal->days().size() == 1);
}
