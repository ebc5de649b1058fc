// Every released pack stays readable: the fixture is the bytes that version 1 of the format
// promised.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "store/pack_file.h"
#include "support/pack_samples.h"

using namespace rapport;

TEST_CASE("pack: a pack of format 1 is read, and written the same, byte for byte") {
    const std::filesystem::path path =
        std::filesystem::path(RAPPORT_FIXTURES) / "packs" / "format-1.rapport-pack";
    const std::string made = store::pack_bytes(test::pack_of_every_kind());
    // Made once, by this variable; a later format gets a file of its own.
    if (std::getenv("MAKE_RELEASED_PACK") != nullptr && !std::filesystem::exists(path)) {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << made;
    }
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)),
                            std::istreambuf_iterator<char>());
    CHECK(bytes == made);
    const auto read = store::read_pack(bytes);
    REQUIRE(read.ok());
    CHECK(read.value() == test::pack_of_every_kind());
}
