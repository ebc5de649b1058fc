// The page for the therapist.
#include "exchange/therapist_page.h"

#include "base/text.h"
#include "exchange/html.h"
#include "exchange/paper.h"

namespace rapport::exchange {

std::string therapist_page(const TherapistPage& page) {
    std::vector<Block> blocks = {{BlockKind::Title, page.title}};
    HtmlBuilder html;
    html.line("h1", "", page.title);
    html.open("section");
    html.open("ul");
    for (const std::string& line : page.lines) {
        if (base::is_blank(line)) continue;
        blocks.push_back({BlockKind::ListLine, line, blocks.size() == 1, blocks.size() > 1});
        html.line("li", "", line);
    }
    html.close();
    html.close();
    html.line("p", "foot", page.foot);
    if (!base::is_blank(page.foot)) blocks.push_back({BlockKind::Foot, page.foot, true});
    const PaperSize size = choose_size(blocks);
    return document({page.language, page.document_title, page.hint}, size.css_class, html);
}

}  // namespace rapport::exchange
