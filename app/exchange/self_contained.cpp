// Puts style, fonts and policy into the head. All text of a document is escaped, so the first
// "</head>" is the builder's own.
#include "exchange/self_contained.h"

#include "exchange/print_style.h"

namespace rapport::exchange {
namespace {

constexpr std::string_view kHeadEnd = "</head>";
constexpr std::string_view kPolicy =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
    "style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";

}  // namespace

std::string self_contained(std::string_view document, std::string_view fonts) {
    const std::size_t at = document.find(kHeadEnd);
    if (at == std::string_view::npos) return std::string(document);
    std::string html(document.substr(0, at));
    html += kPolicy;
    html += "<style>\n";
    html += fonts;
    html += print_style();
    html += "</style>\n";
    html += document.substr(at);
    return html;
}

}  // namespace rapport::exchange
