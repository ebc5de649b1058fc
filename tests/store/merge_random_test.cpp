// Merging: cut off at every write, and over random histories.
#include <map>

#include "merge_two.h"

using namespace rapport::store;
using namespace rapport::model;

TEST_CASE("a merge that is cut off by a loss of power happened or did not") {
    Two two([](Journal& journal) { add_entry(journal, 1, "one", 1500); });
    set_entry(*two.there, 1, "one there", 3000);
    add_entry(*two.there, 2, "two there", 3000);
    const std::string copy = need(two.there->copy_bytes());
    need(two.here->close());
    const int begun = two.first.files.changes();
    int old_ones = 0, new_ones = 0;
    for (int point = 0;; ++point) {
        TestDisk disk("point-" + std::to_string(point));
        disk.become(two.first.files);
        disk.opened = 500;
        {
            const auto journal = disk.open();
            disk.files.cut_power_after(point);
            const auto merged = journal->merge(copy, {}, {.heading = kHeading}, stamp_at(9000));
            if (merged.ok()) break;
        }
        disk.files.lose_power();
        const auto journal = disk.open();
        const auto now = texts(*journal);
        const bool is_old = now == std::vector<std::string>{"one"};
        const bool is_new = now == std::vector<std::string>{"one there", "two there"};
        CHECK((is_old || is_new));
        (is_old ? old_ones : new_ones) += 1;
        REQUIRE(point < 2000);
    }
    CHECK(old_ones > 5);
    CHECK(begun > 0);
}

TEST_CASE("random histories: both ways give the same, once more changes nothing") {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        CAPTURE(seed);
        auto random = test_random(seed * 977);
        const auto pick = [&](int most) {
            std::uint8_t byte = 0;
            random(&byte, 1);
            return byte % most;
        };
        Two two([&](Journal& journal) {
            for (int i = 0; i < 6; ++i) add_entry(journal, i, "e" + std::to_string(i), 1500);
        });
        std::map<int, std::string> last;  // What was done last to each; empty: deleted.
        for (int i = 0; i < 6; ++i) last[i] = "e" + std::to_string(i);
        int next = 10;
        std::int64_t at = 3000;
        for (int step = 0; step < 30; ++step) {
            Journal& journal = pick(2) == 0 ? *two.here : *two.there;
            at += 10;
            const int id = pick(6);
            const auto there = need(journal.entry(test_id(id)));
            switch (pick(4)) {
                case 0:
                    ++next;
                    last[next] = "n" + std::to_string(next);
                    add_entry(journal, next, last[next], at);
                    break;
                case 1:
                    if (!there) break;
                    last[id] = "x" + std::to_string(at);
                    set_entry(journal, id, last[id], at);
                    break;
                case 2:
                    if (!there) break;
                    last[id].clear();
                    need(journal.remove(Kind::Entry, test_id(id), stamp_at(at)));
                    break;
                default: {
                    Session session = next_of(journal);
                    session.state = SessionState::Met;
                    session.met_at = {{at}, 60};
                    need(journal.save(session, stamp_at(at)));
                    need(journal.insert(Session{.id = test_id(300 + ++next)}, stamp_at(at)));
                }
            }
        }
        const std::string from_here = need(two.here->copy_bytes());
        const std::string from_there = need(two.there->copy_bytes());
        need(two.here->merge(from_there, {}, {.heading = "+"}, stamp_at(9000)));
        need(two.there->merge(from_here, {}, {.heading = "+"}, stamp_at(9000)));
        CHECK(texts(*two.here) == texts(*two.there));
        for (const auto& [id, text] : last) {
            CHECK(text_of(*two.here, id) == (text.empty() ? "(none)" : text));
        }
        CHECK(next_sessions(*two.here) == 1);
        CHECK(next_sessions(*two.there) == 1);
        CHECK(need(two.here->merge(from_there, {}, {.heading = "+"}, stamp_at(9500))) ==
              MergeCounts{});
        need(verify_copy(need(two.here->copy_bytes())));
    }
}
