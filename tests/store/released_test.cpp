// Every released database and copy stays readable: tests/fixtures/<version> holds one of each.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "folder.h"
#include "store_fixture.h"

using namespace rapport;
using namespace rapport::store;

namespace {

const std::filesystem::path kReleased = std::filesystem::path(RAPPORT_FIXTURES) / "0.1";

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void check_course(Journal& journal) {
    CHECK(need(journal.sessions()).size() == 10);
    CHECK(need(journal.questions()).size() == 6);
    CHECK(need(journal.entries(100)).size() == 5);
    CHECK(need(journal.remembered()).size() == 6);
    CHECK(need(journal.courses()).size() == 1);
    CHECK(need(journal.course()).open);
    CHECK(need(journal.threads()).empty());
    // What was written before there was an index is in it, each entry by each of its words.
    for (const auto& entry : need(journal.entries(100))) {
        const std::string word = entry.text.substr(0, entry.text.find(' '));
        const auto hits = need(journal.search({.text = word}, 100));
        CHECK_MESSAGE(std::any_of(hits.begin(), hits.end(),
                                  [&](const auto& hit) { return hit.id == entry.id; }),
                      entry.text);
    }
    CHECK(need(journal.search({.text = "e"}, 100)).empty());
}

}  // namespace

TEST_CASE("the database of 0.1 opens, and a verified copy of it is kept first") {
    const Folder folder;
    for (const char* name : {"a.db", "keys"}) {
        std::filesystem::copy_file(kReleased / name, folder.path / name);
    }
    const Place place = folder.place();
    {
        const auto journal = need(Journal::open(place, stamp_at(1), test_random(1)));
        CHECK(journal->opened() == Opened::Existing);
        check_course(*journal);
    }
    CHECK(verify_copy(bytes_of(folder.path / "snapshot")).ok());
}

TEST_CASE("the copy of 0.1 opens") {
    const Folder folder;
    const Place place = folder.place();
    need(replace_with_copy(bytes_of(kReleased / "course.rapport"), place));
    const auto journal = need(Journal::open(place, stamp_at(1), test_random(1)));
    check_course(*journal);
}
