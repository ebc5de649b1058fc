// The handout: what the app is, what is in the pack, and how to get to it, on one page. It is set
// in the smallest type, since the code takes the room.
#include "exchange/handout_page.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/html.h"
#include "exchange/qr.h"

namespace rapport::exchange {
namespace {

constexpr double kSmallCodePt = 130, kLargeCodePt = 160;
constexpr int kSmallCodeSide = 77;  // Up to here the small one has modules of half a millimetre.

// On one line, and no longer than that many characters.
std::string cut_to(std::string_view text, std::size_t most) {
    std::string line;
    for (const char sign : base::trim(text)) line.push_back(sign == '\n' ? ' ' : sign);
    if (base::count_code_points(line) <= most) return line;
    const std::string_view first = base::first_code_points(line, most - 1);
    return std::string(base::trim(first)) + "\u2026";
}

void add_contents(HtmlBuilder& html, const HandoutPage& page) {
    if (page.items.empty()) return;
    html.open("section");
    html.line("h2", "", page.items_label);
    html.open("ul");
    const std::size_t count = std::min(page.items.size(), kHandoutItems);
    for (std::size_t i = 0; i < count; ++i) {
        html.client_line("li", cut_to(page.items[i], kHandoutLine));
    }
    html.line("li", "", page.items_rest);
    html.close();
    html.close();
}

void add_way(HtmlBuilder& html, const HandoutPage& page) {
    html.open("section", {{"class", "whole"}});
    html.line("p", "", page.how);
    html.line("p", "label", page.address);
    if (const auto code = qr_code(page.link)) {
        const double width = code->side <= kSmallCodeSide ? kSmallCodePt : kLargeCodePt;
        add_drawing(html, qr_drawing(*code, width, page.code_said));
    }
    html.close();
}

}  // namespace

std::string handout_page(const HandoutPage& page) {
    HtmlBuilder html;
    html.client_line("h1", cut_to(page.title, kHandoutLine));
    html.line("p", "label lead", cut_to(page.from_line, 2 * kHandoutLine));
    html.client_line("p", cut_to(page.greeting, kHandoutGreeting));
    add_contents(html, page);
    html.open("section");
    for (const std::string& line : page.what) html.line("p", "", line);
    html.close();
    add_way(html, page);
    return document({page.language, page.document_title, page.hint}, "size-4", html);
}

}  // namespace rapport::exchange
