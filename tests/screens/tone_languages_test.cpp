// Holds the Spanish and the German texts to the rules of tone; each rule is shown to find its
// canary. That they have the keys of English is seen to where the table is made.
#include <doctest/doctest.h>

#include <cctype>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "screens/tone.h"
#include "string_table.h"

namespace rapport::tone {
namespace {

constexpr std::size_t kMostWordsThere = 24;
const std::map<std::string, std::vector<std::string>> kBannedThere = {
    {"es",
     {"racha",       "insignia", "atrasado", "atrasada",     "fracaso",    "fracasado",
      "fallaste",    "fallado",  "debes",    "deberías",     "tienes que", "hay que",
      "resistencia", "ruptura",  "alianza",  "cumplimiento", "tóxico",     "tóxica",
      "evita",       "evitar",   "viaje",    "simplemente",  "por qué no", "por qué hiciste"}},
    {"de", {"strähne",  "abzeichen",  "überfällig",    "gescheitert",   "versäumt", "verpasst",
            "solltest", "sollst",     "musst",         "widerstand",    "ruptur",   "bruch",
            "allianz",  "compliance", "abbruch",       "toxisch",       "vermeide", "vermeiden",
            "einfach",  "reise",      "warum hast du", "warum nicht 10"}}};

// Without the marks that begin a question or a quotation, which words() takes for letters.
std::string without_marks(std::string text) {
    for (const char* mark : {"¿", "¡", "„", "“", "”", "–", "…", "·"}) {
        const std::string_view sign = mark;
        for (std::size_t at = text.find(sign); at != text.npos; at = text.find(sign)) {
            text.replace(at, sign.size(), " ");
        }
    }
    return text;
}

std::string banned_in(const std::string& language, const std::string& text) {
    std::string spaced = " ";
    for (const std::string& word : words(without_marks(text))) spaced += word + " ";
    for (const std::string& banned : kBannedThere.at(language)) {
        if (spaced.find(" " + banned + " ") != spaced.npos) return banned;
    }
    return {};
}

// The names in braces, each as often as it is there.
std::multiset<std::string> placeholders(std::string_view text) {
    std::multiset<std::string> found;
    for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
        found.insert(std::string(text.substr(at, text.find('}', at) - at)));
    }
    return found;
}

bool is_neutral_heading(std::string_view text) {
    std::string lower;
    for (const char c : text)
        lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower.find("terap") == lower.npos && lower.find("therap") == lower.npos;
}

struct Translated {
    std::string language, key, text, english;
};

std::vector<Translated> all_translated() {
    std::vector<Translated> found;
    for (const char* language : {"es", "de"}) {
        const std::string_view* table = ui::string_table(language);
        REQUIRE(table != nullptr);
        for (int i = 0; i < ui::kStringCount; ++i) {
            found.push_back({language, std::string(ui::string_name(static_cast<ui::Str>(i))),
                             std::string(table[i]), std::string(ui::string_table("en")[i])});
        }
    }
    return found;
}

bool starts(const std::string& key, std::string_view start) {
    return key.compare(0, start.size(), start) == 0;
}

bool is_heading(const std::string& key) {
    return starts(key, "Title") || starts(key, "Heading") || starts(key, "Nav") ||
           starts(key, "Starters") || starts(key, "Card") || key == "AppName";
}

}  // namespace

TEST_CASE("a text has the same places for values in every language") {
    for (const Translated& text : all_translated()) {
        CAPTURE(text.language);
        CAPTURE(text.key);
        CHECK(placeholders(text.text) == placeholders(text.english));
    }
    CHECK(placeholders("{a} and {b}") != placeholders("{a} and {a}"));
}

TEST_CASE("no text in another language holds a word that is banned in it") {
    for (const Translated& text : all_translated()) {
        CAPTURE(text.language);
        CAPTURE(text.key);
        CHECK(banned_in(text.language, text.text) == "");
    }
    CHECK(banned_in("es", "¿Por qué no 9?") == "por qué no");
    CHECK(banned_in("de", "Das ist ganz einfach.") == "einfach");
    CHECK(banned_in("de", "Das ist das Einfachste.") == "");
}

TEST_CASE("no sentence in another language is longer than twenty-four words") {
    for (const Translated& text : all_translated()) {
        for (const std::string& sentence : sentences(text.text)) {
            CAPTURE(text.language);
            CAPTURE(text.key);
            CHECK(words(without_marks(sentence)).size() <= kMostWordsThere);
        }
    }
}

TEST_CASE("titles and headings in other languages are neutral") {
    for (const Translated& text : all_translated()) {
        if (!is_heading(text.key)) continue;
        CAPTURE(text.language);
        CAPTURE(text.key);
        CHECK(is_neutral_heading(text.text));
    }
    CHECK_FALSE(is_neutral_heading("Mein Therapietagebuch"));
    CHECK_FALSE(is_neutral_heading("Diario de terapia"));
}

TEST_CASE("no text was left in English") {
    // A single word can be the same in two languages.
    constexpr std::size_t kLeastWords = 3;
    for (const Translated& text : all_translated()) {
        CAPTURE(text.language);
        CAPTURE(text.key);
        const std::size_t own =
            words(without_marks(text.english)).size() - placeholders(text.english).size();
        if (own >= kLeastWords) CHECK(text.text != text.english);
    }
}

TEST_CASE("a prompt is a question in every language, and a question in Spanish is opened") {
    for (const Translated& text : all_translated()) {
        CAPTURE(text.language);
        CAPTURE(text.key);
        if (text.english.back() == '?') CHECK(text.text.back() == '?');
        if (text.language != "es") continue;
        const auto count = [&](std::string_view mark) {
            int found = 0;
            for (std::size_t at = text.text.find(mark); at != text.text.npos;
                 at = text.text.find(mark, at + 1)) {
                ++found;
            }
            return found;
        };
        CHECK(count("?") == count("¿"));
    }
}

}  // namespace rapport::tone
