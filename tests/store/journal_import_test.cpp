// Many entries at once: known by their content, whole or not at all.
#include "store_fixture.h"

using namespace rapport::store;
using namespace rapport::model;

namespace {

Entry noted(const char* content) {
    return {.id = id_of_content(content), .at = {{1000}, 60}, .text = content};
}

std::vector<KnownEntry> known(Journal& journal, std::initializer_list<const char*> contents) {
    std::vector<Id> ids;
    for (const char* content : contents) ids.push_back(id_of_content(content));
    return need(journal.known_entries(ids));
}

}  // namespace

TEST_CASE(
    "E2: an entry is known by its content, also when it was deleted, for a month or for good") {
    TestDisk disk;
    const auto journal = disk.open();
    for (const char* content : {"here", "deleted", "wiped"}) {
        need(journal->insert(noted(content), stamp_at(2000)));
    }
    need(journal->remove(Kind::Entry, id_of_content("deleted"), stamp_at(3000)));
    need(journal->remove(Kind::Entry, id_of_content("wiped"), stamp_at(3000)));
    need(journal->wipe(Kind::Entry, id_of_content("wiped"), stamp_at(3000)));
    using enum KnownEntry;
    CHECK(known(*journal, {"new", "wiped", "here", "deleted"}) ==
          std::vector<KnownEntry>{No, Deleted, Here, Deleted});
    CHECK_FALSE(id_of_content("here") == id_of_content("her"));
}

TEST_CASE("E2: a bulk is kept whole, or dropped whole, also by closing") {
    TestDisk disk;
    {
        const auto journal = disk.open();
        need(journal->begin_bulk());
        CHECK_FALSE(journal->begin_bulk().ok());
        need(journal->insert(noted("one"), stamp_at(2000)));
        need(journal->insert(noted("two"), stamp_at(2000)));
        CHECK_FALSE(journal->insert(noted("two"), stamp_at(2000)).ok());
        journal->drop_bulk();
        CHECK(need(journal->entry_count()) == 0);
        need(journal->begin_bulk());
        need(journal->insert(noted("one"), stamp_at(2000)));
        need(journal->keep_bulk());
        CHECK_FALSE(journal->keep_bulk().ok());
        need(journal->begin_bulk());
        need(journal->insert(noted("three"), stamp_at(2000)));
        need(journal->close());
    }
    const auto journal = disk.open();
    CHECK(need(journal->entry_count()) == 1);
    CHECK(known(*journal, {"one", "three"}) ==
          std::vector<KnownEntry>{KnownEntry::Here, KnownEntry::No});
}

TEST_CASE("E2: power that goes anywhere in a bulk leaves the journal as it was, or all of it") {
    TestDisk disk;
    const auto journal = disk.open();
    need(journal->insert(noted("before"), stamp_at(2000)));
    need(journal->begin_bulk());
    for (int i = 0; i < 300; ++i) {
        need(journal->insert(noted(("note " + std::to_string(i)).c_str()), stamp_at(2000)));
        if (i % 50 != 0) continue;
        TestDisk image("image");
        image.become(disk.files);
        CHECK(need(image.open()->entry_count()) == 1);
    }
    need(journal->keep_bulk());
    TestDisk image("image");
    image.become(disk.files);
    CHECK(need(image.open()->entry_count()) == 301);
}
