// Escaping, and that the document around a sheet holds no markup but its own.
#include "exchange/html.h"

#include <doctest/doctest.h>

#include "exchange/print_style.h"
#include "exchange/samples.h"
#include "exchange/self_contained.h"

#include "golden.h"

using namespace rapport;
using exchange::escape_html;
using exchange::HtmlBuilder;
using test::contains;

namespace {

int count(std::string_view text, std::string_view part) {
    int found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; ++at) ++found;
    return found;
}

}  // namespace

TEST_CASE("what could be markup is escaped") {
    CHECK(escape_html("<script>alert(\"a\" & 'b')</script>") ==
          "&lt;script&gt;alert(&quot;a&quot; &amp; &#39;b&#39;)&lt;/script&gt;");
    CHECK(escape_html("&amp;") == "&amp;amp;");
}

TEST_CASE("words of every script stay as they are") {
    const std::string text =
        "\u00e4 \u0634\u0643\u0631\u0627 \u05ea\u05d5\u05d3\u05d4 \U0001F642 e\u0301 \u6771";
    CHECK(escape_html(text) == text);
}

TEST_CASE("broken bytes and controls are mended, line ends are one kind") {
    CHECK(escape_html("a\xC3(b") == "a\uFFFD(b");
    CHECK(escape_html(std::string_view("a\0b\x7f", 4)) == "a\uFFFDb\uFFFD");
    CHECK(escape_html("\uFFFE") == "\uFFFD");
    CHECK(escape_html("a\r\nb\rc\nd\r\r\ne\t") == "a\nb\nc\nd\n\ne\t");
}

TEST_CASE("elements are closed in order, blank lines are left out") {
    HtmlBuilder html;
    html.open("ul", {{"class", "a\"b"}});
    CHECK_FALSE(html.complete());
    html.client_line("li", "  one ");
    html.client_line("li", " \n");
    html.line("p", "", "two");
    html.close();
    CHECK(html.complete());
    CHECK(html.html() ==
          "<ul class=\"a&quot;b\"><li class=\"words\" dir=\"auto\">one</li>\n<p>two</p>\n</ul>\n");
}

TEST_CASE("a document with words that look like markup has its own elements alone") {
    const std::string html = card_page(test::strange_card());
    CHECK_FALSE(contains(html, "<script"));
    CHECK_FALSE(contains(html, "<img"));
    CHECK_FALSE(contains(html, "<b>"));
    CHECK(count(html, "<title>") == 1);
    CHECK(count(html, "</ul>") == 2);
    CHECK(count(html, " onclick=\"") == 0);
}

TEST_CASE("a document that stands alone holds its style, its fonts and a policy") {
    const std::string html = card_page(test::usual_card());
    CHECK_FALSE(contains(html, "<style"));
    const std::string alone = exchange::self_contained(html, exchange::print_fonts());
    CHECK(contains(alone, exchange::print_style()));
    CHECK(count(alone, "url(\"data:font/woff2;base64,") == 2);
    CHECK(contains(alone, "default-src 'none'"));
    CHECK(alone.find("Content-Security-Policy") < alone.find("<style>"));
    CHECK_FALSE(contains(alone, "<script"));
    CHECK_FALSE(contains(alone, "http:"));
    CHECK_FALSE(contains(alone, "https:"));
    CHECK(alone.ends_with(html.substr(html.find("</head>"))));
    CHECK(exchange::self_contained("no document") == "no document");
}

TEST_CASE("words in a document cannot move its head") {
    exchange::CardPage card = test::usual_card();
    card.document_title = "</head>";
    const std::string alone = exchange::self_contained(card_page(card), exchange::print_fonts());
    CHECK(alone.find("<style>") < alone.find("</head>"));
    CHECK(count(alone, "</head>") == 1);
}
