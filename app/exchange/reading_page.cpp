// What was written, from months down to lines.
#include "exchange/reading_page.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/html.h"

namespace rapport::exchange {
namespace {

using model::ReadLine;
using model::ReadPart;
using model::ReadThing;

// Browsers leave out the layout of a piece that is far from sight: small enough to be laid out in
// one go, large enough to be few.
constexpr std::size_t kThingsInPiece = 12;

void read_words(HtmlBuilder& html, const ReadLine& line) {
    if (line.own) {
        html.client_line("p", line.text);
    } else {
        html.line("p", "", line.text);
    }
}

void read_part(HtmlBuilder& html, const ReadPart& part) {
    html.line("h4", "", part.heading);
    const bool listed = !base::is_blank(part.heading) && part.lines.size() > 1;
    if (listed) html.open("ul");
    for (const ReadLine& line : part.lines) {
        if (base::is_blank(line.text)) continue;
        if (listed) html.open("li");
        html.line("p", "label", line.label);
        read_words(html, line);
        if (listed) html.close();
    }
    if (listed) html.close();
}

void read_thing(HtmlBuilder& html, const ReadThing& thing) {
    html.open("article");
    html.open("h3");
    html.text(thing.name);
    if (!thing.date.empty()) {
        html.text(" · ");
        html.open("time", {{"datetime", thing.date_code}});
        html.text(thing.date);
        html.close();
    }
    html.close();
    html.line("p", "mark", thing.mark);
    for (const ReadPart& one : thing.parts) read_part(html, one);
    html.close();
}

}  // namespace

std::string reading_block(std::span<const ReadThing> things, std::string& month) {
    HtmlBuilder html;
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (i % kThingsInPiece == 0) html.open("div", {{"class", "piece"}});
        if (things[i].month != month) html.line("h2", "", month = things[i].month);
        read_thing(html, things[i]);
        if ((i + 1) % kThingsInPiece == 0 || i + 1 == things.size()) html.close();
    }
    return html.html();
}

std::string reading_document(const ReadingFrame& frame, std::string_view blocks) {
    HtmlBuilder head;
    head.line("title", "", frame.document_title);
    HtmlBuilder top;
    top.line("p", "paper-hint", frame.hint);
    HtmlBuilder title;
    title.line("h1", "", frame.title);
    const std::string language = language_attributes(frame.language);
    std::string html = "<!doctype html>\n<html" + language + " class=\"paper-page\">\n";
    html += "<head>\n<meta charset=\"utf-8\">\n" + head.html() + "</head>\n<body>\n" + top.html();
    html += "<main class=\"all-written\"" + language + ">\n" + title.html();
    html += blocks;
    html += "</main>\n</body>\n</html>\n";
    return html;
}

}  // namespace rapport::exchange
