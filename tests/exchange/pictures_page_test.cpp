// Pictures on paper: a golden document, drawings in any language's settings, and words as words.
#include "exchange/pictures_page.h"

#include <doctest/doctest.h>

#include <clocale>

#include "exchange/golden.h"

using namespace rapport;
using exchange::Drawing;
using exchange::Ink;

namespace {

Drawing small_drawing() {
    Drawing drawing;
    drawing.width = 60;
    drawing.height = 30.5;
    drawing.said = "Sleep. First 4, last 6.5.";
    drawing.shapes = {{{{0.25, 0}, {60, 0}, {60, 30}}, true, Ink::Grid, Ink::Soft, 0.5},
                      {{{-3, 4}, {20.04, 9.96}}, false, Ink::Full, Ink::None, 1.25}};
    drawing.words = {{{2, 9}, "<10>"}};
    return drawing;
}

exchange::PicturesPage small_page() {
    exchange::PicturesPage page;
    page.document_title = "Rapport";
    page.title = "Pictures over time";
    page.lead = "Up is better on each picture.";
    page.numbers_label = "The numbers";
    page.hint = "Print this page from your browser.";
    exchange::PrintedPicture sleep;
    sleep.name = "<b>Sleep</b> \u0646\u0648\u0645";
    sleep.own_name = true;
    sleep.summary = "First 4, last 6.5.";
    sleep.drawing = small_drawing();
    sleep.key = {{{12, 12, "", {}, {}}, "a tense moment"}};
    sleep.notes = {"0: I lie awake", " "};
    sleep.numbers = {"Today: 6.5", "Monday, 2 February: not answered"};
    exchange::PrintedPicture parts;
    parts.name = "Seven sides of working together";
    parts.numbers = {"Trust: 8."};
    page.pictures = {sleep, parts};
    return page;
}

}  // namespace

TEST_CASE("the page of pictures is that of the golden file") {
    CHECK(test::is_golden("pictures.html", pictures_page(small_page())));
}

TEST_CASE("a drawing's figures do not follow the machine's language") {
    exchange::HtmlBuilder here, there;
    add_drawing(here, small_drawing());
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* language : {"de_DE.UTF-8", "de_DE", "fr_FR.UTF-8"}) {
        std::setlocale(LC_ALL, language);  // Where it is installed.
    }
    add_drawing(there, small_drawing());
    std::setlocale(LC_ALL, before.c_str());
    CHECK(here.html() == there.html());
    CHECK(here.html().find("d=\"M-3 4L20 10\" stroke-width=\"1.3\"") != std::string::npos);
    CHECK(here.html().find("<text x=\"2\" y=\"9\">&lt;10&gt;</text>") != std::string::npos);
}

TEST_CASE("a drawing that the text explains is not said twice") {
    Drawing drawing = small_drawing();
    drawing.said.clear();
    exchange::HtmlBuilder html;
    add_drawing(html, drawing);
    CHECK(html.html().find("aria-hidden=\"true\"") != std::string::npos);
    CHECK(html.html().find("role=\"img\"") == std::string::npos);
}
