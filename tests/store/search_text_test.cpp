// What a person types, as the index understands it, and pieces around matches.
#include "store/search_text.h"

#include <doctest/doctest.h>

using namespace rapport::store;
using rapport::model::Piece;

namespace {

struct Match {
    const char* text;
    const char* match;
};

}  // namespace

TEST_CASE("words are found by their beginnings, phrases as they are") {
    const Match kTyped[] = {
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
        {"don't", "\"don't\""},
        {"don't kn", "\"don't\" \"kn\"*"},
        {"she'll", "\"she'll\"*"},
        {"NOT (mother OR text:*)", "\"NOT\"* \"(mother\"* \"OR\"* \"text:*)\"*"},
        {"Mädchen", "\"Mädchen\"*"},
        {"睡眠", "\"睡眠\"*"},
        {"睡", "\"睡\""},
        {"🙂", "\"🙂\""},
        {"?!", ""},
        {"so ?!", "\"so\"*"},
        {"а", "\"а\""},
    };
    for (const Match& typed : kTyped) {
        INFO(typed.text);
        CHECK(search_terms(typed.text) == typed.match);
    }
    CHECK(search_terms(std::string_view("ab\0cd", 5)) == "\"ab\"* \"cd\"*");
    CHECK(search_terms("\xFF\xFE") == "\"\uFFFD\uFFFD\"*");
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
