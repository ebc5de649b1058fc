// What stands on a page that is given away: what was chosen, in its order, and never what is
// private.
#include "model/share.h"

#include <doctest/doctest.h>

#include <random>

#include "ids.h"

using namespace rapport::model;

namespace {

ShareItem item(ShareKind kind, int number, bool is_private = false) {
    return {{kind, id_of(number)}, "", "w" + std::to_string(number) + "w", is_private};
}

ShareHeadings numbered() {
    ShareHeadings headings;
    for (std::size_t i = 0; i < headings.size(); ++i) headings[i] = "H" + std::to_string(i);
    return headings;
}

std::string all_words(const std::vector<SharePart>& parts) {
    std::string words;
    for (const SharePart& part : parts) {
        for (const ShareLine& line : part.lines) words += line.label + " " + line.text + "\n";
    }
    return words;
}

}  // namespace

TEST_CASE("nothing is on the page before it is chosen") {
    const std::vector<ShareItem> items = {item(ShareKind::Goal, 1), item(ShareKind::Note, 2)};
    CHECK(share_parts(items, {}, numbered()).empty());
    CHECK_FALSE(is_chosen({}, items[0].key));
}

TEST_CASE("what is chosen stands by kind, in the order of the list, and can be taken back") {
    const std::vector<ShareItem> items = {item(ShareKind::Goal, 1), item(ShareKind::Goal, 2),
                                          item(ShareKind::Question, 1), item(ShareKind::Note, 3)};
    ShareChoice choice;
    for (const int i : {3, 1, 0}) {
        choice = choose(items, choice, items[static_cast<std::size_t>(i)].key, true);
    }
    const auto parts = share_parts(items, choice, numbered());
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].heading == "H0");
    CHECK(parts[0].lines.size() == 2);
    CHECK(parts[0].lines[0].text == "w1w");
    CHECK(parts[1].heading == "H6");
    // The question has the id of a goal, and is another thing.
    CHECK_FALSE(is_chosen(choice, items[2].key));
    choice = choose(items, choice, items[3].key, true);
    CHECK(choice.size() == 3);
    choice = choose(items, choice, items[3].key, false);
    CHECK(share_parts(items, choice, numbered()).size() == 1);
}

TEST_CASE("what is private, empty or gone cannot be chosen, and goes from the choice") {
    std::vector<ShareItem> items = {item(ShareKind::Note, 1, true), item(ShareKind::Note, 2)};
    items.push_back({{ShareKind::Note, id_of(3)}, "Monday", " \n", false});
    CHECK(choose(items, {}, items[0].key, true).empty());
    CHECK(choose(items, {}, items[2].key, true).empty());
    CHECK(choose(items, {}, {ShareKind::Note, id_of(9)}, true).empty());
    const ShareChoice choice = choose(items, {}, items[1].key, true);
    REQUIRE(choice.size() == 1);
    items[1].is_private = true;
    CHECK(share_parts(items, choice, numbered()).empty());
    CHECK(still_there(items, choice).empty());
    items.clear();
    CHECK(still_there(items, choice).empty());
}

TEST_CASE("R7: of random lists, the page holds each chosen word and no other") {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::vector<ShareItem> items;
        ShareChoice wanted;
        for (int i = 0; i < 40; ++i) {
            items.push_back(
                item(static_cast<ShareKind>(random() % kShareKinds), i, random() % 3 == 0));
            if (random() % 2 == 0) wanted.push_back(items.back().key);
        }
        const std::string words = all_words(share_parts(items, wanted, numbered()));
        for (const ShareItem& one : items) {
            const bool there = words.find(one.text) != std::string::npos;
            CHECK(there == (!one.is_private && is_chosen(wanted, one.key)));
        }
    }
}
