// The copy of every released version still says, word for word, what it said then.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "journeys/dump.h"

using namespace rapport;

namespace {

std::string bytes_of(const std::string& name) {
    std::ifstream in(std::string(RAPPORT_FIXTURES) + "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("the copy of 0.1 holds the course word for word") {
    const auto text = journeys::dump_copy(bytes_of("0.1/course.rapport"));
    REQUIRE(text.ok());
    CHECK(text.value() == bytes_of("0.1/course.txt"));
}
