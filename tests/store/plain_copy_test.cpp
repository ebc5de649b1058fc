// Copies that need no key: what is in them, and that nothing wrong in them is believed.
#include "store/plain_copy.h"

#include "store/archive.h"
#include "store/copy.h"
#include "store/envelope.h"
#include "store/passphrase.h"
#include "store_fixture.h"

using namespace rapport::store;
using namespace rapport::model;
using rapport::base::Bytes;
using rapport::base::ByteView;
using rapport::base::ErrorKind;
using rapport::base::view_of;

namespace {

constexpr Magic kMagic = {0x89, 'R', 'P', 'L', 0x0D, 0x0A, 0x1A, 0x0A};

std::string plain_copy(TestDisk& disk, const std::string& words) {
    const auto journal = disk.open();
    need(
        journal->insert(Entry{.id = test_id(1), .text = words, .feelings = {"calm"}}, stamp_at(5)));
    need(journal->insert(Question{.id = test_id(2), .text = "why?"}, stamp_at(5)));
    return need(journal->plain_copy_bytes());
}

// An envelope that is whole, whatever is in it.
Bytes wrapped(const Bytes& body) { return make_envelope(kMagic, 1, {{}, body}); }

ErrorKind refusal(const Bytes& bytes) {
    const auto read = read_plain_copy(bytes, {});
    REQUIRE_FALSE(read.ok());
    return read.error().kind;
}

Stretched stretched(std::uint8_t with) {
    Stretched made;
    made.key.fill(with);
    return made;
}

}  // namespace

TEST_CASE("a plain copy holds the words in the clear, and all of the journal") {
    TestDisk disk;
    const std::string copy = plain_copy(disk, "zebra-quilt");
    CHECK(copy.find("zebra-quilt") != std::string::npos);
    need(verify_copy(copy));
    CHECK(need(look_into_copy(copy)).stats.entries == 1);
    // Built and written again it is the same, byte for byte.
    need(read_plain_copy(view_of(copy), [&](Database& database) -> Result<void> {
        const Bytes again = need(make_plain_copy(database));
        CHECK(std::string(again.begin(), again.end()) == copy);
        return {};
    }));
}

TEST_CASE("a plain copy takes a journal's place, and can be taken into one") {
    TestDisk disk, other("other-files"), third("third-files");
    const std::string copy = plain_copy(disk, "zebra-quilt");
    need(replace_with_copy(copy, other.place(), {.random = test_random(77)}));
    const auto journal = other.open();
    REQUIRE(need(journal->entries(9)).size() == 1);
    CHECK(need(journal->entries(9))[0].feelings == std::vector<std::string>{"calm"});
    CHECK(need(journal->search({.text = "zebra"}, 9)).size() == 1);
    CHECK_FALSE(contains(other.files.bytes("a.db"), "zebra"));

    third.opened = 100;
    const auto added = third.open();
    CHECK(need(added->merge(copy, {}, {}, stamp_at(9000))).added == 2);
}

TEST_CASE("a plain copy leaves the passphrase of the journal whose place it takes") {
    TestDisk disk, other("other-files");
    const std::string copy = plain_copy(other, "zebra-quilt");
    auto journal = disk.open();
    need(journal->seal(stretched(1), stretched(2)));
    const DataKey key = journal->data_key();
    need(journal->close());
    need(replace_with_copy(copy, disk.place(), {.before = key}));
    CHECK(need(seals_of(disk.place())).has_value());
    CHECK(disk.try_open().error().kind == ErrorKind::Locked);
    journal = need(Journal::open(disk.place(), stamp_at(9), test_random(9), key));
    CHECK(need(journal->entries(9)).size() == 1);
    // Whose key nobody knows: the lock goes with the journal.
    need(journal->close());
    CHECK(replace_with_copy(copy, disk.place()).error().kind == ErrorKind::Invalid);
    need(replace_with_copy(copy, disk.place(), {.random = test_random(78)}));
    CHECK_FALSE(need(seals_of(disk.place())).has_value());
    CHECK(need(disk.open()->entries(9)).size() == 1);
}

TEST_CASE("a plain copy that was changed anywhere is refused") {
    TestDisk disk;
    const std::string copy = plain_copy(disk, "zebra-quilt");
    for (std::size_t i = 0; i < copy.size(); i += i < 128 ? 1 : 37) {
        Bytes bytes(copy.begin(), copy.end());
        bytes[i] ^= 0x10;
        CAPTURE(i);
        CHECK_FALSE(read_plain_copy(bytes, {}).ok());
    }
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{7}, std::size_t{63}, copy.size() / 2, copy.size() - 1}) {
        CHECK_FALSE(read_plain_copy(view_of(copy.substr(0, size)), {}).ok());
    }
}

TEST_CASE("what a whole envelope holds is not believed either") {
    const auto body = [](const auto&... parts) {
        Bytes bytes;
        OutputArchive archive(bytes);
        archive(parts...);
        return wrapped(bytes);
    };
    const std::int32_t version = 1;
    const std::uint32_t one = 1, none = 0;
    const std::uint64_t huge = std::uint64_t{1} << 60, no_rows = 0, one_row = 1;
    const std::vector<std::string> text_column = {"text"};
    CHECK(refusal(body(std::int32_t{99}, none)) == ErrorKind::TooNew);
    CHECK(refusal(body(std::int32_t{0}, none)) == ErrorKind::Corrupt);
    CHECK(refusal(body(std::int32_t{-1}, none)) == ErrorKind::Corrupt);
    CHECK(refusal(body(version, one, huge)) == ErrorKind::Corrupt);  // The length of a name.
    CHECK(refusal(body(version, one, std::string("entry"), huge)) == ErrorKind::Corrupt);
    CHECK(refusal(body(version, one, std::string("sqlite_schema"), text_column, no_rows)) ==
          ErrorKind::Corrupt);
    CHECK(refusal(body(version, one, std::string("entry; DROP TABLE goal"), text_column,
                       no_rows)) == ErrorKind::Corrupt);
    CHECK(refusal(body(version, one, std::string("entry"), std::vector<std::string>{"text) --"},
                       no_rows)) == ErrorKind::Corrupt);
    CHECK(refusal(body(version, one, std::string("entry"), text_column, huge)) ==
          ErrorKind::Corrupt);
    // A kind of cell that there is not, and a row that the schema does not take.
    CHECK(refusal(body(version, one, std::string("entry"), text_column, one_row,
                       std::int32_t{9})) == ErrorKind::Corrupt);
    CHECK(refusal(body(version, one, std::string("entry"), text_column, one_row, std::int32_t{2},
                       std::string("words"))) == ErrorKind::Corrupt);
    // More than it says.
    CHECK(refusal(body(version, none, none)) == ErrorKind::Corrupt);
    // The canary: a body without a fault is taken.
    need(read_plain_copy(body(version, none), {}));
}
