// The felt-heard score and its two lines, exact and never counting what was not answered.
#include "model/heard.h"

#include <doctest/doctest.h>

using namespace rapport::model;

TEST_CASE("M43: support and working together") {
    const HeardAnswers answers = {8, 6, 9, 7, 8};
    CHECK(support_line(answers) == Mean{14, 2});
    CHECK(working_line(answers) == Mean{24, 3});
    CHECK(one_decimal(*support_line(answers)) == "7.0");
    CHECK(one_decimal(*working_line(answers)) == "8.0");
    CHECK(one_decimal(*heard_score(answers)) == "7.6");
}

TEST_CASE("M20: unanswered never counts as 0") {
    const HeardAnswers one = {6, {}, {}, {}, {}};
    CHECK(one_decimal(*heard_score(one)) == "6.0");
    CHECK(one_decimal(*support_line(one)) == "6.0");
    CHECK_FALSE(working_line(one).has_value());
    CHECK_FALSE(heard_score(HeardAnswers{}).has_value());
    const HeardAnswers zero = {0, {}, {}, {}, {}};
    CHECK(one_decimal(*heard_score(zero)) == "0.0");
}

TEST_CASE("a session is compared from three answers on") {
    CHECK_FALSE(is_compared({6, 7, {}, {}, {}}));
    CHECK(is_compared({6, {}, 7, {}, 0}));
}

TEST_CASE("means are compared as fractions and rounded half up") {
    CHECK(Mean{41, 5} == Mean{82, 10});
    CHECK(Mean{36, 5} < Mean{41, 5});
    CHECK(one_decimal({23, 3}) == "7.7");
    CHECK(one_decimal({25, 3}) == "8.3");
    CHECK(one_decimal({17, 4}) == "4.3");
    CHECK(one_decimal({50, 5}) == "10.0");
}
