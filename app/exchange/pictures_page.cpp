// The page of pictures over time.
#include "exchange/pictures_page.h"

#include "exchange/html.h"

namespace rapport::exchange {
namespace {

void add_key(HtmlBuilder& html, const std::vector<KeyLine>& key) {
    if (key.empty()) return;
    html.open("ul", {{"class", "key"}});
    for (const KeyLine& line : key) {
        html.open("li");
        add_drawing(html, line.sample);
        html.client_line("span", line.words);
        html.close();
    }
    html.close();
}

void add_numbers(HtmlBuilder& html, const std::string& label,
                 const std::vector<std::string>& numbers) {
    if (numbers.empty()) return;
    html.line("p", "label", label);
    html.open("ul", {{"class", "numbers"}});
    for (const std::string& number : numbers) html.line("li", "", number);
    html.close();
}

void add_picture(HtmlBuilder& html, const PicturesPage& page, const PrintedPicture& picture) {
    html.open("section", {{"class", "picture"}});
    html.open("div", {{"class", "whole"}});
    if (picture.own_name) {
        html.client_line("h2", picture.name);
    } else {
        html.line("h2", "", picture.name);
    }
    html.line("p", "label", picture.summary);
    if (!picture.drawing.shapes.empty()) add_drawing(html, picture.drawing);
    add_key(html, picture.key);
    for (const std::string& note : picture.notes) html.client_line("p", note);
    html.close();
    add_numbers(html, page.numbers_label, picture.numbers);
    html.close();
}

}  // namespace

std::string pictures_page(const PicturesPage& page) {
    HtmlBuilder html;
    html.line("h1", "", page.title);
    html.line("p", "label lead", page.lead);
    for (const PrintedPicture& picture : page.pictures) add_picture(html, page, picture);
    return document({page.language, page.document_title, page.hint}, "size-4", html);
}

}  // namespace rapport::exchange
