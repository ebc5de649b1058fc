// The handout of a pack and the page for the therapist: golden documents, and what is cut.
#include "exchange/handout_page.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "exchange/golden.h"
#include "exchange/pack_samples.h"
#include "exchange/samples.h"

using namespace rapport;
using test::contains;

TEST_CASE("handout: the handout is that of the golden file") {
    CHECK(test::is_golden("handout.html", exchange::handout_page(test::usual_handout())));
}

TEST_CASE("M56: the page for the therapist is that of the golden file") {
    const exchange::TherapistPage page = test::therapist_page("en");
    CHECK(page.lines.size() == 7);
    CHECK(test::is_golden("therapist.html", exchange::therapist_page(page)));
}

TEST_CASE("handout: long texts are cut with a sign, and words stay words") {
    exchange::HandoutPage page = test::usual_handout();
    page.title = "<b>" + test::words(300, 1);
    page.greeting = test::words(3000, 2);
    page.items.assign(20, "a <script> " + test::words(200, 3));
    const std::string html = exchange::handout_page(page);
    CHECK(contains(html, "&lt;b&gt;"));
    CHECK_FALSE(contains(html, "<script"));
    CHECK(contains(html, "\u2026"));
    CHECK_FALSE(contains(html, page.greeting));
    std::size_t count = 0;
    for (std::size_t at = 0; (at = html.find("a &lt;script", at)) != std::string::npos; ++at)
        ++count;
    CHECK(count == exchange::kHandoutItems);
}

TEST_CASE("handout: a link that is too long for a code leaves no code behind") {
    exchange::HandoutPage page = test::usual_handout();
    CHECK(contains(exchange::handout_page(page), "<svg"));
    page.link = std::string(5000, 'a');
    CHECK_FALSE(contains(exchange::handout_page(page), "<svg"));
}
