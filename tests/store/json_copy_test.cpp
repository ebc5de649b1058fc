// A journal as JSON and back: exact, without what was deleted, and nothing wrong is believed.
#include "store/json_copy.h"

#include "base/text.h"
#include "store_fixture.h"

using namespace rapport::store;
using namespace rapport::model;
using rapport::base::append_utf8;
using rapport::base::ErrorKind;
using rapport::base::view_of;

namespace {

// Any letters at all: controls, zeros, quotes, accents, other scripts, emoji.
std::string any_text(const RandomBytes& random) {
    std::string text;
    std::uint8_t size = 0;
    random(&size, 1);
    for (int i = 0; i < size % 24; ++i) {
        std::uint32_t letter = 0;
        random(&letter, 3);
        const std::uint32_t reach[] = {0x20, 0x80, 0x80, 0x800, 0xD800, 0x110000};
        letter %= reach[letter % 6];
        if (letter >= 0xD800 && letter < 0xE000) letter = U'"';
        append_utf8(text, letter);
    }
    return text;
}

Entry any_entry(int i, const RandomBytes& random) {
    std::uint8_t bits[4];
    random(bits, sizeof bits);
    Entry entry{.id = test_id(i), .text = any_text(random)};
    entry.at = {{(i % 7 - 1) * 300'000'000'000LL + 977LL * i}, bits[0] * 10 - 720};
    entry.very_hard = bits[1] % 2 == 0;
    if (bits[2] % 3 == 0) entry.intensity = bits[2] % 11;
    for (int f = 0; f < bits[3] % 3; ++f) entry.feelings.push_back(any_text(random) + "f");
    return entry;
}

std::string small_json(TestDisk& disk) {
    const auto journal = disk.open();
    need(journal->insert(Entry{.id = test_id(1), .text = "zebra", .feelings = {"calm"}},
                         stamp_at(5)));
    return need(journal->json_copy_bytes());
}

ErrorKind refusal(const std::string& json) {
    CAPTURE(json);
    const auto read = read_json_copy(view_of(json), {});
    REQUIRE_FALSE(read.ok());
    return read.error().kind;
}

// As small as it can be.
std::string tables(const std::string& inside, const std::string& schema = "6") {
    return R"({"format":"rapport-journal","version":1,"schema":)" + schema + R"(,"tables":{)" +
           inside + "}}";
}

}  // namespace

TEST_CASE("E1: 10,000 entries as JSON and back are exact") {
    constexpr int kMany = 10000;
    TestDisk disk, other("other-files"), third("third-files");
    const auto random = test_random(4711);
    auto journal = disk.open();
    std::vector<Entry> made;
    need(journal->transaction([&]() -> Result<void> {
        for (int i = 0; i < kMany; ++i) {
            made.push_back(any_entry(i, random));
            if (auto done = journal->insert(made.back(), stamp_at(5 + i)); !done.ok()) return done;
        }
        return {};
    }));
    const std::string json = need(journal->json_copy_bytes());
    need(journal->close());

    need(replace_with_copy(json, other.place(), {.random = test_random(77)}));
    journal = other.open();
    CHECK(need(journal->json_copy_bytes()) == json);
    CHECK(need(journal->entry_count()) == kMany);
    int different = 0;
    for (const Entry& entry : made) {
        const auto came = need(journal->entry(entry.id));
        const bool same = came && came->text == entry.text && came->feelings == entry.feelings &&
                          came->at.at.ms == entry.at.at.ms &&
                          came->at.offset_min == entry.at.offset_min &&
                          came->intensity == entry.intensity && came->very_hard == entry.very_hard;
        different += same ? 0 : 1;
    }
    CHECK(different == 0);
    need(journal->close());

    // Into a journal that is there already: all of it once, and nothing the second time.
    third.opened = 100;
    journal = third.open();
    CHECK(need(journal->merge(json, {}, {}, stamp_at(90000))).added == kMany);
    CHECK(need(journal->merge(json, {}, {}, stamp_at(90001))) == MergeCounts{});
}

TEST_CASE("JSON holds nothing that was deleted, and what pointed to it points to nothing") {
    TestDisk disk;
    const auto journal = disk.open();
    need(journal->insert(Entry{.id = test_id(1), .text = "zebra", .feelings = {"quilt"}},
                         stamp_at(5)));
    need(journal->insert(Goal{.id = test_id(2), .text = "gone goal"}, stamp_at(5)));
    Goal step{.id = test_id(3), .text = "kept goal"};
    step.toward = test_id(2);
    need(journal->insert(step, stamp_at(5)));
    const std::string before = need(journal->json_copy_bytes());
    for (const char* words : {"zebra", "quilt", "gone goal", "kept goal"}) {
        CHECK(before.find(words) != std::string::npos);
    }
    need(journal->remove(Kind::Entry, test_id(1), stamp_at(6)));
    need(journal->remove(Kind::Goal, test_id(2), stamp_at(6)));
    const std::string after = need(journal->json_copy_bytes());
    for (const char* words : {"zebra", "quilt", "gone goal"}) {
        CHECK(after.find(words) == std::string::npos);
    }
    CHECK(after.find("kept goal") != std::string::npos);
    need(verify_copy(after));
}

TEST_CASE("JSON that is cut off or not ours is refused") {
    TestDisk disk;
    const std::string json = small_json(disk);
    need(verify_copy(json));  // The canary.
    for (std::size_t size = 1; size + 1 < json.size(); size += size < 200 ? 1 : 61) {
        CHECK_FALSE(verify_copy(json.substr(0, size)).ok());
    }
    CHECK(refusal(json + "{}") == ErrorKind::Corrupt);
    CHECK(refusal(json + std::string(1, '\0') + "x") == ErrorKind::Corrupt);
    CHECK(refusal("{}") == ErrorKind::Corrupt);
    CHECK(refusal(R"({"format":"another"})") == ErrorKind::Corrupt);
    CHECK(refusal(R"({"format":"rapport-journal","version":2})") == ErrorKind::TooNew);
    CHECK(refusal(tables("", "99")) == ErrorKind::TooNew);
    for (const char* schema : {"0", "-1", "1.5", "18446744073709551615", "null", "\"6\""}) {
        CHECK(refusal(tables("", schema)) == ErrorKind::Corrupt);
    }
    CHECK(refusal("{" + std::string(1000000, '[')) == ErrorKind::Corrupt);
    CHECK(refusal(tables("\"note\":" + std::string(1000000, '['))) == ErrorKind::Corrupt);
}

TEST_CASE("what well-formed JSON holds is not believed either") {
    need(verify_copy(tables("")));  // The canary.
    const std::string row = R"({"key":"a","text":"b","changed":1})";
    need(verify_copy(tables("\"note\":[" + row + "]")));
    need(verify_copy(tables(R"("note":[{"key":"a","text":"b","changed":9223372036854775807}])")));
    for (const std::string& wrong : {
             std::string(R"("sqlite_schema":[])"),
             std::string(R"("note; DROP TABLE goal":[])"),
             std::string(R"("note":[],"note":[])"),
             std::string(R"("note":{})"),
             "\"note\":[" + row + "," + row + "]",
             std::string(R"("note":[{"key":"a","text":"b"}])"),
             std::string(R"("note":[{"key":"a","key":"a","text":"b","changed":1}])"),
             std::string(R"("note":[{"key":"a","text":"b","changed":1,"more":1}])"),
             std::string(R"("note":[{"key":"a","text":"b","changed":1.5}])"),
             std::string(R"("note":[{"key":"a","text":"b","changed":9223372036854775808}])"),
             std::string(R"("note":[{"key":"a","text":"b","changed":true}])"),
             std::string(R"("note":[{"key":"a","text":"b","changed":"x"}])"),
             std::string(R"("note":[{"key":"a","text":["b"],"changed":1}])"),
             std::string("\"note\":[{\"key\":\"a\",\"text\":\"\xFF\",\"changed\":1}]"),
             std::string(R"("gone":[{"id":"0g","at":1}])"),
             std::string(R"("gone":[{"id":"00","at":1}])"),
         }) {
        CHECK(refusal(tables(wrong)) == ErrorKind::Corrupt);
    }
}
