// Comparing with a golden file.
#include "exchange/golden.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace rapport::test {
namespace {

std::string path_of(const std::string& name) { return RAPPORT_FIXTURES "/exchange/" + name; }

}  // namespace

std::string golden(const std::string& name) {
    std::ifstream file(path_of(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool is_golden(const std::string& name, std::string_view bytes) {
    if (std::getenv("UPDATE_GOLDEN") != nullptr) {
        std::ofstream file(path_of(name), std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        std::printf("%s: written anew; look at the difference\n", name.c_str());
        return false;
    }
    const std::string wanted = golden(name);
    if (wanted == bytes) return true;
    const auto [a, b] = std::mismatch(wanted.begin(), wanted.end(), bytes.begin(), bytes.end());
    const std::string rest(b, std::min(b + 80, bytes.end()));
    std::printf("%s: differs from byte %td on, where it now reads: %s\n", name.c_str(),
                a - wanted.begin(), rest.c_str());
    return false;
}

}  // namespace rapport::test
