// Builds HTML documents for printing. All text is escaped here and nowhere else, so that no word of
// a client can become markup; there is no way to pass markup in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapport::exchange {

// `text` for use in content and in quoted attributes. Broken UTF-8 is mended, and characters that
// HTML does not allow (controls but tab and line feed, non-characters) become U+FFFD. "\r\n" and
// "\r" become "\n".
std::string escape_html(std::string_view text);

struct Attribute {
    std::string_view name, value;
};

// Appends elements to a text. Names of elements and attributes are literals of the program. Every
// element that was opened is closed by close(), innermost first.
class HtmlBuilder {
  public:
    void open(std::string_view element, const std::vector<Attribute>& attributes = {});
    void close();
    void text(std::string_view words);
    // An element with nothing in it but `words`, on a line of its own. Nothing for blank words.
    void line(std::string_view element, std::string_view css_class, std::string_view words);
    // The same for words of the client: they may be in any language, so their direction is found
    // from the words themselves. White space at both ends is left out.
    void client_line(std::string_view element, std::string_view words);

    const std::string& html() const { return html_; }
    bool complete() const { return open_.empty(); }

  private:
    void line_with(std::string_view element, const std::vector<Attribute>& attributes,
                   std::string_view words);

    std::string html_;
    std::vector<std::string> open_;
};

// What every printed document has around its content.
struct Frame {
    std::string language = "en";  // Of the interface's texts, as BCP 47 has it.
    std::string title;            // Of the document: shown by browsers, not printed.
    std::string hint;  // Shown above the sheet where the document is opened, never printed.
};

// ` lang="..."` of an element, with its direction where that is from right to left.
std::string language_attributes(std::string_view language);

// A whole document without scripts and without style: class "paper-page" on its root, the hint, and
// one <article class="paper ..."> with `content`. `css_class` is the sheet's size, "size-1" to
// "size-4". `content` must be complete.
std::string document(const Frame& frame, std::string_view css_class, const HtmlBuilder& content);

}  // namespace rapport::exchange
