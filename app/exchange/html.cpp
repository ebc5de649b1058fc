// Escaping, elements, and the document around a printed sheet.
#include "exchange/html.h"

#include "base/check.h"
#include "base/direction.h"
#include "base/text.h"

namespace rapport::exchange {
namespace {

// Whether HTML allows the code point in text.
bool is_allowed(char32_t code_point) {
    if (code_point < 0x20) return code_point == '\n' || code_point == '\t';
    if (code_point >= 0x7F && code_point <= 0x9F) return false;
    if (code_point >= 0xFDD0 && code_point <= 0xFDEF) return false;
    return (code_point & 0xFFFE) != 0xFFFE;
}

void append_escaped(std::string& html, char32_t code_point) {
    switch (code_point) {
        case '&': html += "&amp;"; break;
        case '<': html += "&lt;"; break;
        case '>': html += "&gt;"; break;
        case '"': html += "&quot;"; break;
        case '\'': html += "&#39;"; break;
        default:
            base::append_utf8(html,
                              is_allowed(code_point) ? code_point : base::kReplacementCharacter);
    }
}

}  // namespace

std::string escape_html(std::string_view text) {
    std::string html;
    html.reserve(text.size());
    bool after_return = false;
    base::for_each_code_point(text, [&](char32_t code_point) {
        const bool is_return = code_point == '\r';
        if (!(code_point == '\n' && after_return)) {
            append_escaped(html, is_return ? U'\n' : code_point);
        }
        after_return = is_return;
    });
    return html;
}

void HtmlBuilder::open(std::string_view element, const std::vector<Attribute>& attributes) {
    html_ += '<';
    html_ += element;
    for (const Attribute& attribute : attributes) {
        html_ += ' ';
        html_ += attribute.name;
        html_ += "=\"" + escape_html(attribute.value) + '"';
    }
    html_ += '>';
    open_.emplace_back(element);
}

void HtmlBuilder::close() {
    CHECK(!open_.empty());
    html_ += "</" + open_.back() + ">\n";
    open_.pop_back();
}

void HtmlBuilder::text(std::string_view words) { html_ += escape_html(words); }

void HtmlBuilder::line_with(std::string_view element, const std::vector<Attribute>& attributes,
                            std::string_view words) {
    if (base::is_blank(words)) return;
    open(element, attributes);
    text(base::trim(words));
    close();
}

void HtmlBuilder::line(std::string_view element, std::string_view css_class,
                       std::string_view words) {
    if (css_class.empty()) return line_with(element, {}, words);
    line_with(element, {{"class", css_class}}, words);
}

void HtmlBuilder::client_line(std::string_view element, std::string_view words) {
    line_with(element, {{"class", "words"}, {"dir", "auto"}}, words);
}

std::string language_attributes(std::string_view language) {
    const bool turned = base::reads_right_to_left(language);
    return " lang=\"" + escape_html(language) + "\"" + (turned ? " dir=\"rtl\"" : "");
}

std::string document(const Frame& frame, std::string_view css_class, const HtmlBuilder& content) {
    CHECK(content.complete());
    HtmlBuilder head;
    head.line("title", "", frame.title);
    HtmlBuilder hint;
    hint.line("p", "paper-hint", frame.hint);
    const std::string language = language_attributes(frame.language);
    std::string html = "<!doctype html>\n<html" + language + " class=\"paper-page\">\n";
    html += "<head>\n<meta charset=\"utf-8\">\n" + head.html() + "</head>\n<body>\n" + hint.html();
    // The language stands at the sheet as well: a page that takes in the body alone keeps it.
    html += "<article class=\"paper " + escape_html(css_class) + "\"" + language + ">\n";
    html += content.html() + "</article>\n</body>\n</html>\n";
    return html;
}

}  // namespace rapport::exchange
