// A damaged database gives back every row that does not lie on the damaged page itself, and no word
// that was never written.
#include <doctest/doctest.h>

#include <functional>

#include "salvage_fixture.h"
#include "store/page_file.h"
#include "support/budget.h"

using namespace rapport::store;
using rapport::base::ErrorKind;

namespace {

using Damage = std::function<void(Bytes& database, std::size_t page)>;

void flip(Bytes& database, std::size_t page) { database[page * kPageBytes + 4001] ^= 4; }
void zero(Bytes& database, std::size_t page) {
    std::fill_n(database.begin() + static_cast<long>(page * kPageBytes), kPageBytes, 0);
}

struct Written {
    TestDisk disk{"salvage-written"};
    Rows rows;
    std::size_t pages = 0;

    explicit Written(int sessions) {
        write_everything(*disk.open(), sessions);
        rows = rows_on(disk);
        pages = disk.files.bytes("a.db").size() / kPageBytes;
    }
};

bool is_made_up(const std::string& name) {
    return name.starts_with("question_step ") || name.starts_with("entry ");
}

// Texts that stand in the recovered journal and were never written.
std::vector<std::string> foreign_texts(const Rows& found, const Rows& written) {
    std::vector<std::string> foreign;
    for (const std::string& text : found.texts) {
        if (written.texts.contains(text) || text == "the report" || text == "lost name") continue;
        const std::string part = "a part:\n\n";
        const bool is_part =
            text.starts_with(part) &&
            std::any_of(written.texts.begin(), written.texts.end(), [&](const std::string& whole) {
                return whole.starts_with(text.substr(part.size()));
            });
        const bool is_feelings = text == part + "own feeling";
        if (!is_part && !is_feelings && !text.empty()) foreign.push_back(text);
    }
    return foreign;
}

// Rows that are made again, without their words, where others belong to them.
bool is_made_again(const std::string& name) {
    return name.starts_with("course ") || name.starts_with("session ") ||
           name.starts_with("scale ");
}

// The rows that are gone; those that are there say what they said, but for what they refer to.
std::vector<std::string> lost_rows(const Rows& found, const Rows& written) {
    std::vector<std::string> lost;
    for (const auto& [name, row] : written.all) {
        const auto there = found.all.find(name);
        const bool gone = there == found.all.end();
        if (gone || (is_made_again(name) && there->second != row)) lost.push_back(name);
    }
    for (const auto& [name, row] : found.all) {
        if (!written.all.contains(name)) CHECK(is_made_up(name));
    }
    return lost;
}

// How often each row was lost when every page was damaged in turn.
std::map<std::string, int> damage_each_page(const Written& written, const Damage& damage,
                                            std::size_t step) {
    std::map<std::string, int> lost;
    for (std::size_t page = 0; page < written.pages; page += step) {
        CAPTURE(page);
        TestDisk disk("salvage-disk");
        disk.become(written.disk.files);
        Bytes database = disk.files.bytes("a.db");
        damage(database, page);
        disk.files.set_bytes("a.db", database);
        const SalvageReport report = need(try_salvage(disk));
        CHECK(report.damaged_pages == 1);
        CHECK(report.pages == static_cast<std::int64_t>(written.pages));
        const Rows found = rows_on(disk);
        CHECK(foreign_texts(found, written.rows).empty());
        for (const std::string& name : lost_rows(found, written.rows)) ++lost[name];
        const auto journal = disk.open();
        CHECK(need(journal->entry(report.note))->text == "the report");
        CHECK(need(journal->search({.text = "secret"}, 9)).empty());
        need(journal->close());
    }
    return lost;
}

}  // namespace

TEST_CASE("salvage: a page is opened as the cipher opens it, and no damaged one is") {
    const Written written(1);
    const Bytes database = written.disk.files.bytes("a.db");
    const DatabaseKey key = record_of(written.disk).key;
    for (std::size_t i = 0; i < written.pages; ++i) {
        Bytes stored(database.begin() + static_cast<long>(i * kPageBytes),
                     database.begin() + static_cast<long>((i + 1) * kPageBytes));
        const auto number = static_cast<std::uint32_t>(i + 1);
        CHECK(open_page(stored, number, key));
        CHECK_FALSE(open_page(stored, number + 1, key));
        for (const std::size_t at :
             {std::size_t{0}, std::size_t{30}, kPageBytes - 40, kPageBytes - 20, kPageBytes - 1}) {
            stored[at] ^= 1;
            CHECK_FALSE(open_page(stored, number, key));
            stored[at] ^= 1;
        }
    }
    // A counter that runs over is no reason to stop.
    Bytes page(kPageBytes, 0xFF);
    CHECK_FALSE(open_page(page, 0, key));
    CHECK_FALSE(open_page({}, 1, key));
}

TEST_CASE("salvage: with a byte flipped on any page, only what lies on it is lost") {
    const Written written(8);
    REQUIRE(written.pages > 35);
    const int step = rapport::tests::every(4);
    const std::map<std::string, int> lost = damage_each_page(written, flip, step);
    int rows = 0;
    for (const auto& [name, row] : written.rows.all) {
        CAPTURE(name);
        const auto found = lost.find(name);
        const int times = found == lost.end() ? 0 : found->second;
        // Each row lies on one page, a long text on three. What is nothing by itself goes with
        // what it is part of, too.
        const bool is_part = name.starts_with("entry_feeling ") || name.starts_with("mending ") ||
                             name.starts_with("question_step ");
        const int most = row.size() > kPageBytes ? 3 : is_part ? 2 : 1;
        CHECK(times <= most);
        if (step == 1) CHECK(times == most);
        rows += times > 0 ? 1 : 0;
    }
    CHECK(rows > 150 / (2 * step));
}

TEST_CASE("salvage: an empty page is as damaged as any") {
    const Written written(3);
    for (const auto& [name, times] : damage_each_page(written, zero, 9)) CHECK(times <= 3);
}

TEST_CASE("salvage: a file that is cut off gives what stands before the cut") {
    const Written written(6);
    for (std::size_t page = 3; page < written.pages; page += 7) {
        TestDisk disk("salvage-cut");
        disk.become(written.disk.files);
        Bytes database = disk.files.bytes("a.db");
        database.resize(page * kPageBytes + 100);
        disk.files.set_bytes("a.db", database);
        const auto report = try_salvage(disk);
        CAPTURE(page);
        if (!report.ok()) {
            CHECK(report.error().kind == ErrorKind::Corrupt);
            continue;
        }
        CHECK(report.value().damaged_pages == static_cast<std::int64_t>(written.pages - page));
        CHECK(foreign_texts(rows_on(disk), written.rows).empty());
        need(disk.open()->close());
    }
}

TEST_CASE("salvage: canary: a table that is passed over, and a word that was never written") {
    const Written written(2);
    Rows found = written.rows;
    std::erase_if(found.all, [](const auto& row) { return row.first.starts_with("wish "); });
    CHECK(lost_rows(found, written.rows).size() == 2);
    found.texts.insert("never written");
    CHECK(foreign_texts(found, written.rows).size() == 1);
}
