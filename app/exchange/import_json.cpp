// Day One and jrnl: both are JSON with a list called "entries".
#include <algorithm>

#include "base/text.h"
#include "exchange/import_parts.h"

namespace rapport::exchange {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

std::vector<std::string> texts_in(const Json& list) {
    std::vector<std::string> texts;
    for (const Json& item : list.items()) {
        if (!base::is_blank(item.text())) texts.emplace_back(base::trim(item.text()));
    }
    return texts;
}

// Pictures and recordings stand in the text as links into that app alone.
std::string without_moments(std::string_view text) {
    constexpr std::string_view kMark = "](dayone-moment:";
    std::string made;
    while (!text.empty()) {
        const std::size_t mark = text.find(kMark);
        const std::size_t start = mark == text.npos ? mark : text.rfind("![", mark);
        const std::size_t end = mark == text.npos ? mark : text.find(')', mark);
        if (start == text.npos || end == text.npos) break;
        // An earlier mark that is none of a picture must not take words with it.
        if (text.substr(start + 2, mark - start - 2).find_first_of("[]\n") != text.npos) break;
        made += text.substr(0, start);
        text.remove_prefix(end + 1);
    }
    return made.append(text);
}

// Markdown as Day One writes it: signs that could be taken for marks stand behind a backslash.
std::string without_escapes(std::string_view text) {
    constexpr std::string_view kSigns = "\\`*_{}[]()#+-.!>~|";
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escaped =
            text[i] == '\\' && i + 1 < text.size() && kSigns.find(text[i + 1]) != kSigns.npos;
        if (escaped) ++i;
        made += text[i];
    }
    return made;
}

// Newer exports hold the words a second time, as JSON in a text; some hold them there alone.
std::string words_of_rich(std::string_view rich) {
    const Result<Json> json = parse_json(rich);
    std::string words;
    if (!json.ok()) return words;
    for (const Json& part : json.value()["contents"].items()) words += part["text"].text();
    return words;
}

void count_media(const Json& json, Gathering& to) {
    struct Media {
        const char* name;
        NotKept what;
    };
    constexpr std::array kMedia = {
        Media{"photos", NotKept::Photos}, Media{"videos", NotKept::Videos},
        Media{"audios", NotKept::Recordings}, Media{"pdfAttachments", NotKept::Documents}};
    for (const Media& one : kMedia) {
        to.leave(one.what, static_cast<int>(json[one.name].items().size()));
    }
    if (json["location"].is_object()) to.leave(NotKept::Places);
    if (json["weather"].is_object()) to.leave(NotKept::Weather);
}

void take_day_one(const Json& json, Gathering& to) {
    const auto written = read_moment(json["creationDate"].text());
    std::string words = without_escapes(without_moments(json["text"].text()));
    if (base::is_blank(words)) words = words_of_rich(json["richText"].text());
    if (!json.is_object() || !written) {
        to.leave(NotKept::Unreadable);
        return;
    }
    count_media(json, to);
    OtherEntry entry;
    entry.at = moment_of(*written, to.how().now);
    if (written->offset_min == 0) {
        // The moment is exact; the zone says what the clock showed.
        entry.at.offset_min =
            offset_in_zone(json["timeZone"].text(), entry.at.at).value_or(to.how().now.offset_min);
    }
    entry.text = plain_text(words);
    entry.tags = texts_in(json["tags"]);
    entry.is_starred = json["starred"].truth();
    const std::string_view uuid = json["uuid"].text();
    entry.same = "day one\n";
    entry.same += uuid.empty() ? std::string(json["creationDate"].text()) + "\n" + entry.text
                               : std::string(uuid);
    to.add(std::move(entry));
}

void take_jrnl(const Json& json, Gathering& to) {
    std::string moment(json["date"].text());
    if (!json["time"].text().empty()) moment.append(" ").append(json["time"].text());
    const auto written = read_moment(moment);
    if (!json.is_object() || !written) {
        to.leave(NotKept::Unreadable);
        return;
    }
    OtherEntry entry;
    entry.at = moment_of(*written, to.how().now);
    entry.title = plain_text(json["title"].text());
    entry.text = plain_text(json["body"].text());
    entry.tags = texts_in(json["tags"]);
    entry.is_starred = json["starred"].truth();
    entry.same = "jrnl\n" + moment + "\n" + entry.title + "\n" + entry.text;
    to.add(std::move(entry));
}

Result<void> each_entry(std::string_view text, Gathering& to,
                        void (*take)(const Json& json, Gathering& to)) {
    const auto read = parse_json_items(text, "entries", [&](const Json& item) { take(item, to); });
    return read.ok() ? Result<void>() : read.error();
}

}  // namespace

// Reading ends at the first entry, which tells them apart.
Result<ImportFrom> kind_of_json(std::string_view text) {
    bool is_day_one = false, is_jrnl = false, is_list = false;
    const auto look = [&](const Json& item) {
        is_day_one = is_day_one || !item["creationDate"].text().empty();
        is_jrnl =
            is_jrnl || (!item["date"].text().empty() && (item["body"].kind() == Json::Kind::Text ||
                                                         item["title"].kind() == Json::Kind::Text));
    };
    const Result<Json> top = parse_json_items(text, "entries", look);
    if (top.ok()) {
        is_list = top.value()["entries"].is_list();
        // One without an entry is one all the same.
        if (is_list && top.value()["metadata"].is_object()) is_day_one = is_day_one || !is_jrnl;
        if (is_list && top.value()["tags"].is_object()) is_jrnl = is_jrnl || !is_day_one;
    }
    if (is_day_one) return ImportFrom::DayOne;
    if (is_jrnl) return ImportFrom::Jrnl;
    if (!top.ok()) return top.error();
    return Error{ErrorKind::Unsupported, "JSON of another kind"};
}

Result<void> read_day_one(std::string_view text, Gathering& to) {
    return each_entry(text, to, take_day_one);
}

Result<void> read_jrnl(std::string_view text, Gathering& to) {
    return each_entry(text, to, take_jrnl);
}

}  // namespace rapport::exchange
