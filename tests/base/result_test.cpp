// Result in its two forms.
#include "base/result.h"

#include <doctest/doctest.h>

#include <cstring>
#include <memory>

using namespace rapport::base;

namespace {

Result<int> half(int value) {
    if (value % 2 != 0) {
        return Error{ErrorKind::Invalid, "odd"};
    }
    return value / 2;
}

Result<void> need_even(int value) {
    auto result = half(value);
    return result.ok() ? Result<void>() : result.error();
}

}  // namespace

TEST_CASE("a result holds a value or an error") {
    CHECK(half(4).ok());
    CHECK(half(4).value() == 2);
    CHECK_FALSE(half(3).ok());
    CHECK(half(3).error().kind == ErrorKind::Invalid);
    CHECK(half(3).error().what == "odd");
    CHECK(need_even(2).ok());
    CHECK_FALSE(need_even(1).ok());
}

TEST_CASE("a value can be moved out") {
    Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
    const std::unique_ptr<int> taken = std::move(result).value();
    CHECK(*taken == 7);
}

TEST_CASE("a result of text is never taken for an error") {
    const Result<std::string> result = std::string("words");
    CHECK(result.ok());
    CHECK(result.value() == "words");
}

TEST_CASE("every kind of error has a word") {
    CHECK(std::strcmp(to_text(ErrorKind::Corrupt), "Corrupt") == 0);
    CHECK(std::strcmp(to_text(ErrorKind::Unsupported), "Unsupported") == 0);
    CHECK(std::strcmp(to_text(ErrorKind::Locked), "Locked") == 0);
}
