// R9: a plain copy as the present schema makes it stays readable: tests/fixtures/schema_6 holds
// one. With UPDATE_GOLDEN it is made, once, for a schema that has none yet.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "store/plain_copy.h"
#include "store_fixture.h"

using namespace rapport::store;
using namespace rapport::model;

namespace {

const std::filesystem::path kPlain =
    std::filesystem::path(RAPPORT_FIXTURES) / "schema_6" / "plain.rapport";

// Something of each kind that came after version 0.1.
void write_all_kinds(Journal& journal) {
    const Stamp stamp = stamp_at(1'768'352'640'000);
    const Id session = need(journal.sessions()).front().id;
    need(journal.insert(Entry{.id = test_id(1),
                              .at = stamp.now,
                              .text = "plums and pears",
                              .feelings = {"feeling.calm", "windy"},
                              .intensity = 4,
                              .is_private = true},
                        stamp));
    need(journal.insert(Question{.id = test_id(2), .text = "How long will it take?"}, stamp));
    need(journal.insert(Goal{.id = test_id(3), .text = "Open my post", .weight = 2}, stamp));
    need(journal.insert(
        GoalMark{test_id(4), test_id(3), MarkKind::Stage, {}, "on my way", stamp.now}, stamp));
    need(journal.set_answer({session, "feedback.flat", {}, "too quick", {}}, stamp));
    need(journal.set_answer({session, "heard.heard", 7, {}, {}}, stamp));
    TenseMoment moment;
    moment.id = test_id(5);
    moment.session = session;
    moment.at = stamp.now;
    moment.signs = {"away.quiet"};
    moment.signs_own = "I looked away";
    need(journal.insert(moment, stamp));
    Homework homework;
    homework.id = test_id(6);
    homework.what = "One letter a day";
    homework.at = stamp.now;
    need(journal.insert(homework, stamp));
    FilledSheet sheet;
    sheet.id = test_id(7);
    sheet.sheet = "agreed";
    need(journal.insert(sheet, stamp));
    need(journal.set_answer(sheet.id, {"contact", 0, {}, "by phone"}, stamp));
    need(journal.insert(OwnPrompt{.id = test_id(8), .text = "What was new?"}, stamp));
    need(journal.insert(Wish{.id = test_id(9), .text = "more silence"}, stamp));
}

std::string bytes_of_plain() {
    std::ifstream in(kPlain, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void check_all_kinds(Journal& journal) {
    const auto entries = need(journal.entries(9));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].text == "plums and pears");
    CHECK(entries[0].feelings == std::vector<std::string>{"feeling.calm", "windy"});
    CHECK(entries[0].intensity == 4);
    CHECK(entries[0].is_private);
    REQUIRE(need(journal.questions()).size() == 1);
    CHECK(need(journal.questions())[0].history.size() == 1);
    REQUIRE(need(journal.course_goals()).size() == 1);
    CHECK(need(journal.course_goals())[0].weight == 2);
    REQUIRE(need(journal.goal_marks()).size() == 1);
    CHECK(need(journal.goal_marks())[0].text == "on my way");
    CHECK(need(journal.all_answers()).size() == 2);
    REQUIRE(need(journal.moments()).size() == 1);
    CHECK(need(journal.moments())[0].signs_own == "I looked away");
    REQUIRE(need(journal.homework()).size() == 1);
    REQUIRE(need(journal.sheets()).size() == 1);
    CHECK(need(journal.sheets())[0].answers[0].text == "by phone");
    CHECK(need(journal.own_prompts()).size() == 1);
    CHECK(need(journal.wishes()).size() == 1);
    // The index is made anew: each word is found.
    for (const char* word : {"plums", "quick", "silence", "letter"}) {
        CAPTURE(word);
        CHECK(need(journal.search({.text = word}, 9)).size() == 1);
    }
}

}  // namespace

TEST_CASE("R9: the plain copy of schema 6 opens: in a journal's place, and taken into one") {
    if (std::getenv("UPDATE_GOLDEN") != nullptr && !std::filesystem::exists(kPlain)) {
        TestDisk disk;
        const auto journal = disk.open();
        write_all_kinds(*journal);
        const std::string made = need(journal->plain_copy_bytes());
        std::filesystem::create_directories(kPlain.parent_path());
        std::ofstream(kPlain, std::ios::binary)
            .write(made.data(), static_cast<std::streamsize>(made.size()));
    }
    const std::string copy = bytes_of_plain();
    REQUIRE(!copy.empty());
    CHECK(need(look_into_copy(copy)).stats.entries == 1);
    TestDisk place("place"), other("other-files");
    need(replace_with_copy(copy, place.place(), {.random = test_random(77)}));
    check_all_kinds(*place.open());
    other.opened = 100;
    const auto taken = other.open();
    CHECK(need(taken->merge(copy, {}, {}, stamp_at(9000))).added > 8);
    CHECK(need(taken->entries(9)).size() == 1);
}
