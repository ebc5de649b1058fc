// SQLite's own VFS on real files: the contract, a journal, a copy from memory to disk and back.
#include <doctest/doctest.h>

#include <filesystem>

#include "folder.h"
#include "store_fixture.h"
#include "vfs_contract.h"

using namespace rapport::store;
using rapport::base::ErrorKind;

TEST_CASE("SQLite's own VFS keeps the contract") {
    const Folder folder;
    for (const std::string& failure : run_vfs_contract("unix", folder.path.string())) {
        FAIL_CHECK(failure);
    }
}

TEST_CASE("a journal on real files has one owner and comes back") {
    const Folder folder;
    {
        const auto journal = need(Journal::open(folder.place(), stamp_at(1), test_random(1)));
        CHECK(journal->opened() == Opened::New);
        need(journal->set_note("k", "zebra-quilt", stamp_at(2)));
        CHECK(Journal::open(folder.place(), stamp_at(3), test_random(2)).error().kind ==
              ErrorKind::Busy);
        CHECK(erase(folder.place()).error().kind == ErrorKind::Busy);
        need(journal->set_note("l", "still mine", stamp_at(2)));
    }
    const auto journal = need(Journal::open(folder.place(), stamp_at(4), test_random(3)));
    CHECK(journal->opened() == Opened::Existing);
    CHECK(need(journal->note("k")) == "zebra-quilt");
    CHECK(need(journal->note("l")) == "still mine");
}

TEST_CASE("a copy made over file functions opens on real files, and the other way round") {
    const Folder folder;
    TestDisk disk;
    std::string copy;
    {
        const auto journal = disk.open();
        need(journal->set_note("k", "from the web", stamp_at(2)));
        copy = need(journal->copy_bytes());
    }
    need(replace_with_copy(copy, folder.place()));
    {
        const auto journal = need(Journal::open(folder.place(), stamp_at(1), test_random(5)));
        CHECK(need(journal->note("k")) == "from the web");
        need(journal->set_note("k", "from the desktop", stamp_at(3)));
        copy = need(journal->copy_bytes());
    }
    need(verify_copy(copy));
    need(replace_with_copy(copy, disk.place()));
    CHECK(need(disk.open()->note("k")) == "from the desktop");
}

TEST_CASE("erasing removes every file") {
    const Folder folder;
    need(need(Journal::open(folder.place(), stamp_at(1), test_random(1)))->tidy());
    CHECK_FALSE(std::filesystem::is_empty(folder.path));
    need(erase(folder.place()));
    CHECK(std::filesystem::is_empty(folder.path));
}
