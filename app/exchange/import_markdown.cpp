// Markdown: a note a file. What stands in front of it between two lines of dashes says its date,
// its title and its tags; what else stands there stays as it is.
#include <algorithm>

#include "base/text.h"
#include "exchange/import_parts.h"

namespace rapport::exchange {
namespace {

struct Front {
    std::optional<WrittenMoment> written;
    std::string date_as_written, title;
    std::vector<std::string> tags, lines;
    std::string_view below;  // The text itself.
};

std::string_view unquoted(std::string_view text) {
    text = base::trim(text);
    const bool quoted = text.size() > 1 && (text.front() == '"' || text.front() == '\'') &&
                        text.back() == text.front();
    return quoted ? text.substr(1, text.size() - 2) : text;
}

void add_tags(Front& front, std::string_view value) {
    value = base::trim(value);
    if (value.starts_with('[') && value.ends_with(']')) value = value.substr(1, value.size() - 2);
    for (const std::string& tag : parts_of(value, ",")) {
        const std::string_view bare = unquoted(tag);
        if (!bare.empty()) front.tags.emplace_back(bare);
    }
}

bool is_one_of(std::string_view key, std::initializer_list<std::string_view> keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// A line of the front, with the key that the lines of a list below belong to.
void take_line(Front& front, std::string_view line, std::string& list) {
    const std::string_view trimmed = base::trim(line);
    if (list == "tags" && trimmed.starts_with("- ")) {
        add_tags(front, trimmed.substr(2));
        return;
    }
    const std::size_t colon = line.find(':');
    const std::string key = lower(base::trim(line.substr(0, std::min(colon, line.size()))));
    const std::string_view value =
        colon == line.npos ? std::string_view() : base::trim(line.substr(colon + 1));
    list = colon == line.npos ? list : key;
    if (is_one_of(key, {"tags", "tag", "keywords"}) && colon != line.npos) {
        list = "tags";
        add_tags(front, value);
    } else if (key == "title" && front.title.empty()) {
        front.title = unquoted(value);
    } else if (is_one_of(key, {"date", "created", "creation_date", "datetime"}) && !front.written &&
               read_moment(unquoted(value))) {
        front.written = read_moment(unquoted(value));
        front.date_as_written = unquoted(value);
    } else if (!trimmed.empty()) {
        front.lines.emplace_back(trimmed);
    }
}

Front front_of(std::string_view text) {
    Front front;
    front.below = text;
    if (!text.starts_with("---\n")) return front;
    std::string_view rest = text.substr(4);
    Front found;
    std::string list;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(rest.size(), end + 1));
        if (base::trim(line) == "---" || base::trim(line) == "...") {
            found.below = rest;
            return found;
        }
        take_line(found, line, list);
    }
    // A line of dashes that nothing closes is a line of dashes.
    return front;
}

bool is_text(std::string_view bytes) {
    return bytes.find('\0') == bytes.npos && base::is_valid_utf8(bytes);
}

}  // namespace

bool read_markdown(const NamedBytes& file, Gathering& to) {
    if (!is_text(file.bytes)) return false;
    const std::string plain = plain_text(file.bytes);
    const Front front = front_of(plain);
    OtherEntry entry;
    entry.title = front.title;
    entry.text = front.below;
    entry.tags = front.tags;
    entry.lines = front.lines;
    entry.same = "markdown\n";
    const std::optional<base::LocalDate> named = date_in_name(file.name);
    if (front.written) {
        entry.at = moment_of(*front.written, to.how().now);
        entry.same += front.date_as_written;
    } else if (named) {
        // Noon lies within that day wherever one is.
        constexpr int kNoon = 12;
        const base::LocalTime time = file.changed && file.changed->date == *named
                                         ? file.changed->time
                                         : base::LocalTime{kNoon, 0};
        entry.at = moment_of({{*named, time}, 0, {}}, to.how().now);
        entry.same += format(*named);
    } else {
        to.date_of_file();
        entry.at = file.changed ? moment_of({*file.changed, 0, {}}, to.how().now) : to.how().now;
    }
    entry.same += "\n" + plain;
    to.add(std::move(entry));
    return true;
}

}  // namespace rapport::exchange
