// Stretching, sealing, the hosts' requests, and recovery keys.
#include "store/passphrase.h"

#include <doctest/doctest.h>

#include <set>

#include "store_fixture.h"

using namespace rapport::store;
using rapport::base::ErrorKind;

namespace {

double still() { return 0; }

// A clock that makes the fewest passes seem to take `ms`.
std::function<double()> clock_that_shows(double ms) {
    return [ms, now = 0.0]() mutable { return now += ms; };
}

}  // namespace

TEST_CASE("stretching gives what the reference program of Argon2id gives") {
    Stretch stretch;
    const std::string salt = "0123456789abcdef";
    std::copy(salt.begin(), salt.end(), stretch.salt.begin());
    // printf 'a heron by the weir' | argon2 0123456789abcdef -id -t 3 -k 65536 -p 1 -l 32 -r
    const StretchedKey key = {0x40, 0xb7, 0xbf, 0xed, 0x2a, 0x32, 0xbd, 0xc6, 0x32, 0x53, 0x51,
                              0xef, 0x5e, 0x3a, 0x1a, 0x69, 0x18, 0xab, 0x6b, 0xae, 0x07, 0x85,
                              0x34, 0xc2, 0x95, 0xfd, 0xcc, 0x0e, 0xf7, 0x23, 0xc2, 0x98};
    CHECK(need(stretch_secret("a heron by the weir", stretch)) == key);
    CHECK(need(stretch_secret("a heron by the weir ", stretch)) != key);
    stretch.salt[0] = 1;
    CHECK(need(stretch_secret("a heron by the weir", stretch)) != key);
    stretch.passes = 2;
    CHECK(stretch_secret("x", stretch).error().kind == ErrorKind::Invalid);
    stretch.passes = 3;
    stretch.memory_mib = 63;
    CHECK(stretch_secret("x", stretch).error().kind == ErrorKind::Invalid);
    stretch.memory_mib = kMostMemoryMib + 1;
    CHECK(stretch_secret("x", stretch).error().kind == ErrorKind::Invalid);
}

TEST_CASE("a seal opens with its key, and every flipped bit of it is noticed") {
    const DataKey data_key = {1, 2, 3};
    const Stretched with{.stretch = {}, .key = {9}};
    const Seal seal = seal_key(data_key, with, test_random());
    CHECK(need(open_seal(seal, with.key)) == data_key);
    CHECK(open_seal(seal, StretchedKey{8}).error().kind == ErrorKind::WrongKey);
    for (std::size_t i = 0; i < 8 * seal.sealed.size(); ++i) {
        Seal damaged = seal;
        damaged.sealed[i / 8] ^= static_cast<std::uint8_t>(1u << (i % 8));
        CHECK_FALSE(open_seal(damaged, with.key).ok());
    }
    CHECK(seal_key(data_key, with, test_random(2)).sealed != seal.sealed);
}

TEST_CASE("a host's answer is what stretching gives, with as many passes as fit the device") {
    Stretch asked;
    asked.salt.fill(5);
    const std::string plain = stretch_request("geheim", asked, Passes::AsGiven);
    const Stretched got = need(read_stretch_answer(run_stretch_request(plain, still)));
    CHECK(got.stretch == asked);
    CHECK(got.key == need(stretch_secret("geheim", asked)));
    const std::string measured = stretch_request("geheim", asked, Passes::Calibrate);
    const Stretched quick =
        need(read_stretch_answer(run_stretch_request(measured, clock_that_shows(250))));
    CHECK(quick.stretch.passes == 6);
    CHECK(quick.key == need(stretch_secret("geheim", quick.stretch)));
    const Stretched slow =
        need(read_stretch_answer(run_stretch_request(measured, clock_that_shows(4000))));
    CHECK(slow.stretch.passes == kLeastPasses);
}

TEST_CASE("requests and answers that are cut off or impossible are refused") {
    Stretch asked;
    const std::string request = stretch_request("", asked, Passes::AsGiven);
    for (std::size_t size = 0; size < request.size(); ++size) {
        const std::string answer = run_stretch_request(request.substr(0, size), still);
        CHECK(read_stretch_answer(answer).error().kind == ErrorKind::Invalid);
    }
    asked.memory_mib = 5000;
    const std::string greedy = stretch_request("", asked, Passes::AsGiven);
    CHECK_FALSE(read_stretch_answer(run_stretch_request(greedy, still)).ok());
    CHECK(read_stretch_answer("").error().kind == ErrorKind::Io);
}

TEST_CASE("a recovery key is read however it was written down, and a slip is noticed") {
    const RandomSource random = test_random(4);
    std::set<std::string> all;
    for (int i = 0; i < 50; ++i) all.insert(recovery_words(random));
    CHECK(all.size() == 50);
    const std::string words = *all.begin();
    CHECK(words.size() == 7 * 4 + 6);
    CHECK(read_recovery_words(words) == words);
    std::string sloppy;
    for (const char sign : words) {
        if (sign == '-') {
            sloppy += "  ";
        } else if (sign == '0') {
            sloppy += 'o';
        } else if (sign == '1') {
            sloppy += 'l';
        } else {
            sloppy += static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
        }
    }
    CHECK(read_recovery_words(sloppy + "\n") == words);
    CHECK_FALSE(read_recovery_words(""));
    CHECK_FALSE(read_recovery_words(words.substr(1)));
    CHECK_FALSE(read_recovery_words(words + "0"));
    CHECK_FALSE(read_recovery_words("U" + words.substr(1)));
    int noticed = 0, slips = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == '-') continue;
        std::string slip = words;
        slip[i] = slip[i] == '7' ? '9' : '7';
        ++slips;
        noticed += read_recovery_words(slip) ? 0 : 1;
    }
    CHECK(noticed >= slips - 1);  // One of 1,024 slips keeps its checksum.
}
