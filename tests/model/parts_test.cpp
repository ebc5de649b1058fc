// The seven parts: their keys, and which of them offers a question.
#include "model/parts.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace rapport::model;

namespace {

constexpr std::nullopt_t none = std::nullopt;

}  // namespace

TEST_CASE("each part has a key of its own") {
    std::set<std::string> keys;
    for (std::size_t i = 0; i < kParts; ++i) keys.insert(part_key(static_cast<Part>(i)));
    CHECK(keys.size() == kParts);
    CHECK(keys.count("") == 0);
    CHECK(std::string(part_key(Part::Trust)) == "part.trust");
    CHECK(std::string(part_key(Part::Direction)) == "part.direction");
}

TEST_CASE("the first of the lowest parts offers a question") {
    CHECK(lowest({7, 8, 8, 7, 9, 6, 6}) == Part::Privacy);
    CHECK(lowest({9, 9, 9, 9, 9, 8, 9}) == Part::Privacy);
    CHECK(lowest({10, 10, 10, 10, 10, 10, 9}) == Part::Direction);
    CHECK(lowest({0, 0, 1, 1, 1, 1, 1}) == Part::Trust);
}

TEST_CASE("a part that is not answered is not the lowest") {
    CHECK_FALSE(lowest(PartAnswers{}));
    CHECK(lowest({none, 5, none, 4, none, none, 8}) == Part::Respect);
    CHECK(lowest({none, none, none, none, none, 0, none}) == Part::Privacy);
}

TEST_CASE("where all parts are alike, one is offered only below 7") {
    CHECK_FALSE(lowest({7, 7, 7, 7, 7, 7, 7}));
    CHECK(lowest({6, 6, 6, 6, 6, 6, 6}) == Part::Trust);
    CHECK_FALSE(lowest({none, none, 7, none, none, none, none}));
    CHECK(lowest({none, none, 6, none, none, none, none}) == Part::Genuine);
    CHECK(lowest({7, 7, 7, 7, 7, 7, 8}) == Part::Trust);
}

TEST_CASE("the seven parts are offered from the fourth session on, and not for long") {
    for (int met = 0; met < 20; ++met) {
        CAPTURE(met);
        CHECK(offers_seven_parts(met, false) == (met >= 4 && met <= 6));
        CHECK_FALSE(offers_seven_parts(met, true));
    }
}
