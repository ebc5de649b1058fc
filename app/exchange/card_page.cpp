// A card from its title to its foot: first as blocks, to choose the size, then as HTML.
#include "exchange/card_page.h"

#include "base/text.h"
#include "exchange/html.h"
#include "exchange/paper.h"

namespace rapport::exchange {
namespace {

// The parts with words alone, their blank lines left out.
std::vector<CardPart> with_words(const std::vector<CardPart>& parts) {
    std::vector<CardPart> kept;
    for (const CardPart& part : parts) {
        CardPart copy = {part.heading, {}};
        for (const std::string& line : part.lines) {
            if (!base::is_blank(line)) copy.lines.emplace_back(base::trim(line));
        }
        if (!copy.lines.empty()) kept.push_back(std::move(copy));
    }
    return kept;
}

void add_block(std::vector<Block>& blocks, const Block& block) {
    if (!base::is_blank(block.text)) blocks.push_back(block);
}

// The space above a part is there with or without its label, so an empty one counts as a line.
std::vector<Block> blocks_of(const CardPage& card, const std::vector<CardPart>& parts) {
    std::vector<Block> blocks;
    add_block(blocks, {BlockKind::Title, card.title});
    if (!base::is_blank(card.first_line)) {
        blocks.push_back({BlockKind::Label, card.first_line_label, true});
        blocks.push_back({BlockKind::Words, base::trim(card.first_line)});
    }
    for (const CardPart& part : parts) {
        blocks.push_back({BlockKind::Heading, part.heading, true});
        const bool is_list = part.lines.size() > 1;
        bool follows = false;
        for (const std::string& line : part.lines) {
            const BlockKind kind = is_list ? BlockKind::ListLine : BlockKind::Words;
            add_block(blocks, {kind, line, false, follows});
            follows = true;
        }
    }
    add_block(blocks, {BlockKind::Foot, card.foot, true});
    return blocks;
}

void add_part(HtmlBuilder& html, const CardPart& part) {
    html.open("section");
    html.line("h2", "", part.heading);
    if (part.lines.size() == 1) {
        html.client_line("p", part.lines.front());
    } else {
        html.open("ul");
        for (const std::string& line : part.lines) html.client_line("li", line);
        html.close();
    }
    html.close();
}

}  // namespace

std::string card_page(const CardPage& card) {
    const std::vector<CardPart> parts = with_words(card.parts);
    HtmlBuilder html;
    html.line("h1", "", card.title);
    if (!base::is_blank(card.first_line)) {
        html.open("div", {{"class", "first"}});
        html.line("p", "label", card.first_line_label);
        html.client_line("p", card.first_line);
        html.close();
    }
    for (const CardPart& part : parts) add_part(html, part);
    html.line("p", "foot", card.foot);
    const PaperSize size = choose_size(blocks_of(card, parts));
    return document({card.language, card.document_title, card.hint}, size.css_class, html);
}

bool fits_one_page(const CardPage& card) {
    return fits_one_page(blocks_of(card, with_words(card.parts)));
}

}  // namespace rapport::exchange
