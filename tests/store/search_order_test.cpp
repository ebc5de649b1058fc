// Search in long journals: the newest hits come first whatever the order of the rows, long
// beginnings match as short ones do, and what is wiped for good leaves the index.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "base/text.h"

#include "store_fixture.h"

using namespace rapport::store;
using namespace rapport::model;
using rapport::base::LocalDate;
using rapport::base::to_local;

namespace {

Entry note_at(const Id& id, std::int64_t at_ms, std::string text) {
    return {.id = id, .at = {{at_ms}, 60}, .text = std::move(text)};
}

// What was written, to be looked through in the slow way.
struct Written {
    FoundKind kind;
    std::int64_t at_ms;
    std::string word;
};

struct Random {
    std::mt19937 engine;
    int below(int end) { return static_cast<int>(engine() % static_cast<unsigned>(end)); }
};

// From before 1970 to after the last period, most of them within two years.
std::int64_t any_time(Random& random) {
    switch (random.below(12)) {
        case 0: return -kDayMs * random.below(9000);
        case 1: return kDayMs * 366 * 300 + kDayMs * random.below(2000);
        default: return kDayMs * 18000 + std::int64_t{random.below(2 * 365 * 24)} * 3600000;
    }
}

std::string any_word(Random& random) {
    constexpr const char* kParts[] = {"some", "how", "body", "a", "thing", "so", "\u00e9t\u00e9"};
    std::string word = kParts[random.below(7)];
    for (int more = random.below(3); more > 0; --more) word += kParts[random.below(7)];
    return word;
}

std::vector<Written> fill(Journal& journal, Random& random) {
    std::vector<Written> all;
    const auto work = [&]() -> Result<void> {
        for (int i = 0; i < 600; ++i) {
            const Written one{static_cast<FoundKind>(random.below(3)), any_time(random),
                              any_word(random)};
            const Stamp stamp = stamp_at(one.at_ms);
            Result<void> done;
            if (one.kind == FoundKind::Entry) {
                done = journal.insert(note_at(journal.new_id(), one.at_ms, one.word), stamp);
            } else if (one.kind == FoundKind::Question) {
                done = journal.insert(Question{.id = journal.new_id(), .text = one.word}, stamp);
            } else {
                done = journal.insert(Goal{.id = journal.new_id(), .text = one.word}, stamp);
            }
            if (!done.ok()) return done;
            all.push_back(one);
        }
        return {};
    };
    need(journal.transaction(work));
    return all;
}

bool is_wanted(const Written& one, const SearchQuery& query, const std::string& beginning) {
    const LocalDate day = to_local({{one.at_ms}, 60}).date;
    const auto& kinds = query.kinds;
    return one.word.starts_with(beginning) &&
           (kinds.empty() || std::find(kinds.begin(), kinds.end(), one.kind) != kinds.end()) &&
           (!query.from || day >= *query.from) && (!query.to || day <= *query.to);
}

std::vector<std::int64_t> times_of(const std::vector<Hit>& hits) {
    std::vector<std::int64_t> times;
    for (const Hit& hit : hits) times.push_back(hit.at.at.ms);
    return times;
}

std::size_t count(Journal& journal, const char* text) {
    return need(journal.search({.text = text}, 1000)).size();
}

// Whether the tables of the index hold these bytes, in the clear.
bool index_holds(TestDisk& disk, const DataKey& key, std::string_view bytes) {
    const auto sticky = need(StickyVfs::create(disk.vfs->name()));
    DatabaseKey both;
    both.key = key;
    const rapport::base::Bytes file = disk.files.bytes("a.db");
    std::copy_n(file.begin(), both.salt.size(), both.salt.begin());
    const auto database = need(Database::open({.vfs = sticky.get(), .path = "a.db", .key = both}));
    bool holds = false;
    for (const char* sql : {"SELECT block FROM words_data", "SELECT term FROM words_idx",
                            "SELECT c0 FROM words_content"}) {
        Statement rows = need(database->prepare(sql));
        while (need(rows.step())) {
            holds = holds || rows.text(0).find(bytes) != std::string::npos;
        }
    }
    need(database->close());
    return holds;
}

}  // namespace

TEST_CASE("the newest hits of random histories, by kind and by date, as the slow way finds them") {
    TestDisk disk;
    const auto journal = disk.open();
    Random random{std::mt19937(5)};
    const std::vector<Written> all = fill(*journal, random);
    const std::vector<std::vector<FoundKind>> kinds = {
        {}, {FoundKind::Entry}, {FoundKind::Goal}, {FoundKind::Entry, FoundKind::Question}};
    for (int round = 0; round < 300; ++round) {
        const std::string word = any_word(random);
        const std::string_view first =
            rapport::base::first_code_points(word, 2 + static_cast<std::size_t>(random.below(8)));
        const std::string beginning(first);
        if (rapport::base::count_code_points(beginning) < 2) continue;
        SearchQuery query{.text = beginning};
        query.kinds = kinds[static_cast<std::size_t>(random.below(4))];
        if (random.below(3) == 0) query.from = to_local({{any_time(random)}, 60}).date;
        if (random.below(3) == 0) query.to = to_local({{any_time(random)}, 60}).date;
        std::vector<std::int64_t> wanted;
        for (const Written& one : all) {
            if (is_wanted(one, query, beginning)) wanted.push_back(one.at_ms);
        }
        std::sort(wanted.rbegin(), wanted.rend());
        const std::size_t most = 1 + static_cast<std::size_t>(random.below(40));
        if (wanted.size() > most) wanted.resize(most);
        INFO(beginning << ", at most " << most);
        REQUIRE(times_of(need(journal->search(query, most))) == wanted);
    }
}

TEST_CASE("notes that were brought in later do not hide the newer ones") {
    TestDisk disk;
    const auto journal = disk.open();
    constexpr int kMany = 1500;
    const auto write = [&]() -> Result<void> {
        for (int i = 0; i < kMany; ++i) {
            const std::int64_t at_ms = kDayMs * (kMany - i);
            auto done = journal->insert(note_at(journal->new_id(), at_ms, "again"), stamp_at(1));
            if (!done.ok()) return done;
        }
        return {};
    };
    need(journal->transaction(write));
    const auto hits = need(journal->search({.text = "again"}, 20));
    REQUIRE(hits.size() == 20);
    for (int i = 0; i < 20; ++i) {
        CHECK(hits[static_cast<std::size_t>(i)].at.at.ms == kDayMs * (kMany - i));
    }
}

TEST_CASE("what moves in time is found there, and once") {
    TestDisk disk;
    const auto journal = disk.open();
    Entry entry = note_at(test_id(1), 20000 * kDayMs, "heron");
    need(journal->insert(entry, stamp_at(1)));
    Session session{.id = test_id(2), .state = SessionState::NotMet};
    session.not_to_forget = "weir";
    need(journal->insert(session, stamp_at(1)));
    SearchQuery query{.text = "heron", .to = LocalDate{2000, 1, 1}};
    CHECK(need(journal->search(query, 9)).empty());
    entry.at.at.ms = 9000 * kDayMs;
    need(journal->save(entry, stamp_at(2)));
    CHECK(need(journal->search(query, 9)).size() == 1);
    CHECK(count(*journal, "heron") == 1);
    for (const int year : {1999, 2020, 1950, 2400}) {
        session.planned = Planned{LocalDate{year, 6, 1}, {}};
        need(journal->save(session, stamp_at(3)));
        CHECK(count(*journal, "weir") == 1);
        query = {.text = "weir", .from = LocalDate{year, 6, 1}, .to = LocalDate{year, 6, 1}};
        CHECK(need(journal->search(query, 9)).size() == 1);
    }
    session.planned.reset();
    need(journal->save(session, stamp_at(4)));
    query.from = query.to = LocalDate{1970, 1, 1};
    CHECK(need(journal->search(query, 9)).size() == 1);
    need(journal->remove(Kind::Session, session.id, stamp_at(5)));
    need(journal->remove(Kind::Entry, entry.id, stamp_at(5)));
    CHECK(count(*journal, "weir") + count(*journal, "heron") == 0);
}

TEST_CASE("a long beginning finds few words and very many") {
    TestDisk disk;
    const auto journal = disk.open();
    std::string text;
    for (int i = 0; i < 100; ++i) text += "cross" + std::to_string(100 + i) + ' ';
    need(journal->insert(note_at(test_id(1), 1, text), stamp_at(1)));
    need(journal->insert(note_at(test_id(2), 2, "crossing the caf\u00e9, it's crossed"),
                         stamp_at(1)));
    CHECK(count(*journal, "cros") == 2);
    CHECK(count(*journal, "cross15") == 1);
    CHECK(count(*journal, "crossi") == 1);
    CHECK(count(*journal, "CROSSI caf\u00e9") == 1);
    CHECK(count(*journal, "crossi cross15") == 0);
    CHECK(count(*journal, "crossx") == 0);
    CHECK(count(*journal, "crossx caf") == 0);
    CHECK(count(*journal, "it's") == 1);
    CHECK(count(*journal, "it'sx") == 0);
    CHECK(count(*journal, "\"crossing the cafe") == 1);
    CHECK(count(*journal, "\"cafe it s cros") == 1);
    CHECK(count(*journal, "\"the cros") == 0);
    const auto hits = need(journal->search({.text = "crossi"}, 9));
    const std::vector<Piece> wanted = {{"crossing", true}, {" the caf\u00e9, it's crossed", false}};
    CHECK(need(journal->pieces("crossi", hits)).front() == wanted);
}

TEST_CASE("the count of notes follows whatever happens to them") {
    TestDisk disk;
    const auto journal = disk.open();
    Course other{.id = test_id(1)};
    need(journal->insert(other, stamp_at(1)));
    std::mt19937 random(2);
    for (int step = 0; step < 200; ++step) {
        const Id id = test_id(10 + static_cast<int>(random() % 9));
        Entry entry = note_at(id, 1, "x");
        entry.open = random() % 2 == 0;
        if (random() % 2 == 0) entry.course = other.id;
        if (!need(journal->entry(id))) {
            if (!journal->bring_back(Kind::Entry, id, stamp_at(1)).ok()) {
                need(journal->insert(entry, stamp_at(1)));
            }
        } else if (random() % 3 == 0) {
            need(journal->remove(Kind::Entry, id, stamp_at(1)));
        } else {
            need(journal->save(entry, stamp_at(1)));
        }
        const auto kept = static_cast<std::int64_t>(need(journal->entries(99)).size());
        REQUIRE(need(journal->entry_count()) == kept);
    }
    need(journal->remove(Kind::Course, other.id, stamp_at(1)));
    need(journal->wipe_old_deleted({31 * kDayMs}));
    const auto kept = static_cast<std::int64_t>(need(journal->entries(99)).size());
    CHECK(need(journal->entry_count()) == kept);
}

TEST_CASE("no word of what was wiped stays in the index") {
    TestDisk disk;
    auto journal = disk.open();
    Entry gone = note_at(test_id(1), 1, "zyzzy");
    need(journal->insert(gone, stamp_at(1)));
    gone.text = "my zyzzyva";
    need(journal->save(gone, stamp_at(2)));
    for (int i = 2; i < 40; ++i) {
        need(journal->insert(note_at(test_id(i), i, "kept " + std::to_string(i)), stamp_at(3)));
    }
    CHECK_FALSE(need(journal->index_holds_wiped()));
    need(journal->remove(Kind::Entry, gone.id, stamp_at(4)));
    need(journal->wipe_old_deleted({31 * kDayMs}));
    CHECK(need(journal->index_holds_wiped()));
    const DataKey key = journal->data_key();
    journal.reset();
    // Until now it is there: else this would find nothing either.
    CHECK(index_holds(disk, key, "zyzzy"));
    journal = disk.open();
    CHECK(need(journal->index_holds_wiped()));
    while (need(journal->clean_index_step())) {
    }
    CHECK_FALSE(need(journal->index_holds_wiped()));
    CHECK(count(*journal, "kept") == 38);
    journal.reset();
    CHECK_FALSE(index_holds(disk, key, "zyzzy"));
    CHECK_FALSE(index_holds(disk, key, "zyz"));
    CHECK(index_holds(disk, key, "kept"));
}
