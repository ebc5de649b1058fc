// The colours: every pair that lies on each other has its contrast, in every scheme.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include "ui/theme.h"

using namespace rapport::ui;

TEST_CASE("contrast follows WCAG") {
    CHECK(contrast(0x000000FF, 0xFFFFFFFF) == doctest::Approx(21));
    CHECK(contrast(0x777777FF, 0xFFFFFFFF) == doctest::Approx(4.48).epsilon(0.01));
    CHECK(contrast(0xFFFFFFFF, 0xFFFFFFFF) == doctest::Approx(1));
}

TEST_CASE("every pair keeps its contrast in every scheme") {
    for (const Scheme scheme :
         {Scheme::Light, Scheme::Dark, Scheme::LightContrast, Scheme::DarkContrast, Scheme::Warm}) {
        for (const ContrastPair& pair : contrast_pairs()) {
            INFO(static_cast<int>(scheme)
                 << ": " << token_name(pair.front) << " on " << token_name(pair.back));
            CHECK(contrast(color(scheme, pair.front), color(scheme, pair.back)) >= pair.at_least);
        }
    }
}

TEST_CASE("the shell gets every token") {
    rapidjson::Document document;
    document.Parse(theme_json(Scheme::Dark, 1.5f, {}).c_str());
    REQUIRE_FALSE(document.HasParseError());
    CHECK(std::string(document["scheme"].GetString()) == "dark");
    CHECK(std::string(document["font"].GetString()) == "25.5px");
    for (int i = 0; i < kTokenCount; ++i) {
        const char* name = token_name(static_cast<Token>(i));
        REQUIRE(document.HasMember(name));
        CHECK(document[name].GetString()[0] == '#');
    }
}
