// A page that is given away, from its title to the sentence at its end.
#include "exchange/share_page.h"

#include "base/text.h"
#include "exchange/html.h"
#include "exchange/paper.h"

namespace rapport::exchange {
namespace {

using model::ShareLine;
using model::SharePart;

// The size by the amount of text, as for the card.
std::vector<Block> share_blocks(const model::SharePage& page) {
    std::vector<Block> blocks = {{BlockKind::Title, page.title}};
    for (const SharePart& part : page.parts) {
        blocks.push_back({BlockKind::Heading, part.heading, true});
        for (std::size_t i = 0; i < part.lines.size(); ++i) {
            const ShareLine& line = part.lines[i];
            const bool labelled = !base::is_blank(line.label);
            if (labelled) blocks.push_back({BlockKind::Label, line.label, false, i > 0});
            blocks.push_back({BlockKind::ListLine, line.text, false, !labelled && i > 0});
        }
    }
    blocks.push_back({BlockKind::Foot, page.foot, true});
    return blocks;
}

void share_part(HtmlBuilder& html, const SharePart& part) {
    html.open("section");
    html.line("h2", "", part.heading);
    html.open("ul");
    for (const ShareLine& line : part.lines) {
        html.open("li");
        html.line("p", "label", line.label);
        html.client_line("p", line.text);
        html.close();
    }
    html.close();
    html.close();
}

void add_text_line(std::string& text, std::string_view line) {
    if (!base::is_blank(line)) text += std::string(base::trim(line)) + "\n";
}

}  // namespace

std::string share_page(const ShareFrame& frame, const model::SharePage& page) {
    HtmlBuilder html;
    html.line("h1", "", page.title);
    for (const SharePart& part : page.parts) share_part(html, part);
    html.line("p", "foot", page.foot);
    const PaperSize size = choose_size(share_blocks(page));
    return document({frame.language, frame.document_title, frame.hint}, size.css_class, html);
}

std::string share_text(const model::SharePage& page) {
    std::string text;
    add_text_line(text, page.title);
    for (const SharePart& part : page.parts) {
        text += "\n";
        add_text_line(text, part.heading);
        for (const ShareLine& line : part.lines) {
            text += "\n";
            add_text_line(text, line.label);
            add_text_line(text, line.text);
        }
    }
    text += "\n";
    add_text_line(text, page.foot);
    return text;
}

}  // namespace rapport::exchange
