// The printed card and the page to hand over: golden documents, and what is left out.
#include "exchange/card_page.h"

#include <doctest/doctest.h>

#include "exchange/golden.h"
#include "exchange/samples.h"

using namespace rapport;
using exchange::CardPage;
using test::contains;

TEST_CASE("the cards are those of the golden files") {
    CHECK(test::is_golden("card_usual.html", card_page(test::usual_card())));
    CHECK(test::is_golden("card_largest.html", card_page(test::largest_card())));
    CHECK(test::is_golden("card_strange.html", card_page(test::strange_card())));
    CHECK(test::is_golden("hand_over.html", hand_over_page(test::usual_hand_over())));
    CHECK(test::is_golden("thanks.html", hand_over_page(test::usual_thanks())));
}

TEST_CASE("a thank-you line stands alone: its lead, its words, and nothing else") {
    const std::string html = hand_over_page(test::usual_thanks());
    const std::size_t from = html.find("<article");
    CHECK(html.substr(from, html.find("</article>") - from) ==
          "<article class=\"paper size-1\" lang=\"en\">\n"
          "<p class=\"label lead\">Thank you for this moment.</p>\n"
          "<div class=\"text\"><div class=\"words\" dir=\"auto\">You laughed about the letters "
          "with me "
          "&amp; it was &lt;fine&gt;.</div>\n</div>\n");
}

TEST_CASE("the largest card is said to fit one page, in the smallest type") {
    CHECK(fits_one_page(test::largest_card()));
    CHECK(contains(card_page(test::largest_card()), "class=\"paper size-4\""));
    CHECK(fits_one_page(test::largest_short_card()));
    CHECK_FALSE(fits_one_page(test::too_large_card()));
    CHECK(contains(card_page(test::too_large_card()), "class=\"paper size-4\""));
}

TEST_CASE("M53: a filled sheet for saying goodbye is said to fit one page") {
    CHECK(fits_one_page(test::filled_ending()));
}

TEST_CASE("a usual card is in the largest type") {
    CHECK(contains(card_page(test::usual_card()), "class=\"paper size-1\""));
}

TEST_CASE("the type only ever steps down as a card grows") {
    CardPage card = test::usual_card();
    char last = '1';
    for (unsigned i = 0; i < 40; ++i) {
        card.parts[1].lines.push_back(test::words(60, i));
        const std::string html = card_page(card);
        const char size = html[html.find("size-") + 5];
        CHECK(size >= last);
        CHECK(size <= last + 1);
        last = size;
    }
    CHECK(last == '4');
    CHECK_FALSE(fits_one_page(card));
}

TEST_CASE("an empty card is a page with nothing on it") {
    const std::string html = card_page(CardPage{});
    CHECK(contains(html, "<article class=\"paper size-1\" lang=\"en\">\n</article>"));
    CHECK_FALSE(contains(html, "hint"));
    CHECK(fits_one_page(CardPage{}));
}

TEST_CASE("parts and lines without words are left out, single lines are no list") {
    CardPage card;
    card.first_line_label = "alone";
    card.parts = {{"Empty", {"", "\t"}}, {"One", {" ", "only"}}};
    const std::string html = card_page(card);
    CHECK_FALSE(contains(html, "alone"));
    CHECK_FALSE(contains(html, "Empty"));
    CHECK_FALSE(contains(html, "<ul"));
    CHECK(contains(html, "<section><h2>One</h2>\n<p class=\"words\" dir=\"auto\">only</p>"));
}

TEST_CASE("a page to hand over without words is still a page") {
    const std::string html = exchange::hand_over_page({});
    CHECK(contains(html, "<div class=\"text\"></div>"));
}
