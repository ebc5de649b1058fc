// The bytes of a homework pack: they say the same again, and nothing wrong in them is believed.
#include "store/pack_file.h"

#include <doctest/doctest.h>

#include "store/envelope.h"
#include "support/pack_samples.h"

using namespace rapport;
using namespace rapport::store;
using base::Bytes;
using base::ErrorKind;
using model::Pack;
using model::PackItem;
using model::PackKind;

namespace {

constexpr Magic kPackMagicBytes = {0x89, 'R', 'P', 'K', 0x0D, 0x0A, 0x1A, 0x0A};
constexpr std::size_t kPackHeader = 64;

std::string wrapped_pack(std::string_view body, std::uint32_t format = 1) {
    const Bytes bytes = make_envelope(kPackMagicBytes, format, {{}, base::view_of(body)});
    return {bytes.begin(), bytes.end()};
}

ErrorKind pack_refusal(std::string_view bytes) {
    const auto read = read_pack(bytes);
    REQUIRE_FALSE(read.ok());
    return read.error().kind;
}

std::string pack_body(const Pack& pack) { return pack_bytes(pack).substr(kPackHeader); }

}  // namespace

TEST_CASE("pack: a pack of every kind is the same when it is read again, and small") {
    const Pack pack = test::pack_of_every_kind();
    const std::string bytes = pack_bytes(pack);
    CHECK(is_pack(bytes));
    const auto read = read_pack(bytes);
    REQUIRE(read.ok());
    CHECK(read.value() == pack);
    CHECK(pack_bytes(read.value()) == bytes);
    std::size_t words = 0;
    for (const PackItem& item : pack.items) {
        words += item.name.size() + item.text.size() + item.why.size();
    }
    CHECK(bytes.size() < words + 320);
}

TEST_CASE("pack: every flipped bit and every missing end is noticed") {
    const std::string bytes = pack_bytes(test::pack_of_every_kind());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string flipped = bytes;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << at % 8));
        CHECK(pack_refusal(flipped) == ErrorKind::Corrupt);
        CHECK(pack_refusal(bytes.substr(0, at)) == ErrorKind::Corrupt);
    }
    CHECK(pack_refusal(bytes + "x") == ErrorKind::Corrupt);
    CHECK(pack_refusal("") == ErrorKind::Corrupt);
    CHECK(pack_refusal(std::string(kPackFileBytes + 1, 'x')) == ErrorKind::Corrupt);
}

TEST_CASE("pack: a newer format says so") {
    CHECK(pack_refusal(wrapped_pack("anything", 2)) == ErrorKind::TooNew);
}

TEST_CASE("pack: what is whole and breaks a limit is refused as that") {
    const Pack pack = test::pack_of_every_kind();
    Pack large = pack;
    large.title = std::string(model::kPackLine + 1, 'a');
    CHECK(pack_refusal(pack_bytes(large)) == ErrorKind::Invalid);
    large = pack;
    large.items[0].text = std::string(model::kPackText + 1, 'a');
    CHECK(pack_refusal(pack_bytes(large)) == ErrorKind::Invalid);
    large.items[0].text = std::string(200000, 'a');
    CHECK(pack_refusal(pack_bytes(large)) == ErrorKind::Invalid);
    std::string body = pack_body({.id = pack.id, .title = "a"});
    body.back() = static_cast<char>(model::kPackItems + 1);
    CHECK(pack_refusal(wrapped_pack(body)) == ErrorKind::Invalid);
    Pack one = {.id = pack.id, .title = "a", .items = {{.text = "b"}}};
    body = pack_body(one);
    // The item: its kind, then three lengths of two bytes and the one letter.
    body[body.size() - 8] = static_cast<char>(model::kPackKinds);
    CHECK(pack_refusal(wrapped_pack(body)) == ErrorKind::Invalid);
    one.items = {{.kind = PackKind::Scale, .name = "n"}};
    body = pack_body(one);
    body[body.size() - 5] = 2;  // It rises when it is better: neither no nor yes.
    CHECK(pack_refusal(wrapped_pack(body)) == ErrorKind::Invalid);
}

TEST_CASE("pack: a body that ends early, or goes on, is damaged") {
    const std::string body = pack_body(test::pack_of_every_kind());
    for (std::size_t size = 1; size < body.size(); ++size) {
        CHECK(pack_refusal(wrapped_pack(body.substr(0, size))) == ErrorKind::Corrupt);
    }
    CHECK(pack_refusal(wrapped_pack(body + "x")) == ErrorKind::Corrupt);
}
