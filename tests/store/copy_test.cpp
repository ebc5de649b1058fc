// Saving a copy and opening it elsewhere.
#include "store/copy.h"

#include <doctest/doctest.h>

#include "power_points.h"
#include "store/checksum.h"

using namespace rapport::store;
using rapport::base::Bytes;
using rapport::base::ErrorKind;

namespace {

std::string copy_with_words(TestDisk& disk, const std::string& words) {
    const auto journal = disk.open();
    need(journal->insert(rapport::model::Entry{.id = test_id(1), .text = words}, stamp_at(5)));
    return need(journal->copy_bytes());
}

std::string first_words(TestDisk& disk) {
    const auto journal = disk.open();
    const auto entries = need(journal->entries(1));
    return entries.empty() ? "" : entries.front().text;
}

}  // namespace

TEST_CASE("a copy opens in an empty place and holds the same") {
    TestDisk disk;
    const std::string copy = copy_with_words(disk, "zebra-quilt");
    need(verify_copy(copy));
    CHECK(copy.find("zebra") == std::string::npos);

    TestDisk other("other-files");
    need(replace_with_copy(copy, other.place()));
    const auto journal = other.open();
    CHECK(journal->opened() == Opened::Existing);
    CHECK(need(journal->entries(9)).front().text == "zebra-quilt");
    CHECK(need(journal->sessions()).size() == 1);
}

TEST_CASE("a copy takes the place of a journal, and the next one that of the copy") {
    TestDisk one("one-files");
    TestDisk two("two-files");
    const std::string first = copy_with_words(one, "first");
    const std::string second = copy_with_words(two, "second");
    for (const auto& [copy, words] :
         {std::pair(second, "second"), {first, "first"}, {second, "second"}}) {
        need(replace_with_copy(copy, one.place()));
        CHECK(first_words(one) == words);
    }
}

TEST_CASE("a copy of a restored journal is a whole copy again") {
    TestDisk one("one-files");
    TestDisk two("two-files");
    const std::string first = copy_with_words(one, "first");
    copy_with_words(two, "second");
    need(replace_with_copy(first, two.place()));
    std::string again;
    {
        const auto journal = two.open();
        need(journal->set_note("k", "kept", stamp_at(9)));
        again = need(journal->copy_bytes());
    }
    need(verify_copy(again));
    need(replace_with_copy(again, one.place()));
    CHECK(need(one.open()->note("k")) == "kept");
}

TEST_CASE("a copy is not put under an open journal") {
    TestDisk disk;
    const std::string copy = copy_with_words(disk, "words");
    const auto journal = disk.open();
    CHECK(replace_with_copy(copy, disk.place()).error().kind == ErrorKind::Busy);
    CHECK(erase(disk.place()).error().kind == ErrorKind::Busy);
}

TEST_CASE("whatever is wrong with a copy, the journal stays") {
    TestDisk disk;
    TestDisk other("other-files");
    const std::string copy = copy_with_words(other, "other");
    copy_with_words(disk, "mine");
    std::vector<std::string> wrong = {"",
                                      "text",
                                      copy.substr(0, 63),
                                      copy.substr(0, 2000),
                                      copy.substr(0, copy.size() - 1),
                                      copy + "x"};
    for (std::size_t at = 0; at < copy.size(); at += at < 700 ? 7 : 19997) {
        std::string damaged = copy;
        damaged[at] = static_cast<char>(damaged[at] ^ 16);
        wrong.push_back(damaged);
    }
    for (const std::string& bytes : wrong) {
        CHECK(verify_copy(bytes).error().kind == ErrorKind::Corrupt);
        CHECK(replace_with_copy(bytes, disk.place()).error().kind == ErrorKind::Corrupt);
    }
    CHECK(first_words(disk) == "mine");
}

TEST_CASE("lengths are believed only where they fit, even under a good checksum") {
    Bytes body = encode_key_slot({});
    body.resize(body.size() + 100);
    for (const std::uint64_t claimed : {std::uint64_t{0}, std::uint64_t{99}, std::uint64_t{101},
                                        ~std::uint64_t{0}, std::uint64_t{1} << 32}) {
        Bytes bytes = encode_copy({}, Bytes(100));
        bytes.resize(16);
        rapport::base::append_u64(bytes, claimed);
        rapport::base::append_u64(bytes, 0);
        rapport::base::append_bytes(bytes, checksum_of({bytes, body}));
        rapport::base::append_bytes(bytes, body);
        CHECK(check_copy(bytes).error().kind == ErrorKind::Corrupt);
    }
    // This is what the loop above would make with the true length.
    CHECK(check_copy(encode_copy({}, Bytes(100))).ok());
}

TEST_CASE("a copy whose database is not what the envelope says is refused at its opening") {
    TestDisk disk;
    copy_with_words(disk, "mine");
    const Bytes empty = encode_copy({}, Bytes(16384, 5));
    const std::string copy(empty.begin(), empty.end());
    CHECK_FALSE(verify_copy(copy).ok());
    CHECK_FALSE(replace_with_copy(copy, disk.place()).ok());
    CHECK(first_words(disk) == "mine");
}

TEST_CASE("a copy saves a journal whose key record is lost") {
    TestDisk disk;
    const std::string copy = copy_with_words(disk, "mine");
    disk.files.set_bytes("keys", Bytes(5000, 1));
    CHECK(disk.try_open().error().kind == ErrorKind::Corrupt);
    need(replace_with_copy(copy, disk.place()));
    CHECK(first_words(disk) == "mine");
}

TEST_CASE(
    "wherever the power goes while a copy is put in place, the old or the new journal is there") {
    TestDisk one("one-files");
    TestDisk two("two-files");
    const std::string copy = copy_with_words(one, "new");
    copy_with_words(two, "old");
    const auto work = [&](TestDisk& disk, const std::function<void()>& arm) {
        arm();
        return replace_with_copy(copy, disk.place()).ok() ? 1 : 0;
    };
    const auto check = [](TestDisk& disk, int done) {
        const std::string words = first_words(disk);
        REQUIRE((words == "new" || (words == "old" && done == 0)));
    };
    CHECK(sweep_power({.start = two, .work = work, .check = check}) > 8);
}
