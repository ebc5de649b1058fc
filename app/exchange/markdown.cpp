#include "exchange/markdown.h"

#include "base/text.h"
#include "exchange/json.h"

namespace rapport::exchange {
namespace {

// YAML takes a text of JSON for a text of its own.
std::string quoted(std::string_view text) { return write_json(Json::of(text), JsonLayout::Dense); }

void add_front(std::string& file, const model::ReadThing& thing) {
    file += "---\n";
    const std::string date = thing.at ? base::format(*thing.at) : thing.date_code;
    if (!date.empty()) file += "date: " + date + "\n";
    file += "title: " + quoted(thing.name) + "\n";
    if (!thing.tags.empty()) {
        file += "tags:\n";
        for (const std::string& tag : thing.tags) file += "  - " + quoted(tag) + "\n";
    }
    if (!thing.mark.empty()) file += "private: true\n";
    file += "---\n";
}

// Headings of parts have `level` signs.
void add_words(std::string& file, const model::ReadThing& thing, std::string_view level) {
    for (const model::ReadPart& part : thing.parts) {
        bool has_heading = part.heading.empty();
        for (const model::ReadLine& line : part.lines) {
            if (base::is_blank(line.text)) continue;
            if (!has_heading) file += std::string(level) + " " + part.heading + "\n\n";
            has_heading = true;
            if (!line.label.empty()) file += "**" + line.label + "**\n\n";
            file += line.text + "\n\n";
        }
    }
}

// Letters and digits, small where they are ASCII; what stands between becomes one dash.
std::string slug(std::string_view name) {
    constexpr std::size_t kMost = 40;
    std::string made;
    base::for_each_code_point(base::first_code_points(name, kMost), [&](char32_t sign) {
        const bool is_upper = sign >= 'A' && sign <= 'Z';
        const bool is_kept = is_upper || (sign >= 'a' && sign <= 'z') ||
                             (sign >= '0' && sign <= '9') || (sign > 0xBF && sign < 0x2000);
        if (is_kept) {
            base::append_utf8(made, is_upper ? sign + ('a' - 'A') : sign);
        } else if (!made.empty() && made.back() != '-') {
            made += '-';
        }
    });
    while (made.ends_with('-')) made.pop_back();
    return made;
}

}  // namespace

std::string markdown_file(const model::ReadThing& thing) {
    std::string file;
    add_front(file, thing);
    add_words(file, thing, "##");
    while (file.ends_with("\n\n")) file.pop_back();
    return file;
}

std::string markdown_name(const model::ReadThing& thing, std::set<std::string>& taken) {
    constexpr std::size_t kYear = 4, kDay = 10, kClock = 16;
    std::string name;
    const std::string& code = thing.date_code;
    if (code.size() >= kDay) name = code.substr(0, kYear) + "/" + code.substr(0, kDay);
    if (code.size() >= kClock) name += "-" + code.substr(kDay + 1, 2) + code.substr(kClock - 2, 2);
    const std::string words = slug(thing.name);
    if (!name.empty() && !words.empty()) name += "-";
    name += words;
    if (name.empty()) name = "page";
    std::string whole = name + ".md";
    for (int i = 2; !taken.insert(whole).second; ++i)
        whole = name + "-" + std::to_string(i) + ".md";
    return whole;
}

std::string markdown_part(const model::ReadThing& thing, std::string& month) {
    std::string text;
    if (thing.month != month) {
        month = thing.month;
        text += "## " + month + "\n\n";
    }
    text += "### " + thing.name;
    if (!thing.date.empty()) text += " · " + thing.date;
    text += "\n\n";
    if (!thing.mark.empty()) text += "*" + thing.mark + "*\n\n";
    add_words(text, thing, "####");
    return text;
}

}  // namespace rapport::exchange
