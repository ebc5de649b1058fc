// What a person types, as the index understands it, and pieces around matches.
#include "store/search_text.h"

#include <doctest/doctest.h>

#include <array>

using namespace rapport::store;
using rapport::model::Piece;

namespace {

struct Typed {
    const char* text;
    const char* match;
    std::vector<std::string> plain = {};
};

}  // namespace

TEST_CASE("words are found by their beginnings, phrases as they are") {
    const Typed kTyped[] = {
        {"", ""},
        {"  \n ", ""},
        {"sleep", "\"sleep\"*"},
        {"bad  sleep", "\"bad\"* \"sleep\"*"},
        {"I slept", "\"I\" \"slept\"*"},
        {"\"bad sleep\"", "\"bad sleep\""},
        {"\"bad sle", "\"bad sle\"*"},
        {"“bad sleep” again", "\"bad sleep\" \"again\"*"},
        {"a\"b\"c", "\"a\" \"b\" \"c\""},
        {"\"\"", ""},
        {"don't", "\"don't\"*"},
        {"NOT (mother OR text:*)", "\"NOT\"* \"(mother\"* \"OR\"* \"text:*)\"*"},
        {"Mädchen", "\"Mädchen\"*"},
        {"睡眠", "", {"睡眠"}},
        {"sleep 睡眠", "\"sleep\"*", {"睡眠"}},
        {"🙂", "", {"🙂"}},
        {"?!", "", {"?!"}},
        {"а", "\"а\""},
    };
    for (const Typed& typed : kTyped) {
        INFO(typed.text);
        const SearchTerms terms = search_terms(typed.text);
        CHECK(terms.match == typed.match);
        CHECK(terms.plain == typed.plain);
    }
    CHECK(search_terms(std::string_view("ab\0cd", 5)).match == "\"ab\"* \"cd\"*");
    CHECK(search_terms("\xFF\xFE").plain.size() == 1);
}

TEST_CASE("a pattern finds signs as they stand") {
    CHECK(like_pattern("100 %_\\") == "%100 \\%\\_\\\\%");
}

TEST_CASE("the pieces of a snippet are its text, with the matches told apart") {
    const std::vector<Piece> pieces = pieces_of_snippet("…so \2very\3\n\n tired and \2vexed\3");
    const std::vector<Piece> wanted = {
        {"…so ", false}, {"very", true}, {" tired and ", false}, {"vexed", true}};
    CHECK(pieces == wanted);
    CHECK(pieces_of_snippet("\n\2who\3\n") == std::vector<Piece>{{"who", true}});
    CHECK(pieces_of_snippet("\nso \2who\3") == std::vector<Piece>{{"so ", false}, {"who", true}});
    CHECK(pieces_of_snippet("").empty());
    CHECK(pieces_of_snippet("\2\3").empty());
}

TEST_CASE("pieces around a text that is found as it stands") {
    const std::string longer = std::string(100, 'a') + "睡眠" + std::string(300, 'b');
    const std::vector<Piece> pieces = pieces_around(longer, {"睡眠"});
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0].text == "…" + std::string(60, 'a'));
    CHECK(pieces[1] == Piece{"睡眠", true});
    CHECK(pieces[2].text == std::string(180, 'b') + "…");
    CHECK(pieces_around("眠睡眠", {"睡眠"})[1] == Piece{"睡眠", true});
}
