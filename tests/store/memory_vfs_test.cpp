// The VFS over FileFunctions: the contract, and what is its own.
#include <doctest/doctest.h>

#include "store/vfs_file.h"
#include "store_fixture.h"
#include "vfs_contract.h"

using namespace rapport::store;
using rapport::base::ErrorKind;

TEST_CASE("the VFS over file functions keeps the contract") {
    const TestDisk disk;
    for (const std::string& failure : run_vfs_contract(disk.vfs->name(), "")) {
        FAIL_CHECK(failure);
    }
}

TEST_CASE("the contract finds a VFS that breaks it") {
    MemoryFiles files(kAllFileNames);
    FileFunctions functions = files.functions();
    functions.flush = [](void*, int) { return -1; };
    const auto vfs = need(OpfsVfs::create(functions, "broken-files"));
    CHECK_FALSE(run_vfs_contract("broken-files", "").empty());
}

TEST_CASE("a file that the host did not open cannot be made") {
    const TestDisk disk;
    const auto file = VfsFile::open(disk.vfs->name(), "other", FileMode::ReadWrite);
    CHECK_FALSE(file.ok());
}

TEST_CASE("names are taken once, and functions must be there") {
    const TestDisk disk;
    MemoryFiles files(kAllFileNames);
    CHECK(OpfsVfs::create(files.functions(), disk.vfs->name()).error().kind == ErrorKind::Invalid);
    FileFunctions functions = files.functions();
    functions.read = nullptr;
    CHECK(OpfsVfs::create(functions, "holes").error().kind == ErrorKind::Invalid);
}

TEST_CASE("a full disk is called full") {
    TestDisk disk;
    auto file = need(VfsFile::open(disk.vfs->name(), "keys", FileMode::ReadWrite));
    disk.files.set_fault({.kind = FileOperation::Write, .no_room = true});
    const rapport::base::Bytes byte = {1};
    CHECK(file.write(0, byte).error().kind == ErrorKind::Full);
    need(file.write(0, byte));
}

TEST_CASE("losing power keeps what was flushed, and of the rest what it is told") {
    MemoryFiles files(kAllFileNames);
    const FileFunctions f = files.functions();
    const int keys = f.find(f.context, "keys");
    const std::uint8_t bytes[4] = {1, 2, 3, 4};
    f.write(f.context, keys, bytes, 4, 0);
    f.flush(f.context, keys);
    f.write(f.context, keys, bytes, 4, 4);
    f.write(f.context, keys, bytes, 2, 0);
    files.lose_power([](std::size_t i) { return i == 0 ? std::size_t{2} : std::size_t{0}; });
    CHECK(files.bytes("keys") == rapport::base::Bytes{1, 2, 3, 4, 1, 2});
    f.truncate(f.context, keys, 0);
    files.lose_power();
    CHECK(files.bytes("keys").size() == 6);
}
