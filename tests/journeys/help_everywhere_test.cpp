// No screen can be forgotten: help_everywhere.journey names each Screen of route.h.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "screens/route.h"

using namespace rapport;

namespace {

std::string text_of(const std::string& path) {
    std::ifstream in(path);
    REQUIRE_MESSAGE(in.good(), path);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The names in `enum class Screen`, in their order.
std::vector<std::string> screens_of(const std::string& header) {
    const std::size_t from = header.find("enum class Screen");
    REQUIRE(from != std::string::npos);
    std::istringstream lines(header.substr(from, header.find("};", from) - from));
    std::vector<std::string> names;
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        const std::size_t start = line.find_first_not_of(' ');
        const std::size_t end = line.find(',');
        if (end != std::string::npos && start < end) {
            names.push_back(line.substr(start, end - start));
        }
    }
    return names;
}

// Each "# Screen X" with whether Help now is seen before the next one.
std::set<std::string> screens_with_help(const std::string& journey) {
    std::istringstream lines(journey);
    std::set<std::string> found;
    std::set<std::string> here;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("# Screen ")) here.insert(line.substr(9));
        if (line == "see button \"Help now\"") {
            found.merge(here);
            here.clear();
        }
    }
    return found;
}

}  // namespace

TEST_CASE("U5: help_everywhere.journey comes by every screen there is") {
    const std::string root = std::string(RAPPORT_FIXTURES) + "/../../";
    const std::vector<std::string> names = screens_of(text_of(root + "app/screens/route.h"));
    CHECK(names.size() == static_cast<std::size_t>(screens::kScreenCount));
    const std::set<std::string> seen =
        screens_with_help(text_of(root + "tests/journeys/help_everywhere.journey"));
    for (const std::string& name : names) {
        CAPTURE(name);
        CHECK(seen.count(name) == 1);
    }
    CHECK(screens_with_help("# Screen One\npress button \"x\"\n").empty());
}
