// A page that is given away: golden documents, and that its words stay words.
#include "exchange/share_page.h"

#include <doctest/doctest.h>

#include "exchange/golden.h"
#include "exchange/html.h"
#include "exchange/print_style.h"
#include "exchange/samples.h"
#include "exchange/self_contained.h"

using namespace rapport;
using test::contains;

namespace {

const exchange::ShareFrame kFrame = {"en", "Journal", "Print this page from your browser."};

model::SharePage page_to_share() {
    model::SharePage page;
    page.title = "What I want to share";
    page.parts = {
        {"Goals", {{"We agreed on it", "Open my post"}, {"", "Sleep <b>before</b> 12"}}},
        {"Notes", {{"Monday, 12 January 2026", "One line\nand \"one\" more \u0646\u0648"}}}};
    page.foot =
        "You chose what is on this page. Once you give it away, it may be kept in your file.";
    return page;
}

}  // namespace

TEST_CASE("the page and its text are those of the golden files") {
    CHECK(test::is_golden("share.html", exchange::share_page(kFrame, page_to_share())));
    CHECK(test::is_golden("share.txt", exchange::share_text(page_to_share())));
}

TEST_CASE("the sentence is the last thing on it") {
    const model::SharePage page = page_to_share();
    const std::string text = exchange::share_text(page);
    CHECK(text.substr(text.size() - page.foot.size() - 1) == page.foot + "\n");
    CHECK(contains(exchange::share_page(kFrame, page),
                   "<p class=\"foot\">" + page.foot + "</p>\n</article>\n</body>"));
}

TEST_CASE("a long page is in the smallest type and keeps every line") {
    model::SharePage page = page_to_share();
    for (unsigned i = 0; i < 60; ++i) page.parts[1].lines.push_back({"", test::words(120, i)});
    const std::string html = exchange::share_page(kFrame, page);
    CHECK(contains(html, "class=\"paper size-4\""));
    for (const model::ShareLine& line : page.parts[1].lines) {
        if (line.label.empty()) CHECK(contains(html, exchange::escape_html(line.text)));
    }
}

TEST_CASE("as a file it has its style and no fonts, and nothing that loads or runs") {
    const std::string page = exchange::share_page(kFrame, page_to_share());
    const std::string file = exchange::self_contained(page);
    CHECK(contains(file, "default-src 'none'"));
    CHECK(contains(file, ".paper .foot"));
    CHECK_FALSE(contains(file, "data:font"));
    CHECK(file.size() < exchange::self_contained(page, exchange::print_fonts()).size());
}
