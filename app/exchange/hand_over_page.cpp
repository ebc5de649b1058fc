// The page to hand over.
#include "exchange/hand_over_page.h"

#include "base/text.h"
#include "exchange/html.h"
#include "exchange/paper.h"

namespace rapport::exchange {

std::string hand_over_page(const HandOverPage& page) {
    const std::vector<Block> all = {{BlockKind::Title, page.title},
                                    {BlockKind::Label, page.lead, true},
                                    {BlockKind::Words, base::trim(page.text), true},
                                    {BlockKind::Foot, page.foot, true}};
    std::vector<Block> blocks;
    for (const Block& block : all) {
        if (!base::is_blank(block.text)) blocks.push_back(block);
    }
    HtmlBuilder html;
    html.line("h1", "", page.title);
    html.line("p", "label lead", page.lead);
    html.open("div", {{"class", "text"}});
    html.client_line("div", page.text);
    html.close();
    html.line("p", "foot", page.foot);
    const PaperSize size = choose_size(blocks);
    return document({page.language, page.document_title, page.hint}, size.css_class, html);
}

}  // namespace rapport::exchange
