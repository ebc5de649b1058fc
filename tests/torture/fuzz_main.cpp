// libFuzzer's way in; the variable RAPPORT_FUZZ names the target.
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "torture/fuzz_targets.h"

namespace {

// The planted fault: four letters in a row that only a fuzzer which sees comparisons finds.
void planted(rapport::base::ByteView bytes) {
    if (bytes.size() < 4) return;
    rapport::torture::require(std::memcmp(bytes.data(), "RKEY", 4) != 0, "the planted fault");
}

auto chosen() {
    const char* const name = std::getenv("RAPPORT_FUZZ");
    for (const auto& target : rapport::torture::fuzz_targets()) {
        if (name != nullptr && target.name == name) return target.run;
    }
    rapport::torture::require(name != nullptr && std::string_view(name) == "planted", "a target");
    return &planted;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const auto run = chosen();
    run({bytes, size});
    return 0;
}
