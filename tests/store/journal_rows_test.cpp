// Entries, contacts, small texts, and what deleting leaves.
#include <doctest/doctest.h>

#include "store_fixture.h"

using namespace rapport::store;
using namespace rapport::model;
using rapport::base::ErrorKind;
using rapport::base::Instant;

namespace {

Entry kept(int number, std::int64_t at_ms) {
    return {.id = test_id(number), .at = {{at_ms}, 60}, .text = "entry " + std::to_string(number)};
}

}  // namespace

TEST_CASE("an entry comes back with every part of it") {
    TestDisk disk;
    Entry entry = kept(1, 5000);
    entry.text = "I feel sick that I told her.\n\nAnd lighter. \xF0\x9F\x98\x80";
    entry.feelings = {"feeling.ashamed", "erleichtert"};
    entry.intensity = 0;
    entry.very_hard = true;
    entry.is_private = true;
    need(disk.open()->insert(entry, stamp_at(6000)));
    const auto journal = disk.open();
    const Entry found = need(journal->entry(entry.id)).value();
    CHECK(found.text == entry.text);
    CHECK(found.at == entry.at);
    CHECK(found.feelings == entry.feelings);
    CHECK(found.intensity == 0);
    CHECK(found.very_hard);
    CHECK(found.is_private);
    CHECK_FALSE(found.open);
    CHECK_FALSE(need(journal->entry(test_id(9))).has_value());

    Entry changed = found;
    changed.intensity.reset();
    changed.feelings = {"feeling.calm"};
    need(journal->save(changed, stamp_at(7000)));
    CHECK_FALSE(need(journal->entry(entry.id))->intensity.has_value());
    CHECK(need(journal->entry(entry.id))->feelings == changed.feelings);
    changed.intensity = 11;
    CHECK(journal->save(changed, stamp_at(7000)).error().kind == ErrorKind::Invalid);
}

TEST_CASE("entries come newest first, in pages") {
    TestDisk disk;
    const auto journal = disk.open();
    for (int i = 0; i < 25; ++i) {
        need(journal->insert(kept(i, 1000 + (i * 7) % 25), stamp_at(1)));
    }
    CHECK(need(journal->entry_count()) == 25);
    std::optional<Instant> before;
    std::vector<std::int64_t> times;
    for (;;) {
        const auto page = need(journal->entries(10, before));
        if (page.empty()) {
            break;
        }
        CHECK(page.size() <= 10);
        for (const Entry& entry : page) {
            times.push_back(entry.at.at.ms);
        }
        before = page.back().at.at;
    }
    REQUIRE(times.size() == 25);
    for (std::size_t i = 0; i < times.size(); ++i) {
        CHECK(times[i] == 1024 - static_cast<std::int64_t>(i));
    }
}

TEST_CASE("what is still being written stands apart until it is kept") {
    TestDisk disk;
    Entry entry = kept(1, 1000);
    entry.open = true;
    {
        const auto journal = disk.open();
        CHECK_FALSE(need(journal->open_entry()).has_value());
        need(journal->insert(entry, stamp_at(1)));
    }
    const auto journal = disk.open();
    CHECK(need(journal->open_entry())->text == "entry 1");
    CHECK(need(journal->entries(10)).empty());
    CHECK(need(journal->entry_count()) == 0);
    CHECK(need(journal->stats()).entries == 1);
    entry.open = false;
    need(journal->save(entry, stamp_at(2)));
    CHECK_FALSE(need(journal->open_entry()).has_value());
    CHECK(need(journal->entries(10)).size() == 1);
}

TEST_CASE("deleting marks, bringing back restores, and thirty days later it is gone") {
    TestDisk disk;
    const auto journal = disk.open();
    Entry entry = kept(1, 1000);
    entry.feelings = {"feeling.calm"};
    need(journal->insert(entry, stamp_at(1)));
    need(journal->remove(Kind::Entry, entry.id, stamp_at(10)));
    CHECK(need(journal->entries(10)).empty());
    CHECK_FALSE(need(journal->entry(entry.id)).has_value());
    need(journal->wipe_old_deleted({10 + 30 * kDayMs}));
    need(journal->bring_back(Kind::Entry, entry.id, stamp_at(20)));
    CHECK(need(journal->entries(10)).front().feelings == entry.feelings);

    need(journal->remove(Kind::Entry, entry.id, stamp_at(30)));
    need(journal->wipe_old_deleted({31 + 30 * kDayMs}));
    CHECK(journal->bring_back(Kind::Entry, entry.id, stamp_at(40)).error().kind ==
          ErrorKind::NotFound);
}

TEST_CASE("wiping takes everything that hangs on the row, and leaves the rest") {
    TestDisk disk;
    const auto journal = disk.open();
    const Session session{.id = test_id(1), .state = SessionState::Met};
    need(journal->insert(session, stamp_at(1)));
    need(journal->set_answer({session.id, "heard.heard", 3, ""}, stamp_at(1)));
    need(journal->insert(Goal{.id = test_id(2), .session = session.id, .text = "g"}, stamp_at(1)));
    need(journal->insert(Goal{.id = test_id(3), .text = "course"}, stamp_at(1)));
    need(journal->insert(Question{.id = test_id(4), .text = "q"}, stamp_at(1)));
    need(journal->move_question(test_id(4), QuestionState::Asked, session.id, stamp_at(2)));
    need(journal->remove(Kind::Session, session.id, stamp_at(3)));
    need(journal->wipe_old_deleted({40 * kDayMs}));
    CHECK(need(journal->sessions()).size() == 1);
    CHECK(need(journal->all_goals()).size() == 1);
    CHECK(need(journal->stats()).goals == 1);
    const Question question = need(journal->questions()).front();
    REQUIRE(question.history.size() == 2);
    CHECK_FALSE(question.history[1].session.has_value());
}

TEST_CASE("contacts stand in their order") {
    TestDisk disk;
    {
        const auto journal = disk.open();
        need(journal->insert(Contact{test_id(1), "Ann", "+49 30 1", 1}, stamp_at(1)));
        need(journal->insert(Contact{test_id(2), "Bo", "", 0}, stamp_at(2)));
        need(journal->save(Contact{test_id(2), "Bo", "next door", 0}, stamp_at(3)));
    }
    const auto journal = disk.open();
    const auto contacts = need(journal->contacts());
    REQUIRE(contacts.size() == 2);
    CHECK(contacts[0].name == "Bo");
    CHECK(contacts[0].reach == "next door");
    CHECK(contacts[1].name == "Ann");
    need(journal->remove(Kind::Contact, test_id(2), stamp_at(4)));
    CHECK(need(journal->contacts()).size() == 1);
}

TEST_CASE("notes are kept by key, replaced, and gone when empty") {
    TestDisk disk;
    {
        const auto journal = disk.open();
        CHECK(need(journal->note("draft")).empty());
        need(journal->set_note("draft", "one", stamp_at(1)));
        need(journal->set_note("draft", "two", stamp_at(2)));
        need(journal->set_note("other", std::string("with\0zero", 9), stamp_at(2)));
    }
    const auto journal = disk.open();
    CHECK(need(journal->note("draft")) == "two");
    CHECK(need(journal->note("other")) == std::string("with\0zero", 9));
    need(journal->set_note("draft", "", stamp_at(3)));
    CHECK(need(journal->note("draft")).empty());
}
