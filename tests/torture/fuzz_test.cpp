// The fuzzer's targets without a fuzzer: each file of the corpus, and seeded changes of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "support/budget.h"
#include "torture/fuzz_targets.h"

using namespace rapport;
using namespace rapport::torture;
using base::Bytes;

namespace {

std::vector<Bytes> corpus_of(std::string_view target) {
    std::vector<std::filesystem::path> paths;
    const std::filesystem::path folder = std::filesystem::path(RAPPORT_CORPUS) / target;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        paths.push_back(file.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<Bytes> corpus;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return corpus;
}

std::size_t below(std::size_t bound, std::mt19937& random) {
    return bound == 0 ? 0 : random() % bound;
}

// A few bytes flipped, set, cut out, or doubled.
Bytes changed(Bytes bytes, std::mt19937& random) {
    for (std::size_t times = 1 + below(4, random); times > 0; --times) {
        const std::size_t at = below(bytes.size(), random);
        const auto here = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        const auto count = static_cast<std::ptrdiff_t>(
            below(std::min<std::size_t>(bytes.size() - at, 40), random));
        switch (random() % 6) {
            case 0:
                if (!bytes.empty()) *here ^= static_cast<std::uint8_t>(1u << random() % 8);
                break;
            case 1:
                if (!bytes.empty()) *here = static_cast<std::uint8_t>(random());
                break;
            case 2: std::fill(here, here + count, random() % 2 == 0 ? 0x00 : 0xFF); break;
            case 3: bytes.erase(here, here + count); break;
            case 4: bytes.insert(here, static_cast<std::uint8_t>(random())); break;
            default: {
                const Bytes piece(here, here + count);
                bytes.insert(
                    bytes.begin() + static_cast<std::ptrdiff_t>(below(bytes.size(), random)),
                    piece.begin(), piece.end());
                break;
            }
        }
    }
    return bytes;
}

}  // namespace

TEST_CASE("every target stands its corpus and seeded changes of it") {
    for (const FuzzTarget& target : fuzz_targets()) {
        const std::vector<Bytes> corpus = corpus_of(target.name);
        REQUIRE_FALSE(corpus.empty());
        for (const Bytes& bytes : corpus) target.run(bytes);
        std::mt19937 random(17);
        for (int i = 0; i < target.rounds; ++i) {
            target.run(changed(corpus[below(corpus.size(), random)], random));
        }
        tests::count("executions of fuzz targets", target.rounds + static_cast<int>(corpus.size()));
    }
}

TEST_CASE("canary: the seeded changes reach a planted fault") {
    // One wrong sign in a row of eight.
    const Bytes seed = {'R', 'K', 'E', 'Y', 'S', 'L', 'O', 'T'};
    std::mt19937 random(17);
    int found = 0;
    for (int i = 0; i < 2000; ++i) {
        const Bytes bytes = changed(seed, random);
        found += bytes.size() == 8 && bytes[3] != 'Y' && bytes[7] == 'T' ? 1 : 0;
    }
    CHECK(found > 20);
}
