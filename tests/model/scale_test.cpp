// Numbers as they are typed, exactly; and when a changed scale is a new series.
#include "model/scale.h"

#include <doctest/doctest.h>

#include <random>
#include "ids.h"

using namespace rapport::model;

namespace {

Scale scale_from(int low, int high, int step) {
    Scale scale;
    scale.low = low;
    scale.high = high;
    scale.step = step;
    return scale;
}

}  // namespace

TEST_CASE("numbers are read exactly") {
    struct Case {
        const char* text;
        Problem problem;
        int value;
    };
    const Case cases[] = {
        {"12", Problem::None, 120},      {"12.5", Problem::None, 125},
        {"12,5", Problem::None, 125},    {" 7 ", Problem::None, 70},
        {"0", Problem::None, 0},         {"-3", Problem::None, -30},
        {"-0.5", Problem::None, -5},     {"12.", Problem::None, 120},
        {"12.50", Problem::None, 125},   {"12.55", Problem::OffStep, 0},
        {"0.05", Problem::OffStep, 0},   {"", Problem::NotANumber, 0},
        {"  ", Problem::NotANumber, 0},  {"twelve", Problem::NotANumber, 0},
        {"12a", Problem::NotANumber, 0}, {"1 2", Problem::NotANumber, 0},
        {".5", Problem::NotANumber, 0},  {"1.2.3", Problem::NotANumber, 0},
        {"--1", Problem::NotANumber, 0}, {"99999999", Problem::NotANumber, 0},
        {"1e3", Problem::NotANumber, 0}, {"9999999", Problem::None, 99999990},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(parse_tenths(one.text).problem == one.problem);
        CHECK(parse_tenths(one.text).value == one.value);
    }
}

TEST_CASE("a number is in range and on step, or says why not") {
    const Scale whole = scale_from(0, 270, 10);
    CHECK(parse_value("0", whole).problem == Problem::None);
    CHECK(parse_value("27", whole).value == 270);
    CHECK(parse_value("28", whole).problem == Problem::OutOfRange);
    CHECK(parse_value("27.1", whole).problem == Problem::OutOfRange);
    CHECK(parse_value("-1", whole).problem == Problem::OutOfRange);
    CHECK(parse_value("12.5", whole).problem == Problem::OffStep);
    CHECK(parse_value("a lot", whole).problem == Problem::NotANumber);
    const Scale tenths = scale_from(0, 400, 1);
    CHECK(parse_value("12,5", tenths).value == 125);
    CHECK(parse_value("40.1", tenths).problem == Problem::OutOfRange);
    const Scale shifted = scale_from(5, 105, 10);
    CHECK(parse_value("1.5", shifted).problem == Problem::None);
    CHECK(parse_value("1", shifted).problem == Problem::OffStep);
}

TEST_CASE("what is written is read back, for random numbers") {
    std::mt19937 dice(7);
    for (int i = 0; i < 2000; ++i) {
        const int value = static_cast<int>(dice() % 20001) - 10000;
        const Typed typed = parse_tenths(tenths_text(value));
        CHECK(typed.problem == Problem::None);
        CHECK(typed.value == value);
    }
    CHECK(tenths_text(125) == "12.5");
    CHECK(tenths_text(120) == "12");
    CHECK(tenths_text(-5) == "-0.5");
}

TEST_CASE("other numbers or another direction begin a new series, names do not") {
    Scale scale = scale_from(0, 100, 1);
    scale.id = id_of(1);
    scale.name = "Sleep";
    scale.low_label = "none";
    scale.own_cut_off = 40;
    CHECK_FALSE(begins_new_series(scale, 0, 100, true));
    CHECK(begins_new_series(scale, 0, 110, true));
    CHECK(begins_new_series(scale, 10, 100, true));
    CHECK(begins_new_series(scale, 0, 100, false));
    const Scale next = next_series(scale, id_of(2), 0, 70, false);
    CHECK(next.id == id_of(2));
    CHECK(next.follows == scale.id);
    CHECK(next.name == "Sleep");
    CHECK(next.low_label == "none");
    CHECK(next.high == 70);
    CHECK_FALSE(next.rises_when_better);
    CHECK_FALSE(next.own_cut_off);
    CHECK(is_over(scale, {scale, next}));
    CHECK_FALSE(is_over(next, {scale, next}));
    CHECK_FALSE(is_over(scale, {scale}));  // The newer one was deleted.
}
