// Zip files and JSON: what was written is read, and nothing that is read is believed.
#include "exchange/zip.h"

#include <doctest/doctest.h>

#include "exchange/json.h"

using namespace rapport;
using namespace rapport::exchange;
using base::ErrorKind;

namespace {

constexpr base::LocalDateTime kChanged = {{2026, 1, 20}, {17, 5}};

std::string zip_of(std::initializer_list<std::pair<std::string_view, std::string_view>> files) {
    ZipWriter writer;
    for (const auto& [name, bytes] : files) REQUIRE(writer.add(name, bytes, kChanged).ok());
    return writer.finish();
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string made;
    for (std::size_t i = 0; i < times; ++i) made += text;
    return made;
}

}  // namespace

TEST_CASE("a zip file gives back names, bytes and dates") {
    const std::string long_text = repeated("slowly, by the river. ", 400);
    const std::string zip =
        zip_of({{"notes/Grüße 日本.md", long_text}, {"empty.txt", ""}, {"one.txt", "x"}});
    CHECK(is_zip(zip));
    CHECK(zip.size() < long_text.size());
    auto opened = Zip::open(zip);
    REQUIRE(opened.ok());
    Zip& read = opened.value();
    REQUIRE(read.files().size() == 3);
    CHECK(read.files()[0].name == "notes/Grüße 日本.md");
    CHECK(read.files()[0].changed == kChanged);
    CHECK(read.read(read.files()[0]).value() == long_text);
    CHECK(read.read(read.files()[1]).value().empty());
    CHECK(read.read(read.files()[2]).value() == "x");
    CHECK(Zip::open(ZipWriter().finish()).value().files().empty());
}

TEST_CASE("a zip file that is cut or changed anywhere is noticed or gives the same bytes") {
    const std::string text = repeated("word after word ", 20);
    const std::string zip = zip_of({{"a.txt", text}, {"b.txt", "short"}});
    for (std::size_t i = 0; i < zip.size(); ++i) {
        CHECK_FALSE(Zip::open(std::string_view(zip).substr(0, i)).ok());
        std::string changed = zip;
        changed[i] = static_cast<char>(changed[i] ^ 0x11);
        auto opened = Zip::open(changed);
        if (!opened.ok()) continue;
        for (const ZipFile& file : opened.value().files()) {
            auto bytes = opened.value().read(file);
            if (bytes.ok()) CHECK((bytes.value() == text || bytes.value() == "short"));
        }
    }
}

TEST_CASE("no name leads out of the folder, and no size goes beyond its limit") {
    for (const char* name : {"../up.txt", "a/../../up.txt", "/etc/x", "C:/x", "a/.."}) {
        const auto opened = Zip::open(zip_of({{name, "x"}}));
        REQUIRE_FALSE(opened.ok());
        CHECK(opened.error().kind == ErrorKind::Invalid);
    }
    CHECK(Zip::open(zip_of({{"a..b/c...txt", "x"}})).ok());
    const std::string zeros(4u << 20, '\0');
    const std::string bomb = zip_of({{"bomb", zeros}});
    auto opened = Zip::open(bomb);
    REQUIRE(opened.ok());
    CHECK(opened.value().read(opened.value().files()[0]).error().kind == ErrorKind::Invalid);
    auto allowed = Zip::open(bomb, {.ratio = 2000});
    CHECK(allowed.value().read(allowed.value().files()[0]).value() == zeros);
    auto large = Zip::open(bomb, {.one_bytes = 1000, .ratio = 2000});
    CHECK(large.value().read(large.value().files()[0]).error().kind == ErrorKind::Invalid);
    const std::string two = zip_of({{"a", "0123456789"}, {"b", "0123456789"}});
    auto both = Zip::open(two, {.all_bytes = 15});
    CHECK(both.value().read(both.value().files()[0]).ok());
    CHECK(both.value().read(both.value().files()[1]).error().kind == ErrorKind::Invalid);
    CHECK(Zip::open(two, {.files = 1}).error().kind == ErrorKind::Invalid);
}

TEST_CASE("JSON is read and written again") {
    const std::string text =
        R"({"a":[1,-2.5,true,null,"ü \"q\" \u0001"],"b":{"c":9007199254740993}})";
    const auto json = parse_json(text);
    REQUIRE(json.ok());
    CHECK(write_json(json.value(), JsonLayout::Dense) == text);
    CHECK(json.value()["a"].items()[1].number() == -2.5);
    CHECK(json.value()["b"]["c"].number().has_value());
    CHECK(json.value()["x"]["y"].text().empty());
    CHECK(write_json(parse_json(write_json(json.value())).value(), JsonLayout::Dense) == text);
    Json made = Json::object();
    made.set("words", Json::list()).add(Json::of("one"));
    CHECK(write_json(made, JsonLayout::Dense) == R"({"words":["one"]})");
}

TEST_CASE("JSON that is deep, large, broken or cut is refused") {
    const std::string deep = repeated("[", 1'000'000);
    CHECK(parse_json(deep).error().kind == ErrorKind::Invalid);
    CHECK(parse_json(repeated("[", 64) + repeated("]", 64)).ok());
    CHECK_FALSE(parse_json(repeated("[", 65) + repeated("]", 65)).ok());
    CHECK_FALSE(parse_json("[1,2,3]", {.values = 3}).ok());
    for (const char* text : {"", "{", "[1,]", "{\"a\":1} x", "\"\xFF\"", "[1]\x01", "nul"}) {
        CHECK(parse_json(text).error().kind == ErrorKind::Corrupt);
    }
    CHECK(parse_json(std::string_view("[1]\0", 4)).error().kind == ErrorKind::Corrupt);
    CHECK(parse_json("\xEF\xBB\xBF [1] ").ok());
}

TEST_CASE("the items of a long list are handed over one by one") {
    int taken = 0;
    const auto count = [&](Json item) {
        taken += static_cast<int>(item["n"].number().value_or(0));
    };
    const std::string text = R"({"entries":[{"n":1},{"n":2,"entries":[5]},{"n":3}],"v":[7]})";
    const auto rest = parse_json_items(text, "entries", count, {.values = 8});
    REQUIRE(rest.ok());
    CHECK(taken == 6);
    CHECK(write_json(rest.value(), JsonLayout::Dense) == R"({"entries":[],"v":[7]})");
    CHECK(parse_json_items("[{\"n\":4}]", "entries", count).ok());
    CHECK(taken == 10);
}
